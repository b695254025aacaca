"""Questions written from the text alone, before it was encoded, and what the graph answers.

``tests/data/questions.jsonl`` holds each question with its answer, the trap that it is
about, and the wrong answer that a sloppy reading gives. A test here is named after its question.
"""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from skillgraph.identifiers import join_id, name_in_document
from skillgraph.model import Catalog, Figure, Period, Statement
from skillgraph.store.opening import open_catalog

QUESTIONS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "questions.jsonl").read_text("utf-8").splitlines()
]
DOCUMENT = "document:lead-ai-backend-engineer"
LEAD = "lead-ai-backend-engineer"


class Guide:
    """The bundled graph, asked by slugs and qualifiers."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def section(self, statement: Statement) -> str:
        """Path slug of the section in which the statement's main evidence stands."""
        evidence = statement.evidence[0]
        return (
            self.catalog.passages[evidence.document, evidence.passage]
            .section.partition("_")[2]
            .replace("_", "/")
        )

    def line(self, statement: Statement) -> int:
        """Line of the passage of the statement's main evidence."""
        evidence = statement.evidence[0]
        return self.catalog.passages[evidence.document, evidence.passage].line

    def find(
        self,
        subject: str | None = None,
        relation: str | None = None,
        object: str | None = None,  # noqa: A002  (the field's word)
        *,
        section: str = "",
        line: int | None = None,
        **qualifiers: object,
    ) -> list[Statement]:
        """Statements that match, inferred ones left out, in document order."""
        return [
            statement
            for statement in self.catalog.statements.values()
            if statement.status != "inferred"
            and (subject is None or statement.subject.partition(":")[2] == subject)
            and (relation is None or statement.relation.partition(":")[2] == relation)
            and (object is None or (statement.object or "").partition(":")[2] == object)
            and self.section(statement).startswith(section)
            and (line is None or self.line(statement) == line)
            and all(getattr(statement, name) == value for name, value in qualifiers.items())
        ]

    def one(self, *triple: str | None, **qualifiers: object) -> Statement:
        """The one statement that matches."""
        found = self.find(*triple, **qualifiers)  # type: ignore[arg-type]
        assert len(found) == 1, [statement.id for statement in found]
        return found[0]

    def objects(self, *triple: str | None, **qualifiers: object) -> list[str]:
        """Labels of the objects of the statements that match, in document order, each once."""
        found = self.find(*triple, **qualifiers)  # type: ignore[arg-type]
        return list(dict.fromkeys(self.label(statement.object or "") for statement in found))

    def figures(self, subject: str, measure: str) -> list[Figure]:
        """Figures of a measure of a subject, in document order."""
        return [s.figure for s in self.find(subject) if s.figure and s.figure.measure == measure]

    def label(self, curie: str) -> str:
        """Preferred label of a concept, or the CURIE of a statement."""
        return self.catalog.concepts[curie].label if curie in self.catalog.concepts else curie

    def members(self, list_id: str) -> list[str]:
        """Labels of the concepts in a list, and of the lists in it, in order, each once."""
        curie = join_id("list", DOCUMENT, list_id)
        rows = [
            (statement.position, self.label(statement.object or statement.subject))
            for statement in self.catalog.statements.values()
            if statement.list == curie
        ]
        rows += [(row.position, row.label) for row in self.catalog.lists.values() if row.parent == curie]
        return list(dict.fromkeys(label for _, label in sorted(rows, key=lambda row: row[0] or 0)))

    def logic(self, list_id: str) -> tuple[str, bool | None]:
        """Logic and openness of a list."""
        row = self.catalog.lists[join_id("list", DOCUMENT, list_id)]
        return row.logic, row.open


@pytest.fixture(scope="module")
def guide() -> Guide:
    return Guide(open_catalog())


def test_each_question_has_a_test() -> None:
    names = {name.split("_")[1] for name in globals() if name.startswith("test_q")}

    assert names == {question["id"] for question in QUESTIONS}
    assert len(QUESTIONS) >= 60


# --- Overview


def test_q01_key_aspects(guide: Guide, answer: Callable[[str], object]) -> None:
    assert guide.objects(LEAD, "hasArea", section="overview") == answer("q01")


def test_q02_qualifications_of_the_overview(guide: Guide) -> None:
    assert guide.members("overview-qualifications") == ["Education", "Experience", "Technical skills"]
    assert guide.logic("overview-qualifications")[1] is True
    statements = guide.find(LEAD, "requires", section="overview", modality=None)
    assert statements and all("typically" in s.hedge for s in statements)


def test_q03_essential_skills(guide: Guide, answer: Callable[[str], object]) -> None:
    assert guide.members("overview-essential-skills") == answer("q03")


def test_q04_objects_of_proficiency(guide: Guide) -> None:
    proficient = guide.objects(LEAD, "requires", section="overview", level="proficiency")

    assert set(proficient) == {
        "Programming languages",
        "ML frameworks",
        "Cloud platforms",
        "Python",
        "Java",
        "R",
    }
    assert guide.members("overview-languages") == ["Python", "Java", "R"]


def test_q05_levels_of_the_overview(guide: Guide) -> None:
    deep = guide.objects(LEAD, "requires", section="overview", level="deep understanding")

    assert deep == [
        "Artificial intelligence",
        "Machine learning",
        "Natural Language Processing",
        "Computer vision",
    ]
    assert {s.level for s in guide.find("problem-solving", "involves", section="overview")} == {"strong"}
    assert guide.one("software-engineering", "involves", section="overview").level == "solid grasp"


def test_q06_experience_of_the_overview(guide: Guide) -> None:
    statements = [s for s in guide.find(LEAD, "requires", section="overview") if s.figure]

    figures = [(guide.label(s.object or ""), s.figure) for s in statements if s.figure]
    assert [(label, figure.low, figure.high, figure.bound) for label, figure in figures] == [
        ("AI/ML development", Decimal(5), None, "inclusive-lower"),
        ("Leadership role", Decimal(2), None, "inclusive-lower"),
    ]
    assert all("typically" in s.hedge for s in statements)


def test_q07_blend(guide: Guide) -> None:
    assert guide.members("overview-blend") == ["Technical prowess", "Leadership acumen", "Strategic vision"]
    assert all(
        s.subject == f"concept:{LEAD}" and "AI innovation" in (s.purpose or "")
        for s in guide.find(LEAD, "requires", section="overview", modality="required")
    )


# --- Core responsibilities


def test_q08_group_labels(guide: Guide, answer: Callable[[str], object]) -> None:
    assert guide.objects(LEAD, "hasArea", section="core-responsibilities") == answer("q08")


def test_q09_duties_of_mlops(guide: Guide) -> None:
    assert guide.members("core-mlops") == [
        "Implement CI/CD pipelines for AI models",
        "Automate model retraining and versioning",
        "Manage the entire AI lifecycle",
    ]


def test_q10_from_stage_to_stage(guide: Guide) -> None:
    scopes = {
        slug: {s.scope for s in guide.find(LEAD, object=slug)}
        for slug in ("manage-ai-projects", "manage-software-projects", "manage-the-entire-ai-lifecycle")
    }

    assert scopes == {
        "manage-ai-projects": {"from conception to deployment"},
        "manage-software-projects": {"from inception to deployment"},
        "manage-the-entire-ai-lifecycle": {"from development to monitoring"},
    }


def test_q11_purposes_of_audits_and_workshops(guide: Guide) -> None:
    audits = guide.one(LEAD, "hasDuty", "conduct-regular-audits")

    assert audits.purpose == "identify and mitigate biases"
    assert guide.one(LEAD, "hasDuty", "conduct-workshops-and-training").purpose == "promote AI adoption"
    assert audits.figure is None


def test_q12_crucial_part(guide: Guide) -> None:
    statements = guide.find(LEAD, "contributesTo", section="core-responsibilities")

    assert [guide.label(s.object or "") for s in statements] == [
        "AI initiatives",
        "Technical excellence",
        "Innovation in AI applications",
    ]
    assert {s.manner for s in statements} == {"in a crucial role"}
    assert {s.means for s in statements} == {"fulfilling these responsibilities"}


def test_q13_labels_of_leadership(guide: Guide) -> None:
    lines = {guide.line(s) for s in guide.find(LEAD, object="leadership-and-project-management")}

    assert lines == {3, 77}
    assert {guide.line(s) for s in guide.find(LEAD, object="team-leadership-and-project-management")} == {23}
    assert not guide.find("team-leadership", "involves")


# --- Requirements


def test_q14_any_of_languages(guide: Guide) -> None:
    assert guide.members("requirements-languages") == ["Python", "Java", "Go", "Scala", "C++"]
    assert guide.logic("requirements-languages") == ("any-of", False)
    python = guide.one(LEAD, "requires", "python", section="requirements")
    assert (python.level, python.modality) == ("proficiency", "required")


def test_q15_lists_that_do_not_say(guide: Guide) -> None:
    assert guide.members("requirements-frameworks") == ["TensorFlow", "PyTorch", "Keras"]
    assert guide.members("requirements-libraries") == ["scikit-learn", "Apache Spark"]
    assert guide.logic("requirements-frameworks")[0] == guide.logic("requirements-libraries")[0] == "not said"
    assert guide.one(LEAD, "requires", "spark").level == "experience"


def test_q16_two_statements_about_mlops(guide: Guide) -> None:
    required = guide.one(LEAD, "requires", "mlops")
    desirable = guide.one(LEAD, "prefers", "mlops")

    assert (required.level, guide.line(required), len(required.evidence) > 0) == ("understanding", 67, True)
    assert (desirable.level, desirable.modality, guide.line(desirable)) == ("knowledge", "desirable", 96)


@pytest.mark.parametrize("slug", ["tensorflow", "pytorch", "keras"])
def test_q17_expertise_and_experience(guide: Guide, slug: str) -> None:
    levels = {guide.line(s): s.level for s in guide.find(LEAD, "requires", slug)}

    assert levels == {63: "expertise", 120: "experience"}


def test_q18_degrees(guide: Guide) -> None:
    education = "requirements/education"
    doctorate = guide.one(LEAD, "prefers", "phd", section=education)

    assert guide.one(LEAD, "requires", "bachelors-degree", section=education).modality == "minimum"
    master = guide.one(LEAD, "prefers", "masters-degree", section=education)
    assert (master.modality, master.hedge) == ("preferred", ("often",))
    assert (doctorate.modality, doctorate.hedge, doctorate.condition) == (
        "advantageous",
        ("may",),
        "for some positions",
    )


def test_q19_fields_of_study(guide: Guide) -> None:
    def fields(slug: str) -> list[str]:
        degree = guide.one(LEAD, None, slug, section="requirements/education")
        return guide.objects(degree.id.partition(":")[2], "inField")

    assert fields("bachelors-degree") == ["Computer Science", "Engineering", "Related field"]
    assert fields("masters-degree") == ["Computer Science", "Data Science (field of study)", "Similar field"]
    assert fields("phd") == []
    assert guide.logic("requirements-bachelor-fields")[0] == "any-of"


def test_q20_experience_of_two_sections(guide: Guide) -> None:
    def experience(section: str) -> dict[str, Decimal | None]:
        statements = guide.find(LEAD, "requires", section=section)
        return {guide.label(s.object or ""): s.figure.low for s in statements if s.figure}

    assert experience("overview") == {"AI/ML development": 5, "Leadership role": 2}
    assert experience("requirements") == {
        "AI/ML development": 5,
        "Large-scale systems": 5,
        "Leadership role": 2,
        "Management role": 2,
    }
    assert guide.logic("requirements-experience-2")[0] == "any-of"


def test_q21_core_competencies(guide: Guide, answer: Callable[[str], dict[str, int]]) -> None:
    counts = {
        row.label: len(guide.members(name_in_document(row.id)))
        for row in guide.catalog.lists.values()
        if row.parent == join_id("list", DOCUMENT, "requirements-competencies")
    }

    assert counts == answer("q21")


def test_q22_familiarity(guide: Guide) -> None:
    assert guide.members("requirements-clouds") == ["AWS", "Google Cloud", "Azure"]
    assert guide.logic("requirements-clouds") == ("not said", None)
    assert guide.objects(None, "broader", "big-data-tools") == []
    assert {s.level for s in guide.find(LEAD, "requires", section="requirements", line=65)} == {"familiarity"}


# --- Career development


def test_q23_order_of_the_stages(guide: Guide) -> None:
    steps = [
        (guide.label(s.subject), guide.label(s.object or ""))
        for s in guide.find(relation="precedes", section="career-development")
    ]

    assert steps == [
        ("Entry-Level to Mid-Level", "Senior AI Engineer (career stage)"),
        ("Senior AI Engineer (career stage)", "Lead AI Backend Engineer (career stage)"),
        ("Lead AI Backend Engineer (career stage)", "Advanced Career Paths"),
    ]
    assert all("typically" in s.hedge for s in guide.find(relation="precedes", section="career-development"))


def test_q24_strategic_decision_making(guide: Guide) -> None:
    assert guide.one(None, "hasDuty", "strategic-decision-making").subject == "concept:senior-ai-engineer"
    assert len(guide.members("career-senior-duties")) == 3
    assert guide.logic("career-senior-duties")[1] is True


def test_q25_years_of_related_experience(guide: Guide) -> None:
    statement = guide.one(LEAD, "requires", "related-experience")

    assert statement.figure == Figure(
        "years of experience", low=Decimal(5), high=Decimal(8), bound="range", unit="years"
    )
    assert (statement.hedge, statement.modality) == (("typically",), None)


def test_q26_executive_path(guide: Guide) -> None:
    assert guide.objects("path-executive", "progressesTo") == ["Director of AI", "Chief AI Officer"]
    assert guide.logic("career-executive-roles")[1] is True
    assert guide.objects("stage-advanced", "involves") == [
        "Research and Development",
        "Product Development",
        "Executive Leadership",
    ]


def test_q27_llm_and_rag_are_two(guide: Guide) -> None:
    by_label = {
        label: concept.id
        for concept in guide.catalog.concepts.values()
        for label in (concept.label, *concept.alternatives)
    }

    assert by_label["LLM"] == by_label["LLMs"] == by_label["Large Language Models"] == "concept:llm"
    assert by_label["RAG"] == by_label["Retrieval-Augmented Generation"] == "concept:rag"
    assert {s.level for slug in ("llm", "rag") for s in guide.find(LEAD, "requires", slug)} == {"knowledge"}
    assert not guide.figures("rag", "job mentions")


def test_q28_sub_headings_of_the_lead_stage(guide: Guide) -> None:
    sections = guide.catalog.sections
    lead = join_id("section", DOCUMENT, "career-development", "lead-ai-backend-engineer")

    assert [s.label for s in sections.values() if s.parent == lead] == [
        "Responsibilities",
        "Technical Skills",
        "Qualifications",
        "Leadership and Collaboration",
    ]
    assert sections[join_id("section", DOCUMENT, "career-development", "advanced-career-paths")].parent == (
        join_id("section", DOCUMENT, "career-development")
    )


# --- Market demand


def test_q29_machine_learning_engineers(guide: Guide) -> None:
    (figure,) = guide.figures("machine-learning-engineer", "positions")

    assert (figure.value, figure.unit, figure.direction) == (Decimal(70), "percent change", "increase")
    assert figure.period == Period("2022-11", "2024-02", "the same period")
    assert "period" in figure.inherited


def test_q30_measures_are_kept_apart(guide: Guide) -> None:
    measures = {
        (s.figure.value or s.figure.low): s.figure.measure
        for s in guide.find(section="market-demand")
        if s.figure
    }

    assert measures == {
        Decimal(80): "job openings", Decimal(70): "positions", Decimal(20): "demand", Decimal(14): "demand",
        Decimal(155): "job mentions", Decimal(3000): "job mentions", Decimal(32): "job mentions",
        Decimal(58): "share of people", Decimal(73): "share of people",
    }  # fmt: skip


@pytest.mark.parametrize("slug", ["mobile-engineer", "frontend-engineer", "data-engineer"])
def test_q31_one_bound_for_three_roles(guide: Guide, slug: str) -> None:
    (figure,) = guide.figures(slug, "demand")

    assert figure == Figure(
        "demand", low=Decimal(20), bound="strict-lower", unit="percent change", direction="decrease"
    )


def test_q32_backend_engineers(guide: Guide) -> None:
    decline = guide.one("backend-engineer", "hasFigure")
    smaller = guide.one("backend-engineer", "experiences", "smaller-decline-in-demand")
    reason = guide.one(smaller.id.partition(":")[2], "drivenBy")

    assert decline.figure == Figure(
        "demand",
        value=Decimal(14),
        bound="exact",
        unit="percent change",
        direction="decrease",
        inherited=("measure",),
    )
    assert (decline.manner, decline.hedge) == ("smaller", ())
    assert (reason.hedge, reason.object) == (("likely",), "concept:robust-infrastructure")


def test_q33_no_period_for_large_language_models(guide: Guide) -> None:
    (figure,) = guide.figures("llm", "job mentions")

    assert (figure.value, figure.period) == (Decimal(3000), None)


def test_q34_nlp_and_rust(guide: Guide) -> None:
    (nlp,) = guide.figures("nlp", "job mentions")
    (rust,) = guide.figures("rust", "job mentions")

    assert (nlp.value, nlp.period) == (Decimal(155), Period(relative="year over year"))
    assert (rust.value, rust.period) == (Decimal(32), None)
    assert not guide.find(LEAD, object="rust")


def test_q35_high_demand_by_heading_alone(guide: Guide) -> None:
    classified = {s.subject.partition(":")[2] for s in guide.find(None, "classifiedAs", "high-demand")}

    without_figure = {slug for slug in classified if not guide.figures(slug, "job mentions")}
    assert without_figure == {
        "machine-learning",
        "data-science",
        "neural-networks",
        "deep-learning",
        "r",
        "hadoop",
        "spark",
    }


def test_q36_shares_of_people(guide: Guide) -> None:
    confident, changing = guide.figures("ai-professionals", "share of people")

    assert (confident.value, confident.population, confident.period) == (
        Decimal(58),
        "AI professionals",
        None,
    )
    assert (changing.value, changing.population) == (Decimal(73), "AI professionals")
    assert changing.period is not None and "coming year" in (changing.period.relative or "")
    assert changing.inherited == ("population",)


def test_q37_google_is_not_google_cloud(guide: Guide) -> None:
    assert guide.catalog.concepts["concept:google"].kind == "employer"
    assert guide.catalog.concepts["concept:google-cloud"].kind == "cloud-platform"
    for employer, cloud in (("google", "google-cloud"), ("amazon", "aws"), ("microsoft", "azure")):
        assert not guide.find(employer, None, cloud) + guide.find(cloud, None, employer)


def test_q38_where_r_is_named(guide: Guide) -> None:
    lines = {guide.line(s) for s in [*guide.find("r"), *guide.find(None, None, "r")]}

    assert lines == {11, 119, 152}
    assert guide.catalog.concepts["concept:r"].kind == "programming-language"


def test_q39_demand_for_the_lead_role(guide: Guide) -> None:
    demand = guide.one(LEAD, "experiences", "strong-demand")

    assert guide.objects(demand.id.partition(":")[2], "drivenBy") == ["AI expertise", "Backend engineering"]
    assert not guide.figures(LEAD, "demand") + guide.figures(LEAD, "positions")


def test_q40_no_place_for_the_market_figures(guide: Guide) -> None:
    assert {s.figure.place for s in guide.find(section="market-demand") if s.figure} == {None}


# --- Salary


def test_q41_estimate(guide: Guide) -> None:
    estimate = guide.one(LEAD, "hasFigure")
    figure = estimate.figure

    assert figure is not None and estimate.status == "estimated"
    assert (figure.low, figure.high, figure.currency, figure.per) == (
        Decimal(200000),
        Decimal(250000),
        "USD",
        "year",
    )
    assert (figure.place, figure.period) == ("United States", Period("2024", "2024"))
    assert {"place", "period"} <= set(figure.inherited)
    basis = guide.objects("lead-salary", "basedOn")
    assert {"Related positions", "Industry trends"} <= set(basis)


def test_q42_average_and_typical_range(guide: Guide) -> None:
    average, typical = guide.figures("lead-ai-engineer", "salary")

    assert (average.value, average.statistic, average.per) == (Decimal(189453), "average", "year")
    assert (typical.low, typical.high, typical.statistic) == (
        Decimal(157816),
        Decimal(228044),
        "typical range",
    )
    assert len(guide.figures(LEAD, "salary")) == 1


def test_q43_typical_range_has_no_unit_of_time(guide: Guide) -> None:
    assert guide.figures("lead-ai-engineer", "salary")[1].per is None


def test_q44_senior_ranges(guide: Guide) -> None:
    (senior_ai,) = guide.figures("senior-level-ai-engineer", "salary")
    (senior_backend,) = guide.figures("senior-backend-engineer", "salary")

    assert (senior_ai.low, senior_ai.high) == (Decimal(200000), Decimal(205000))
    assert (senior_backend.low, senior_backend.high) == (Decimal(135000), Decimal(180000))
    assert not guide.figures("backend-engineer", "salary") + guide.figures("senior-ai-engineer", "salary")


def test_q45_what_the_estimate_takes_into_account(guide: Guide) -> None:
    considerations = guide.find(None, "takesIntoAccount")

    assert len(considerations) == 4
    assert {s.subject for s in considerations} == {guide.one(LEAD, "hasFigure").id}
    assert all(s.figure is None for s in considerations)


@pytest.mark.parametrize(
    ("slug", "thing", "hedge"),
    [
        ("advanced-degree", "higher-salaries", "often"),
        ("tech-companies", "higher-salaries", "often"),
        ("major-tech-hubs", "higher-compensation", "typically"),
        ("startups", "equity", "may"),
    ],
)
def test_q46_hedges_of_the_factors(guide: Guide, slug: str, thing: str, hedge: str) -> None:
    assert guide.one(slug, "offers", thing).hedge == (hedge,)


def test_q47_additional_compensation(guide: Guide) -> None:
    components = guide.find(LEAD, "hasCompensation")

    assert [guide.label(s.object or "") for s in components] == [
        "Annual bonus",
        "Stock options",
        "Equity grants",
        "Performance-based incentives",
        "Signing bonus",
    ]
    assert components[-1].condition == "for in-demand candidates"
    assert not {s.object for s in components} & {s.object for s in guide.find(None, "takesIntoAccount")}


# --- Industry trends


def test_q48_forecast_of_democratization(guide: Guide) -> None:
    forecast = guide.one(
        "simplification-of-ai-development", "enables", "democratization-of-ai-application-creation"
    )

    assert (forecast.modality, forecast.hedge) == ("forecast", ("expected",))
    drivers = guide.find("democratization-of-ai-application-creation", "drivenBy")
    assert [guide.label(s.object or "") for s in drivers] == ["APIs", "Development tools"]
    assert {s.modality for s in drivers} == {"forecast"}


def test_q49_who_moves_and_who_expands(guide: Guide) -> None:
    assert guide.one(None, "experiences", "move-from-mundane-to-strategic").subject == "concept:developers"
    assert guide.objects("cloud-services", "offers") == ["AI models", "Security measures"]
    assert guide.logic("trend-cloud-offerings")[1] is True


def test_q50_forecast_for_2025(guide: Guide) -> None:
    needed = guide.find(LEAD, "willRequire", level="proficiency")

    assert [guide.label(s.object or "") for s in needed] == [
        "AI integration",
        "Serverless computing",
        "Microservices architecture",
        "Cloud services",
        "DevOps practices",
    ]
    assert {(s.modality, s.scope) for s in needed} == {("forecast", "in 2025")}
    assert [s.manner for s in needed] == [None, None, None, None, "advanced"]
    assert not guide.find(LEAD, "requires", "serverless-computing")


def test_q51_open_examples(guide: Guide) -> None:
    assert guide.members("trend-backend-tasks") == ["Code reviews", "Testing", "Predictive maintenance"]
    assert guide.logic("trend-backend-tasks")[1] is True
    assert guide.logic("trend-devops-concepts")[1] is True
    assert guide.members("trend-clouds") == ["Cloud services"] or guide.logic("trend-clouds")[0] == "not said"


def test_q52_abilities_that_will_be_essential(guide: Guide) -> None:
    abilities = guide.find(LEAD, "willRequire", level="ability")

    assert [guide.label(s.object or "") for s in abilities] == [
        "Leverage AI tools",
        "Manage AI infrastructure",
        "Focus on strategic roles",
    ]
    assert {s.scope for s in abilities} == {None}


# --- Essential soft skills


def test_q53_nine_essential_soft_skills(guide: Guide, answer: Callable[[str], object]) -> None:
    assert guide.members("essential-soft-skills") == answer("q53")
    essential = guide.find(LEAD, "requires", section="essential-soft-skills")
    assert {s.modality for s in essential} == {"essential"}


def test_q54_what_is_conveyed_to_whom(guide: Guide) -> None:
    assert not guide.find("articulate-complex-technical-concepts", "concerns")
    assert guide.objects("explain-technical-concepts-to-non-technical-stakeholders", "concerns")[-1] == (
        "Non-technical stakeholders"
    )
    both = guide.catalog.concepts["concept:technical-and-non-technical-stakeholders"]
    assert set(both.parts) == {"concept:technical-stakeholders", "concept:non-technical-stakeholders"}
    assert guide.find("explain-complex-ai-concepts", "concerns", both.id.partition(":")[2])


def test_q55_examples_of_industries_and_challenges(guide: Guide) -> None:
    assert guide.members("soft-domains") == ["Healthcare", "Finance"]
    assert guide.logic("soft-domains")[1] is guide.logic("soft-challenges")[1] is True
    purpose = guide.one("domain-knowledge", "involves").purpose
    assert purpose is not None and "relevant and effective" in purpose


def test_q56_meeting_deadlines(guide: Guide) -> None:
    deadlines = guide.find(None, "involves", "meet-deadlines")

    assert {s.subject.partition(":")[2]: s.scope for s in deadlines} == {
        "time-management-and-organizational-skills": "in a high-pressure environment",
        "strong-work-ethic": None,
    }
    alone = guide.one(None, "involves", "solve-problems-independently")
    assert alone.subject == "concept:self-awareness-and-self-learning"


# --- Best practices


def test_q57_prioritizing_security(guide: Guide) -> None:
    assert guide.logic("practice-frameworks")[1] is True
    policies = guide.one("prioritize-security", "involves", "establish-policies")
    assert policies.purpose == "protect intellectual property and sensitive data"
    assert guide.one("prioritize-security", "follows", "owasp-top-10").purpose is None


def test_q58_code_review(guide: Guide) -> None:
    acts = guide.find("thorough-code-review", "involves")

    assert [guide.label(s.object or "") for s in acts] == [
        "Review AI-generated code",
        "Test AI-generated code",
    ]
    assert {(s.manner, s.condition) for s in acts} == {("carefully", "before integration")}
    assert guide.members("practice-review-means") == ["Static code analysis tools", "Human expertise"]


def test_q59_what_the_practices_allow(guide: Guide) -> None:
    outcomes = guide.find(LEAD, "ableTo", section="best-practices")

    assert len(outcomes) == 3
    assert {(s.modality, s.hedge, s.means) for s in outcomes} == {
        ("possible", ("can",), "implementing these best practices")
    }


def test_q60_named_principles(guide: Guide) -> None:
    assert guide.members("practice-principles") == ["DRY", "YAGNI"]
    assert guide.catalog.concepts["concept:dry"].alternatives_in_text == ()


# --- Common challenges


def test_q61_eleven_challenges(guide: Guide, answer: Callable[[str], list[str]]) -> None:
    challenges = guide.objects(LEAD, "faces")

    assert [label.removesuffix(" (challenge)") for label in challenges] == answer("q61")


def test_q62_resources_and_constraints(guide: Guide) -> None:
    assert guide.members("challenge-resources") == ["Computational power", "Storage", "Software tools"]
    assert guide.members("challenge-demands") == [
        "Balance financial demands",
        "Balance technological demands",
        "Balance scheduling demands",
    ]
    assert {s.purpose for s in guide.find("resource-management", "concerns", line=222)} == {
        "AI model training",
        None,
    }


def test_q63_what_the_challenges_need(guide: Guide) -> None:
    needed = guide.find(None, "addresses", "common-challenges")

    assert [guide.label(s.subject) for s in needed] == [
        "Strategic planning",
        "Continuous Learning",
        "Risk management",
    ]
    result = guide.one(LEAD, "ableTo", section="common-challenges")
    assert (result.modality, result.hedge) == ("possible", ("can",))
    assert result.manner == "while minimizing associated risks"


def test_q64_no_regulation_is_named(guide: Guide) -> None:
    assert not guide.find(None, "broader", "data-regulations")
    privacy = guide.objects("data-privacy-and-security")
    assert "Intellectual property" not in privacy
    assert {"Implement robust security measures", "Comply with data regulations"} <= set(privacy)


@pytest.fixture(scope="module")
def answer() -> Callable[[str], object]:
    """Give the answer that stands in the file."""
    by_id = {question["id"]: question["answer"] for question in QUESTIONS}
    return by_id.__getitem__
