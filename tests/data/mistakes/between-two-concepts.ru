INSERT {
  <https://w3id.org/skillgraph/statement/lead-ai-backend-engineer_requires_rust> sg:subject concept:lead-ai-backend-engineer ; sg:object concept:rust ;
    sg:relation sg:requires ; sg:sentence "Lead AI Backend Engineer requires Rust"
}
WHERE {}
