DELETE { ?list sg:logic "any-of" } INSERT { ?list sg:logic "all-of" } WHERE { ?list sg:logic "any-of" }
