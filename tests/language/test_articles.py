import pytest

from skillgraph.language.articles import indefinite_article, with_article


@pytest.mark.parametrize(
    ("phrase", "article"),
    [
        ("university degree", "a"),
        ("unindexed field", "an"),
        ("user role", "a"),
        ("European market", "a"),
        ("one-year record", "a"),
        ("honest record", "an"),
        ("ML background", "an"),
        ("UX background", "a"),
        ("REST background", "a"),
        ("R portfolio", "an"),
        ("C portfolio", "a"),
        ("advanced degree", "an"),
        ("master's degree", "a"),
    ],
)
def test_an_article_fits_how_a_word_is_spoken(phrase: str, article: str) -> None:
    assert indefinite_article(phrase) == article
    assert with_article(phrase) == f"{article} {phrase}"


@pytest.mark.parametrize(
    ("phrase", "worded"),
    [
        ("AI landscape", "the AI landscape"),
        ("higher end of pay", "the higher end of pay"),
        ("landscape", "landscape"),
        ("the process", "the process"),
        ("maps", "maps"),
    ],
)
def test_only_what_is_counted_or_single_has_an_article(phrase: str, worded: str) -> None:
    assert with_article(phrase) == worded
