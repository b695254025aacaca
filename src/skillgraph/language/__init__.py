"""One home for English: words come in; norms, lists, slugs, sentences of figures and statements go out."""
