DELETE { ?evidence sg:inPassage ?passage }
INSERT { ?evidence sg:inPassage ?first }
WHERE {
  BIND (<https://w3id.org/skillgraph/evidence/lead-ai-backend-engineer_requires_python_requirements-proficiency_1> AS ?evidence)
  ?evidence sg:inPassage ?passage .
  <https://w3id.org/skillgraph/evidence/lead-ai-backend-engineer_requires_python_overview-proficiency_1> sg:inPassage ?first .
}
