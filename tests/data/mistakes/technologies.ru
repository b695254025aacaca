DELETE { ?skill a sg:Skill } INSERT { ?skill a sg:Technology } WHERE { ?skill a sg:Skill }
