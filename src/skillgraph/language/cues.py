r"""Cues, words that say how far a thing is asked for, how sure a wording is …: `ontology/cues.tsv`.

One row a cue: its kind, the value that it gives, the phrase (a regular expression in lower
case, matched as whole words, a blank for any, and "…" for words up to a sign) and its scope. The kinds:

- ``modality``: how far a thing is asked for; of several values in one clause, the first of the table holds;
- ``hedge``: how sure the wording is;
- ``claim``: says of tools or of a field how they are, and asks nothing of anybody;
- ``negation``: says that a thing is not asked for;
- ``boilerplate``: what an employer says to everybody;
- ``example``: what follows is named as an example, and asked for as one;
- ``column``: how the column of a table is headed that says how far a thing is asked for;
- ``lead-in``: what a list below a line is of, by the kinds of headings; the words are those of
  `normalized_heading`, without accents, signs and apostrophes (*you ll*);
- ``fact``: the label of a fact of the job, which is nothing that is asked for or done (*Grade: 8*);
- ``result``: how a heading is worded below which things are named that are handed over or measured (*KPIs*);
- ``level``: how well something is known; the value is the word in English, which is what is stated where the
  wording is of another language;
- ``degree``: in another language than English, what a degree is called, its value in English;
- ``figure``: an image of somebody or of what they do, which names no skill and no work (*wears many hats*);
- ``condition``: in which case alone something is asked for (*for cloud roles*); its own words ask nothing;
- ``asking``: in another language than English, that something is asked for, or that it is of others than who
  reads it, or of the time of the employment.

The scopes:

- ``clause``: of the whole clause in which it stands, which a condition opens or ends (*unless …*);
- ``abroad``: the same, in another language than English;
- ``before``, ``after``: of what stands behind it (*ideally …*), or for a negation, the two halves of one:
  a *before* with an *after* at most four words behind it (*no degree required*); a condition that is *after*
  stands before what may be asked for (*For cloud roles, …*), one that is *before* right behind one thing, and
  is of that alone (*Go if your team writes games*);
- ``asked``: the same where that asks something of somebody (*If you hold a permit, you need …*);
- ``apart``: of the clause that it opens or ends, where a sign sets it apart (*…, for the Leiden office*);
- ``ahead``: of what stands behind it, to the end of its part (*rather than …*);
- ``opening``: of the wording that it opens, and of nothing else (*at least …*);
- ``predicate``: only where it is said of what stands before it (*is useful*), not *useful dashboards*; a
  condition, behind what says how far that is asked for (*is useful for …*);
- ``label``: of whatever it labels, wherever that stands; a fact of the scope ``clause``, only among others;
- ``verb``: what somebody must or should;
- ``last``: only where no other row of the kind says something;
- ``adjective``, ``noun``: the two parts of a level (*good*, *knowledge*), and ``adjective abroad``,
  ``noun abroad`` of one in another language (*gute*, *Kenntnisse*); a ``noun`` of a condition is a place
  of work (*in a hospital*);
- ``none``: of nothing: what is no condition, whatever other row it is like (*for example*);
- ``alone``: a level that needs no noun and stands by itself (*Java: advanced*); as a ``predicate`` it is what
  somebody is, before *in*, *with* and the like (*proficient in Java*).
"""

import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from skillgraph.boundary.bundled import bundled_ontology
from skillgraph.language.patterns import Patterns

_TABLE: Final = "cues.tsv"
_END: Final = r"(?!\w)"
#: What "…" stands for in a phrase: words, up to what has to stand behind them.
_WORDS: Final = r"(?:[^,.;:!?()]|(?<=[SJsj]r)\.){1,60}?"
#: How a predicate ends its clause, or stands behind a verb.
_SAID: Final = (
    r"(?:{words})(?=\W*$|\s*[,;:)\]\u2013\u2014]|\.\s|\s+(?:but|though|if|to have"
    r"|for (?:this|the) (?:role|position|job)|skills?|extras?|experience)\b)"
    r"|(?:is|are|be|also|very|highly|prove|(?:is|are|be) (?:increasingly|particularly"
    r"|especially|extremely|really|quite|always|often)) (?:{words})"
)


class Cue(NamedTuple):
    """One row of the table."""

    kind: str
    value: str
    phrase: str
    scope: str


def read_cues(path: Path) -> tuple[Cue, ...]:
    """Read a table of cues, in its order."""
    rows = path.read_text(encoding="utf-8").replace("\u2026", _WORDS).splitlines()[1:]
    return tuple(Cue(*row.split("\t")) for row in rows)


@cache
def _cues() -> tuple[Cue, ...]:
    return read_cues(bundled_ontology() / _TABLE)


@cache
def cue_phrases(kind: str, *scopes: str) -> tuple[str, ...]:
    """Give the phrases of a kind and some scopes, all of them if none is named."""
    return tuple(cue.phrase for cue in _cues() if cue.kind == kind and (not scopes or cue.scope in scopes))


def cue_words(kind: str, *scopes: str) -> str:
    """Give the same as one alternation."""
    return "|".join(cue_phrases(kind, *scopes))


@cache
def cue_patterns(kind: str, *scopes: str) -> tuple[tuple[str, Patterns], ...]:
    """Give for each value of a kind, in the order of the table, what says it in a text in lower case."""
    found: dict[str, list[str]] = {}
    for cue in _cues():
        if cue.kind == kind and (not scopes or cue.scope in scopes):
            found.setdefault(cue.value, []).append(_phrase(cue))
    return tuple((value, Patterns(phrases, end=_END)) for value, phrases in found.items())


@cache
def any_cue(kind: str) -> Patterns:
    """Give what finds that a text in lower case has any cue of a kind."""
    return Patterns((_phrase(cue) for cue in _cues() if cue.kind == kind), end=_END)


def _phrase(cue: Cue) -> str:
    return _SAID.format(words=cue.phrase) if cue.scope == "predicate" else cue.phrase


def find_cue(kind: str, value: str, text: str) -> tuple[int, Cue, str] | None:
    """Find the cue that says a value in a text: its line in `cues.tsv`, the row, and the words that it is.

    Example:
        >>> line, cue, words = find_cue("modality", "desirable", "Rust is a plus")
        >>> cue.value, words
        ('desirable', 'a plus')

    """
    for line, cue in enumerate(_cues(), start=2):
        if (cue.kind, cue.value) == (kind, value):
            found = re.search(rf"\b(?:{cue.phrase})(?!\w)", text, re.IGNORECASE)
            if found is not None:
                return line, cue, found.group()
    return None


def values_named(kind: str, words: str) -> tuple[str, ...]:
    """Give the values of a kind that some words name, in the order of the table.

    Example:
        >>> values_named("level", "strong working knowledge")
        ('strong', 'working', 'knowledge', 'working knowledge')

    """
    values = dict.fromkeys(cue.value for cue in _cues() if cue.kind == kind)
    return tuple(value for value in values if re.search(rf"(?<![\w-]){re.escape(value)}(?![\w-])", words))
