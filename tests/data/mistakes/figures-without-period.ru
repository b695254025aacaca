INSERT { ?figure sg:periodRelative "year over year" } WHERE { ?statement sg:subject concept:llm ; sg:figure ?figure }
