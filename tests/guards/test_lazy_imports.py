"""What a command does not use it does not import: the floor of a cold answer is the interpreter and Typer.

A subprocess says which modules are loaded, not how long it took; times are in `benchmarks/`.
"""

import json
import subprocess
import sys

import pytest

HEAVY = frozenset(
    {"IPython", "jinja2", "networkx", "numpy", "pydantic", "pyoxigraph", "pyshacl", "pyvis", "rdflib", "rich"}
)
REPORT = """
import json, sys
sys.argv = json.loads(sys.argv[1])
try:
    import skillgraph.cli
    skillgraph.cli.main()
except SystemExit as stop:
    assert not stop.code, stop.code
finally:
    sys.stdout.flush()
    print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--version"], set()),
        (["search", "python"], set()),
        (["show", "Python"], set()),
        (["show", "Python", "--output", "json"], set()),
        (["list", "roles"], set()),
        (["market"], set()),
        (["conflicts"], set()),
        (["ladder"], set()),
        (["challenges"], set()),
        (["practices"], set()),
        (["path", "Python", "MLOps"], {"networkx"}),
        (["neighbors", "Python"], {"networkx"}),
        (["gap", "--have", "Python", "--role", "Lead AI Backend Engineer"], {"networkx"}),
        (["compare", "Senior AI Engineer", "Lead AI Backend Engineer"], set()),
        (["query", "ASK { ?statement a sg:Statement }"], {"pyoxigraph"}),
    ],
    ids=lambda value: " ".join(value[:1]) if isinstance(value, list) else "",
)
def test_a_command_loads_no_heavy_library_that_it_does_not_use(
    arguments: list[str], allowed: set[str]
) -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", REPORT, json.dumps(["skillgraph", *arguments])],
        capture_output=True,
        text=True,
        check=False,
    )

    assert outcome.returncode == 0, outcome.stderr
    loaded = set(json.loads(outcome.stderr.splitlines()[-1]))
    assert loaded & HEAVY <= allowed


def test_importing_the_package_loads_none_of_its_modules() -> None:
    outcome = subprocess.run(
        [
            sys.executable,
            "-c",
            "import skillgraph, sys; print(sorted(m for m in sys.modules if m[:10] == 'skillgraph'))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )

    assert outcome.stdout.strip() == "['skillgraph']"
