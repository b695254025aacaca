DELETE { ?figure sg:inheritedSlot "place" } WHERE { ?figure sg:inheritedSlot "place" }
