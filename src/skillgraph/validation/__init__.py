"""Validation: a graph and its shapes and checks come in; violations go out."""
