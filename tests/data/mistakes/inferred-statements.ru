DELETE { ?statement prov:wasDerivedFrom ?premise } WHERE { ?statement prov:wasDerivedFrom ?premise }
