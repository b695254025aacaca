"""Rendering: answers and graphs come in; text, the page, charts and files of other tools go out."""
