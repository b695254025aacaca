INSERT { ?copy sg:relation sg:addresses ; sg:subject ?remedy ; sg:object ?challenge ; sg:status "stated" }
WHERE {
  ?statement sg:relation sg:addresses ; sg:subject ?remedy ; sg:object ?class .
  ?challenge sg:classifiedAs ?class .
  BIND (IRI(CONCAT(STR(?statement), ".", STRAFTER(STR(?challenge), "concept/"))) AS ?copy)
}
