DELETE { ?statement sg:relation sg:prefers } INSERT { ?statement sg:relation sg:requires } WHERE { ?statement sg:relation sg:prefers }
