"""How texts name who hires, the surest wordings first."""

import re
from typing import Final, NamedTuple

from skillgraph.extraction.organizations.company_names import BODY, HIRER, LONG_NAME, NAME
from skillgraph.extraction.posts.titles import SEEKING, SEEKING_WORD
from skillgraph.language.lazy import expression

_ASIDE: Final = r"(?:, (?:with|an?|the|home|based|founded|part) [^.;:\n]{3,80}?,)?"
#: A part of an employer, before its name.
_PART_OF_ONE: Final = (
    "(?:[Gg]roup|[Tt]eam|[Dd]epartment|[Uu]nit|[Ll]ab(?:oratory)?|[Cc]hair|[Ww]ard|[Cc]linic|[Ss]chool|[Ff]aculty"
    "|[Dd]ivision|[Ss]ection|[Ww]orkshop)"
)
#: What many are, and nobody's name alone.
_COMMON_BODY: Final = f"(?:{BODY}|Company|Firm|Team|Department|Client)"
_KINDS: Final = (
    rf"(?:{SEEKING}|one of the|the (?:all-in-one|leading|first|largest|world|global|only)"
    r"|an? (?:global|leading|fast|digital|technology|software|SaaS|company|growing|European"
    r"|international|mission|data|fintech|platform|\w+ (?:company|platform|bank|scale-?up)))"
)
_LABELS: Final = (
    "hiringOrganization|[Cc]ompany|[Bb]usiness(?= [Nn]ame)|[Ee]mployer|[Oo]rgani[sz]ation|[Ff]acility|COMPANY"
    "|EMPLOYER|ORGANI[SZ]ATION|FACILITY|Unternehmen|Arbeitgeber|Entreprise|Employeur"
)


class Wording(NamedTuple):
    """How texts name who hires: a pattern, and what a passage has one of where it may match."""

    pattern: re.Pattern[str]
    hints: tuple[str, ...]


def _wording(pattern: str, *hints: str) -> Wording:
    return Wording(expression(pattern), hints)


#: The name may stand in the passage after its label, or in a cell of its own.
LABELED: Final = _wording(
    rf"(?m)^\s*[*_]*(?:[Hh]iring )?(?:{_LABELS})(?: [Nn]ame)?"
    rf"\s*(?::[*_]*|(?P<cell>\|))\s*{NAME}(?(cell)\s*$)",
    *"ompany mployer rgani usiness OMPANY MPLOYER RGANI acility ACILITY nternehmen rbeitgeber".split(),
    "ntreprise",
)
#: A company speaks of its own values and culture; so may one whose name is a product's too, said twice.
VALUES: Final = _wording(
    rf"\b(?:the|model|live|share|promote) {NAME}(?= (?:\w+ )?(?:[Vv]alues|culture|mission)\b)",
    *("alues", "culture", "mission"),
)
#: A team is of a department, and a role in a place, as often as of a company, whose name the text says again.
TEAM: Final = _wording(
    rf"\b[Jj]oin(?:ing)? (?:the|our) {NAME}(?= (?:team|family|crew)\b)", "oin the ", "oining the ", "oin our "
)
WITHIN: Final = _wording(
    rf"\b(?:role|position|job) (?:in|within|with) (?:the )?{NAME}(?=[.,;:!]|$)",
    *("role ", "position ", "job "),
)
#: Of the team that is a firm's own: "Join Acme Boats' growing team".
OWN_TEAM: Final = _wording(
    rf"\b[Jj]oin(?:ing)? (?:the )?{NAME}(?<=['\u2019]s|s['\u2019]) (?:[a-z-]+ ){{0,3}}(?:team|family|crew)\b",
    *("oin ", "oining "),
)
#: Whom somebody works with, as one who is sought: the text says the name once more.
_POST: Final = r"(?:[A-Za-z][\w/-]* ){1,4}?"
AS_ONE: Final = _wording(
    rf"\b[Aa]s (?:an?|the|our) {_POST}with {NAME}(?=(?: in [^,.;:]{{2,40}})?, (?:you|we)\b)",
    "s a",
    "s the ",
    "s our ",
)
#: Whom a text says that it needs, and where: "We need a skilled mason at Acme in Leeds".
NEEDED: Final = _wording(
    rf"\bWe (?:[a-z]+ )?(?:need|want|seek|are {SEEKING}) (?:an?|another|one more) {_POST}at (?:the )?{NAME}"
    r"(?= in [A-Z]|[.,;:!]|$| (?:who|to|for)\b)",
    "We ",
)
#: How a text names its employer, the surest first.
WORDINGS: Final = (
    LABELED,
    _wording(rf"\bWe \({NAME}(?=[,;)])[^()]{{0,200}}\)? (?:are|is) {SEEKING_WORD}", "We ("),
    _wording(
        rf"\b{_PART_OF_ONE} (?:at|of|in) (?:the )?{LONG_NAME}(?: \([A-Z]\w{{1,9}}\))?"
        rf"(?:,? in [A-Z][\w -]{{2,30}})? is (?:now |currently )?{SEEKING_WORD}",
        *(" is looking", " is seeking", " is searching", " is hiring", " is recruiting", " is now "),
    ),
    _wording(
        r"(?m)^(?![^\n]*\b(?:opinions?|views?|thoughts?|know(?:s|ledge)?|excited|curious|passionate"
        r"|enthusiastic) about )"
        rf"(?:[^\s.,;]+[ \t]+){{0,5}}[Aa]bout {NAME}[ \t]*$",
        "bout ",
    ),
    _wording(
        rf"\b(?:At|[Hh]ere at|[Jj]oin(?:ing)?(?: us at)?|Bei|Chez) {NAME}"
        r"(?=[,.!?]|\s+(?:we|you|as|in|and(?! [A-Z])|our|to|at|team)\b)",
        *("At ", "ere at ", "oin ", "oining ", "Bei ", "Chez "),
    ),
    OWN_TEAM,
    _wording(
        rf"(?:^|(?<=[.!?] )){HIRER}{NAME}(?: \([A-Z]{{2,6}}\))?"
        r" (?:(?:wishes|wants|would like|intends|plans|is looking) to (?:hire|appoint|recruit|employ)"
        rf"|within [^.;:\n]{{3,60}}? is (?:now |currently )?{SEEKING}|(?:now )?seeks(?= [a-z]+ [A-Z]))"
        r" (?:an?|another|its|one)\b",
        *(" to hire", " to appoint", " to recruit", " to employ", " within ", " seeks "),
    ),
    _wording(
        r"\bI(?: am|['\u2019]m) (?:the |a |an? )?(?:co-?)?(?:founder|owner|president|CEO)"
        rf"(?: (?:and|&) [\w-]{{2,20}})? (?:of|at) (?:the )?{NAME}",
        *("ounder ", "wner ", "resident ", "CEO "),
    ),
    _wording(
        r"\b(?:incumbent|post ?holder|appointee|(?:successful|selected) (?:candidate|applicant))"
        rf"(?: [a-z]+){{0,4}}? (?:will be|is) employed by (?:the )?{NAME}",
        " employed by ",
    ),
    NEEDED,
    AS_ONE,
    _wording(
        rf"(?<!\w)(?<!\bin )(?<!\bnear )(?:The (?={BODY} ))?{NAME}{_ASIDE} is (?:now |currently )?{_KINDS}",
        *(" is looking for", " is seeking", " is hiring", " is one of", " is the ", " is a ", " is an "),
        *(" is now ", " is currently "),
    ),
    _wording(
        r"\b(?:[Ww]orking (?:at|for)|[Ll]ife at|[Ww]e are|[Ww]e're|[Ww]elcome (?:to|at)"
        r"|[Ww]ho(?:['\u2019]s| is)|[Ww]hy (?:[Jj]oin )?) ?"
        rf"{NAME}(?=[,.!?:\n]|$|\s+(?:(?:and|we|is)\b|[^\w\s&(]))",
        *(
            "orking at",
            "orking for",
            "ife at",
            "e are",
            "e're",
            "elcome to",
            "elcome at",
            "Who",
            "who",
            "hy ",
        ),
    ),
    _wording(
        r"\b(?:[Yy]our (?:career|future) (?:with|at)|(?:role|position|job|post|vacancy) at(?: the)?) "
        rf"{NAME}(?=[.,;:!?]|$| in [A-Z])",
        *("our career", "our future", "role at", "position at", "job at", "post at", "vacancy at"),
    ),
    WITHIN,
    _wording(
        r"\b(?:committed to|contributes? to|products of|values of|mission of|[Rr]epresent(?:ing|s)?"
        rf"|[Pp]romot(?:e|es|ing)) {NAME}(?= and its|'s|\u2019s)",
        *("committed to", "contribute", "products of", "values of", "mission of", "epresent", "romot"),
    ),
    _wording(
        r"\b(?:teams?|projects|function|colleagues|everyone|engineers|together|careers?) (?:at|across) "
        + NAME,
        *(" at ", " across "),
    ),
    VALUES,
)
#: How it does where nothing else tells it.
LAST_WORDINGS: Final = (
    TEAM,
    _wording(
        rf"(?:^|(?<=[.!?] ))(?:D(?:ie|as|er) |La |El |De |Het |O |A )?"
        rf"(?!(?:Wir|Man|Sie|Er|Unser|Nous|Notre|On|Nuestr|Se|Ons|We|Onze)\w* ){NAME}"
        r" (?:sucht|zoekt|busca|procura|recherche|recrute|cerca)\b",
        *(" sucht ", " zoekt ", " busca ", " procura ", " recherche ", " recrute ", " cerca "),
    ),
    _wording(
        rf"\b(?:[Ff]ounded|[Ee]stablished|[Bb]ased|[Hh]eadquartered|[Ss]ince) [^.;:,\n]{{2,50}}, {NAME}"
        r"(?= (?:is|has|was|[a-z]{3,20}s)\b)",
        *("ounded ", "stablished ", "ased ", "eadquartered ", "ince "),
    ),
    _wording(
        rf"(?:^|(?<=[.!?] ))(?!(?:The )?{_COMMON_BODY}['\u2019]s ){NAME}(?<=['\u2019]s)"
        r" (?:mission|vision|purpose|aim|goal|story|customers)\b",
        *(f"s {word}" for word in ("mission", "vision", "purpose", "aim", "goal", "story", "customers")),
    ),
    _wording(
        r"\b(?:[Ww]orking|[Aa]s (?:our|an?) (?:[a-z]+ ){0,2}[a-z]+|I (?:run|lead|head|manage) [a-z ]{2,30}"
        r"|I(?: am|['\u2019]m) (?:the |an? )?(?:head|director|manager|lead|[a-z]+er) [a-z ]{0,30}[a-z]|[Ww]e)"
        rf" at (?!Heights?\b){NAME}(?= (?:means|you|we|are|have|need|want|look)\b|[.,])",
        " at ",
    ),
)
