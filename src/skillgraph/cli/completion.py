"""What completes a parameter in a shell: the functions of `suggestions` while a shell asks, else nothing.

Typer takes apart each function that completes something, at every start; so it gets none where
no shell asks.
"""

import os
from collections.abc import Callable
from typing import Final

#: What Typer's scripts for the shells ask by.
VARIABLE: Final = "_SKILLGRAPH_COMPLETE"

Completer = Callable[..., list[tuple[str, str]]]


def _completer(name: str) -> Completer | None:
    if not os.environ.get(VARIABLE):
        return None
    from skillgraph.cli import suggestions

    found: Completer = getattr(suggestions, name)
    return found


complete_concepts: Final = _completer("concepts")
complete_degrees: Final = _completer("degrees")
complete_kinds: Final = _completer("kinds")
complete_layers: Final = _completer("layers")
complete_levels: Final = _completer("levels")
complete_listings: Final = _completer("listings")
complete_measures: Final = _completer("measures")
complete_modalities: Final = _completer("modalities")
complete_names: Final = _completer("names")
complete_queries: Final = _completer("queries")
complete_relations: Final = _completer("relations")
complete_roles: Final = _completer("roles")
complete_sections: Final = _completer("sections")
