DELETE { ?list sg:logic "not said" } INSERT { ?list sg:logic "all-of" } WHERE { ?list sg:logic "not said" }
