DELETE { ?list sg:open true } INSERT { ?list sg:open false } WHERE { ?list sg:open true }
