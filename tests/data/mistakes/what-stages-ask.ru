DELETE { ?statement sg:subject concept:senior-ai-engineer } INSERT { ?statement sg:subject concept:stage-lead }
WHERE { ?statement sg:subject concept:senior-ai-engineer }
