DELETE { ?s ?p concept:developing-ai-solutions } INSERT { ?s ?p concept:ai-ml-development } WHERE { ?s ?p concept:developing-ai-solutions } ;
DELETE { concept:developing-ai-solutions ?p ?o } INSERT { concept:ai-ml-development ?p ?o } WHERE { concept:developing-ai-solutions ?p ?o }
