"""One home for English: words come in; their norms, lists, amounts, slugs and sentences go out."""
