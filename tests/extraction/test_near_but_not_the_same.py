"""Names that are near to one another, and not the same: each is stated as the document has it."""

import pytest

from role_sentences import asked, done


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Sound judgement", ["requires sound judgment"]),
        ("Decisiveness", ["requires decision-making"]),
        ("Public speaking is a plus", ["public speaking is desirable"]),
        ("Good presentation skills", ["requires good presentation skills"]),
        ("You remain calm under pressure", ["requires calm under pressure"]),
        ("Able to work under pressure", ["requires working under pressure"]),
        ("Resilience", ["requires resilience"]),
        ("Conscientiousness", ["requires conscientiousness"]),
        ("Punctuality and diligence", ["requires punctuality", "requires diligence"]),
        ("A strong sense of responsibility", ["requires strong sense of responsibility"]),
        ("Enthusiasm for gardens", ["requires enthusiasm for gardens"]),
        ("Self-discipline", ["requires self-discipline"]),
        ("Durchsetzungsvermögen", ["requires assertiveness"]),
        ("You learn quickly", ["requires learning agility"]),
    ],
)
def test_a_trait_is_no_other_one_that_is_close_to_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Proficient in GIS software", ["requires being proficient in geographic information systems"]),
        ("Geospatial analysis", ["requires geospatial analysis"]),
        ("Knowledge of subnetting", ["requires knowledge of subnetting"]),
        ("Asset management for pension funds", ["requires asset management for pension funds"]),
        ("Experience with demand forecasting", ["requires experience with demand forecasting"]),
        ("Financial planning", ["requires financial planning"]),
        ("Lean Six Sigma", ["requires Lean Six Sigma"]),
        ("Peer review of papers", ["requires peer review of papers"]),
        ("Technical documentation", ["requires technical documentation"]),
        ("Dimension tables and fact tables", ["requires dimension tables", "requires fact tables"]),
    ],
)
def test_a_skill_is_no_other_one_that_is_close_to_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Experience with a SIEM platform", ["requires experience with SIEM"]),
        ("Experience with the Django framework", ["requires experience with Django"]),
        ("Knowledge of a Kafka cluster", ["requires knowledge of Apache Kafka"]),
        # what heads the phrase is another thing
        ("Knowledge of the Linux internals", ["requires knowledge of Linux internals"]),
    ],
)
def test_a_name_behind_an_article_is_not_said_twice(line: str, sentences: list[str]) -> None:
    """Behind "a" too, a head like *platform* leaves a name what it is."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Familiarity with tides and charts is helpful, but we do not ask cooks to sail",
            ["familiarity with tides is advantageous", "familiarity with charts is advantageous"],
        ),
        (
            "Knowledge of sails and ropes is a plus, but there is a course",
            ["knowledge of sails is desirable", "knowledge of ropes is desirable"],
        ),
        (
            "Excel and Word are useful, though nobody is born with them",
            ["Excel is advantageous", "Word is advantageous"],
        ),
        # nothing follows on it
        ("Excel and Word are useful", ["Excel is advantageous", "Word is advantageous"]),
    ],
)
def test_a_judgment_may_go_on_behind_its_comma(line: str, sentences: list[str]) -> None:
    """What follows on *but* is neither asked for nor a reason to keep the judgment in the object."""
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Master's degree in biology (PhD a plus)",
            ["requires a master's degree", "requires a master's degree in biology", "a PhD is desirable"],
        ),
        (
            "MSc in physics (preferably PhD)",
            ["requires a master's degree", "requires a master's degree in physics", "a PhD is preferred"],
        ),
        (
            "Bachelor's or master's degree (a PhD is welcome)",
            [
                "requires a bachelor's degree (one of a list)",
                "requires a master's degree (one of a list)",
                "a PhD is desirable",
            ],
        ),
        # a bracket that wishes for nothing
        (
            "Bachelor's degree (or Master's)",
            ["requires a bachelor's degree (one of a list)", "requires a master's degree (one of a list)"],
        ),
    ],
)
def test_a_degree_in_brackets_is_only_wished_for_where_they_say_so(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("Zorv / Quill", ["requires zorv (one of a list)", "requires quill (one of a list)"]),
        (
            "Knowledge of WMS / TMS",
            ["requires knowledge of WMS (one of a list)", "requires knowledge of TMS (one of a list)"],
        ),
        (
            "Zorv / Quill / Tarn",
            [
                "requires zorv (one of a list)",
                "requires quill (one of a list)",
                "requires tarn (one of a list)",
            ],
        ),
        (
            "MES / HMI knowledge",
            ["requires knowledge of MES (one of a list)", "requires knowledge of HMI (one of a list)"],
        ),
        # what is known, what only works together, and what is no name
        ("Linux / Windows", ["requires Linux", "requires Windows"]),
        ("HTML / CSS", ["requires HTML", "requires CSS"]),
        ("English / German", ["requires English", "requires German"]),
        ("Hospitals / clinics", ["requires hospitals", "requires clinics"]),
    ],
)
def test_names_that_a_stroke_parts_are_alternatives(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Answer the phone, and you won't be left alone with it", "answer the phone"),
        ("Keep the books in order and you will not have to chase invoices", "keep the books in order"),
        ("Sort the mail but you don't need a car", "sort the mail"),
        ("Draw the maps, and nobody will watch you", "draw the maps"),
        # an object, and no remark
        ("Decide what you will and won't repair", "decide what you will and won't repair"),
        ("Tell clients what you do and do not know", "tell clients what you do and do not know"),
    ],
)
def test_what_nobody_has_to_do_is_no_part_of_a_duty(line: str, sentence: str) -> None:
    assert done(line) == [f"has the duty to {sentence}"]


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Spoken and written competence in English and French",
            [
                "requires spoken and written competence in English",
                "requires spoken and written competence in French",
            ],
        ),
        ("Oral and written command of Welsh", ["requires an oral and written command of Welsh"]),
        ("Written proficiency in Spanish", ["requires written proficiency in Spanish"]),
        # without a noun of its own it is no level
        ("Written tests of boats", ["requires written tests of boats"]),
    ],
)
def test_how_a_language_is_mastered_is_part_of_the_level(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        ("You have worked with children", ["requires experience with children"]),
        ("You've already used Excel", ["requires experience with Excel"]),
        (
            "You will have worked with a CRM such as Salesforce",
            ["requires experience with CRM", "requires experience with Salesforce (for example)"],
        ),
        # more is said of how, and how long
        ("You have used Excel daily", ["requires daily use of Excel"]),
        ("You have worked with Docker for three years", ["requires 3 years of experience with Docker"]),
    ],
)
def test_what_somebody_has_worked_with_is_experience(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Proficiency in AutoCAD, including layouts and blocks",
            ["requires proficiency in Autodesk AutoCAD including layouts and blocks"],
        ),
        (
            "Experience with looms, including shuttles",
            ["requires experience with looms including shuttles"],
        ),
        (
            "Knowledge of Revit, including families and levels",
            ["requires knowledge of Autodesk Revit including families and levels"],
        ),
        # each is asked for by itself
        (
            "Knowledge of Python, including Django and Flask",
            ["requires knowledge of Python", "requires knowledge of Django", "requires knowledge of Flask"],
        ),
    ],
)
def test_what_a_thing_includes_stays_with_it(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "sentences"),
    [
        (
            "Basic SQL and, increasingly, some experience with Python",
            ["requires basic SQL", "requires some experience with Python"],
        ),
        (
            "Knowledge of wood, stone and, more recently, steel",
            ["requires knowledge of wood", "requires knowledge of stone", "requires knowledge of steel"],
        ),
        (
            "Good Excel, and, more and more, knowledge of Power BI",
            ["requires good Excel", "requires knowledge of Power BI"],
        ),
        # a wish of its own
        (
            "Good Excel and, ideally, experience with Power BI",
            ["requires good Excel", "experience with Power BI is desirable"],
        ),
    ],
)
def test_a_word_on_the_times_parts_what_it_stands_between(line: str, sentences: list[str]) -> None:
    assert asked(line) == sentences


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Experience scripting exports in Perl or Python", "scripting exports"),
        ("Experience testing brakes in Python or LabVIEW", "testing brakes"),
        ("Experience building dashboards in Tableau or Power BI", "building dashboards"),
        ("Experience programming in Python or Java", "programming"),
        ("Strong programming ability in Python or Java", "programming"),
    ],
)
def test_an_act_keeps_its_object_before_a_choice_of_tools(line: str, what: str) -> None:
    first, second, third = asked(line)

    assert first.endswith(f" {what}")
    assert all(one.endswith("(one of a list)") for one in (second, third))
