"""What a document says of the labor market: whom a figure speaks of, in which measure, and who hires."""

import re
from decimal import Decimal

import pytest

from parsing import parse
from skillgraph.extraction.concepts.forms import bundled_vocabulary
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.demand.markets import Markets
from skillgraph.extraction.extracting import extract_document
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.values import Extraction
from skillgraph.model import ConceptList, Evidence, Figure, Period, Span, Statement

VOCABULARY = bundled_vocabulary()


def extract(text: str) -> Extraction:
    return extract_document(
        parse(f"Data Engineer\n\nMarket Demand\n{text}", "text/plain"), VOCABULARY, slug="a"
    )


def figures(extraction: Extraction) -> list[tuple[str, Figure]]:
    """Give each figure with the label of its subject, in document order."""
    return [
        (extraction.concepts[one.subject].label, one.figure)
        for one in extraction.statements.values()
        if one.figure is not None
    ]


def test_where_mentions_were_counted_is_no_part_of_what_is_mentioned() -> None:
    ((subject, figure),) = figures(extract("- Mentions of Collibra in job ads rose 18% year over year.\n"))

    assert (subject, figure.measure) == ("Collibra", "job mentions")


def test_a_survey_gives_the_period_of_a_share_and_is_no_part_of_the_population() -> None:
    ((_, figure),) = figures(extract("- Nine of ten employers surveyed in 2024 want cloud experience.\n"))

    assert (figure.population, figure.value) == ("employers", Decimal(90))
    assert figure.period is not None
    assert figure.period.start == "2024"


def test_two_shares_of_a_sentence_have_one_population() -> None:
    found = figures(
        extract("- Some 55% of data engineers work remotely, and one quarter expect to move within a year.\n")
    )

    assert [(figure.value, figure.population) for _, figure in found] == [
        (Decimal(55), "data engineers"),
        (Decimal(25), "data engineers"),
    ]


def test_a_fall_is_known_by_more_verbs() -> None:
    ((subject, figure),) = figures(extract("- Demand for report writers slipped by 4 percent.\n"))

    assert (subject, figure.direction) == ("Report Writer", "decrease")


def test_a_class_of_employers_may_stand_before_its_members_without_a_colon() -> None:
    extraction = extract("Who is hiring\n- Consultancies such as Deloitte and Accenture\n")

    said = [one for one in extraction.statements.values() if one.relation == "sg:classifiedAs"]
    classes = {extraction.concepts[one.object or ""].label for one in said}
    assert classes == {"Consultancies", "Key employers"}
    assert len(said) == 5


def test_practices_in_title_case_between_sentences_are_practices_too() -> None:
    extraction = extract(
        "Best Practices\n- Collect less by default.\n- Review Retention Rules Each Quarter\n"
        "- Keep one map of all data.\n- Treat consent as code.\n- Pair every rule with a test.\n"
    )

    said = [one for one in extraction.statements.values() if one.relation == "sg:follows"]
    assert "Review Retention Rules Each Quarter" in {
        extraction.concepts[one.object or ""].label for one in said
    }


def test_employers_are_read_from_lines_without_markers() -> None:
    extraction = extract("Who is hiring\nBanks and payment firms: ING, Revolut\n\nOutlook\nIt is good.\n")

    said = [one for one in extraction.statements.values() if one.relation == "sg:classifiedAs"]
    assert {extraction.concepts[one.subject].label for one in said} >= {"ING", "Revolut"}


def test_employers_stand_in_brackets_behind_their_class_too() -> None:
    extraction = extract("Who is hiring\n- Medical device firms (Medtronic, Abbott)\n")

    said = [one for one in extraction.statements.values() if one.relation == "sg:classifiedAs"]
    assert {extraction.concepts[one.subject].label for one in said} >= {"Medtronic", "Abbott"}


def test_a_signed_percentage_and_ads_that_name_a_thing_are_changes() -> None:
    found = figures(
        extract(
            "- The number of job ads that name TinyML tripled between 2021 and 2024.\n"
            "- Openings for data engineers: +42% on the previous year\n"
        )
    )

    assert [(subject, str(figure.value), figure.direction) for subject, figure in found] == [
        ("TinyML", "200", "increase"),
        ("Data Engineer", "42", "increase"),
    ]


def test_those_who_would_do_a_thing_are_named_without_the_verb() -> None:
    ((_, figure),) = figures(extract("- 7 out of 10 engineers would consider another job.\n"))

    assert figure.population == "engineers"


def test_a_name_at_the_end_of_a_longer_one_is_not_what_a_change_is_said_of() -> None:
    ((subject, _),) = figures(extract("- Demand for tidal machine learning skills has doubled since 2022.\n"))

    assert subject == "Tidal machine learning"


# ---------------------------------------------------------------- a change, read by itself


def _names(text: str) -> list[tuple[Span, str]]:
    return [
        (Span(*m.span()), f"concept:{m.group().lower()}") for m in re.finditer(r"\b(?:Rust|Go|Kafka)\b", text)
    ]


def read(text: str, **frame: str) -> Ledger:
    """State the figures of a text below the heading "Market", with three names in the vocabulary."""
    ledger = Ledger(parse(f"Market\n{text}"), "a", Naming({}))
    markets = Markets(ledger, _names)
    for index in range(len(ledger.parsed.passages)):
        before = len(ledger.statements)
        role = ledger.naming.propose("Quarryman", "role")
        stated = markets.figures(index, Frame("other", role)._replace(**frame))  # type: ignore[arg-type]
        assert ledger.statements if stated else len(ledger.statements) == before
    ledger.settle()
    return ledger


def changes(text: str) -> list[Statement]:
    return list(read(text).statements.values())


def told(text: str) -> list[tuple[str, str | None, str]]:
    """Give subject, direction and number of each change."""
    return [
        (
            said.subject.removeprefix("concept:"),
            said.figure.direction,
            str(said.figure.value or said.figure.low),
        )
        for said in changes(text)
        if said.figure is not None
    ]


def words(ledger: Ledger, evidence: Evidence) -> str:
    assert evidence.focus is not None
    return ledger.parsed.document.text[evidence.focus.start : evidence.focus.end]


@pytest.mark.parametrize(
    "verb",
    [
        "decreased", "decreases", "declined", "fell", "falls", "has fallen", "is falling", "dropped",
        "is down", "reduced",
        "shrinks", "shrank", "is lower by", "has fewer", "contracted", "saw a contraction of", "dipped",
        "slumped",
        "is less by", "lost", "slid", "plunged", "slipped", "sank", "sinks", "tumbled", "shed", "eased",
        "eases", "cooled",
        "cools", "is cooling by", "softened", "weakened", "dwindled", "DECLINED",
    ],
)  # fmt: skip
def test_a_fall_is_told_by_its_verb(verb: str) -> None:
    assert told(f"Demand for Rust {verb} 20%.") == [("rust", "decrease", "20")]


@pytest.mark.parametrize(
    "verb", ["increased", "grew", "rose", "climbed", "is up", "is higher by", "surged", "is rising"]
)
def test_a_rise_is_told_by_its_verb(verb: str) -> None:
    assert told(f"Demand for Rust {verb} 20%.") == [("rust", "increase", "20")]


@pytest.mark.parametrize(
    "text",
    [
        "In Germany, demand rose 20%.",
        "Demand for Rust is at 20%.",
        "Rust rose 20%.",
        "Demand rose 20%.",
        "Rust is good.",
    ],
)
def test_without_direction_measure_or_subject_there_is_no_change(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Demand for Rust rose 20% after it had fallen.", "increase"),
        ("After a rise, demand for Rust fell 20%.", "decrease"),
        ("Demand for Rust: +20%", "increase"),
        ("Demand for Rust: \u221220%", "decrease"),
        ("Demand for Rust rose by more than 20%.", "increase"),
        ("Demand for Rust fell by more than 20%.", "decrease"),
        ("Demand for Rust rose by less than 20%.", "increase"),
        ("Demand for Rust halved.", "decrease"),
        ("+20% demand for Rust", "increase"),
        ("\u221220% demand for Rust", "decrease"),
        ("Demand for Rust tripled.", "increase"),
        ("Demand for Rust rose and fell 20%", "decrease"),
        ("Much changed; openings for Rust are 20% fewer.", "decrease"),
        ("Demand for Rust rose 20%, fell never.", "increase"),
        ("Much changed over the years; demand for Rust fell 20%, after it rose.", "decrease"),
        ("Much changed; demand for Rust fell by more than 20%.", "decrease"),
        ("In all of the world demand for Rust rose, due to cuts, then fell 20%.", "decrease"),
        ("Lower 20% up demand for Rust.", "increase"),
    ],
)
def test_the_word_nearest_to_the_number_gives_the_direction(text: str, direction: str) -> None:
    assert [found[1] for found in told(text)] == [direction]


def test_a_change_is_kept_slot_by_slot() -> None:
    ledger = read(
        "In Italy, a sharp rise of about 20 to 30% in demand for Rust is expected in 2025, "
        "likely due to safety."
    )

    [said] = ledger.statements.values()
    assert (said.subject, said.relation, said.object) == ("concept:rust", "sg:hasFigure", None)
    assert said.figure == Figure(
        "demand", low=Decimal(20), high=Decimal(30), bound="range", unit="percent change",
        direction="increase", period=Period("2025", "2025"), place="Italy",
    )  # fmt: skip
    assert (said.modality, said.hedge, said.manner, said.list) == (
        "forecast",
        ("expected",),
        "sharp",
        None,
    )
    assert [(words(ledger, item), item.slots) for item in said.evidence] == [
        ("about 20 to 30%", ()), ("Rust", ("subject",)),
    ]  # fmt: skip
    assert ledger.decisions[said.id].rule == "change in demand"


@pytest.mark.parametrize(
    ("verb", "modality", "hedge"),
    [
        ("will rise", "forecast", ()), ("is expected to rise", "forecast", ("expected",)),
        ("is projected to rise", "forecast", ("projected",)), ("is forecast to rise", "forecast", ()),
        ("is predicted to rise", "forecast", ()), ("is likely to rise", "forecast", ("likely",)),
        ("is set to rise", "forecast", ()), ("is estimated to rise", "forecast", ("estimated",)),
        ("rose a projected", "forecast", ("projected",)), ("rose an expected", "forecast", ("expected",)),
        ("rose an estimated", None, ("estimated",)), ("rose", None, ()), ("WILL rise", "forecast", ()),
        ("are expected to rise", "forecast", ("expected",)), ("rose an ESTIMATED", None, ("estimated",)),
    ],
)  # fmt: skip
def test_a_forecast_is_told_from_a_measurement(
    verb: str, modality: str | None, hedge: tuple[str, ...]
) -> None:
    [said] = changes(f"Demand for Rust {verb} 20%.")

    assert (said.modality, said.hedge) == (modality, hedge)


@pytest.mark.parametrize(
    "cause", ["due to", "because of", "driven by", "owing to", "thanks to", "as a result of", "likely due to"]
)
def test_a_cause_says_nothing_of_the_change(cause: str) -> None:
    [said] = changes(f"Demand for Rust rose 20%, {cause} a steep decline, likely of prices.")

    assert said.figure is not None
    assert (said.figure.direction, said.manner, said.hedge) == ("increase", None, ())
    assert told(f"Demand for Rust rose, {cause} a drop of 4% in cost.") == []
    assert told(f"Demand for Rust rose, {cause} a drop of 4% in cost, as is known.") == []
    assert told(f"{cause.capitalize()} a fall in prices, demand for Rust rose 20%.") == [
        ("rust", "increase", "20")
    ]
    assert told(f"Demand for Rust rose, {cause} a fall in prices, by 20%.") == [("rust", "increase", "20")]


@pytest.mark.parametrize(
    "quality",
    [
        "staggering", "significant", "sharp", "smaller", "slight", "steep", "modest", "strong", "steady",
        "dramatic",
        "remarkable", "record", "massive", "notable", "slower", "further", "Sharp",
    ],
)  # fmt: skip
def test_a_quality_of_a_change_is_kept(quality: str) -> None:
    assert [said.manner for said in changes(f"A {quality} rise of 20% in demand for Rust.")] == [
        quality.lower()
    ]


def test_a_multiple_keeps_its_words_and_a_percentage_only_that_it_is_rough() -> None:
    assert [said.quantifier for said in changes("Demand for Rust more than doubled.")] == [
        "more than doubled"
    ]
    assert [said.quantifier for said in changes("Demand for Rust rose about 20%.")] == ["about"]
    assert [said.quantifier for said in changes("Demand for Rust rose 20%.")] == [None]


def test_all_subjects_of_a_change_get_it_as_members_of_one_closed_list() -> None:
    ledger = read("- Demand for Rust, Go and Kafka rose 20%.", in_list="list:a_outer")

    [found] = ledger.lists.values()
    assert found == ConceptList(
        "list:a_market-02-subjects", "section:a_market",
        "What the figure is given for", None,
        "all-of", open=False, parent="list:a_outer", position=1,
    )  # fmt: skip
    assert [(said.subject, said.list, said.position) for said in ledger.statements.values()] == [
        ("concept:rust", found.id, 1), ("concept:go", found.id, 2), ("concept:kafka", found.id, 3),
    ]  # fmt: skip
    assert [words(ledger, said.evidence[1]) for said in ledger.statements.values()] == ["Rust", "Go", "Kafka"]
    assert len(read("Demand for Rust and Go rose 20%.").lists) == 1


# ---------------------------------------------------------------- several numbers, what earlier ones leave


@pytest.mark.parametrize(
    "text",
    [
        "Demand for Rust rose 20%, while demand for Go fell 5%.",
        "Demand for Rust rose 20%, whereas demand for Go fell 5%.",
        "Demand for Rust rose 20% but demand for Go fell 5%.",
        "Demand for Rust rose 20% and demand for Go fell 5%.",
        "Demand for Rust rose 20%, and demand for Go fell 5%.",
        "Demand for Rust rose 20%, demand for Go fell 5%.",
        "Demand for Rust rose 20%; demand for Go fell 5%.",
        "Demand for Rust rose 20%. Demand for Go fell 5%.",
        "Demand for Rust rose 20% and for Go fell 5%.",
        "Demand for Rust rose 20% but fell 5% for Go.",
        "Demand for Kafka is flat, but demand for Rust rose 20% while demand for Go fell 5%.",
        "Demand for Kafka is flat; demand for Rust rose 20%; demand for Go fell 5%; prices rose.",
    ],
)
def test_each_number_is_said_of_the_subject_of_its_own_clause(text: str) -> None:
    assert told(text) == [("rust", "increase", "20"), ("go", "decrease", "5")]


def test_what_follows_the_last_number_is_said_of_it() -> None:
    [said] = changes("Demand for Rust rose 20%, and that in Italy")

    assert said.figure is not None
    assert said.figure.place == "Italy"


@pytest.mark.parametrize("contrast", ["while", "whereas", "but", ", but"])
def test_a_contrast_behind_the_number_is_not_said_of_it(contrast: str) -> None:
    [said] = changes(f"Demand for Rust rose 20% {contrast} Go spread in Italy")

    assert said.figure is not None
    assert said.figure.place is None


@pytest.mark.parametrize("joint", [" and", ", and", ",", " while"])
def test_what_stands_before_a_number_is_not_said_of_the_one_before(joint: str) -> None:
    first, second = changes(f"Demand for Rust rose 20%{joint} demand for Go in Spain fell 5%.")

    assert [said.figure.place for said in (first, second) if said.figure] == [None, "Spain"]


@pytest.mark.parametrize("joint", [" and", ", and", " while", ";"])
def test_each_number_has_the_place_of_its_own_clause(joint: str) -> None:
    first, second = changes(f"Demand for Rust rose 20% in Italy{joint} demand for Go fell 5%.")

    assert [said.figure.place for said in (first, second) if said.figure] == ["Italy", None]


def test_each_number_has_the_period_of_its_own_clause() -> None:
    first, second = changes("Demand for Rust rose 20%, demand for Go fell 5% in 2024.")

    assert [said.figure.period for said in (first, second) if said.figure] == [None, Period("2024", "2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Rust and Go are known, while demand for Kafka fell 5%.",
        "Rust and Go are known; for Kafka, demand fell 5%.",
        "Rust and Go are known. For Kafka, and here alone, demand fell 5%.",
        "Rust and Go are known but demand for Kafka fell 5%.",
        "Rust and Go are known while demand for Kafka fell 5%, as of now.",
    ],
)
def test_a_clause_begins_behind_a_contrast_or_a_stop(text: str) -> None:
    assert told(text) == [("kafka", "decrease", "5")]


def test_a_change_without_measure_has_that_of_the_change_before_and_says_where_it_stands() -> None:
    ledger = read("Openings for Rust rose 20%.\nGo fell 5%.\nKafka rose 3%.")

    _, second, third = ledger.statements.values()
    for said in (second, third):
        assert said.figure is not None
        assert (said.figure.measure, said.figure.inherited) == ("job openings", ("measure",))
        assert [(words(ledger, item), item.slots) for item in said.evidence[2:]] == [
            ("Openings", ("measure",))
        ]


def test_the_same_period_is_the_one_named_before_wherever_in_its_passage() -> None:
    ledger = read(
        "Much changed; demand for Rust rose 20% between May 2023 and June 2024.\n"
        "Prices rose; demand for Go fell 5% in the same period."
    )

    _, second = ledger.statements.values()
    assert second.figure is not None
    assert second.figure.period == Period("2023-05", "2024-06", "the same period")
    assert second.figure.inherited == ("period",)
    assert [(words(ledger, item), item.slots) for item in second.evidence[2:]] == [
        ("between May 2023 and June", ("period",)), ("in the same period", ("period",)),
    ]  # fmt: skip


def test_a_sentence_without_a_number_may_name_the_period() -> None:
    ledger = read("All was counted in 2023.\nDemand for Go fell 5% in the same period.")

    [said] = ledger.statements.values()
    assert said.figure is not None
    assert said.figure.period == Period("2023", "2023", "the same period")
    assert [words(ledger, item) for item in said.evidence[2:]] == ["in 2023", "in the same period"]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("{}", Period(relative="the same period")),
        ("Demand for Go fell 5%.", None),
        ("All was counted by 2030.\n{}", Period(relative="the same period")),
        (
            "Demand for Rust rose 20% in 2023.\nDemand for Kafka rose 1% year over year.\n{}",
            Period("2023", "2023", "the same period"),
        ),
        (
            "Demand for Rust rose 20% in 2023.\nDemand for Kafka rose 1% in the same period.\n{}",
            Period("2023", "2023", "the same period"),
        ),
    ],
)
def test_what_points_at_a_period_without_a_beginning_stays_relative(text: str, period: Period | None) -> None:
    figure = changes(text.format("Demand for Go fell 5% in the same period."))[-1].figure

    assert figure is not None
    assert figure.period == period


def test_a_section_forgets_what_the_one_before_it_named() -> None:
    ledger = Ledger(
        parse("# A\n\nOpenings for Rust rose 20% in 2023.\n\n# B\n\nGo fell 5%.\n", "text/markdown"),
        "a",
        Naming({}),
    )
    markets = Markets(ledger, _names)

    found = [
        markets.figures(index, Frame("other", ledger.naming.propose("Quarryman", "role")))
        for index in range(4)
    ]

    assert found == [False, True, False, False]


def test_a_heading_names_no_period_for_later_figures() -> None:
    ledger = Ledger(
        parse("# In 2023\n\nDemand for Go fell 5% in the same period.\n", "text/markdown"), "a", Naming({})
    )
    markets = Markets(ledger, _names)

    for index in range(2):
        markets.figures(index, Frame("other", ledger.naming.propose("Quarryman", "role")))

    [said] = ledger.statements.values()
    assert said.figure is not None
    assert said.figure.period == Period(relative="the same period")


@pytest.mark.parametrize(
    ("noun", "measure"),
    [
        ("Mentions of", "job mentions"), ("Openings for", "job openings"), ("Searches for", "searches"),
        ("Job ads for", "job postings"), ("Hiring for", "hiring"), ("Adoption of", "adoption"),
        ("Job openings and demand for", "job openings"), ("Demand and job mentions of", "job mentions"),
    ],
)  # fmt: skip
def test_the_first_of_the_measures_that_are_named_is_meant(noun: str, measure: str) -> None:
    [said] = changes(f"{noun} Rust rose 20%.")

    assert said.figure is not None
    assert said.figure.measure == measure


def test_a_measure_inside_the_name_of_a_subject_is_none() -> None:
    assert told("Salary analysts saw a 10% rise.") == []
    assert [one.figure.measure for one in changes("Demand for salary analysts rose 10%.") if one.figure] == [
        "demand"
    ]
