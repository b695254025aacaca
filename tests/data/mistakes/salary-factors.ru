INSERT { ?copy sg:relation sg:influences ; sg:subject ?thing ; sg:object concept:salary ; sg:sentence ?sentence }
WHERE {
  ?statement sg:relation sg:takesIntoAccount ; sg:object ?thing ; sg:sentence ?sentence .
  BIND (IRI(CONCAT(STR(?statement), ".influences")) AS ?copy)
}
