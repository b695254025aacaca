DELETE { ?statement sg:evidence ?later } WHERE {
  ?statement sg:evidence ?first ; sg:evidence ?later .
  FILTER (STR(?first) < STR(?later))
}
