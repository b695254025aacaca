"""What stands below a heading that asks, and what of that nothing is stated of."""

from dataclasses import replace

import pytest

from skillgraph.answers.lines_below import joined_lines, lines_below
from skillgraph.model import Catalog, Evidence, Passage, Section, Span, Statement

DOCUMENT = "document:d"
KINDS = {"h": "heading", "a": "bullet", "b": "bullet", "prose": "sentence"}
WHOLE = Span(0, 1)


def evidence(passage: str, *slots: str) -> Evidence:
    return Evidence(DOCUMENT, passage, WHOLE, None, slots, "")


ASKED = Statement(
    "statement:a",
    "",
    "concept:r",
    "sg:requires",
    "concept:a",
    evidence=(evidence("a"), evidence("h", "relation")),
)


def catalog_of(*statements: Statement, kinds: dict[str, str] = KINDS, same_line: bool = False) -> Catalog:
    passages = {
        (DOCUMENT, name): Passage(name, DOCUMENT, "section:d_s", kind, WHOLE, 1 if same_line else line, "")
        for line, (name, kind) in enumerate(kinds.items(), 1)
    }
    section = Section("section:d_s", "S", 1, ("S",), None, "h", 1)
    return Catalog(
        sections={section.id: section}, passages=passages, statements={s.id: s for s in statements}
    )


def test_lines_of_the_same_kind_below_the_heading_of_a_statement_are_asked() -> None:
    [lines] = lines_below(catalog_of(ASKED), [ASKED])

    assert lines.asked == ("passage:d_a", "passage:d_b")
    assert lines.unread == ("passage:d_b",)


@pytest.mark.parametrize("slots", [("subject",), ("modality",)])
def test_a_heading_that_does_not_tell_the_relation_asks_nothing(slots: tuple[str, ...]) -> None:
    other = replace(ASKED, evidence=(evidence("a"), evidence("h", *slots)))

    assert lines_below(catalog_of(other), [other])[0].asked == ()


@pytest.mark.parametrize(("status", "unread"), [("stated", 0), ("inferred", 1)])
def test_any_statement_but_an_inferred_one_makes_a_line_read(status: str, unread: int) -> None:
    other = replace(ASKED, id="statement:b", subject="concept:x", evidence=(evidence("b"),), status=status)

    [lines] = lines_below(catalog_of(ASKED, other), [ASKED])

    assert len(lines.unread) == unread


@pytest.mark.parametrize(("same_line", "asked"), [(True, 0), (False, 2)])
def test_sentences_that_share_a_line_are_prose_of_which_not_each_asks(*, same_line: bool, asked: int) -> None:
    kinds = {"h": "heading", "a": "sentence", "b": "sentence"}

    [lines] = lines_below(catalog_of(ASKED, kinds=kinds, same_line=same_line), [ASKED])

    assert len(lines.asked) == asked


def test_items_of_a_page_that_has_no_line_breaks_are_asked_each() -> None:
    [lines] = lines_below(catalog_of(ASKED, same_line=True), [ASKED])

    assert (len(lines.asked), len(lines.unread)) == (2, 1)


def test_lines_of_several_parts_count_once_together() -> None:
    parts = lines_below(catalog_of(ASKED), [ASKED], [ASKED], [])

    assert [len(part.asked) for part in parts] == [2, 2, 0]
    assert len(joined_lines(parts).asked) == 2
