INSERT { ?asking sg:subject concept:lead-ai-backend-engineer ; sg:relation sg:requires ; sg:object ?thing }
WHERE {
  ?statement sg:subject ?thing ; sg:figure ?figure .
  BIND (IRI(CONCAT(STR(?statement), ".asked")) AS ?asking)
}
