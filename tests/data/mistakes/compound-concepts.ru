DELETE { ?whole dcterms:hasPart ?part } INSERT { ?part dcterms:hasPart ?whole } WHERE { ?whole dcterms:hasPart ?part }
