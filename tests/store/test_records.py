from dataclasses import dataclass

import pytest

from skillgraph.store.records import Records


@dataclass(frozen=True)
class Item:
    name: str
    size: int = 0


RAW: dict[str, dict[str, object]] = {"a": {"name": "A", "size": 1}, "b": {"name": "B"}}
ITEMS = {"a": Item("A", 1), "b": Item("B")}


def records(made: list[str] | None = None) -> Records[str, Item]:
    def make(record: dict[str, object]) -> Item:
        if made is not None:
            made.append(str(record["name"]))
        return Item(**record)  # type: ignore[arg-type]

    return Records({key: {**record} for key, record in RAW.items()}, make)


def test_a_value_is_made_when_it_is_asked_for_and_once() -> None:
    made: list[str] = []
    held = records(made)

    assert (len(held), list(held), "b" in held, made) == (2, ["a", "b"], True, [])
    assert held["b"] is held["b"]
    assert made == ["B"]


def test_fields_are_seen_without_making_values() -> None:
    made: list[str] = []
    held = records(made)
    assert held["a"].size == 1

    seen = list(held.scan("name", "size"))

    assert seen == [("a", ("A", 1)), ("b", ("B", None))]
    assert made == ["A"]


@pytest.mark.parametrize(
    "read",
    [
        dict,
        lambda held: dict(held.items()),
        lambda held: dict(zip(held, held.values(), strict=True)),
        lambda held: {**held},
        lambda held: held.copy(),
        lambda held: held | {},
        lambda held: {} | held,
        lambda held: {key: held.get(key) for key in held.keys()},  # noqa: SIM118
    ],
)
def test_it_reads_as_a_dict_of_values_in_every_way(read: object) -> None:
    assert read(records()) == ITEMS  # type: ignore[operator]


def test_it_compares_and_shows_as_a_dict_of_values() -> None:
    assert records() == ITEMS
    assert records() == records()
    assert records() != {**ITEMS, "c": Item("C")}
    assert repr(records()) == repr(ITEMS)


def test_what_is_not_there_is_a_key_error_or_the_default() -> None:
    assert records().get("c") is None
    with pytest.raises(KeyError):
        records()["c"]


def test_a_record_that_makes_no_value_stays_as_it_was() -> None:
    held: Records[str, Item] = Records({"a": {"nonsense": 1}}, lambda record: Item(**record))

    for _ in range(2):
        with pytest.raises(TypeError):
            held["a"]


@dataclass(frozen=True)
class Named:
    id: str
    size: int = 0


@pytest.mark.parametrize("first", ["before", "after", "never"])
def test_changed_records_leave_those_that_they_are_made_of_as_they_are(first: str) -> None:
    held: Records[str, Named] = Records({key: {"id": key, "size": 1} for key in "abc"}, lambda r: Named(**r))
    if first == "before":
        held.make_all()

    changed = held.changed({"a": {"size": 5}, "c": None})
    if first == "after":
        held.make_all()

    assert list(changed.scan("size")) == [("a", (5,)), ("b", (1,))]
    assert changed == {"a": Named("a", 5), "b": Named("b", 1)}
    assert held == {key: Named(key, 1) for key in "abc"}


def test_keys_are_grouped_by_a_field_whether_values_were_made_or_not() -> None:
    made: list[str] = []
    held = records(made)
    assert held["a"].size == 1

    assert held.keys_by("size") == {1: ["a"], None: ["b"]}
    assert held.keys_by("size") is held.keys_by("size")
    assert made == ["A"]
