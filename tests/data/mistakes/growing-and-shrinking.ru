DELETE { ?figure sg:direction ?was } INSERT { ?figure sg:direction "increase" }
WHERE { ?statement sg:subject concept:backend-engineer ; sg:figure ?figure . ?figure sg:direction ?was }
