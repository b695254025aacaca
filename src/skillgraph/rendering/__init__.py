"""Graphs made visible: the page, files for other tools, and output types."""
