"""Mentions: a passage comes in; the names of the vocabulary that stand in it go out."""
