"""Work: a sentence or item comes in; the acts that it tells of, each cut to itself, go out."""
