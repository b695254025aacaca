"""Mentions: a passage comes in; the names of the vocabulary that it names, and not in passing, go out."""
