INSERT { ?copy sg:subject concept:rag ; sg:figure ?figure ; sg:sentence ?sentence }
WHERE {
  ?statement sg:subject concept:llm ; sg:figure ?figure ; sg:sentence ?sentence .
  BIND (IRI(CONCAT(STR(?statement), ".rag")) AS ?copy)
}
