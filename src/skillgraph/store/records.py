"""Records that become values when they are looked at: a big index, a small question.

A command that shows one concept needs some ten of a thousand statements. The index is
parsed as JSON, which is quick; making a value of each record is what takes time.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_SAME: Final[Mapping[str, Any]] = {}


class Records(dict[_Key, _Value]):
    """A dict whose values are made from JSON records when they are first asked for.

    It reads as a dict of values in every way; `scan` alone looks into records without
    making values of them.

    Args:
        records: Key to JSON object (or array), in the order to keep.
        make: Makes a value of a record; it may change the record.

    Example:
        >>> records = Records({"a": {"name": "A"}}, lambda record: record["name"].lower())
        >>> list(records.scan("name")), records["a"], records
        ([('a', ('A',))], 'a', {'a': 'a'})

    """

    __slots__ = ("_found", "_grouped", "_left", "_make")
    __hash__ = None

    def __init__(self, records: dict[_Key, Any], make: Callable[[Any], _Value]) -> None:
        super().__init__(records)
        self._make = make
        self._left = set(records)
        self._found: dict[Any, Any] = {}
        self._grouped: dict[str, dict[Any, list[_Key]]] = {}

    def scan(self, *names: str) -> Iterator[tuple[_Key, tuple[Any, ...]]]:
        """Go through some fields of each record, None where one is absent."""
        for key, held in super().items():
            if key in self._left:
                record: Any = held
                yield key, tuple(map(record.get, names))
            else:
                yield key, tuple(getattr(held, name, None) for name in names)

    def keys_by(self, name: str) -> Mapping[Any, list[_Key]]:
        """Give the keys by what a field holds, each group in order; once, so the dict is to stay."""
        if name not in self._grouped:
            grouped = self._grouped[name] = {}
            for key, (held,) in self.scan(name):
                grouped.setdefault(held, []).append(key)
        return self._grouped[name]

    def once(self, what: Hashable, find: Callable[[], _Value]) -> _Value:
        """Give what *find* gives of the dict, found once for each name of *what*, so the dict is to stay."""
        if what not in self._found:
            self._found[what] = find()
        found: _Value = self._found[what]
        return found

    def changed(self, changes: Mapping[_Key, Mapping[str, Any] | None]) -> "Records[_Key, _Value]":
        """Give records by their id anew: fields of some changed, and without those whose change is None.

        Values are still made when they are first asked for, of those of this dict, which stays as it is.
        """
        left: dict[_Key, Any] = {}
        made: dict[_Key, _Value] = {}
        for key, held in super().items():
            change = changes.get(key, _SAME)
            if change is None:
                continue
            if key in self._left:
                record: Any = held
                left[key] = {**record, **change} if change else record
            else:
                value: Any = held
                made[key] = left[key] = replace(value, **change) if change else value

        def make(record: Any) -> _Value:  # noqa: ANN401 -- any JSON value
            value: Any = self[record["id"]]
            change = changes.get(record["id"])
            changed: _Value = replace(value, **change) if change else value
            return changed

        found = Records(left, make)
        found._left.difference_update(made)
        return found

    def make_all(self) -> None:
        """Make a value of every record that is left."""
        for key in list(self._left):
            self[key]

    def __getitem__(self, key: _Key) -> _Value:
        """Give a value, made now if it has not been made yet."""
        held = super().__getitem__(key)
        if key not in self._left:
            return held
        value = self._make(held)
        self._left.discard(key)
        super().__setitem__(key, value)
        return value

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401 -- as dict has it
        """Give a value, or *default* where there is none."""
        return self[key] if key in self else default  # noqa: SIM401 -- this is `get`

    def __iter__(self) -> Iterator[_Key]:
        """Go through the keys; defined here so that ``dict(records)`` asks for each value."""
        return super().__iter__()

    def values(self) -> Any:  # noqa: ANN401 -- dict's own view
        """Give all values."""
        self.make_all()
        return super().values()

    def items(self) -> Any:  # noqa: ANN401 -- dict's own view
        """Give all keys with their values."""
        self.make_all()
        return super().items()

    def __or__(self, other: Any) -> Any:  # noqa: ANN401 -- as dict has it
        """Give a plain dict of both."""
        return dict(self.items()) | dict(other)

    def __ror__(self, other: Any) -> Any:  # noqa: ANN401 -- as dict has it
        """Give a plain dict of both."""
        return dict(other) | dict(self.items())

    def __eq__(self, other: object) -> bool:
        """Compare as dicts of values."""
        return dict(self.items()) == (dict(other.items()) if isinstance(other, Records) else other)

    def __repr__(self) -> str:
        """Show as a dict of values."""
        return repr(dict(self.items()))

    def copy(self) -> dict[_Key, _Value]:
        """Give a plain dict of the values."""
        return dict(self.items())
