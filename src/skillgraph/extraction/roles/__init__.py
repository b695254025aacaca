"""Roles: a document comes in; the role that it is about, or its several with their sections, go out."""
