"""O*NET, the occupational database of the United States: its tab-delimited text files."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from skillgraph.taxonomies.copies import find_table, iter_rows

TECHNOLOGIES_TABLE: Final = "Technology Skills.txt"
_OCCUPATION_CODE: Final = "O*NET-SOC Code"
_MISSING: Final = frozenset({"", "n/a"})
#: Companies that stand before the names of their products.
_VENDORS: Final = (
    *("Adobe Systems", "Adobe", "Amazon Web Services AWS", "Amazon", "Apache", "Apple", "Atlassian"),
    *("Autodesk", "Bentley", "BMC", "Borland", "CA", "Cisco", "Citrix", "Dassault Systemes", "Dell", "Epic"),
    *("ESRI", "Facebook", "Google", "Hewlett Packard", "Hewlett-Packard", "HP", "IBM", "Informatica"),
    *("Intuit", "JetBrains", "McAfee", "Meta", "Micro Focus", "Microsoft", "Mozilla", "National Instruments"),
    *("NCSS", "Novell", "Oracle", "Progress", "Red Hat", "Salesforce", "SAP", "SAS", "Siemens", "StataCorp"),
    *("Sun Microsystems", "Symantec", "The MathWorks", "TIBCO", "Trimble", "VMware", "Wolfram Research"),
)
_TAIL: Final = re.compile(r"\s+(?:software|programming language|application software)\Z", re.IGNORECASE)
_ACRONYM: Final = re.compile(r"\s+([A-Z][A-Z0-9+#&/-]{1,7}s?)\Z")


@dataclass(frozen=True, slots=True)
class OnetOccupation:
    """An occupation.

    Attributes:
        code: Its O*NET-SOC code, ``15-1252.00``.
        title: Its title, in the plural.
        alternatives: Alternate titles, in the order of the table.
        description: What O*NET says of it.

    """

    code: str
    title: str
    alternatives: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class OnetTechnology:
    """A technology that occupations use.

    Attributes:
        name: As O*NET writes it: ``Apache Kafka``, ``Structured query language SQL``.
        commodity: UNSPSC code of its commodity class, eight digits.
        commodity_title: ``Development environment software``.
        occupations: O*NET-SOC codes in order, each once.
        is_hot: O*NET calls it a hot technology: postings ask for it often.

    """

    name: str
    commodity: str
    commodity_title: str
    occupations: tuple[str, ...]
    is_hot: bool


@dataclass(frozen=True, slots=True)
class OnetElement:
    """A skill or knowledge element, which O*NET rates for every occupation.

    Attributes:
        id: Its place in the content model, ``2.B.1.a``.
        name: ``Social Perceptiveness``.
        kind: ``skill`` or ``knowledge``.

    """

    id: str
    name: str
    kind: str


def is_onet(folder: Path) -> bool:
    """Tell whether a folder is a copy of O*NET: it has the table of technologies."""
    return find_table(folder, [TECHNOLOGIES_TABLE]) is not None


def iter_onet_occupations(folder: Path) -> Iterator[OnetOccupation]:
    """Read occupations in the order of the table, with their alternate titles.

    Raises:
        TaxonomyError: A table is missing or is another one.

    """
    titles: dict[str, dict[str, None]] = defaultdict(dict)
    columns = (_OCCUPATION_CODE, "Alternate Title", "Short Title")
    for row in iter_rows(folder, ["Alternate Titles.txt"], columns, separator="\t"):
        for title in (row["Alternate Title"].strip(), row["Short Title"].strip()):
            if title not in _MISSING:
                titles[row[_OCCUPATION_CODE].strip()][title] = None
    columns = (_OCCUPATION_CODE, "Title", "Description")
    for row in iter_rows(folder, ["Occupation Data.txt"], columns, separator="\t"):
        code, title = row[_OCCUPATION_CODE].strip(), row["Title"].strip()
        yield OnetOccupation(code, title, tuple(titles[code]), row["Description"].strip())


def read_onet_technologies(folder: Path) -> list[OnetTechnology]:
    """Read technologies by name and commodity class, each once, in the order of their first rows.

    Raises:
        TaxonomyError: The table is missing or is another one.

    """
    occupations: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    hot: set[tuple[str, str, str]] = set()
    columns = (_OCCUPATION_CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology")
    for row in iter_rows(folder, [TECHNOLOGIES_TABLE], columns, separator="\t"):
        key = (row["Example"].strip(), row["Commodity Code"].strip(), row["Commodity Title"].strip())
        occupations[key].add(row[_OCCUPATION_CODE].strip())
        if row["Hot Technology"].strip() == "Y":
            hot.add(key)
    return [OnetTechnology(*key, tuple(sorted(codes)), key in hot) for key, codes in occupations.items()]


def iter_onet_elements(folder: Path) -> Iterator[OnetElement]:
    """Read the skill and knowledge elements, each once, skills first.

    Raises:
        TaxonomyError: A table is missing or is another one.

    """
    for table, kind in (("Skills.txt", "skill"), ("Knowledge.txt", "knowledge")):
        seen: set[str] = set()
        for row in iter_rows(folder, [table], ("Element ID", "Element Name"), separator="\t"):
            element = row["Element ID"].strip()
            if element not in seen:
                seen.add(element)
                yield OnetElement(element, row["Element Name"].strip(), kind)


def plain_names(name: str) -> tuple[str, ...]:
    """Give the names that a technology of O*NET is known by, without vendor, kind and acronym.

    An acronym at the end is no name of its own: EMR, EDA and REACT are other things elsewhere.

    Example:
        >>> plain_names("Apache Kafka")
        ('Apache Kafka', 'Kafka')
        >>> plain_names("Structured query language SQL")
        ('Structured query language SQL', 'Structured query language')
        >>> plain_names("Electronic medical record EMR software")[-1]
        'Electronic medical record'

    """
    names = [name]
    without_kind = _TAIL.sub("", name)
    names.append(without_kind)
    vendor = next((vendor for vendor in _VENDORS if without_kind.startswith(f"{vendor} ")), "")
    without_vendor = without_kind.removeprefix(vendor).strip() if vendor else without_kind
    names.append(without_vendor)
    for base in (without_kind, without_vendor):
        match = _ACRONYM.search(base)
        if match and _abbreviates(match[1], base[: match.start()]):
            names.append(base[: match.start()])
    return tuple(dict.fromkeys(one for one in names if one))


def _abbreviates(acronym: str, words: str) -> bool:
    """Tell whether an acronym is made of the first letters of the words before it."""
    letters = iter(re.sub(r"[^a-z]", "", words.casefold()))
    initials = "".join(word[0] for word in re.split(r"[\s-]+", words.casefold()) if word)
    wanted = re.sub(r"[^a-z]", "", acronym.casefold())
    return bool(wanted) and wanted[0] == initials[:1] and all(letter in letters for letter in wanted)
