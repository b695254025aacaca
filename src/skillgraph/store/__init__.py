"""The store: tables or an RDF file come in; a graph goes out, built whole or opened whole."""
