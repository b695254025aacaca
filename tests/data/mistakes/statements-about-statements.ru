DELETE { ?statement sg:subject ?estimate } INSERT { ?statement sg:subject ?role }
WHERE { ?statement sg:relation sg:takesIntoAccount ; sg:subject ?estimate . ?estimate sg:subject ?role }
