"""The scripts of the page without a browser: logic, types, what a linter sees, the library that is built."""

import shutil
import subprocess
from pathlib import Path

import pytest

from skillgraph.rendering.page.assets import _without_comments

ROOT = Path(__file__).parents[2]
LOGIC = ROOT / "tests" / "rendering" / "scripts"
BUILD = "src/skillgraph/rendering/page/vendor/vis-network/build.mjs"
LEAST_NODE = 20


def _node() -> str:
    """Find node; where there is none, or an old one, skip the test with the reason."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed (Debian: apt-get install nodejs)")
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.removeprefix("v").partition(".")[0]) < LEAST_NODE:
        pytest.skip(f"node {version.strip()} is older than {LEAST_NODE}")
    return node


def _run(*command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", sorted(path.name for path in LOGIC.glob("*.test.js")))
def test_the_logic_of_the_scripts_holds_without_a_browser(name: str) -> None:
    _run(_node(), "--test", str(LOGIC / name))


@pytest.mark.parametrize(
    "tool",
    [
        pytest.param(("node_modules/typescript/bin/tsc",), id="types"),
        pytest.param(("node_modules/eslint/bin/eslint.js", "--max-warnings", "0"), id="lint"),
        pytest.param((BUILD, "--check"), id="library"),
    ],
)
def test_the_scripts_hold_before_the_tools_of_the_workshop(tool: tuple[str, ...]) -> None:
    node = _node()
    if not (ROOT / "node_modules").is_dir():
        pytest.skip("the tools are not installed (at the root: npm ci --ignore-scripts)")

    _run(node, *tool)


def test_a_page_has_the_scripts_as_they_are_but_for_blanks_and_comments() -> None:
    node, bundler = _node(), ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    if not bundler.is_file():
        pytest.skip("the tools are not installed (at the root: npm ci --ignore-scripts)")
    folder = ROOT / "src" / "skillgraph" / "rendering" / "page" / "assets"
    for file in folder.glob("*.js"):
        source = file.read_text(encoding="utf-8")
        written, whole = (
            subprocess.run(
                [node, str(bundler), "--minify-whitespace"],
                input=f"async () => {{\n{script}\n}}",
                capture_output=True,
                text=True,
                timeout=60,
                check=True,
            ).stdout
            for script in (_without_comments(source), source)
        )
        assert written == whole, file.name
