"""Stages: framed passages come in; statements of careers, and of what their levels do and know, go out."""
