"""Taxonomies: a copy of ESCO or O*NET comes in; its concepts, relations and proposed matches go out."""
