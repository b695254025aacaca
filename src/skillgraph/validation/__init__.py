"""Validation: a graph comes in; what breaks its shapes and checks goes out."""
