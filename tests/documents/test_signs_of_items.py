"""Items that a letter or a sign marks, where several lines begin with it."""

import pytest

from parsing import assert_partition, parse, readings

ITEMS = [
    ("bullet", "mend sails and splice ropes for the racing fleet"),
    ("bullet", "inspect masts before each season"),
]


@pytest.mark.parametrize("sign", ["o", "o ", "->", "-->", "=>", "--", "~"])
def test_lines_that_begin_with_one_sign_are_items(sign: str) -> None:
    parsed = parse(
        f"Rigger\n\nYou will:\n\n  {sign} mend sails and splice ropes for\n     the racing fleet\n"
        f"  {sign} inspect masts before each season\n\nCome and see us."
    )

    assert [one for one in readings(parsed) if one[0] == "bullet"] == ITEMS
    assert_partition(parsed)


def test_items_may_stand_apart() -> None:
    parsed = parse("Rigger\n\nYou will:\n\no Mend sails\n\no Inspect masts\n\nCome and see us.")

    assert [text for kind, text in readings(parsed) if kind == "bullet"] == ["Mend sails", "Inspect masts"]


def test_quoted_lines_that_open_with_a_capital_are_items() -> None:
    parsed = parse("Rigger\n\nYou will:\n\n> Mend sails\n> Inspect masts\n\nCome and see us.")

    assert [text for kind, text in readings(parsed) if kind == "bullet"] == ["Mend sails", "Inspect masts"]


@pytest.mark.parametrize(
    "text",
    [
        "Aparejador\n\nBuscamos a una persona que quiera trabajar en el puerto\no en el mar con nosotros.",
        "Rigger\n\nWe wrote this about the harbor\n> we mend sails here and\n> inspect masts.",
        "Rigger\n\n~ 20 boats lie in the harbor.\nWe mend them.",
    ],
)
def test_a_letter_or_sign_that_stands_alone_marks_nothing(text: str) -> None:
    assert all(kind != "bullet" for kind, _ in readings(parse(text)))


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
@pytest.mark.parametrize("sign", ["o\t", "\uf0a7\t", "\uf0b7 ", "\uf0d8"])
def test_signs_that_a_word_processor_leaves_mark_items(sign: str, media_type: str) -> None:
    parsed = parse(f"Duties:\n{sign}Mend sails for the fleet.\n{sign}Inspect masts.\n", media_type)

    assert [text for kind, text in readings(parsed) if kind == "bullet"] == [
        "Mend sails for the fleet.",
        "Inspect masts.",
    ]
    assert_partition(parsed)


@pytest.mark.parametrize("sign", ["o&nbsp;&nbsp;", "-&gt; ", "o "])
def test_paragraphs_of_a_page_that_begin_with_one_sign_are_items(sign: str) -> None:
    page = (
        f"<h1>Rigger</h1><p>You will:</p><p>{sign}mend sails and splice ropes for the racing fleet</p>"
        f"<p>{sign}inspect masts before each season</p><p>Come and see us.</p>"
    )

    parsed = parse(page, "text/html")

    assert [one for one in readings(parsed) if one[0] == "bullet"] == ITEMS
    assert_partition(parsed)


@pytest.mark.parametrize("sign", ["\u2022", "*", "-", "o", "\u25cf\n", "\u2013"])
def test_a_sign_above_the_words_of_its_item_marks_it(sign: str) -> None:
    """Signs stand on lines of their own where a list was copied from a page or a print."""
    parsed = parse(
        f"Baker\n\nRequirements\n\n{sign}\nKnowledge of doughs\n{sign}\nA Steady Hand\n{sign}\nearly hours\n"
    )

    assert readings(parsed)[2:] == [
        ("bullet", "Knowledge of doughs"),
        ("bullet", "A Steady Hand"),
        ("bullet", "early hours"),
    ]
    assert_partition(parsed)


def test_a_sign_above_a_heading_parts_it_from_what_is_before() -> None:
    parsed = parse(
        "Baker\n-\nRequirements\nKnowledge of doughs\nA steady hand\n-\nBenefits\nFree bread\nPension"
    )

    assert [text for kind, text in readings(parsed) if kind == "heading"][1:] == ["Requirements", "Benefits"]


def test_one_sign_alone_in_a_text_marks_nothing() -> None:
    parsed = parse("Baker\n\nWe bake for the whole town.\n\n*\n\nCome and see us.")

    assert all(kind != "bullet" for kind, _ in readings(parsed))
