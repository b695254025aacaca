"""A role as schema:Occupation: what fits stands there, what does not is absent and named."""

import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from pyoxigraph import RdfFormat, parse

from command_line import CommandLine
from skillgraph.errors import UsageError
from skillgraph.model import (
    Catalog,
    Concept,
    ConceptList,
    Evidence,
    Figure,
    Period,
    SourceDocument,
    Span,
    Statement,
)
from skillgraph.rendering.exports.export import render_export
from skillgraph.rendering.exports.occupation import (
    describe_occupation,
    notes_of_occupation,
    render_occupation,
)

ROLE = "concept:engineer"
#: Properties of schema.org that each of its types has.
PROPERTIES = {
    "Occupation": "name alternateName description subjectOf responsibilities skills qualifications "
    "educationRequirements experienceRequirements estimatedSalary",
    "DefinedTerm": "name description inDefinedTermSet",
    "EducationalOccupationalCredential": "credentialCategory description",
    "OccupationalExperienceRequirements": "name description monthsOfExperience",
    "MonetaryAmount": "name description currency value validFrom validThrough",
    "MonetaryAmountDistribution": "name description currency median duration",
    "QuantitativeValue": "value minValue maxValue unitText",
    "DigitalDocument": "name",
}
KINDS = {
    "engineer": "role", "rust": "programming-language", "python": "programming-language", "go": "skill",
    "tests": "skill", "build-things": "duty", "bachelors-degree": "qualification", "phd": "qualification",
    "license": "qualification", "physics": "field-of-study", "law": "field-of-study",
}  # fmt: skip
EVIDENCE = (Evidence("document:guide", "p", Span(0, 1), None, (), ""),)


def said(relation: str, target: str | None, *, name: str = "", **slots: Any) -> Statement:
    id_ = f"statement:{name or target}"
    curie = f"concept:{target}" if target else None
    slots = {"subject": ROLE, "evidence": EVIDENCE, **slots}
    return Statement(id_, f"Said of {name or target}", relation=f"sg:{relation}", object=curie, **slots)


def catalog_of(*statements: Statement, **logics: str) -> Catalog:
    return Catalog(
        documents={"document:guide": SourceDocument("document:guide", "Guide", "", 1, "text/plain")},
        concepts={
            f"concept:{slug}": Concept(f"concept:{slug}", slug.replace("-", " ").capitalize(), kind)
            for slug, kind in KINDS.items()
        },
        lists={
            f"list:{name}": ConceptList(f"list:{name}", "section:guide_a", name, None, logic, open=None)
            for name, logic in logics.items()
        },
        statements={statement.id: statement for statement in statements},
    )


def described(*statements: Statement, **logics: str) -> dict[str, Any]:
    return describe_occupation(catalog_of(*statements, **logics), ROLE)


def pay(**slots: Any) -> Statement:
    return said(
        "hasFigure", None, name="pay", figure=Figure("salary", unit="currency", currency="USD", **slots)
    )


def years(target: str, **slots: Any) -> Statement:
    figure = Figure("experience", unit="years", bound=slots.pop("bound", "inclusive-lower"), low=Decimal(2))
    return said("requires", target, figure=figure, **slots)


def test_a_needed_skill_is_a_defined_term_and_one_of_several_or_a_desirable_one_stands_in_words() -> None:
    skills = described(
        said("requires", "tests"),
        said("requires", "rust", list="list:any"),
        said("requires", "go", list="list:any"),
        said("requires", "python", list="list:open"),
        said("requires", "tests", name="again", list="list:open"),
        said("prefers", "go", name="wish", modality="desirable"),
        said("willRequire", "python", name="later"),
        any="any-of",
        open="not said",
    )["skills"]

    assert skills[0] == {
        "@type": "DefinedTerm",
        "@id": "https://w3id.org/skillgraph/concept/tests",
        "name": "Tests",
        "inDefinedTermSet": "https://w3id.org/skillgraph/scheme/skill",
    }
    assert skills[1:] == ["Rust, Go (any one)", "Python, Tests (any or all)", "Go (desirable)"]


def test_a_degree_in_whose_place_years_are_enough_is_no_degree_that_is_needed() -> None:
    node = described(
        said("requires", "bachelors-degree", list="list:either"),
        years("tests", list="list:either"),
        either="any-of",
    )

    assert node["educationRequirements"] == "Bachelors degree (or instead Tests)"
    assert node["experienceRequirements"]["name"] == "Tests (or instead Bachelors degree)"
    assert "monthsOfExperience" not in node["experienceRequirements"]


def test_lists_inside_a_choice_are_a_part_of_it() -> None:
    catalog = catalog_of(
        said("requires", "rust", list="list:either"),
        said("requires", "go", list="list:pair"),
        said("requires", "tests", list="list:pair"),
        either="any-of",
        pair="all-of",
    )
    inner = replace(catalog.lists["list:pair"], parent="list:either")

    node = describe_occupation(replace(catalog, lists={**catalog.lists, inner.id: inner}), ROLE)

    assert node["skills"] == "Rust, Go, Tests (not all of them)"


def test_what_a_list_with_a_lead_in_holds_is_all_asked_for() -> None:
    catalog = catalog_of(
        *(said("requires", name, list="list:open") for name in ("rust", "go")), open="not said"
    )
    led = replace(catalog.lists["list:open"], lead_in="p")

    skills = describe_occupation(replace(catalog, lists={led.id: led}), ROLE)["skills"]

    assert [skill["name"] for skill in skills] == ["Rust", "Go"]


def test_degrees_that_are_needed_are_apart_from_other_qualifications_and_from_what_is_preferred() -> None:
    node = described(
        said("requires", "bachelors-degree"),
        said("inField", "physics", subject="statement:bachelors-degree", list="list:fields"),
        said("inField", "law", subject="statement:bachelors-degree", list="list:fields"),
        said("requires", "license"),
        said("prefers", "phd", modality="preferred"),
        fields="any-of",
    )

    assert node["educationRequirements"] == {
        "@type": "EducationalOccupationalCredential",
        "credentialCategory": "Bachelors degree",
        "description": "Said of bachelors-degree, in Physics, Law (any one)",
    }
    assert node["qualifications"][0]["credentialCategory"] == "License"
    assert node["qualifications"][1:] == ["Said of phd"]


def test_years_are_the_least_months_once_and_more_than_so_many_is_no_least_number() -> None:
    node = described(
        years("tests"),
        replace(years("tests"), id="statement:again", sentence="Said again"),
        years("rust", list="list:any"),
        years("go", list="list:any"),
        years("python", bound="strict-lower"),
        any="any-of",
    )

    assert [
        (each["name"], each.get("monthsOfExperience"), each["description"])
        for each in node["experienceRequirements"]
    ] == [
        ("Tests", 24, "Said of tests; Said again"),
        ("Rust, Go (any one)", 24, "Said of rust; Said of go"),
        ("Python", None, "Said of python"),
    ]
    assert "skills" not in node


def test_a_range_of_pay_is_an_amount_whose_open_slots_are_absent() -> None:
    full = {"per": "year", "period": Period("2024", "2024-06"), "statistic": "expected range"}
    ends = {"low": Decimal("90000.50"), "high": Decimal(95000), "bound": "range"}

    amount, bare = (described(pay(**ends, **slots))["estimatedSalary"] for slots in (full, {}))

    assert amount["value"] == {
        "@type": "QuantitativeValue", "minValue": 90000.5, "maxValue": 95000, "unitText": "YEAR",
    }  # fmt: skip
    assert (amount["currency"], amount["validFrom"], amount["validThrough"]) == (
        "USD",
        "2024-01-01",
        "2024-06-30",
    )
    assert bare.keys() == {"@type", "name", "currency", "value", "description"}
    assert "unitText" not in bare["value"]


def test_a_median_is_that_of_a_distribution() -> None:
    amount = described(pay(value=Decimal(9), statistic="median", per="year"))["estimatedSalary"]

    assert (amount["@type"], amount["median"], amount["duration"]) == ("MonetaryAmountDistribution", 9, "P1Y")


@pytest.mark.parametrize(
    ("slots", "reason"),
    [
        ({"value": Decimal(9), "statistic": "average"}, "no other statistic"),
        ({"low": Decimal(9), "bound": "strict-lower"}, "inclusive"),
        ({"low": Decimal(8), "high": Decimal(9), "statistic": "median"}, "one number"),
    ],
)
def test_a_figure_that_does_not_fit_is_left_out_and_named_with_the_reason(
    slots: dict[str, Any], reason: str
) -> None:
    catalog = catalog_of(pay(**slots))

    assert "estimatedSalary" not in describe_occupation(catalog, ROLE)
    (note,) = notes_of_occupation(catalog, ROLE)
    assert note.startswith("occupation leaves out ") and reason in note


def test_what_we_infer_is_not_said_of_an_occupation() -> None:
    guess: dict[str, Any] = {"status": "inferred", "rule": "guess"}

    node = described(
        said("hasDuty", "build-things", **guess),
        said("requires", "rust", **guess),
        replace(pay(value=Decimal(9)), **guess),
    )

    assert node.keys() == {"@context", "@type", "@id", "name"}


def test_no_text_ends_the_script_that_the_file_is_embedded_in() -> None:
    catalog = catalog_of()
    odd = replace(catalog.concepts[ROLE], definition="</script><script>\x1b")

    written = render_occupation(replace(catalog, concepts={ROLE: odd}), ROLE)

    assert b"<" not in written and b"\x1b" not in written
    assert json.loads(written)["description"] == odd.definition


def nodes_of(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for each in value for node in nodes_of(each)]
    if isinstance(value, dict):
        return [value, *(node for each in value.values() for node in nodes_of(each))]
    return []


def test_the_role_of_the_guide_uses_properties_that_the_types_of_schema_org_have() -> None:
    content = json.loads(render_export(None, "occupation"))

    assert {name for name in PROPERTIES["Occupation"].split() if name not in content} == set()
    for node in nodes_of(content):
        names = {name for name in node if not name.startswith("@")}
        assert names <= set(PROPERTIES[node["@type"]].split())
    content["@context"] = {"@vocab": "https://schema.org/"}
    quads = list(parse(json.dumps(content), format=RdfFormat.JSON_LD))
    assert len({quad.object for quad in quads if str(quad.predicate.value).endswith("/skills")}) == len(
        content["skills"]
    )


def test_the_command_takes_a_role_and_names_what_does_not_fit(capsys: pytest.CaptureFixture[str]) -> None:
    run = CommandLine(capsys)

    content = json.loads(run("export", "occupation", "--role", "Lead AI Engineer"))

    assert content["name"] == "Lead AI Engineer"
    assert "note: occupation leaves out $189,453 (average)" in run.said
    run("export", "occupation", "--role", "Python", code=2)
    run("export", "occupation", "--hops", "2", code=2)


def test_without_a_name_the_documents_must_not_be_several() -> None:
    from skillgraph.answers.asking_roles import find_occupation

    one = catalog_of()
    two = replace(one, documents={**one.documents, "document:b": one.documents["document:guide"]})

    with pytest.raises(UsageError, match="2 documents"):
        find_occupation(two, None, location="here")
