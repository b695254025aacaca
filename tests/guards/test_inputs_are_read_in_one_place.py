"""Whatever a user may hand in is read by `inputs`: with a limit, never for ever, and at any depth."""

import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "skillgraph"
READING = re.compile(
    r"\.read_bytes\(|\.read_text\(|json\.loads?\(|tomllib\.loads?\(|(?<![\w.])(?<!def )open\("
    r"|(?<!\bos)(?<!request)\.open\("
)
#: Modules that read what comes with the package, or what another process of ours has written.
OURS = {
    "boundary/child.py",
    "cluster/publishing.py",
    "cluster/thinning.py",
    "cluster/working.py",
    "documents/sections.py",
    "language/cues.py",
    "language/lexicon.py",
    "extraction/concepts/forms.py",
    "projection/associates.py",
    "projection/incidence.py",
    "projection/known.py",
    "projection/named_relations.py",
    "projection/taxonomic.py",
    "projection/weights.py",
    "queries/columns.py",
    "queries/named.py",
    "queries/results.py",
    "rendering/charts/style.py",
    "rendering/page/assets.py",
    "rendering/exports/serializations.py",
}


def test_what_comes_from_outside_is_read_by_one_module() -> None:
    modules = {path.relative_to(SOURCE).as_posix(): path.read_text("utf-8") for path in SOURCE.rglob("*.py")}

    reading = {name for name, text in modules.items() if READING.search(text)}

    assert reading == OURS | {"boundary/inputs.py"}
