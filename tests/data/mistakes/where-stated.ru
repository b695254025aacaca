DELETE { ?evidence sg:inPassage ?passage ; oa:hasSelector ?selector }
INSERT { ?evidence sg:inPassage ?first ; oa:hasSelector ?word }
WHERE {
  <https://w3id.org/skillgraph/statement/lead-ai-backend-engineer.requires.python.requirements-proficiency/evidence/1> sg:inPassage ?passage ; oa:hasSelector ?selector .
  <https://w3id.org/skillgraph/statement/lead-ai-backend-engineer.requires.python.overview-proficiency/evidence/1> sg:inPassage ?first ; oa:hasSelector ?word .
  BIND (<https://w3id.org/skillgraph/statement/lead-ai-backend-engineer.requires.python.requirements-proficiency/evidence/1> AS ?evidence)
}
