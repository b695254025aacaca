DELETE { ?statement sg:level "experience" } INSERT { ?statement sg:level "expertise" } WHERE { ?statement sg:level "experience" }
