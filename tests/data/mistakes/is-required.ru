DELETE { ?statement sg:relation sg:requires }
WHERE {
  ?statement sg:relation sg:requires ; sg:object ?thing .
  ?member sg:object ?thing ; sg:inList ?list .
  ?list sg:logic "any-of" .
  FILTER (?statement != ?member)
}
