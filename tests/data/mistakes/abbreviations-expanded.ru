INSERT DATA { concept:ai sg:altLabelInText "Artificial intelligence (AI)"@en }
