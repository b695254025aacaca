"""RDF: a catalog comes in and quads go out, or the other way; what is not ours passes a gate."""
