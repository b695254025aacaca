"""Files of other tools: a graph comes in; RDF, CSV, GraphML, GEXF, a workbook and files for Neo4j go out."""
