"""What several test modules share."""

import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from browser import open_browser
from skillgraph.boundary import child
from skillgraph.boundary.child import Task
from skillgraph.queries import engine, process, worker

# No test is timed: a busy machine is no fault. In CI hypothesis draws the same examples each time by itself.
settings.register_profile("untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

#: What something else judges than the Python that runs the test: Chromium, node, an engine in another
#: language, an oracle, a text that is read. It has the mark `once`, as have all that uses `browser` and
#: of each test every case but the first, which runs the code that the others run.
ONCE = (
    "answers/test_paths_page.py",
    "cli/test_market_counted.py",
    "cli/test_surveying.py",
    "counts/test_expressions.py",
    "counts/test_observations.py",
    "counts/test_together.py",
    "guards/*",
    "queries/*",
    "rendering/*",
    "validation/*",
)
#: What of it a Python can break by itself: bytes (of all that is rendered), imports, packages, names.
NOT_ONCE = (
    "guards/test_errors_have_three_parts.py",
    "guards/test_generated_files.py",
    "guards/test_lazy_imports.py",
    "guards/test_packaging.py",
    "guards/test_public_names.py",
    "guards/test_python_docs.py",
    "guards/test_version.py",
    "queries/test_process.py",
    "rendering/test_output.py",
    "rendering/test_terminal.py",
)


@pytest.hookimpl(tryfirst=True)  # before what is marked is chosen
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    begun: set[str] = set()
    for item in items:
        lies_in_once = any(item.path.match(f"tests/{pattern}") for pattern in ONCE)
        lies_in_each = any(item.path.match(f"tests/{pattern}") for pattern in NOT_ONCE)
        test = item.nodeid.partition("[")[0]
        if (
            (lies_in_once and not lies_in_each)
            or test in begun
            or "browser" in getattr(item, "fixturenames", ())
        ):
            item.add_marker("once")
        begun.add(test)


@pytest.fixture(scope="session", autouse=True)
def _children_are_forks_and_have_the_bundled_graph() -> Iterator[None]:
    """Start children as the command does, by a fork, whatever threads pytest-xdist has in this process.

    The bundled graph is loaded here, once, and not in each child anew.
    """
    loaded = cache(engine.open_store)

    def run_in_child(task: Task, graph: str | None, *rest: Any, **options: Any) -> list[bytes]:
        if graph is None:
            loaded(None)
        return child.run_in_child(task, graph, *rest, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(child, "_can_fork", lambda: sys.platform == "linux")
        patch.setattr(process, "run_in_child", run_in_child)
        patch.setattr(worker, "open_store", lambda graph: (engine.open_store if graph else loaded)(graph))
        yield


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as found:
        yield found
