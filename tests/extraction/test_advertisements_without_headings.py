"""What an advertisement asks for and gives to do in plain sentences, with no heading over them."""

import pytest

from role_sentences import asked, told, told_of

_HEAD = "# Boat Engineer\n\nWe are looking for a Boat Engineer.\n\n"
_END = "\n\nWe offer a canteen and a pension. Send your CV to yard@example.org.\n"


def _said(sentence: str) -> list[str]:
    return told(sentence + _END, head=_HEAD)


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("Fluency in French is a prerequisite for this position.", ["requires fluency in French"]),
        ("Experience in joinery is a requirement.", ["requires experience with joinery"]),
        ("A driving licence is an absolute requirement.", ["requires driving licence"]),
        (
            "Experience with Excel would be considered an advantage.",
            ["experience with Excel is advantageous"],
        ),
        ("Good knowledge of Welsh is seen as a plus.", ["good knowledge of Welsh is desirable"]),
        ("Proficiency in Welsh.", ["requires proficiency in Welsh"]),
        (
            "Fluency in Danish as well as English.",
            ["requires fluency in Danish", "requires fluency in English"],
        ),
    ],
)
def test_what_is_judged_to_be_needed_is_asked_for(sentence: str, sentences: list[str]) -> None:
    """How far a thing is asked for may be said by a noun, or by how it is regarded."""
    assert _said(sentence) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Trust is a prerequisite for growth.",
        "Good data is a requirement of our trade.",
        "Our guests speak fluent French.",
    ],
)
def test_what_the_trade_needs_is_asked_of_nobody(sentence: str) -> None:
    assert _said(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("You are proactive and structured.", ["requires proactivity", "requires structured way of working"]),
        (
            "Finally, you are patient, open and not afraid to speak up.",
            ["requires patience", "requires open"],
        ),
        (
            "You are outgoing and able to calm angry skippers.",
            ["requires sociability", "requires calming angry skippers"],
        ),
        ("You are lively, patient and punctual.", ["requires patience", "requires punctuality"]),
        (
            "It is important that you are punctual and patient.",
            ["punctuality is important", "patience is important"],
        ),
        ("We expect you to be patient.", ["requires patience"]),
        ("The right candidate for us is outgoing.", ["requires sociability"]),
        (
            "You will be organised and patient.",
            ["requires Organizational Skills", "requires patience"],
        ),
        ("You are thorough and patient.", ["requires attention to detail", "requires patience"]),
        ("You'll have team spirit and patience.", ["requires teamwork", "requires patience"]),
        ("You demonstrate empathy and patience.", ["requires empathy", "requires patience"]),
        (
            "You have a positive attitude and a good sense of humour.",
            ["requires positive attitude", "requires good sense of humour"],
        ),
    ],
)
def test_character_beside_other_words_is_asked_for(sentence: str, sentences: list[str]) -> None:
    """A trait that is known is stated though the vocabulary lacks the one beside it."""
    assert _said(sentence) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "You have flexibility in your working hours.",
        "You have ownership of the dock and responsibility for its crew.",
        "You are creative and free to choose your hours.",
        "We believe that you are in the right place.",
        "The successful candidate will be based in Hull.",
    ],
)
def test_what_a_job_grants_is_no_trait(sentence: str) -> None:
    assert _said(sentence) == []


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Patient, lively and outgoing", ["requires patience", "requires sociability"]),
        (
            "Cheerful, lively, patient and tidy",
            ["requires positive attitude", "requires patience", "requires tidy"],
        ),
        ("Creative and visual design", ["requires creativity", "requires visual design"]),
    ],
)
def test_an_unknown_adjective_hides_no_trait(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "You speak French, and it is an advantage if you know Welsh.",
            ["requires French", "Welsh is desirable"],
        ),
        (
            "You have experience with Excel, and knowledge of Photoshop is a plus.",
            ["requires experience with Excel", "knowledge of Adobe Photoshop is desirable"],
        ),
        (
            "You speak French and it would be a plus if you know Welsh.",
            ["requires French", "Welsh is desirable"],
        ),
        (
            "You know Excel and Photoshop, and both are an advantage.",
            ["Excel is advantageous", "Adobe Photoshop is advantageous"],
        ),
    ],
)
def test_a_wish_behind_a_demand_is_of_its_own_thing(sentence: str, sentences: list[str]) -> None:
    """What stands before "and it is an advantage" is demanded; of "both" it speaks of what stands before."""
    assert _said(sentence) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        (
            "Preference will be given to candidates with experience in joinery.",
            ["experience with joinery is preferred"],
        ),
        ("Applicants who speak Welsh will be given preference.", ["Welsh is preferred"]),
        ("Candidates with knowledge of Excel will have an advantage.", ["knowledge of Excel is preferred"]),
        (
            "Emphasis will be placed on patience and punctuality.",
            ["patience is important", "punctuality is important"],
        ),
        ("Candidates who apply early will be preferred.", []),
        ("Preference will be given to candidates with a disability.", []),
        ("We place great emphasis on safety.", []),
    ],
)
def test_what_those_have_who_are_preferred_is_preferred(sentence: str, sentences: list[str]) -> None:
    assert _said(sentence) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("The candidate must demonstrate knowledge of Excel.", ["requires knowledge of Excel"]),
        (
            "Applicants must be able to document good knowledge of Excel.",
            ["requires good knowledge of Excel"],
        ),
        (
            "You are also experienced in volunteer management.",
            ["requires being experienced in volunteer management"],
        ),
        ("You master German at negotiation level.", ["requires German at negotiation level"]),
        ("You have sales experience.", ["requires experience with sales"]),
        (
            "The applicant must be fluent in written as well as spoken French.",
            ["requires being fluent in French"],
        ),
        ("You must document your work.", []),
        ("You have more experience than most.", []),
    ],
)
def test_what_somebody_has_to_show_is_asked_for(sentence: str, sentences: list[str]) -> None:
    assert _said(sentence) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Experience in welding", ["requires experience with welding"]),
        ("Gardening experience.", ["requires experience with gardening"]),
        ("Cleaning experience is an advantage", ["experience with cleaning is advantageous"]),
        ("Teaching experience.", ["requires experience with teaching"]),
        ("Customising knowledge in SAP", ["requires customising knowledge in SAP", "requires SAP"]),
        ("Experience in planning and managing tours", ["requires experience in planning and managing tours"]),
        ("Excellent French skills, both orally and in writing", ["requires excellent French"]),
    ],
)
def test_work_that_is_named_by_a_gerund_is_a_thing(line: str, sentences: list[str]) -> None:
    """What experience is of may be a lone gerund; with an object behind it that is an act."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("It will be your responsibility to inspect the hulls.", ["has the duty to inspect the hulls"]),
        ("It is the task of the Boat Engineer to inspect the hulls.", ["has the duty to inspect the hulls"]),
        ("The candidate will inspect hulls and engines.", ["has the duty to inspect hulls and engines"]),
        ("The applicant is expected to inspect the hulls.", ["has the duty to inspect the hulls"]),
        ("You are expected to inspect the hulls.", ["has the duty to inspect the hulls"]),
        ("You will also be responsible for the dock.", ["has the duty to be responsible for the dock"]),
        (
            "The candidate will be responsible for the upkeep of the dock.",
            ["has the duty to be responsible for the upkeep of the dock"],
        ),
        ("The candidate will give a talk as part of the interview.", []),
        ("The company that you will be working for has docks in Hull and Goole.", []),
        ("The crew you will lead has seven members.", []),
        ("At our company you will inspect the hulls.", ["has the duty to inspect the hulls"]),
        ("You manage to keep calm in a crowd.", []),
        ("The work will take place at our dock in Hull.", []),
        ("The yard moves in May, which means that you will be close to the sea.", []),
        ("You work independently and with a positive mindset.", []),
        ("Applicants will be told if the committee requires further documents.", []),
    ],
)
def test_what_whoever_gets_the_job_will_do_is_a_duty(sentence: str, sentences: list[str]) -> None:
    assert _said(sentence) == sentences


def test_a_sentence_of_what_somebody_thrives_in_is_read_where_others_ask() -> None:
    text = (
        "You have a degree in law. You are patient. You thrive in small crews and possess good French skills."
    )

    assert _said(text) == [
        "requires a university degree",
        "requires a university degree in law",
        "requires patience",
        "requires the ability to thrive in small crews",
        "requires good French",
    ]


@pytest.mark.parametrize(
    ("sentence", "sentences"),
    [
        ("You work well under pressure.", ["requires working under pressure"]),
        (
            "You will thrive in an international crew.",
            ["requires the ability to thrive in an international crew"],
        ),
        ("You write well.", []),
    ],
)
def test_how_somebody_works_is_asked_for_below_a_heading_that_asks(
    sentence: str, sentences: list[str]
) -> None:
    assert told(f"## Your profile\n\n{sentence}\n") == sentences


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Application", "A list of your voyages"),
        ("Deadline for applications", "The first of March"),
        ("Place of work", "The old dock"),
        ("What else do I need to know?", "The dock is closed on Sundays"),
    ],
)
def test_the_formalities_of_an_application_ask_for_no_skill(heading: str, line: str) -> None:
    assert told(f"## Requirements\n\n- Patience\n\n## {heading}\n\n- {line}\n") == ["requires patience"]


@pytest.mark.parametrize(
    "heading", ["Who are we looking for?", "What do I need to qualify for this job?", "Your profile"]
)
def test_a_question_of_its_reader_heads_what_is_asked_for(heading: str) -> None:
    assert told(f"## {heading}\n\n- Patience\n") == ["requires patience"]


@pytest.mark.parametrize(
    "head", ["Statistician wanted", "# Night tester urgently wanted", "Wanted: Boat Painter"]
)
def test_what_you_do_in_a_job_for_which_somebody_is_wanted_is_work(head: str) -> None:
    found = told_of(f"{head}\n\nYou build models in R. You test firmware in C.\n", "text/markdown")

    assert [one.partition(" duty to ")[2] for one in found if " duty to " in one] == [
        "build models in R",
        "test firmware in C",
    ]


def test_what_you_do_in_a_guide_is_not() -> None:
    assert told_of("# Statistician\n\nYou build models in R.\n", "text/markdown") == []
