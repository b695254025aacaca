DELETE { ?statement sg:subject concept:lead-ai-engineer } INSERT { ?statement sg:subject concept:lead-ai-backend-engineer }
WHERE { ?statement sg:subject concept:lead-ai-engineer }
