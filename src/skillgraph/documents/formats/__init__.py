"""The formats of documents: marked-up text comes in; blocks of readable text that know their place go out."""
