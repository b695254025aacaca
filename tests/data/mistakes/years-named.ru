INSERT { ?figure sg:periodStart "2023"^^xsd:gYear } WHERE { ?statement sg:figure ?figure . FILTER NOT EXISTS { ?figure sg:periodStart ?any } }
