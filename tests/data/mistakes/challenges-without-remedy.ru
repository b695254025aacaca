DELETE { ?challenge sg:classifiedAs concept:common-challenges } WHERE { ?challenge sg:classifiedAs concept:common-challenges }
