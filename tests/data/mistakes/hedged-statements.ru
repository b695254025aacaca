DELETE { ?statement sg:hedge ?hedge ; sg:modality ?modality } INSERT { ?statement sg:modality "possible" }
WHERE { ?statement sg:hedge ?hedge ; sg:modality ?modality }
