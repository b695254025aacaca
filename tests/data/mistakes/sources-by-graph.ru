INSERT { GRAPH <https://w3id.org/skillgraph/graph/document_lead-ai-backend-engineer> { ?s ?p ?o } }
WHERE { GRAPH <https://w3id.org/skillgraph/graph/rule_shared-topic> { ?s ?p ?o } } ;
DROP GRAPH <https://w3id.org/skillgraph/graph/rule_shared-topic>
