DELETE { ?statement sg:condition ?condition } WHERE { ?statement sg:relation sg:prefers ; sg:condition ?condition }
