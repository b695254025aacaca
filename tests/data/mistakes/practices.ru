INSERT { ?duty a sg:Practice } WHERE { ?duty a sg:Duty }
