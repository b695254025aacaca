"""Stages: framed passages come in; statements of careers, and of what each level asks, go out."""
