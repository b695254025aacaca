"""From a document's parts to statements, each with its evidence and the rule that made it."""
