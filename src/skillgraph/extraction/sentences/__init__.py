"""Sentences: a passage comes in; its clauses, and which of them ask for time or for nothing, go out."""
