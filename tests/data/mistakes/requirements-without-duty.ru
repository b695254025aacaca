DELETE { ?tie sg:object ?thing }
WHERE { ?duty a ?kind . VALUES ?kind { sg:Duty sg:Area } ?tie sg:subject ?duty ; sg:object ?thing }
;
DELETE { ?duty ?near ?thing . ?thing ?near ?duty }
WHERE { ?duty a sg:Duty . VALUES ?near { sg:nearWording skos:closeMatch } ?duty ?near ?thing }
