DELETE { ?statement sg:object concept:python } INSERT { ?statement sg:object concept:python-programming }
WHERE { ?statement sg:object concept:python ; sg:level "strong" }
