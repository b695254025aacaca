INSERT { ?concept a ?above } WHERE { ?concept a ?kind . ?kind rdfs:subClassOf+ ?above . ?above rdfs:subClassOf* sg:Technology }
