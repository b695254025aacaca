DELETE { ?statement sg:rule ?rule } WHERE { ?statement sg:relation sg:addresses ; sg:rule ?rule }
