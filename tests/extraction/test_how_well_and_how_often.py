"""How well somebody knows or does a thing, by its verb, behind a dash, and of each language."""

import pytest

from role_sentences import asked, told


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Codes confidently in Fortran", ["requires being confident in Fortran"]),
        ("Speaks well in Polish and Czech", ["requires good Polish", "requires good Czech"]),
        ("You know wound care well", ["requires good knowledge of wound care"]),
        ("Knows employment law thoroughly", ["requires thorough knowledge of employment law"]),
        (
            "You know at least one booking system well \u2014 Amadeus, Sabre or Galileo",
            [
                "requires good knowledge of booking system (at least one)",
                "requires good knowledge of amadeus (one of a list)",
                "requires good knowledge of sabre (one of a list)",
                "requires good knowledge of galileo (one of a list)",
            ],
        ),
        (
            "Experience with a till system \u2013 Square, Lightspeed or similar",
            [
                "requires experience with till system",
                "requires experience with square (one of a list)",
                "requires experience with lightspeed (one of a list)",
            ],
        ),
        ("Experience w/ a theodolite", ["requires experience with theodolite"]),
        ("Works with Excel every day", ["requires daily use of Excel"]),
        ("Has worked with lathes daily", ["requires daily use of lathes"]),
        ("Writes good German", ["requires good German"]),
        (
            "You write decent code in Ruby or Perl",
            [
                "requires being decent at Ruby (one of a list)",
                "requires being decent at Perl (one of a list)",
            ],
        ),
        (
            "Understands VAT and knows IFRS deeply",
            ["requires understanding of VAT", "requires deep knowledge of IFRS"],
        ),
        ("Presents well", ["requires good presentation skills"]),
        ("Listens very well", ["requires very good active listening"]),
        (
            "Used Jira or Trello",
            [
                "requires experience with Jira (one of a list)",
                "requires experience with Trello (one of a list)",
            ],
        ),
    ],
)
def test_how_well_is_told_by_the_verb(line: str, sentences: list[str]) -> None:
    """An adverb behind what is known, or what is written so, says how well."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("well drilling", ["requires well drilling"]),
        ("Used equipment sales", ["requires used equipment sales"]),
        ("You know Docker", ["requires Docker"]),
        ("Worked with Terraform", ["requires experience with Terraform"]),
        ("Wells and pumps", ["requires wells", "requires pumps"]),
    ],
)
def test_a_word_of_manner_that_tells_no_level(line: str, sentences: list[str]) -> None:
    """Where nothing is known or done so, no level is told."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Swedish, even if a bit rusty", ["requires Swedish even if a bit rusty"]),
        ("Welsh, if only basic", ["requires Welsh if only basic"]),
        (
            "Dutch or Polish fluent",
            [
                "requires being fluent in Dutch (one of a list)",
                "requires being fluent in Polish (one of a list)",
            ],
        ),
        (
            "Norwegian and Danish fluent; Finnish for phone calls",
            [
                "requires being fluent in Norwegian",
                "requires being fluent in Danish",
                "requires Finnish for phone calls",
            ],
        ),
        (
            "Italian, at least B2, and French, at least level A2",
            ["requires Italian at B2", "requires French at A2"],
        ),
        ("Greek fluent, Turkish C1", ["requires being fluent in Greek", "requires Turkish at C1"]),
        (
            "Polish, minimum level C1, and Spanish",
            ["requires at least Polish at C1", "requires at least Spanish"],
        ),
        ("French (Lyon)", ["requires French"]),
    ],
)
def test_how_well_each_language_is_known(line: str, sentences: list[str]) -> None:
    """Each language has the level that stands beside it, and its own."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("AutoCAD \u2013 basic", ["requires basic Autodesk AutoCAD"]),
        ("PowerPoint \u2014 good", ["requires good Microsoft PowerPoint"]),
        ("Excel \u2013 intermediate", ["requires intermediate Excel"]),
        ("Power BI - advanced", ["requires advanced Power BI"]),
        ("solid Excel and know your way around Power BI", ["requires solid Excel", "requires Power BI"]),
        ("Strong in SQL, and know your way around Kafka", ["requires strong SQL", "requires Apache Kafka"]),
        ("Strong SQL and Python", ["requires strong SQL", "requires strong Python"]),
        ("Excel \u2013 the whole of it", ["requires Excel"]),
        (
            "A relevant education, for instance as Nurse Assistant or BSN",
            [
                "requires relevant education (one of a list)",
                "requires a bachelor's degree (one of a list)",
                "requires a bachelor's degree (one of a list) in nursing",
            ],
        ),
    ],
)
def test_a_level_behind_a_dash_or_of_one_member_alone(line: str, sentences: list[str]) -> None:
    """A level is of what it stands beside, and not of what is known in other words."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Docker \u2013 very good knowledge", ["requires very good knowledge of Docker"]),
        ("Welding \u2013 basic understanding", ["requires basic understanding of welding"]),
        ("Sail making - advanced", ["requires advanced sail making"]),
        ("Rope splicing: good knowledge", ["requires good knowledge of rope splicing"]),
        ("Conversational or better French", ["requires conversational French or better"]),
        ("Intermediate or better SQL", ["requires intermediate SQL or better"]),
        ("Can use a lathe without help", ["requires the ability to use a lathe without help"]),
        ("Some supervisory experience", ["requires supervisory experience"]),
        ("Managerial experience", ["requires managerial experience"]),
        ("Sales experience", ["requires experience with sales"]),
        ("Docker - our daily tool", ["requires Docker"]),
    ],
)
def test_a_level_behind_a_dash_or_in_other_words_is_kept(line: str, sentences: list[str]) -> None:
    """An adjective before *experience* is of it, and no thing that somebody has experience with."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("You must speak fluent Dutch, because the quay does.", "requires being fluent in Dutch"),
        ("You know your way around Docker.", "requires being at home in Docker"),
        ("You also know your way around Excel, and that shows.", "requires being at home in Excel"),
    ],
)
def test_how_well_a_sentence_of_prose_wants_it_is_kept(text: str, sentence: str) -> None:
    assert sentence in told(text)
