"""The rooms of the package: the pictures of CONTRIBUTING.md, and the figures of decision 0034.

    python benchmarks/rooms.py                        draw docs/rooms.svg and docs/rooms-extraction.svg anew
    python benchmarks/rooms.py --measure              count rooms, arrows, circles, names, lengths
    python benchmarks/rooms.py --measure --source DIR the same of another checkout
    python benchmarks/rooms.py --walk [FILE]          follow a document from module to module as it is read

A *room* is a folder of the package, or a module that lies loose beside the folders. An *arrow* leads from
a room to one that a module of it imports, inside functions too. A *circle* is a set of modules that import
each other. The picture leaves out an arrow where others lead the same way. Grimp, which import-linter is
made of, reads the imports; NetworkX puts the rooms on floors.
"""

import argparse
import ast
import sys
from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path
from textwrap import wrap
from types import FrameType
from typing import Final

import grimp
import networkx as nx

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = "skillgraph"
#: The pictures, each with the room whose rooms it shows: those of the package, and those in one of them.
PICTURES: Final = {"": ROOT / "docs" / "rooms.svg", "extraction": ROOT / "docs" / "rooms-extraction.svg"}
#: What is followed where no file is named.
PASSAGE: Final = "# Rigger\n\n## Requirements\n\n- At least 3 years of experience with Python are required\n"

_WIDTH: Final = 980
_BOX: Final = 300
_HEIGHT: Final = 62
_GAP: Final = 34
_LINE: Final = 15
_LETTERS: Final = 46
_STYLE: Final = """
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .name { font-weight: 600; font-size: 14px; }
  rect { fill: #f6f8fa; stroke: #8c959f; }
  path { fill: none; stroke: #57606a; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } rect { fill: #161b22; stroke: #6e7681; } path { stroke: #9198a1; }
  }
"""


def main() -> None:
    """Draw the picture, or print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--measure", action="store_true", help="print figures, and draw nothing")
    parser.add_argument("--source", type=Path, default=ROOT, help="the checkout to measure")
    parser.add_argument(
        "--walk", nargs="?", const="", metavar="FILE", help="follow a document, print its way"
    )
    arguments = parser.parse_args()
    if arguments.walk is not None:
        way = walked(Path(arguments.walk).read_text("utf-8") if arguments.walk else PASSAGE)
        modules = len(set(way))
        print(f"{len(way)} stays in {modules} modules, {len(way) - modules} returns", *way, sep="\n")
    elif arguments.measure:
        print("\n".join(f"{name:32} {value}" for name, value in measure(arguments.source)))
    else:
        for room, picture in PICTURES.items():
            picture.write_text(draw(room), encoding="utf-8")


def walked(text: str) -> list[str]:
    """Follow a parsed document through `extract_document`.

    Returns:
        The modules whose functions are given it, in the order of the calls; each call of a line counts once,
        and several in one module that follow each other are one stay.

    """
    from skillgraph.documents import Document, parse_document
    from skillgraph.extraction.concepts.forms import bundled_vocabulary
    from skillgraph.extraction.extracting import extract_document

    vocabulary = bundled_vocabulary()
    parsed = parse_document(Document(text, "", "document.md"))
    extract_document(parsed, vocabulary, slug="document")  # what is made once is made
    calls: dict[tuple[object, int, object], str] = {}

    def follow(frame: FrameType, event: str, _: object) -> None:
        code, above = frame.f_code, frame.f_back
        given = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        is_ours = event == "call" and f"/{PACKAGE}/" in code.co_filename and above is not None
        if is_ours and above is not None and any(frame.f_locals.get(name) is parsed for name in given):
            module = code.co_filename.rpartition(f"/{PACKAGE}/")[2].removesuffix(".py")
            calls.setdefault((above.f_code, above.f_lineno, code), module.replace("/", "."))

    sys.setprofile(follow)
    try:
        extract_document(parsed, vocabulary, slug="document")
    finally:
        sys.setprofile(None)
    return [module for module, _ in groupby(calls.values())]


def read_imports(root: Path) -> "nx.DiGraph[str]":
    """Read which module of a checkout imports which; the facade, `skillgraph` itself, is left out.

    Returns:
        Node = dotted name without that of the package; edge = import, inside functions too.

    """
    sys.path.insert(0, str(root / "src"))
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    sys.path.pop(0)
    found: nx.DiGraph[str] = nx.DiGraph()
    for module in sorted(graph.modules - {PACKAGE}):
        found.add_node(module.partition(".")[2])
        for imported in sorted(graph.find_modules_directly_imported_by(module) - {PACKAGE}):
            found.add_edge(module.partition(".")[2], imported.partition(".")[2])
    return found


def rooms_of(imports: "nx.DiGraph[str]", within: str = "") -> "nx.DiGraph[str]":
    """Join the modules of each room, of the package or *within* a room of it: node = room, edge = arrow.

    Example:
        >>> sorted(rooms_of(nx.DiGraph([("a.b", "c"), ("a.d", "c"), ("a.b", "a.d")])).edges)
        [('a', 'c')]
        >>> sorted(rooms_of(nx.DiGraph([("a.b.x", "c"), ("a.b.x", "a.d")]), "a").edges)
        [('b', 'd')]

    """
    inner = f"{within}." if within else ""
    room = {
        module: module.removeprefix(inner).partition(".")[0] for module in imports if module.startswith(inner)
    }
    rooms: nx.DiGraph[str] = nx.DiGraph()
    rooms.add_nodes_from(room.values())
    pairs = ((room.get(one), room.get(other)) for one, other in imports.edges)
    rooms.add_edges_from((one, other) for one, other in pairs if one and other and one != other)
    return rooms


def measure(root: Path) -> Iterator[tuple[str, object]]:
    """Count what decision 0034 has a table of, for one checkout."""
    package = root / "src" / PACKAGE
    imports = read_imports(root)
    rooms = rooms_of(imports)
    files = [path for path in sorted(package.rglob("*.py")) if not path.name.startswith("__")]
    names = Counter(path.stem for path in files)
    shared = {
        name: sorted({path.parent.relative_to(package).as_posix() for path in files if path.stem == name})
        for name, count in sorted(names.items())
        if count > 1
    }
    lengths = sorted((len(path.read_text("utf-8").splitlines()), path.stem) for path in files)
    bodies = sorted(body for path in files for body in iter_bodies(path))
    yield "rooms", len(rooms)
    yield "modules that lie loose", sum(1 for path in files if path.parent == package)
    yield "arrows between rooms", rooms.number_of_edges()
    yield "arrows in the picture", nx.transitive_reduction(rooms).number_of_edges()
    yield "modules in circles", [sorted(found) for found in _circles(imports)]
    yield "rooms in circles", [sorted(found) for found in _circles(rooms)]
    yield "base names that stand twice", len(shared)
    for name, folders in shared.items():
        yield f"  {name}", ", ".join(folders)
    yield "longest modules", lengths[:-4:-1]
    yield "longest bodies", bodies[:-4:-1]


def _circles(graph: "nx.DiGraph[str]") -> list[set[str]]:
    return [found for found in nx.strongly_connected_components(graph) if len(found) > 1]


def iter_bodies(path: Path) -> Iterator[tuple[int, str]]:
    """Give the lines of the body of each function, its docstring left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            if body:
                yield (body[-1].end_lineno or 0) - body[0].lineno + 1, f"{path.stem}.{node.name}"


def _floors(rooms: "nx.DiGraph[str]") -> list[list[str]]:
    """Put each room straight below the lowest of those that see it."""
    return [sorted(floor) for floor in nx.topological_generations(rooms)]


def draw(within: str = "") -> str:
    """Draw the rooms of this checkout as SVG, the same bytes for the same rooms, arrows and sentences."""
    rooms = rooms_of(read_imports(ROOT), within)
    if not within:
        rooms.remove_node("__main__")  # it only calls `cli`
    floors, arrows = _floors(rooms), nx.transitive_reduction(rooms)
    places = {
        room: (_WIDTH * (2 * at + 1) / (2 * len(floor)), _GAP + number * (_HEIGHT + _GAP))
        for number, floor in enumerate(floors)
        for at, room in enumerate(floor)
    }
    height = len(floors) * (_HEIGHT + _GAP) + _GAP
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img">',
        f"<title>The rooms of {within or PACKAGE}: each sees those below it, and none above</title>",
        f"<style>{_STYLE}</style>",
        *(_arrow(places[one], places[other]) for one, other in sorted(arrows.edges)),
        *(line for room, place in places.items() for line in _box(room, place, within)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _arrow(start: tuple[float, float], end: tuple[float, float]) -> str:
    """Draw an arrow from the foot of a room to the head of one below: down first, across above its end."""
    (x1, y1), (x2, y2) = start, end
    across = y2 - _GAP
    middle = across + _GAP / 2
    return (
        f'<path d="M{x1:g} {y1 + _HEIGHT:g} V{across:g}'
        f' C{x1:g} {middle:g} {x2:g} {middle:g} {x2:g} {y2 - 4:g}"/>'
        f'<path d="M{x2 - 4:g} {y2 - 8:g} L{x2:g} {y2 - 1:g} L{x2 + 4:g} {y2 - 8:g}"/>'
    )


def _box(room: str, place: tuple[float, float], within: str) -> Iterator[str]:
    x, y = place
    yield f'<rect x="{x - _BOX / 2:g}" y="{y:g}" width="{_BOX}" height="{_HEIGHT}" rx="6"/>'
    yield f'<text class="name" x="{x:g}" y="{y + 19:g}" text-anchor="middle">{escape(room)}</text>'
    for number, line in enumerate(wrap(_sentence(room, within), _LETTERS), start=1):
        at = y + 21 + number * _LINE
        yield f'<text x="{x:g}" y="{at:g}" text-anchor="middle">{escape(line)}</text>'


def _sentence(room: str, within: str) -> str:
    """Give the first sentence of a room's docstring, what stands before its colon left out."""
    path = ROOT / "src" / PACKAGE / within / room
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    first = (ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").partition("\n")[0].rstrip(".")
    return first.partition(": ")[2] or first if path.is_dir() else first


if __name__ == "__main__":
    main()
