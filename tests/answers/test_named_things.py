import pytest

from skillgraph.answers.named_things import named_things
from skillgraph.model import Catalog, Concept, Statement


@pytest.mark.parametrize(
    ("label", "kind", "named"),
    [
        ("Python", "programming-language", True),
        ("scikit-learn", "library", True),
        ("Google Cloud", "cloud-platform", True),
        ("Big data tools", "technology", False),
        ("Version control", "tool", False),
        ("APIs", "tool", False),
        ("Generative AI", "technology", False),
        ("Storage", "technology", False),
        ("xAI", "employer", True),
        ("Startups", "employer", False),
        ("Director of AI", "role", True),
        ("Leadership role", "role", False),
    ],
)
def test_a_label_tells_a_name_from_a_class(label: str, kind: str, *, named: bool) -> None:
    catalog = Catalog(concepts={"concept:x": Concept("concept:x", label, kind)})

    assert named_things(catalog) == {"concept:x": named}


def test_what_others_are_one_of_is_a_class_and_they_are_named() -> None:
    concepts = [Concept(f"concept:{name}", name, "employer") for name in ("Siemens", "Key Employers")]
    said = Statement("statement:x", "", "concept:Siemens", "sg:classifiedAs", "concept:Key Employers")
    catalog = Catalog(concepts={c.id: c for c in concepts}, statements={said.id: said})

    assert named_things(catalog) == {"concept:Siemens": True, "concept:Key Employers": False}


def test_skills_are_neither() -> None:
    assert named_things(Catalog(concepts={"concept:x": Concept("concept:x", "Python", "skill")})) == {}
