DELETE { ?figure sg:bound "strict-lower" ; schema:minValue ?amount } INSERT { ?figure sg:bound "exact" ; schema:value ?amount }
WHERE { ?figure sg:bound "strict-lower" ; schema:minValue ?amount }
