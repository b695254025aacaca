"""Questions to a graph, one module a question: pure functions over its values."""
