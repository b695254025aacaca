"""Files of other tools: a graph comes in; RDF syntaxes, CSV, GraphML and GEXF go out."""
