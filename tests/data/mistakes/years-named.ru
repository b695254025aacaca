INSERT { ?figure sg:periodStart "2023-01-01T00:00:00"^^xsd:dateTime } WHERE { ?statement sg:figure ?figure . FILTER NOT EXISTS { ?figure sg:periodStart ?any } }
