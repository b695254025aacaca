"""Runs a notebook as Jupyter would show it, without a kernel (docs/decisions/0024).

``python tests/notebooks.py docs/example.ipynb`` writes the outputs anew; ``--print`` leaves the file alone
and prints what would stand in it.
"""

import contextlib
import io
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, cast

#: A form of a value that is longer is left out, and its others stay: a page with everything in it is for
#: whoever runs the notebook.
MOST_CHARACTERS = 100_000
FORMS = ("text/html", "text/markdown", "text/plain")


def run_notebook(notebook: dict[str, Any]) -> dict[str, Any]:
    """Give a notebook with the outputs of its cells, run from top to bottom in one fresh shell."""
    from IPython.core.displayhook import CapturingDisplayHook
    from IPython.core.displaypub import CapturingDisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    shell = cast("Any", InteractiveShell)(config=Config({"HistoryManager": {"enabled": False}}))
    shell.display_formatter.active_types = list(FORMS)
    shell.display_pub = cast("Any", CapturingDisplayPublisher)()
    number = 0
    cells = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            number += 1
            shown: list[dict[str, Any]] = []
            shell.display_trap.hook = cast("Any", CapturingDisplayHook)(shell=shell, outputs=shown)
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                shell.run_cell("".join(cell["source"]), store_history=False).raise_error()
            outputs = _printed(printed.getvalue()) + [_result(value["data"], number) for value in shown]
            cells.append({**cell, "execution_count": number, "outputs": outputs})
        else:
            cells.append(cell)
    return {**notebook, "cells": cells}


def format_notebook(notebook: dict[str, Any]) -> str:
    """Write a notebook as Jupyter does, keys sorted."""
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _printed(text: str) -> list[dict[str, Any]]:
    return (
        [{"name": "stdout", "output_type": "stream", "text": text.splitlines(keepends=True)}] if text else []
    )


def _result(data: dict[str, str], number: int) -> dict[str, Any]:
    forms = {form: data[form] for form in FORMS if form in data and len(data[form]) <= MOST_CHARACTERS}
    return {
        "data": {form: text.splitlines(keepends=True) for form, text in forms.items()},
        "execution_count": number,
        "metadata": {},
        "output_type": "execute_result",
    }


def main(arguments: list[str]) -> None:
    """Run the notebook that is named."""
    path = Path(arguments[0])
    with tempfile.TemporaryDirectory() as nobodys_settings:
        os.environ["IPYTHONDIR"] = nobodys_settings
        text = format_notebook(run_notebook(json.loads(path.read_text(encoding="utf-8"))))
    if "--print" in arguments:
        sys.stdout.buffer.write(text.encode("utf-8"))
    else:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
