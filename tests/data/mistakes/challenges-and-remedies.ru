DELETE { ?statement sg:status "inferred" ; sg:rule ?rule } INSERT { ?statement sg:status "stated" }
WHERE { ?statement sg:relation sg:addresses ; sg:status "inferred" ; sg:rule ?rule }
