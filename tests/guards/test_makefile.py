"""`make help` explains every target, and there are few."""

import re
import subprocess
from pathlib import Path


def test_every_target_is_explained_by_make_help(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    (phony,) = re.findall(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)

    outcome = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True)

    explained = re.findall(r"^  make (\w+) +\S", outcome.stdout, flags=re.MULTILINE)
    assert explained == phony.split()
    assert len(explained) <= 12


def test_ci_calls_the_test_command_of_the_readme(root: Path) -> None:
    script = (root / ".ci" / "run").read_text(encoding="utf-8")

    assert "make test" in script
    assert "make test" in (root / "README.md").read_text(encoding="utf-8")


def test_the_demo_ends_with_how_to_call_what_it_installed(root: Path) -> None:
    outcome = subprocess.run(["make", "-n", "demo"], cwd=root, capture_output=True, text=True, check=True)

    assert "source %s/activate" in outcome.stdout.splitlines()[-1]
    assert "source .venv/bin/activate" in (root / "README.md").read_text(encoding="utf-8")
