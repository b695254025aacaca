DELETE { ?s ?p concept:stage-senior } INSERT { ?s ?p concept:senior-ai-engineer } WHERE { ?s ?p concept:stage-senior } ;
DELETE { concept:stage-senior ?p ?o } INSERT { concept:senior-ai-engineer ?p ?o } WHERE { concept:stage-senior ?p ?o }
