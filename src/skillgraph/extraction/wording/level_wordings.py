"""Wordings of how well a thing must be known, as they stand before it, behind it or alone."""

import re
from typing import Final

from skillgraph.language.cues import cue_words
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.language.stock_phrases import CLAUSE_WORDS, IDEAL

# What levels are worded with is looked for in a text in lower case.
_ADJECTIVE: Final = (
    r"(?:(?:several|many|multiple) years(?:['\u2019]| of)(?= (?:[a-z-]+ ){0,2}experience\b)"
    rf"|(?:very |highly |really )?(?:{cue_words('level', 'adjective')})(?: or better)?)"
)
_NOUN: Final = f"(?:{cue_words('level', 'noun')})"
_PREPOSITION: Final = (
    r"(?:in|with|w/|of|for|to|at|using|on|around|about|across|as|concerning|from|regarding|within"
    r"|working (?:with|in)|towards?)"
)
_YEARS: Final = r"(?:(?:several|many|multiple) years['\u2019]? (?:of )?(?![^,;.]{0,40} as ))?"
#: How much of it, before a level with a noun: "a wealth of experience".
_AMOUNT: Final = (
    r"(?:(?:wealth|(?:considerable|decent|enormous|fair|good|great|huge|large|solid|substantial|sufficient"
    r"|tremendous|vast) (?:amount|deal)) of )?"
)
LEVEL_OF: Final = expression(
    rf"(?P<level>{_AMOUNT}{_YEARS}"
    rf"(?:(?(2)\s*(?:/|,|and|or|&)\s*)"  # group 2 is the noun before
    rf"(?:{_ADJECTIVE}(?(2)\s+|(?:,? (?:and |or )?|\s{{2,}}|[^\S ]))){{0,8}}?"
    rf"(?:({_NOUN})|(?(2)(?:use|usage)|(?!)))){{1,9}})"
    rf"\s+{_PREPOSITION}(?:, (?:and|or) [^,()]{{3,60}} {_PREPOSITION},)?\s+(?:the foundations of\s+)?"
)
#: What goes on behind it: "knowledge of and experience with Foo".
OR_LEVEL_OF: Final = expression(
    rf"(?:and|or) (?:{_ADJECTIVE} ){{0,2}}(?:{_NOUN}) (?:to (?:use|apply|handle)|in|with|of)\s+"
)
LEVEL_GERUND: Final = expression(
    rf"(?P<level>{_AMOUNT}{_YEARS}(?:{_ADJECTIVE}\s+){{0,8}}(?:experience|expertise|comfort(?:able)?|abilit(?:y|ies)))"
    r"\s+(?:(?:in|with|of)\s+)?(?=[a-z-]+ing\b)",
    hints=("ing",),
)
USELESS_GERUND: Final = expression(
    r"(?:working (?:with|in|on|as|within)|using|utilizing|leveraging|handling|dealing with"
    r"(?! (?:the public|(?:[a-z-]+ )?(?:people|customers|clients|patients|residents|families|guests|callers"
    r"|visitors|tenants|members|colleagues|stakeholders|suppliers|complaints|enquiries))\b))\s+"
)
PREDICATE: Final = expression(
    rf"(?P<level>(?:very |highly |deeply |fully |well[- ]?)?(?:{cue_words('level', 'predicate')}))"
    rf"\s+(?:{_PREPOSITION})\s+"
)
LEVEL_BEFORE: Final = expression(  # group 2 is the adjective before
    rf"(?P<level>(?:(?(2)(?:,\s*|\s+(?:and|or)\s+|\s+))({_ADJECTIVE}))+)\s+"
    r"(?=\S)(?!(?:amount|deal|majority|number|part|portion|share) of\b)"
)
#: No more than a little of a thing, behind its article: "a bit of Foo".
LITTLE: Final = expression(
    r"(?<=\ba )(?P<level>(?:(?:little|tiny) )?bit of|little|touch of|dash of"
    r"|few years['\u2019]? (?:of )?experience(?= (?:with|in|of|as) ))\s+(?:(?<=experience )[a-z]+\s+)?(?=\S)"
)
#: Time without a count, before what it was spent on: "many years of Foo".
MANY_YEARS: Final = expression(
    r"(?P<level>(?:many|several|multiple) years['\u2019]? of)\s+"
    r"(?!(?:[a-z-]+ ){0,3}(?:education|experience|expertise|history|practice|schooling"
    r"|service|stud(?:y|ies)|training|work)\b)"
    r"(?=\S)(?:(?P<rest>.*?)(?=\s+under (?:your|their|the) belt\b))?"
)
LEVEL_BEHIND: Final = expression(
    r"\s(?<!(?:sory|rial|ical|tive|oral)\s)\s*(?P<level>aptitude|experience|expertise|knowledge|proficiency"
    r"|familiarity|exposure|(?<!\bthe )(?<!ing )(?:basics|fundamentals))$"
)
#: Before *experience* that only does as well as what stands before it.
ALSO_ENOUGH: Final = (" or equivalent", " or comparable", " or similar", " or relevant", " or related")
BASICS: Final = expression(r"(?<=\w) (?P<level>basics|fundamentals)(?=[\s.]*\Z)")
HEAD_BEHIND: Final = expression(r"(?i)\s+(?:abilities|capabilities|competenc(?:e|y|ies)|skill ?sets?)$")
_OPENING: Final = (
    r"(?:(?:as such|therefore|thus|hence|in addition|additionally),\s+|(?:please|kindly)\s+)?"
    r"(?:we (?:think|believe|hope) (?:that )?(?=you\b))?(?:(?:you|we|candidates?|applicants?"
    rf"|the (?:{IDEAL} )?candidate|they|(?:an? )?(?:good|great|strong|successful) [a-z]+(?: [a-z]+){{0,2}}"
    r"(?= (?:has|have|must|should|will)\b))(?:['\u2019](?:ll|re|ve))?\s+)?"
    r"(?:(?:must|should|will|would|can|could|also|ideally|preferably|typically|usually|often|minimum|at least"
    r"|already|has to|have to)[,:]?\s+)*(?:to (?=(?:be (?!able\b)|have )))?"
    r"(?:(?:<seldom>have|has|having|possess(?:es|ing)?|bring(?:s|ing)?|demonstrates?|be|are|is|being|shows?"
    r"|needs?|requires?|required|requiring|holds?|expects?|want|(?:ask|look)s? for|looking for|gain|enjoys?"
    rf"|understand that|know(?:s|ing)?(?! (?:{CLAUSE_WORDS}|your|our|my)\b)"
    rf"|with(?= an? (?:[a-z-]+ )?{_NOUN} (?:in|of|with)\b)"
    r"|knows? your way around(?: in)?)\b[,:]?\s+)?(?:(?:using|utili[sz]ing|leveraging)\s+(?=[a-z]))?"
    r"(?:(?:(?:worked|dealt|played|(?:used|accustomed) to work(?:ing)?) with"
    r"|(?<=have )used|(?<=has )used|(?<=['\u2019]ve )used)\s+)?"
    r"(?:any (?=(?:prior |previous )?(?:exposure|experience|knowledge|familiarity)\b))?"
    r"(?:(?:an?|the|some(?! exp| know)|your|their|his or her|at least|minimum(?: of)?|either)\s+)*"
    r"(?:[a-z]+ly (?=(?:able|capable|willing) (?:of|to)\b))?"
)
OPENING: Final = expression(_OPENING.replace("<seldom>", ""))
#: The same with what is seldom there, a show of a level or a language that is spoken.
LONG_OPENING: Final = expression(
    _OPENING.replace(
        "<seldom>",
        r"(?:(?:be|are|is) )?able to (?:demonstrate|document|evidence|show|prove)"
        rf"(?=\s(?:an? |your )?(?:(?:{_ADJECTIVE}),?\s|{_NOUN}\b))"
        r"|(?:speak|write)s?(?: and (?:speak|write|read)s?)?"
        rf"(?= (?:\w+ )?{LANGUAGE.lower()}\b)|",
    )
)
LONG_OPENINGS: Final = ("able to ", "speak", "write")
BLEND: Final = expression(
    r"(?:(?:unique |strong |good |right |healthy )?(?:dose|blend|combination|mix|balance|range|variety|set"
    r"|wide range|broad range)) of\s+"
)
#: A level with nothing behind it that it is a level of, and what it is needed for.
BARE: Final = expression(
    rf"[\s*\u2013\u2014-]{{0,8}}(?P<level>(?:{_ADJECTIVE}\s+){{1,4}}(?:knowledge|skills|experience|proficiency"
    r"|expertise|understanding|command))(?=\s*[,;.]|\s*$|\sfor\s)(?:\sfor\s[^;.,]*)?"
)
#: The same in a word or two, with nothing behind it: "advanced", "hands on".
BARE_WORD: Final = expression(
    rf"[\s*|\u2013\u2014-]{{0,8}}(?P<level>(?:(?:at least|very|near) )?(?:{cue_words('level', 'alone')})"
    r"(?: (?:or|to) (?:native|fluent|(?:very )?good|excellent|advanced|expert|better))?(?:[- ]level)?)[\s.*]*"
)
#: The same without a word that leads on within the brackets: "Experience (or a keen interest) in X".
OR_IN_BRACKETS: Final = expression(
    rf"(?P<level>(?:{_ADJECTIVE}\s+){{0,4}}{_NOUN})"
    rf" \((?P<other>(?:and/)?or (?:an? )?(?:{_ADJECTIVE}\s+|genuine\s+|keen\s+){{0,3}}{_NOUN})\)"
    rf"\s+{_PREPOSITION}\s+(?=\S)"
)
KNOW_HOW: Final = expression(r"(?:you )?know(?:s|ing)? how to\s+")
#: "Exposure to, or eagerness to learn, X": both of one thing.
OR_EAGER: Final = expression(
    r",? ?(?:and/)?or (?:an? |the )?(?:eagerness|willingness|desire|interest|ability)"
    r" (?:to learn|in learning)(?: about)?,?\s+"
)
#: "Experience with (or a genuine curiosity for) X".
OR_ELSE: Final = expression(rf"\((?:and/)?or [^()]{{3,60}} {_PREPOSITION}\)\s+", re.IGNORECASE)
FEW: Final = 4  # words of a phrase that is no sentence
HEAD_ENDINGS: Final = ("ies", "ence", "ency", "set", "sets")
