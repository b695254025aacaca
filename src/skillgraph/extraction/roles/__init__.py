"""Roles: a document comes in; its role, or its several with their sections, go out."""
