DELETE { ?list sg:logic "not said" } INSERT { ?list sg:logic "any-of" } WHERE { ?list sg:logic "not said" }
