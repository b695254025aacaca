DELETE { ?s ?p concept:ai-integration-challenge } INSERT { ?s ?p concept:ai-integration } WHERE { ?s ?p concept:ai-integration-challenge } ;
DELETE { concept:ai-integration-challenge ?p ?o } INSERT { concept:ai-integration ?p ?o } WHERE { concept:ai-integration-challenge ?p ?o }
