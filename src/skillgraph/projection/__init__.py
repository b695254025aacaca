"""The projection: a catalog comes in; a graph for NetworkX goes out, each edge with its reasons."""
