"""A graph for NetworkX: a catalog comes in; a projection goes out, each edge with its reasons."""
