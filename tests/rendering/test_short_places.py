"""Places as short as they can be found again."""

from skillgraph.model import Catalog, Evidence, Passage, Section, SourceDocument, Span
from skillgraph.rendering.text.short_places import short_places

SPAN = Span(0, 1)


def at(line: int, *, document: str = "d", slots: tuple[str, ...] = ()) -> Evidence:
    return Evidence(f"document:{document}", f"p{line}", SPAN, None, slots, "")


def catalog_of(*documents: str, sections: dict[int, str] | None = None) -> Catalog:
    """Give a catalog with passages of lines 1 to 99, each in the section that is named for it."""
    names = set((sections or {}).values())
    return Catalog(
        documents={
            f"document:{name}": SourceDocument(f"document:{name}", name, "", 1, "") for name in documents
        },
        sections={name: Section(name, name, 1, (name,), None, "", 1) for name in names},
        passages={
            (f"document:{name}", f"p{line}"): Passage(
                f"p{line}", f"document:{name}", (sections or {}).get(line, ""), "bullet", SPAN, line, ""
            )
            for name in documents
            for line in range(1, 100)
        },
    )


def test_lines_are_named_once_in_their_order_and_three_in_a_row_as_a_stretch() -> None:
    catalog = catalog_of("d")

    assert short_places(catalog, [at(63)]) == "line 63"
    assert short_places(catalog, [at(63), at(12), at(63)]) == "lines 12, 63"
    assert short_places(catalog, [at(7), at(6)]) == "lines 6, 7"
    assert short_places(catalog, [at(5), at(7), at(6), at(9)]) == "lines 5\u20137, 9"
    assert short_places(catalog, []) == ""


def test_what_supports_one_qualifier_is_named_only_where_nothing_else_is() -> None:
    catalog = catalog_of("d")

    assert short_places(catalog, [at(5, slots=("modality",)), at(9)]) == "line 9"
    assert short_places(catalog, [at(5, slots=("modality",))]) == "line 5"


def test_of_several_documents_each_line_is_of_one() -> None:
    catalog = catalog_of("a", "b")
    places = [at(3, document="b"), at(1, document="a"), at(2, document="b")]

    assert short_places(catalog, places) == "b, lines 2, 3; a, line 1"
    assert short_places(catalog, places, documents=False) == "lines 1\u20133"


def test_sections_are_named_once_where_they_are_wanted() -> None:
    catalog = catalog_of("d", sections={1: "Skills", 2: "Duties", 3: "Skills"})

    assert short_places(catalog, [at(1), at(2), at(3)], sections=True) == "Skills, lines 1, 3; Duties, line 2"


def test_a_passage_that_the_graph_does_not_hold_keeps_its_name() -> None:
    assert short_places(Catalog(), [at(3), at(3)]) == "passage p3"
