"""Answers to read: an answer comes in; a table, JSON, CSV, TSV or Markdown goes out."""
