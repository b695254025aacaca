DELETE { ?statement sg:purpose ?text } INSERT { ?statement sg:means ?text } WHERE { ?statement sg:purpose ?text }
