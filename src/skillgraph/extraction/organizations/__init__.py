"""Organizations: a document comes in; who hires, and every place where the name stands, go out."""
