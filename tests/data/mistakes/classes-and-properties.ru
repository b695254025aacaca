DELETE { ?thing oa:start ?value } WHERE { ?thing oa:start ?value }
