"""Duties: framed passages come in; statements of what a role does, and with what, go out."""
