DELETE { ?passage sg:inSection ?in } INSERT { ?passage sg:inSection ?above }
WHERE { ?passage sg:inSection ?in . ?in dcterms:isPartOf ?above . ?above a sg:Section }
