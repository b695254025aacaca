DELETE { concept:lead-ai-engineer skos:prefLabel ?label } WHERE { concept:lead-ai-engineer skos:prefLabel ?label } ;
DELETE { ?s ?p concept:lead-ai-engineer } INSERT { ?s ?p concept:lead-ai-backend-engineer } WHERE { ?s ?p concept:lead-ai-engineer } ;
DELETE { concept:lead-ai-engineer ?p ?o } INSERT { concept:lead-ai-backend-engineer ?p ?o } WHERE { concept:lead-ai-engineer ?p ?o }
