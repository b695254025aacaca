"""Certificates that a text names, by their usual wordings, and groups of them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from skillgraph.extraction.qualifications.papers import is_paper
from skillgraph.extraction.taken import Taken
from skillgraph.extraction.values import Qualification
from skillgraph.language.inner_choices import CHOICE
from skillgraph.language.lazy import expression
from skillgraph.language.lists import is_one_enough, split_series
from skillgraph.language.words import normalize, word_set
from skillgraph.model import Span

#: Who certifies, or whose product the certificate is for.
_VENDOR: Final = (
    r"(?:Adobe|Apple|Autodesk|AWS|Amazon Web Services|Azure|Cisco|Citrix|Cloudera|CompTIA|Confluent"
    r"|Databricks|dbt|Docker|EC-Council|Epic|Fortinet|GCP|GIAC|Google(?: Cloud| Analytics| Ads)?"
    r"|HashiCorp|HubSpot|IBM|Informatica|ISACA|ISTQB|Juniper|Kubernetes|Linux Foundation|Meta|Microsoft"
    r"|MongoDB|MuleSoft|NVIDIA|Offensive Security|Oracle|Palo Alto Networks|Pega|PMI|Power BI"
    r"|Qlik(?: Sense|View)?|Red Hat|Salesforce|SAP(?: \w+)?|SAS|Scrum Alliance|Scrum\.org|ServiceNow"
    r"|Snowflake|Splunk|Tableau|TensorFlow|Terraform|UiPath|Unity|Unreal(?: Engine)?|Veeam|VMware)"
)
_WORD: Final = r"[A-Z][\w+/&-]*"
_NAME: Final = rf"(?:{_WORD}(?:\s[\u2013-]\s|\s(?=[A-Z])|\s+(?:in|of|for|and)\s+(?=[A-Z])|))"
_CERTIFIED: Final = expression(
    r"(?:(?:Project|Program|Portfolio) Management Professional"
    r"|Professional Scrum (?:Master|Product Owner|Developer)(?: I{1,3}\b)?)(?:\s\([A-Z][\w-]*\))?"
    rf"|(?:(?:{_VENDOR}(?: [A-Z]\w+){{0,3}}|Project Management|Associate|Advanced)\s+)?"
    r"(?:Certified|(?<=Google )Professional|(?<=Cloud )Professional|(?<=GCP )Professional)"
    rf":?(?:\s+(?:in|of|the)\s+|\s+)(?:{_WORD}(?:\s[\u2013-]\s|:?\s(?=[A-Z])"
    r"|,\s(?=(?:Associate|Expert|Professional|Specialty)\b)|\s+(?:in|of|for|and)\s+(?=[A-Z])|))"
    rf"{_NAME}{{0,6}}(?:\s?(?=\())?(?:\([A-Z][\w®+-]*\))?"
)
#: Beside the word *certification*, a vendor and a grade make a name: "Azure Data Engineer Associate".
_GRADED: Final = expression(
    rf"\b{_VENDOR}(?: (?!(?:Certifi|and\b|or\b))[A-Z][\w+/&-]*){{0,5}}?"
    r" (?:Associate|Expert|Specialist|Professional|Specialty|Fundamentals|Practitioner)\b"
    r"(?! (?:[Cc]ertif|[A-Z]\w+ [Cc]ertif))"
)
#: What of a network an examination is on: "CCNP Enterprise".
_TRACK: Final = (
    r"(?: (?:Collaboration|Cloud|CyberOps|Cybersecurity|Data Center|DevNet|Enterprise(?: (?:Infrastructure"
    r"|Wireless))?|Routing (?:and|&) Switching|R&S|Security|Service Provider|Voice|Wireless)\b)?"
)
_NAMED: Final = expression(
    r"\b(?:CISSP|CEH|OSCP|OSWE|CISM|CISA|CRISC|CCSP|SSCP|GSEC|GCIA|GCIH|GCFA|GPEN"
    r"|CompTIA(?: (?:A\+|Network\+|Security\+"
    r"|Linux\+|Cloud\+|Server\+|Project\+|CySA\+|PenTest\+))?|Security\+|Network\+|CySA\+|PenTest\+"
    rf"|(?:CCNA|CCNP|CCIE){_TRACK}|CCDA|RHCE|RHCSA|RHCA|JNCIA|LPIC(?:-\d)?|LFCS|LFCE|MCSA|MCSE|MCSD|VCP(?:-\w+)?"
    r"|CKA|CKAD|CKS|PMP|CAPM|PMI-ACP|PMI-RMP"
    r"|(?:PRINCE2|Prince2)(?: (?:Foundation|Practitioner|Agile))?|CSM|CSPO|A-CSM"
    r"|PSM(?: I{1,3})?|PSPO(?: I{1,3})?|CBAP|CCBA|ECBA|PgMP|PfMP|TOGAF"
    r"|ITIL(?: (?:v?[34] )?(?:Foundation|Practitioner|Expert)| v?[34](?= [Cc]ertifi))"
    r"|ISTQB(?: (?:Foundation|Advanced|Expert)\b(?! Level)| (?:Certified Tester|\w+) Level"
    r"(?:,? (?:Technical Test Analyst|Test (?:Manager|Management|Analyst|Automation Engineer)"
    r"|Agile (?:Tester|Technical Tester)))?)?|CSQA|CSTE|CDMP|CBIP"
    r"|CIPT|CIPM|CIPP(?:/[A-Z]{1,2})?|SAFe (?:Agilist|Practitioner|Release Train Engineer|Scrum Master)"
    r"|(?:AZ|DP|SC|PL|MS|AI|MB|MD|SAA|DVA|SOA)-(?:\d{3}|C\d{2})"  # examinations by their numbers
    r"|CGEIT|CDPSE|CSSLP|CCSK|CCISO|OSCE|OSEP|CRTP|CRTO|eWPTX?|CREST(?: (?:CRT|CPSA|CCT))?"
    r"|ACLS|BLS|PALS|CPR(?! [Cc]ertif)|EMT(?:-[BP])?"  # of nurses and medics
    r"|ACCA|ACA(?=/| qualif| or ACCA)|CIMA|CIPFA|CAIA|CFA(?: charterholder| charter| Level I{1,3})?"
    r"|(?<!and )(?<!, )CPA(?=\W*$| (?:required|preferred|qualif|licen|designation))"
    r"|SAIPA|SAICA|[Qq]ualified accountant|CIPD(?: Level \d)?|MCIPS|CIPS|SHRM-S?CP|SPHR|PHR|APICS|CPIM|CSCP"
    r"|(?<!\()(?:CEng|IEng|EngTech|MIET|MIMechE|MRICS|FRICS|AssocRICS)|LEED(?: AP| Green Associate)?"
    r"|CSCS(?: [Cc]ard)?|CPCS(?: [Cc]ard)?|SMSTS|SSSTS|IPAF|PASMA|OSHA[- ](?:10|30)|EPA 608|VCA(?:-VOL)?"
    r"|NEBOSH(?: (?:National |International )?(?:General )?(?:Certificate|Diploma))?"
    r"|HAZWOPER|IOSH(?: Managing Safely)?"
    r"|18th Edition(?: Wiring Regulations)?|City (?:&|and) Guilds(?: \d{4}(?:-\d{2})?)?(?: Level \d)?"
    r"|CDL(?: Class [ABC])?|STCW(?: [A-Z][a-z]+){0,3}"
    r"|TEFL|CELTA|TESOL|(?:QTS|PGCE)(?=\W*$|[,;.)/]| (?:or|and|is|required|qualif))|ServSafe"
    r"|(?:Lean )?Six Sigma (?:Yellow|Green|Black)(?: or (?:Green|Black))? Belt"
    r"|(?<!\()(?:LCSW|LMSW|LMFT))(?!\w)\+?"
)
#: An item that is an award by its number, which is no span of years: "2391-52 Inspection & Testing".
_CODED: Final = expression(
    r"(?P<name>(?!(?:19|20)\d\d-)\d{4}-\d{2,3} [A-Z][a-z]+(?: (?:&|and|of|in|for|[A-Z][\w-]*+)){0,6}+)"
    r"(?=\W*\Z|[ ,(]*(?:or|required|preferred|essential|desirable|\())"
)
#: Behind a name, what is counted in years, and no paper: "a year of CDL driving experience".
_OF_TIME: Final = expression(r"(?: (?!(?:and|or|plus|with)\b)[a-z-]+){0,2} experience\b")
_LONGEST_END: Final = 80  # characters of words that lead on and of signs, behind a name
#: As what somebody has one: "a trade certificate as a potter".
_AS_WHOM: Final = (
    r"(?:\s+as\s+(?:an?\s+)?(?!(?:an?|advantage|alternative|applicable|appropriate|asset|bonus|condition|evidence"
    r"|minimum|must|needed|part|plus|proof|requested|required|requirement|result|soon|well)\b)[a-z][\w-]*"
    r"(?:\s+(?!(?:an?|and|are|at|by|can|for|from|in|is|may|of|on|or|plus|preferred|required|with)\b)[a-z][\w-]*){0,2}"
    r"(?=\s*(?:[.;,()|\n:]|$|\s(?:and|are|from|is|or|plus|preferred|required|with)\b)))"
)
_GROUPS: Final = expression(
    r"(?:(?:(?<![A-Za-z])[A-Za-z](?:[\w+/&.-]{0,80}[\w+&])?\s+(?:\([A-Z][\w-]*\)\s+)?){0,5}?)(?:certifications?|certificates?)\b"
    rf"{_AS_WHOM}?"
    r"(?! (?:requirements?|process(?:es)?|standards?|rules|procedures?|authorit(?:y|ies)|bod(?:y|ies)"
    r"|audits?)\b)"
    r"(?:\s+(?:from|in|for|of|on|like|such as|specific to|related to|relevant to|within)\s+[^.;()\n:]*?"
    r"(?=\s*(?:[.;()\n:]|$|\s+(?:is|are|can|has|have|may|must|shall|should|will|would)\b)))?"
    r"(?:\s*\([^)\n]*\))?(?:\s+in\s+[^.;()\n:]*?(?=\s*(?:[.;()\n:]|$|\s+(?:is|are|can|may|must)\b)))?",
    re.IGNORECASE,
)
#: What is given as an example of a certificate, in the words of a name each: "a certificate such as A, B 4".
_LISTED: Final = expression(
    r"\b[Cc]ertif(?:ications?|icates?),? \(?(?:such as|like|e\.g\.,?|for example|for instance),? "
    r"(?P<names>[A-Z][^.;()\n:]{1,200}?)"
    r"(?=\s*(?:[.;()\n:]|$|\s(?:is|are|would|will|can|may|preferred|desirable|required|an? plus)\b))"
)
_SHORT_NAME: Final = expression(r"[A-Z][\w+/&-]*(?: [A-Z0-9][\w+/&-]*){0,4}")
#: What names no certificate before the word.
_UNNAMED: Final = expression(
    r"(?:relevant|gain(?:ing)?|obtain(?:ing)?|earn(?:ing)?|get(?:ting)?|complet(?:e|ing)|consider|industry"
    r"|(?-i:professional)|pursue|pursuing|other|key|and|or|the|a|an|of|to|with|by|any|have|hold|training|their|skills|been|through|passed|you"
    r"|your|our|its|this|these|that|those|such|some|many|most|several|various|multiple|additional|further|more"
    r"|popular|common|valuable|useful|recommended|recogni[sz]ed|specific|optional|appropriate|applicable)$",
    re.IGNORECASE,
)
#: What somebody holds on paper.
PAPERS: Final = expression(
    r"(?:an? )?(?:[a-z]+ )?portfolio(?=\W*$| (?:with|showing|of (?:(?:your|recent|own|finished|past) )?"
    r"(?:work|projects|designs|cases)\b))|"
    r"\W*(?:an? |your |the )?(?:(?:valid|current|clean|clear|full|active|unrestricted|legal|satisfactory"
    r"|(?-i:[A-Z]{2,3})|(?:code|category|class) [A-Z\d]{1,3}) ){0,3}"
    r"(?:(?:driv(?:ing|er|ers)['\u2019]?s?|nursing|pilot['\u2019]?s?|forklift|truck|trade|HGV) licen[cs]es?"
    r"|(?:work(?:ing)?|residence) permit|security clearance|passport|(?:criminal|police|driving) record"
    r"|right to (?:live and )?work in)\b",
    re.IGNORECASE,
)
_LICENCE: Final = expression(
    r"\b(?:driv(?:ing|er|ers)['\u2019]?s?|pilot['\u2019]?s?|forklift|truck|HGV) licen[cs]es?\b"
    r"(?: \((?:(?:category|class|code) )?(?-i:[A-Z]{1,2}\d?E?)\)"
    r"| (?:category|class|code) (?-i:[A-Z]{1,2}\d?E?)\b)?",
    re.IGNORECASE,
)
#: What leaves a certificate open: "… or similar certification".
OR_SIMILAR: Final = expression(
    r"(?: \([^()]{2,30}\))? (?:\(?or|and/or) (?:an? |any )?"
    r"(?:similar|equivalent|comparable|related|other|another)\b.*",
    re.IGNORECASE,
)
#: What stands between certificates that stand together, without an *and*; which of it parts alternatives.
_JOINT: Final = expression(r"(?:(?!\band\b(?!/))[^.;:]){1,40}")
_OR: Final = expression(rf"\b(?:{CHOICE})\b|/")
#: Behind the last that is named, one in what is no certificate's name: "or Kanban certification".
_OR_ONE_IN: Final = expression(r",? or (?:an? )?[A-Z][\w+#]* certif")
#: One certificate, of which examples stand behind: any of these will do.
_OF_ONE: Final = expression(
    r"certificat(?:e|ion) \W{0,2}(?:such|like|e\.g\.?|for)(?!\w)[^.;:]{0,12}$", re.IGNORECASE
)
_ARTICLE: Final = expression(r"^(?:an?|the|your) ")
_VENDOR_ALONE: Final = expression(_VENDOR)
_VENDOR_BEHIND: Final = expression(rf"(?<![\w-])(?P<vendor>{_VENDOR}) $")
_LONGEST_VENDOR: Final = 24
#: What stands for another certificate behind one that is known: "… or Foo Bar Analyst".
_OR_ANOTHER: Final = expression(
    r",? or (?:an? )?(?P<name>[A-Z][\w&+-]*(?: [A-Z][\w&+-]*){1,4}|[A-Z]{3,6}\d?\+?(?!\w))"
    r"(?=\W*$|[,.;)] | (?:is|are|would|will|preferred|desirable|required|a plus|certif\w+)\b)"
)
_OTHERS: Final = r"(?:(?:,|/|,? or)? [A-Z][\w+-]*){0,8}"
_VALID: Final = r"(?P<how>valid|current|active|in date)"
#: That a certificate still has to hold, before it and others or behind them: "current CCNA", "CKA (current)".
_VALID_BEFORE: Final = expression(rf"\b(?i:{_VALID}){_OTHERS}(?:,|/|,? or)? $")
_VALID_BEHIND: Final = expression(
    rf"{_OTHERS},? \(?(?:must be )?(?:(?i:currently|still) )?{_VALID}(?=\W*$|[,.;)])"
)
CERTIFIED_WORDS: Final = frozenset({"certified", "professional"})
GROUP_WORDS: Final = frozenset({"certification", "certificate"})
#: Words of those names that much else is called by; another word of the name tells.
_OTHERWISE_MEANT: Final = frozenset(
    """
    level foundation black green yellow belt cloud linux server project
    certified tester practitioner expert agile lean six pm agilist technical test analyst management
    manager automation engineer
    level charterholder charter class card green associate and diploma general national international
    certificate managing safely edition wiring regulations city
    az dp sc pl ms ai mb md saa dva soa
    """.split()
)
NAMED_WORDS: Final = (
    frozenset(normalize(word) for word in re.findall(r"(?<![\\\w])[A-Z][A-Za-z]+\d?", _NAMED.pattern))
    .difference(normalize(word) for word in re.findall(r"[A-Za-z]+", _TRACK))
    .difference(_OTHERWISE_MEANT)
    .union({"sigma", "pmp", "pmi", "vcp", "security"})
)


@lru_cache(maxsize=256)
def find_certificates(text: str) -> tuple[Qualification, ...]:
    """Find certificates and groups of them, the surer before the less sure; they may overlap.

    Example:
        >>> text = "Azure Network Engineer Associate and other cloud certifications"
        >>> [one.value for one in find_certificates(text)]
        ['azure network engineer associate', None]

    """
    return tuple(_certificates(text, word_set(text)))


def _certificates(text: str, words: frozenset[str]) -> Iterator[Qualification]:
    grouped = not words.isdisjoint(GROUP_WORDS)
    if text[:1].isdigit() and (coded := _CODED.match(text)) is not None:
        yield Qualification(Span(*coded.span("name")), "certification", coded["name"].lower())
    if not words.isdisjoint(CERTIFIED_WORDS):
        yield from _certified(text)
    if grouped or "certified" in words:
        for match in _GRADED.finditer(text):
            yield Qualification(Span(*match.span()), "certification", match.group().lower())
    if not words.isdisjoint(NAMED_WORDS):
        for match in filter(lambda one: _OF_TIME.match(text, one.end()) is None, _NAMED.finditer(text)):
            yield Qualification(Span(*match.span()), "certification", match.group().lower())
    if grouped:
        yield from _listed(text)
        yield from _groups(text)


def find_certificate_names(text: str) -> list[Span]:
    """Find certificates that have a name of their own, or a group of them where none has; in order.

    Example:
        >>> text = "CKA or another Kubernetes certification"
        >>> [text[span.start : span.end] for span in find_certificate_names(text)]
        ['CKA']

    """
    found = find_certificates(text)
    if not found:
        return []
    taken = Taken(len(text))
    named: list[Span] = []
    groups: list[Span] = []
    for one in found:
        if not taken.touches(one.span):
            taken.add(one.span)
            (groups if one.value is None else named).append(one.span)
    return sorted(named or [span for span in groups if " " in text[span.start : span.end]])


def opens_with_papers(text: str, span: Span) -> bool:
    """Tell whether a stretch opens with a licence or permit, or with a certificate by its name.

    Example:
        >>> text = "a valid driving licence and boats"
        >>> opens_with_papers(text, Span(0, len(text))), opens_with_papers(text, Span(28, len(text)))
        (True, False)

    """
    if PAPERS.match(text, span.start, span.end) is not None:
        return True
    named = find_certificate_names(text[span.start : span.end])
    return bool(named) and named[0].start <= len("a current ")


def papers_beside(text: str, span: Span, *, but: Span | None = None) -> list[Span]:
    """Find the licences and other papers of a stretch that stand beside certificates or degrees.

    Where any one of all will do they are left out, and so is what stands in *but*, instead of a degree.

    Example:
        >>> text = "a driving licence (B) and a first aid certificate"
        >>> papers_beside(text, Span(0, len(text)))
        [Span(start=2, end=21)]

    """
    found = [Span(*one.span()) for one in _LICENCE.finditer(text, span.start, span.end)]
    names = find_certificate_names(text[span.start : span.end])
    taken = [*found, *(Span(span.start + one.start, span.start + one.end) for one in names)]
    series = split_series(text, span)
    for item in series.items if series.logic != "any-of" else ():
        words = _ARTICLE.sub("", text[item.span.start : item.span.end]).strip(" .")
        where = Span(item.span.end - len(words), item.span.end)
        is_other = all(where.end <= one.start or one.end <= where.start for one in taken)
        if is_other and is_paper(words) and text.startswith(words, where.start):
            found.append(where)
    return [one for one in found if but is None or not but.start <= one.start < but.end]


def vendor_before(text: str, start: int) -> str:
    """Give who certifies, where that stands right before a name: "Cisco CCNA"; else nothing.

    Example:
        >>> vendor_before("Cisco CCNA", 6), vendor_before("any CCNA", 4)
        ('Cisco', '')

    """
    match = _VENDOR_BEHIND.search(text, max(0, start - _LONGEST_VENDOR), start)
    return match["vendor"] if match else ""


def _certified(text: str) -> Iterator[Qualification]:
    for match in _CERTIFIED.finditer(text):
        before, end = match.group()[:-_LONGEST_END], match.group()[-_LONGEST_END:]
        name = before + re.sub(r"(?:\s+(?:in|of|for|and)|[ :,\u2013-]){1,80}$", "", end)
        abbreviation = re.search(r"\s*\(([A-Z][\w®+-]*)\)$", name)
        full = name[: abbreviation.start()] if abbreviation else name
        short = abbreviation[1].lower() if abbreviation else None
        value = " ".join(full.lower().split())
        yield Qualification(Span(match.start(), match.start() + len(full)), "certification", value, short)
        if abbreviation:
            place = Span(match.start() + abbreviation.start(1), match.start() + abbreviation.end(1))
            yield Qualification(place, "certification", None)


def _listed(text: str) -> Iterator[Qualification]:
    """Find what is given as examples of a certificate, where each is worded as a name."""
    for match in _LISTED.finditer(text):
        spans = [item.span for item in split_series(text, Span(*match.span("names"))).items]
        names = [text[span.start : span.end] for span in spans]
        if all(map(_SHORT_NAME.fullmatch, names)):
            for span, name in zip(spans, names, strict=True):
                yield Qualification(span, "certification", name.lower())


def validity(text: str, name: Span) -> str | None:
    """Give the word that says that a certificate still has to hold; None where none does.

    Example:
        >>> validity("CKA (current)", Span(0, 3)), validity("a valid CKA", Span(8, 11))
        ('current', 'valid')

    """
    before = text[max(0, name.start - _LONGEST_END) : name.start]
    found = _VALID_BEFORE.search(before) or _VALID_BEHIND.match(text, name.end)
    return None if found is None else found["how"].lower()


def another_behind(text: str, named: Sequence[Span]) -> Sequence[Span]:
    """Give what stands for another certificate behind the last that is named, if anything does.

    Example:
        >>> another_behind("CCNA or Rope Splicing Mistress", [Span(0, 4)])
        [Span(start=8, end=30)]

    """
    found = _OR_ANOTHER.match(text, named[-1].end) if named else None
    return [] if found is None else [Span(*found.span("name"))]


def gives_examples(text: str, start: int) -> bool:
    """Tell whether a name is the first of those that are given as examples of a certificate.

    Example:
        >>> gives_examples("a certificate such as CKA", 22), gives_examples("the certificate CKA", 16)
        (True, False)

    """
    reach = max(0, start - _LONGEST_END)
    return any(match.start("names") == start for match in _LISTED.finditer(text, reach))


def is_choice(text: str, named: Sequence[Span]) -> bool:
    """Tell whether certificates are alternatives: joined by *or*, or left open behind the last of them."""
    if len(named) > 1 and is_one_enough(text[: named[0].start]):
        return True
    joints = [text[before.end : after.start] for before, after in pairwise(named)]
    if not joints or not all(map(_JOINT.fullmatch, joints)):
        return False
    is_of_one = _OF_ONE.search(text, 0, named[0].start) and gives_examples(text, named[0].start)
    is_left_open = OR_SIMILAR.match(text, named[-1].end) is not None
    is_left_open = is_left_open or _OR_ONE_IN.match(text, named[-1].end) is not None
    return any(map(_OR.search, joints)) or is_left_open or bool(is_of_one)


def _groups(text: str) -> Iterator[Qualification]:
    for match in _GROUPS.finditer(text):
        span = Span(*match.span())
        words = match.group().split()
        place = next((index for index, word in enumerate(words) if word.lower().startswith("certificat")), 0)
        first = place
        while first and not _UNNAMED.match(words[first - 1]) and words[first - 1][-1] not in ",.;:":
            first -= 1
        if first == place and place == len(words) - 1:
            continue
        start = span.start + match.group().index(words[first]) if first else span.start
        name = text[start : span.end].rstrip(" ,:")
        named = place == len(words) - 1 and first < place and _is_named(words[first:place], words[place])
        value = re.sub(r"s$", "", name.lower()) if named else None
        yield Qualification(Span(start, start + len(name)), "certification", value)


def _is_named(words: list[str], head: str) -> bool:
    """Tell one certificate from a group: "Data Steward Certification", not "Tableau Certifications"."""
    is_name = all(word[0].isupper() for word in words) and not head.endswith("s")
    return is_name and len(words) > 1 and _VENDOR_ALONE.fullmatch(" ".join(words)) is None
