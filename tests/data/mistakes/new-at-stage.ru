DELETE { concept:stage-entry-to-mid sg:precedes concept:stage-senior } WHERE { concept:stage-entry-to-mid sg:precedes concept:stage-senior }
