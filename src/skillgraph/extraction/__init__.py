"""Extraction: a document's parts come in; statements go out, each with its evidence and its rule."""
