DELETE { ?statement sg:relation sg:willRequire ; sg:modality ?modality } INSERT { ?statement sg:relation sg:requires }
WHERE { ?statement sg:relation sg:willRequire ; sg:modality ?modality }
