"""Pay is told from other money; whose it is, per what, which statistic, when and where is read around it."""

from decimal import Decimal

import pytest

from parsing import parse
from role_sentences import told
from skillgraph.extraction.concepts.naming import Naming
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.ledger import Ledger
from skillgraph.extraction.salaries.pay import Salaries
from skillgraph.extraction.values import Place
from skillgraph.model import Figure, Period, Span, Statement

ROLE = "concept:role"


def read(text: str, kind: str = "other", media_type: str = "text/plain", **frame: object) -> Ledger:
    """State the pay of each passage of a text, as if all stood in a section of one kind."""
    ledger = Ledger(parse(text, media_type), "a", Naming({}))
    salaries = Salaries(ledger)
    above = Frame(kind, ROLE)._replace(**frame)  # type: ignore[arg-type]
    for index in range(len(ledger.parsed.passages)):
        before = len(ledger.statements)
        assert ledger.statements if salaries.figures(index, above) else len(ledger.statements) == before
    ledger.settle()
    return ledger


def stated(
    text: str, kind: str = "other", media_type: str = "text/plain", **frame: object
) -> list[Statement]:
    return list(read(text, kind, media_type, **frame).statements.values())


def figures(text: str, kind: str = "other", media_type: str = "text/plain") -> list[Figure]:
    return [said.figure for said in stated(text, kind, media_type) if said.figure is not None]


def subjects(text: str, kind: str = "other", media_type: str = "text/plain", **frame: object) -> list[str]:
    return [said.subject.removeprefix("concept:") for said in stated(text, kind, media_type, **frame)]


def words_of(ledger: Ledger, said: Statement) -> list[tuple[str, tuple[str, ...]]]:
    """Give the first words of each evidence, with the slots that it supports."""
    text = ledger.parsed.document.text
    return [(text[item.focus.start : item.focus.end], item.slots) for item in said.evidence if item.focus]


# ---------------------------------------------------------------- what is pay


@pytest.mark.parametrize(
    "text",
    [
        "The salary is \u20ac50,000.", "Salaries of \u20ac50,000.", "Compensation: \u20ac50,000.",
        "We pay \u20ac50,000.",
        "A wage of \u20ac5,000.", "Wages of \u20ac5,000.", "Earn \u20ac50,000.", "She earns \u20ac50,000.",
        "Earnings of \u20ac50,000.", "Remuneration: \u20ac50,000.", "OTE \u20ac50,000.",
        "A package of \u20ac50,000.",
        "Gehalt: 50.000 \u20ac", "Verg\u00fctung: 50.000 \u20ac", "Salaris: \u20ac50.000",
        "Salaire : 50 000 \u20ac",
        "R\u00e9mun\u00e9ration : 50 000 \u20ac", "Salario: 50.000 \u20ac", "Sueldo: 50.000 \u20ac",
        "SALARY: \u20ac1,000",
        "Earn \u20ac30 per hour.", "Earn \u20ac300 per day.", "Pay of \u20ac1,000.",
        "From \u20ac1,000 to \u20ac1,200 per month", "Ranges: \u20ac50,000 - \u20ac60,000 per year",
        "\u20ac50,000 - \u20ac60,000", "- **\u20ac10,000 - \u20ac20,000**",
        "| \u20ac10,000 - \u20ac20,000 EUR |",
        "\u20ac10,000 - \u20ac20,000 net", "Pay of up to \u20ac50,000.", "Pay from \u20ac50,000.",
        "The pay goes from \u20ac1,000 to \u20ac2,000.",
        "Our budget allows a salary of \u20ac50,000.",
    ],
)  # fmt: skip
def test_an_amount_beside_a_word_for_pay_or_a_range_by_itself_is_pay(text: str) -> None:
    assert len(figures(f"Intro\n{text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We made \u20ac50,000.", "Earn \u20ac999.", "A salary of 50,000.", "Tools cost \u20ac20 per hour.",
        "\u20ac50,000",
        "Tools cost \u20ac5,000 - \u20ac6,000.", "\u20ac5,000 - \u20ac6,000",
        "\u20ac500 to \u20ac600 per month",
        "\u20ac10,000 - \u20ac20,000 left", "Costs of \u20ac10,000 - \u20ac20,000",
        "Pay \u20ac5 - \u20ac900.",
        *(f"With \u20ac50,000 - \u20ac60,000 per year of {word}." for word in (
            "revenue", "funding", "valuation", "turnover", "customers", "customer", "users", "user", "budget",
            "investment", "bonus", "allowance", "stipend", "voucher", "sign-on money", "referral",
            "learning budget",
            "training budget", "wellness", "market size", "market value", "market cap", "ARR",
        )),
        "We raised \u20ac5,000,000 - \u20ac6,000,000 per year.",
        "Equity worth \u20ac50,000 - \u20ac60,000 a year.",
        "Series A: \u20ac5,000,000 - \u20ac6,000,000 per year",
        "BUDGET: \u20ac50,000 - \u20ac60,000 per year",
        "\u20ac5,000 - \u20ac6,000 per month for books",
        "Series E: \u20ac5,000,000 - \u20ac6,000,000 per year",
    ],
)  # fmt: skip
def test_other_money_is_no_pay(text: str) -> None:
    assert figures(f"Intro\n{text}") == []


def test_below_a_heading_of_pay_an_amount_needs_no_word_but_a_bonus_stays_a_bonus() -> None:
    text = "Intro\n- \u20ac50,000\n- Bonus: \u20ac5,000\n- Bonus beside a salary of \u20ac60,000\n"

    assert [figure.value for figure in figures(text, "salary")] == [Decimal(50_000), Decimal(60_000)]


def test_a_word_for_pay_counts_only_near_the_amount() -> None:
    far = "and so on and so forth " * 5

    assert figures(f"Intro\nThe salary {far}is \u20ac50,000.") == []
    assert figures(f"Intro\nSome \u20ac50,000 {far}in salary.") == []
    assert len(figures("Intro\nSome \u20ac50,000 in salary.")) == 1
    assert figures(f"Intro\nA salary of some kind, paid from the budget of {far[:30]} \u20ac50,000.") == []


# ---------------------------------------------------------------- all that is said of it


def test_what_is_said_of_pay_is_kept_slot_by_slot() -> None:
    ledger = read(
        "Intro\nIn 2024 data engineers in Italy may earn "
        "an estimated median salary of about \u20ac50k to \u20ac60k a year."
    )

    [said] = ledger.statements.values()
    assert (said.subject, said.relation, said.object) == ("concept:data-engineer", "sg:hasFigure", None)
    assert said.figure == Figure(
        "salary",
        low=Decimal(50_000),
        high=Decimal(60_000),
        bound="range",
        unit="currency",
        currency="EUR",
        per="year",
        statistic="median",
        period=Period("2024", "2024"),
        place="Italy",
    )
    assert (said.status, said.hedge, said.quantifier) == (
        "estimated",
        ("may",),
        "about",
    )
    assert words_of(ledger, said) == [
        ("about \u20ac50k to \u20ac60k a", ()),
        ("data engineers", ("subject",)),
    ]
    assert ledger.decisions[said.id].rule == "salary"


@pytest.mark.parametrize(
    ("words", "per"),
    [
        ("annual", "year"), ("annually", "year"), ("yearly", "year"), ("per year", "year"),
        ("per annum", "year"),
        ("(p.a.)", "year"), ("a year", "year"), ("monthly", "month"), ("day rate", "day"),
        ("Day rates", "day"),
        ("daily", "day"), ("hourly", "hour"), ("weekly", None), ("", None), ("ANNUAL", "year"),
        ("Monthly", "month"),
        ("Daily", "day"), ("HOURLY", "hour"),
    ],
)  # fmt: skip
def test_a_sentence_gives_the_unit_of_time_of_its_amounts(words: str, per: str | None) -> None:
    [figure] = figures(f"Intro\nThe {words} salary is \u20ac50,000. The monthly report is due.")

    assert figure.per == per


def test_the_unit_behind_the_amount_goes_before_that_of_the_sentence() -> None:
    [figure] = figures("Intro\nThe annual salary is \u20ac5,000 per month.")

    assert figure.per == "month"


@pytest.mark.parametrize(
    ("words", "statistic"),
    [
        ("average salary", "average"), ("mean salary", "average"), ("avg. salary", "average"),
        ("median salary", "median"), ("expected salary range", "expected range"),
        ("expected range", "expected range"),
        ("expected pay range", "expected range"), ("estimated salary range", "estimated range"),
        ("estimated range", "estimated range"), ("typical salary range", "typical range"),
        ("typically ranges with pay", "typical range"), ("typical salary", "typical range"),
        ("typical pay", "typical range"), ("salary range typically", "typical range"),
        ("starting salary", "starting salary"), ("starting pay", "starting salary"),
        ("starting salaries", "starting salary"), ("entry salary", "starting salary"),
        ("pay of top earners", "top of the range"), ("pay at the top end", "top of the range"),
        ("pay of the highest-paid", "top of the range"), ("pay of the highest paid", "top of the range"),
        ("base salary", "base salary"), ("base pay", "base salary"), ("salary", None),
        ("Average Salary", "average"),
        ("median base salary", "median"),
    ],
)  # fmt: skip
def test_a_statistic_is_read_from_its_words(words: str, statistic: str | None) -> None:
    [figure] = figures(f"Intro\nThe {words} is \u20ac50,000.", "salary")

    assert figure.statistic == statistic


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("estimate", "estimated"), ("estimates", "estimated"), ("estimated", "estimated"),
        ("estimation", "estimated"),
        ("expected salary", "estimated"), ("we infer", "estimated"), ("we can infer", "estimated"),
        ("projected", "estimated"), ("PROJECTED", "estimated"), ("expected", "stated"), ("known", "stated"),
    ],
)  # fmt: skip
def test_what_is_estimated_says_so(words: str, status: str) -> None:
    [said] = stated(f"Intro\nPay: {words} \u20ac50,000.")

    assert said.status == status


def test_an_estimate_is_one_where_the_nearest_heading_says_so() -> None:
    near, far = (
        "# Estimated salary\n\nIt is \u20ac50,000.\n",
        "# Estimated\n\n## Salary\n\nIt is \u20ac50,000.\n",
    )

    assert stated(near, "salary", "text/markdown")[0].status == "estimated"
    assert stated(far, "salary", "text/markdown")[0].status == "stated"


@pytest.mark.parametrize("hedge", ["expected", "likely", "typically", "usually", "can", "may", "often"])
def test_hedges_are_kept(hedge: str) -> None:
    assert stated(f"Intro\nPay {hedge.upper()} reach \u20ac50,000. It may rain.")[0].hedge == (hedge,)


def test_hedges_are_sorted_and_a_typical_range_is_not_hedged_by_its_own_word() -> None:
    assert stated("Intro\nPay usually can, and often may, be \u20ac50,000.")[0].hedge == (
        "can",
        "may",
        "often",
        "usually",
    )
    assert stated("Intro\nPay may typically range from \u20ac50,000 to \u20ac60,000.")[0].hedge == ("may",)


def test_two_places_behind_an_amount_give_none_and_a_bare_reference_no_period() -> None:
    [figure] = figures("Intro\nThe salary was \u20ac50,000 in the same period in Italy, unlike Spain.")

    assert (figure.place, figure.period) == (None, None)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("since 2023", Period("2023")), ("by 2030", Period(None, "2030")),
        ("in 2024", Period("2024", "2024")),
        ("every year", None), ("", None),
    ],
)  # fmt: skip
def test_a_period_has_a_beginning_or_an_end(words: str, period: Period | None) -> None:
    [figure] = figures(f"Intro\nThe salary {words} was \u20ac50,000.")

    assert figure.period == period


def test_each_sentence_speaks_for_its_own_amounts() -> None:
    first, second, third = figures(
        "Intro\nThe median salary was \u20ac50,000 in 2023; salaries in Italy: \u20ac60,000. "
        "A yearly pay of \u20ac70,000!"
    )

    assert (first.statistic, first.period, first.place) == ("median", Period("2023", "2023"), None)
    assert (second.statistic, second.period, second.place, second.per) == (None, None, "Italy", None)
    assert (third.per, third.place) == ("year", None)


# ---------------------------------------------------------------- what stands above


def test_headings_give_measure_place_and_period_and_are_named_as_inherited() -> None:
    ledger = read(
        "# Work in Germany in 2022\n\n## Salaries in 2023\n\nData engineers: \u20ac50,000.\n",
        "salary",
        "text/markdown",
    )

    [said] = ledger.statements.values()
    assert said.figure is not None
    assert (said.figure.place, said.figure.period) == ("Germany", Period("2023", "2023"))
    assert said.figure.inherited == ("measure", "period", "place")
    assert words_of(ledger, said) == [
        ("\u20ac50,000", ()),
        ("Data engineers", ("subject",)),
        ("Salaries", ("measure",)),
        ("in 2023", ("period",)),
        ("Germany", ("place",)),
    ]


def test_what_the_sentence_says_is_not_inherited() -> None:
    [figure] = figures(
        "# Pay in Germany in 2022\n\nIn 2024 the salary in Italy was \u20ac50,000.\n",
        media_type="text/markdown",
    )

    assert (figure.place, figure.period, figure.inherited) == ("Italy", Period("2024", "2024"), ())


def test_a_period_is_not_inherited_from_what_only_points_at_one() -> None:
    [figure] = figures(
        "# Pay in the same period\n\nThe salary was \u20ac50,000.\n", media_type="text/markdown"
    )

    assert (figure.period, figure.inherited) == (None, ())


def test_the_lead_in_gives_statistic_hedge_and_role() -> None:
    text = "Pay\nThe median salary of data engineers is likely:\n- \u20ac50,000\n"
    cue = Place(1, Span(0, 46))

    ledger = read(text, "salary", cue=cue)

    [said] = ledger.statements.values()
    assert said.figure is not None
    assert (said.subject, said.figure.statistic, said.hedge) == (
        "concept:data-engineer",
        "median",
        ("likely",),
    )
    assert words_of(ledger, said)[:3] == [
        ("\u20ac50,000", ()), ("data engineers", ("subject",)), ("median", ("statistic",)),
    ]  # fmt: skip


def test_a_heading_as_cue_hedges_nothing() -> None:
    ledger = read("Pay is likely\n- \u20ac50,000\n", "salary", cue=Place(0, Span(0, 13)))

    assert [said.hedge for said in ledger.statements.values()] == [()]


# ---------------------------------------------------------------- whose it is


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Data engineers earn \u20ac50,000.", "data-engineer"),
        ("A salary of \u20ac50,000 for data engineers.", "data-engineer"),
        ("Data engineers and cloud architects: pay of \u20ac50,000.", "cloud-architect"),
        ("Data engineers earn \u20ac50,000, unlike cloud architects.", "data-engineer"),
        ("Cloud architects are many. The salary is \u20ac50,000.", "role"),
        ("Cloud architects | Rome | salary of \u20ac50,000", "cloud-architect"),
        ("Salary of \u20ac50,000 | cloud architects", "role"),
        ("Contractors earn \u20ac50,000.", "contractor"),
        ("Freelancers can often charge \u20ac1,000 in pay.", "freelancer"),
        ("Seniors get a salary of \u20ac50,000.", "senior"),
        ("In Rome, Juniors make \u20ac50,000 in pay.", "junior"),
        ("Graduates are paid a salary of \u20ac50,000.", "graduate"),
        ("In Rome a trainee usually gets a salary of \u20ac50,000.", "trainee"),
        ("The salary is \u20ac50,000.", "role"),
    ],
)
def test_pay_is_that_of_the_role_named_nearest_before_it(text: str, subject: str) -> None:
    assert subjects(f"Intro\n{text}") == [subject]


WHO = """
    Seniors juniors Contractors contractor Freelancers freelancer Consultants Consultant Trainees Trainee
    Interns Intern Apprentices Apprentice Graduates Graduate Beginners Beginner
""".split()
VERBS = (
    "charge, charges, earn, earns, bill, bills, make, makes, get, gets, receive, receives, are paid, is paid,"
    " expect, start, starts, can earn, may earn, usually earn, typically earn, often earn, also earn,"
    " can often make".split(", ")
)


@pytest.mark.parametrize(
    ("who", "verb"), [*((who, "earn") for who in WHO), *(("Contractors", verb) for verb in VERBS)]
)
def test_those_who_earn_are_the_subject_where_no_title_names_them(who: str, verb: str) -> None:
    ledger = read(f"Intro\n{who} {verb} \u20ac90,000 in pay.")

    [said] = ledger.statements.values()
    assert said.subject == f"concept:{who.lower().removesuffix('s')}"
    assert words_of(ledger, said)[1] == (who, ("subject",))


@pytest.mark.parametrize(
    ("label", "subject"),
    [
        ("Chief Data Officer", "chief-data-officer"),
        ("Principal or Staff Engineer", "principal-or-staff-engineer"),
        ("One of the Staff Data Engineers", "one-of-the-staff-data-engineer"),
        ("One of the Many Staff Data Engineers", "staff-data-engineer"),
        ("Rome, or a Staff Engineer", "staff-engineer"),
        ("Rome; or a Staff Engineer", "staff-engineer"),
        ("Rome (or a Staff Engineer", "staff-engineer"),
        ("Pay of a Staff Engineer", "staff-engineer"),
        ("Data engineers and staff engineers", "staff-engineer"),
    ],
)
def test_a_short_label_that_ends_in_a_title_is_the_title(label: str, subject: str) -> None:
    for text in (f"**{label}**: \u20ac50,000", f"**{label}**: a pay of \u20ac50,000"):
        assert subjects(f"# Pay\n\n- {text}\n", "salary", "text/markdown") == [subject]


def test_a_row_is_of_its_level_only_where_pay_is_expected() -> None:
    text = "Intro\n- Level 2 | Pay: \u20ac50,000\n"

    assert (subjects(text, "salary"), subjects(text)) == (["level-2"], ["role"])


@pytest.mark.parametrize(("distance", "found"), [(87, 1), (88, 0)])
def test_a_word_for_pay_counts_ninety_characters_before_an_amount(distance: int, found: int) -> None:
    assert len(figures(f"Intro\nA pay{'-' * distance}\u20ac50,000")) == found


@pytest.mark.parametrize(("distance", "found"), [(34, 1), (35, 0)])
def test_a_word_for_pay_counts_forty_characters_behind_an_amount(distance: int, found: int) -> None:
    assert len(figures(f"Intro\n\u20ac50,000 {'-' * (distance + 2)}pay")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"A budget: pay{'-' * 37}\u20ac50,000", 1),
        (f"A budget: pay{'-' * 38}\u20ac50,000", 0),
        (f"A budget: \u20ac50,000{'-' * 17}pay", 1),
        (f"A budget: \u20ac50,000{'-' * 18}pay", 0),
    ],
)
def test_beside_other_money_a_word_for_pay_has_to_be_nearer(text: str, found: int) -> None:
    assert len(figures(f"Intro\n{text}")) == found


def test_an_amount_in_a_list_is_a_member_of_it() -> None:
    ledger = Ledger(parse("Pay\n- \u20ac50,000\n- \u20ac60,000\n"), "a", Naming({}))
    salaries = Salaries(ledger)
    pay = ledger.open_list("pay", 0, "Pay")

    for index in (1, 2):
        salaries.figures(index, Frame("salary", ROLE, in_list=pay))

    assert [(said.list, said.position) for said in ledger.statements.values()] == [(pay, 1), (pay, 2)]
    assert salaries.last == list(ledger.statements)[-1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The bottom 10% of the range is $50,000 but we pay $60,000 per year.",
            ["The 10th percentile salary is $50,000 per year", "The salary is $60,000 per year"],
        ),
        (
            "The lowest 1 percent earn $20,000 and the lowest 22% earn $30,000 per year.",
            [
                "The 1st percentile salary is $20,000 per year",
                "The 22nd percentile salary is $30,000 per year",
            ],
        ),
        (
            "The lowest 11 percent earn $25,000 per year.",
            ["The 11th percentile salary is $25,000 per year"],
        ),
        (
            "The salary is $80k base / $160k OTE per year.",
            ["The base salary is $80,000 per year", "The on-target salary is $160,000 per year"],
        ),
        ("OTE: $100,000 per year", ["The on-target salary is $100,000 per year"]),
    ],
)
def test_each_amount_is_of_the_statistic_that_stands_with_it(text: str, said: list[str]) -> None:
    assert [one.replace(" for Boat Engineers", "") for one in told(f"{text}\n")] == said


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "### What's in it\n\n* $90,000\u2013$99,000 depending on experience\n* A fund of $1,000\n",
            "depending on experience",
        ),
        (
            "**The package**\n\n$90,000\u2013$99,000, stock options, and a $2,000 fund for books.\n",
            "stock options",
        ),
        (
            "COMPENSATION\n\n$90,000-$99,000, depending on experience; annual bonus of up to 8%.\n",
            "depending on experience, annual bonus of up to 8%",
        ),
    ],
)
def test_a_range_that_opens_a_line_of_what_is_given_is_the_salary(text: str, terms: str) -> None:
    assert told(text) == [f"The salary for Boat Engineers ranges from $90,000 to $99,000 ({terms})"]


@pytest.mark.parametrize(
    "text",
    [
        "## Requirements\n\n- $10,000-$20,000, as a budget\n",
        "## About us\n\n$10,000\u2013$20,000, raised in 2020.\n",
    ],
)
def test_elsewhere_an_amount_that_opens_a_line_is_none(text: str) -> None:
    assert not any("salary" in one for one in told(text))
