"""The house: rooms say what comes in and goes out, a name stands once, nothing is too long to read."""

import ast
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

from scripts import load_script
from skillgraph.cli.application import VERBS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "skillgraph"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if not path.name.startswith("__"))
#: The folders of modules, as they are called: `rendering/text`.
ROOMS = sorted({path.parent.relative_to(SOURCE).as_posix() for path in MODULES} - {"."})
MOST_LINES = 400
MOST_LINES_OF_A_BODY = 60


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return load_script("rooms")


@pytest.mark.parametrize("room", ["", "extraction"])
def test_the_pictures_show_the_rooms_that_are_there(script: ModuleType, room: str) -> None:
    drawn = script.PICTURES[room].read_text(encoding="utf-8")

    assert script.draw(room) == drawn, "run `python benchmarks/rooms.py`"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_in_one_sentence_what_comes_in_and_what_goes_out(room: str) -> None:
    docstring = ast.get_docstring(ast.parse((SOURCE / room / "__init__.py").read_text("utf-8"))) or ""
    sentence = docstring.partition("\n")[0]

    assert "come in" in sentence or "comes in" in sentence
    assert "go out" in sentence or "goes out" in sentence
    assert sentence.index(".") == len(sentence) - 1


def test_a_name_of_a_module_stands_once_save_that_of_a_verb_in_its_answer_and_what_renders_it() -> None:
    rooms = defaultdict(list)
    for path in MODULES:
        rooms[path.stem].append(path.parent.relative_to(SOURCE).as_posix())

    assert {
        name: found
        for name, found in rooms.items()
        if len(found) > 1
        and (name not in VERBS or sum(not room.startswith("rendering/") for room in found) > 1)
    } == {}


def test_tests_lie_in_the_room_of_what_they_test() -> None:
    rooms = {room.partition("/")[0] for room in ROOMS}

    assert {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")} == rooms | {"guards"}


def test_a_module_can_be_read_in_one_go() -> None:
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in MODULES}

    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_a_body_of_a_function_can_be_seen_at_once(script: ModuleType) -> None:
    bodies = [body for path in MODULES for body in script.iter_bodies(path)]

    assert [name for lines, name in bodies if lines > MOST_LINES_OF_A_BODY] == []
