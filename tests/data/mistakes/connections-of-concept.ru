DELETE { ?statement sg:subject ?one ; sg:object ?other } INSERT { ?statement sg:subject ?other ; sg:object ?one }
WHERE { ?statement sg:relation skos:broader ; sg:subject ?one ; sg:object ?other }
