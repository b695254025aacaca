"""RDF: a catalog comes in and quads go out, or the other way; what comes from outside passes a gate."""
