DELETE { ?evidence sg:slot ?slot } WHERE { ?evidence sg:slot ?slot }
