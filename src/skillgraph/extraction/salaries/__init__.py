"""Salaries: framed passages come in; statements of what is paid, to whom and per what, go out."""
