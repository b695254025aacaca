INSERT { ?concept sg:altLabelInText ?name } WHERE { ?concept skos:altLabel ?name }
