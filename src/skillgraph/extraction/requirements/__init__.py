"""Requirements: framed passages come in; statements of what is asked of a person go out."""
