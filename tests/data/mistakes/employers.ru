DELETE { ?s ?p concept:google-cloud } INSERT { ?s ?p concept:google } WHERE { ?s ?p concept:google-cloud } ;
DELETE { concept:google-cloud ?p ?o } INSERT { concept:google ?p ?o } WHERE { concept:google-cloud ?p ?o }
