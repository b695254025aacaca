"""Names of the vocabulary in running text, and the policy of each form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.concepts.matching import find_matches
from skillgraph.language.words import label_key, tokenize


def found(text: str, *, asked: bool = False) -> list[tuple[str, str]]:
    tokens = tokenize(text)
    return [
        (text[tokens[match.first].start : tokens[match.last - 1].end], match.form.concept.partition(":")[2])
        for match in find_matches(tokens, bundled_vocabulary(), asked=asked)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, Go and R", [("Python", "python"), ("Go", "go"), ("R", "r")]),
        ("C++, C# and C for drivers", [("C++", "cpp"), ("C#", "csharp"), ("C", "c")]),
        ("plugins (C++, C#), and C#.", [("C++", "cpp"), ("C#", "csharp"), ("C#", "csharp")]),
        ("Node.js, .NET and CI/CD", [("Node.js", "node-js"), (".NET", "dotnet"), ("CI/CD", "ci-cd")]),
        ("services in Go, 3+ years of R", [("Go", "go"), ("R", "r")]),
        ("a Spark job in Excel", [("Spark", "spark"), ("Excel", "excel")]),
        ("we use sql and POSTGRES", [("sql", "sql"), ("POSTGRES", "postgresql")]),
        (
            "LangGraph, agents, MCP, guardrails and Temporal",
            [
                ("LangGraph", "langgraph"),
                ("agents", "ai-agents"),
                ("MCP", "model-context-protocol"),
                ("guardrails", "llm-guardrails"),
                ("Temporal", "temporal"),
            ],
        ),
        (
            "data-modelling and Data Models",
            [("data-modelling", "data-modeling"), ("Data Models", "data-modeling")],
        ),
    ],
)
def test_a_form_is_found_as_it_is_written(text: str, expected: list[tuple[str, str]]) -> None:
    names = [(written, concept.removesuffix("-skill")) for written, concept in found(text)]

    assert names == expected


@pytest.mark.parametrize(
    "text",
    [
        "Let us go on with it",
        "Go for it.",
        "Excel at what you do.",
        "spark their interest",
        "React to what customers say.",
        "our R&D department",
        "take the rest of the day",
        "a chef in our kitchen",
        "they express themselves in a swift way",
        "the lead of a team has access to a word",
        "a rag and a dry cloth",
        "we look at the prefect and his looker",
        "the key skills of a person",
        "We foundry men eat a truffle; two parallels meet after the autopsy, an awk move",
        "a room with less sass and a realm of its own",
        "We met at the Expo and walked on; the Leaflet told us more.",
        "hand out the dagger to the gimp, and remix the rollup",
        "Agents of ours call the insured; the guardrails of a bridge are painted",
        "an owl is out; the temporal order of things, tracing a line",
        "a LoRa antenna is on the roof",
    ],
)
def test_a_common_word_is_no_technology(text: str) -> None:
    assert found(text) == []


def test_a_doubtful_name_counts_beside_another_technology() -> None:
    assert [concept for _, concept in found("Dagster, Prefect, Stitch")] == ["dagster", "prefect", "stitch"]


def test_an_adjective_is_a_soft_skill_only_where_something_is_asked() -> None:
    assert found("a proactive and curious person") == []
    assert [concept for _, concept in found("a proactive and curious person", asked=True)] == [
        "proactivity",
        "curiosity",
    ]


def test_the_longest_name_wins() -> None:
    assert [written for written, _ in found("Azure Data Factory and Azure")] == [
        "Azure Data Factory",
        "Azure",
    ]


@given(st.text(alphabet="aİiRCGo+#/-. ,\n\u00a0\U0001f642", max_size=60))
def test_tokens_are_slices_of_their_text_and_in_order(text: str) -> None:
    tokens = tokenize(text)

    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())


@given(st.text(max_size=40))
def test_a_label_key_does_not_depend_on_case_of_ascii(text: str) -> None:
    ascii_text = text.encode("ascii", "ignore").decode()

    assert label_key(ascii_text.upper()) == label_key(ascii_text.lower())
