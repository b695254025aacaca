DELETE { ?list sg:logic ?logic } WHERE { ?list sg:logic ?logic }
