"""Wording: words of a clause come in; how far, how sure and how well they ask, or deny, go out."""
