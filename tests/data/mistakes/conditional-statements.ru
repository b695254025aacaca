DELETE { ?statement sg:condition ?condition } WHERE { ?statement sg:condition ?condition }
