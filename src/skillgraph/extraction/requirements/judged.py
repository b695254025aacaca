"""Sentences that only name a thing and say how far it is asked for: "Fluent English required"."""

import re
from typing import Final

from skillgraph.documents.sections import PARENTHESIS
from skillgraph.extraction.concepts.spoken import spoken_language
from skillgraph.extraction.framing.frames import Frame
from skillgraph.extraction.qualifications.degrees import find_degrees
from skillgraph.extraction.requirements.requirement_rules import Requirements
from skillgraph.extraction.requirements.traits import state_traits
from skillgraph.extraction.sentences.unasked import welcomes_somebody
from skillgraph.extraction.sentences.worked_time import is_experience
from skillgraph.extraction.values import Place
from skillgraph.extraction.wording.barred import barred_by_lack
from skillgraph.extraction.wording.cases import unless_everywhere
from skillgraph.extraction.wording.hedges import find_hedges
from skillgraph.extraction.wording.modality import find_level, find_modality, is_negated
from skillgraph.language.lazy import expression
from skillgraph.language.spoken_languages import LANGUAGE
from skillgraph.language.stock_phrases import A_PLUS, GLAD, IT_IS, OFTEN, OUGHT, PAPER, PLUS, TAKEN_BACK
from skillgraph.language.words import word_set
from skillgraph.model import Span

#: What is asked for firmly, and what is held to be good: "a prerequisite", "considered an advantage".
_MUST: Final = r"an? (?:(?:absolute|strict|firm) )?(?:must|requirement|pre-?requisite|precondition)"
_HELD_TO_BE: Final = r"(?:(?:considered|seen|regarded|viewed|counted)(?: as)?(?: to be)? )?"
#: A clause that only names a thing and says how far it is asked for.
_SAID: Final = expression(
    r"\W*+(?:(?:[Ww]hile|[Aa]lthough|[Tt]hough) )?(?P<what>[^.;:|]{2,90}?),?"
    rf" (?:(?:is|are|would be|will be) (?:also )?{_HELD_TO_BE})?(?:(?:highly|strongly|also|absolutely) )?"
    r"(?:required|mandatory|essential|preferred|desirable|advantageous|beneficial|helpful|useful"
    rf"|{_MUST}|{A_PLUS}|a strong {PLUS}"
    r"|(?:a )?nice[- ]to[- ]have)(?: (?:for|in) (?:this|the) (?:role|job|position|post))?"
    rf"(?:(?P<listed>:\s)|\W*$|\s(?:because|since)\b|(?={TAKEN_BACK}))"
)
#: "Shell scripting is essential, be it Bash or PowerShell": with what it may be, or why.
_JUDGED: Final = expression(
    r"\W*+(?:(?:As|Since|Because|When it comes to) [^.;:]{5,120}?, "
    r"|(?:Among|Of|Later|Further|For|In) [^.;:,]{3,40}, )?"
    r"(?P<what>[^.;:|]{2,90}?)"
    rf" (?:(?:is|are) (?:(?:really|always|also|absolutely) )?{_HELD_TO_BE}"
    rf"(?P<said>indispensable|essential|required|mandatory|{_MUST}(?: here)?|must|useful"
    r"|(?:(?:now|generally|widely|simply) )*taken for granted"
    r"|the (?:foundation|bedrock|basis|groundwork)"
    r"|the (?:one|only|single) (?:(?:hard|firm|strict|real) )?(?:condition|requirement|must|demand)"
    r"(?: (?:we|for|that|here|of)\b[^.;,]{0,60})?"
    r"|high on (?:our|my|the) list|expected|second nature(?: (?:to|for) you)?"
    r"|what (?:most of us (?:have|know) and what )?we (?:ask|expect|want|need|look for)"
    r"(?: (?:of|from) you)?(?: as well| too)?"
    r"|helpful|necessary|(?:a )?nice(?:[- ]to[- ]have)?|welcome|optional"
    rf"|{A_PLUS}|(?:well )?worth (?:knowing|learning)(?: about)?)"
    r"(?: (?:for|in) (?:this|the) (?:role|job|position|post))?"
    r"(?: (?P<given>(?:after|within|during|by the end of) (?:(?:the|your) first )?(?:[a-z]+ |\d{1,2} )?"
    r"(?:years?|months)(?: (?:of|after|from) [a-z]+)?))?"
    r"|(?:is|are) (?P<need>needed|necessary|required) (?P<when>(?:for|in|on|at|when|if) [^.;:,]{3,60}?)"
    r"|(?P<nice>would (?:also )?be (?:nice|lovely|great|good|welcome|handy|useful|helpful|desirable"
    rf"|beneficial|an? (?:[a-z]+ )?(?:{PLUS}|extra|addition))(?: too| as well)?"
    r"(?:,? (?:and so|as) would (?P<too>[^.;,:]{2,60}))?)"
    r"|(?P<first>comes (?:first(?:,? second,? and third)?|(?:a close )?second"
    r"|(?:right|straight|closely) (?:after|behind)))"
    r"|(?P<helps>(?:(?:would|will|could|might|may|can) )?(?:also |really |certainly |always )?helps?"
    r"(?! (?!if\b|when\b)\w)))(?: (?P<case>(?:if|when) you[^.;:,]{3,80}?))?"
    r"(?:, (?:preferably|ideally|usually|often|mostly|mainly|typically|especially|particularly|above all"
    r"|not least) [^.;:,]{2,60})?"
    r"(?:\W*$|, (?:be it|whether(?: it(?:['\u2019]s| is))?) (?P<either>[^.;:]{3,60})"
    r"|,? (?:and so|as) (?:is|are) (?P<also>[^.;:|]{2,80})\W*$"
    r"|,? (?:together|along) with (?P<along>[^.;:|]{2,160})"
    r"|,? (?:as(?! well\b)|because|but|even|since|so|though|although"
    r"|and (?:[^.;,]{3,40} )?(?:you|we|the (?:company|employer|house)))\b)"
)
#: How what is said opens that is asked for firmly.
_FIRM: Final = ("the ", "what ", "expected", "second ", "high ")
#: The verbs of all these.
_JUDGING: Final = frozenset("is are would come help".split())
_HELPING: Final = expression(
    r"\W*(?:some |good |basic |previous |prior )?(?:knowing|knowledge|experience|familiarity)\b",
    re.IGNORECASE,
)
#: Last words of what is asked for though no vocabulary has its name: papers, and skills by their head.
_ASKABLE: Final = expression(
    r"\b(?:portfolio|licen[cs]e|permit|passport|clearance|certificat(?:e|ion)(?: (?:as|in) .+)?"
    r"|(?:design|[a-z]+ing|[a-z]+ry) skills)$",
    re.IGNORECASE,
)
_WISHING: Final = ("like", "love", "prefer")
#: What is said of others, or of the text itself, and asked of nobody.
_OF_OTHERS: Final = expression(
    r"\W*(?:which|that|this|these|those|it|they|our|your|for|if|when|where|in(?!-)|at|on|what|not|no)\b",
    re.IGNORECASE,
)
_LEADS_ON: Final = expression(r"\b(?:to|if|when) ")
#: "Docker is our daily tool, so you should know it inside out", "We speak Welsh, in which you are fluent".
_SO_KNOW: Final = expression(
    r"(?:(?:[^,.;:]{0,80} )?[a-z][\w-]* )?(?P<what>[A-Z][\w+#.-]*(?: [A-Z][\w+#.-]*){0,2})"
    r"(?: [^,.;:]{1,60})?,? (?:"
    rf"(?:so|and) you(?: {OUGHT}|(?= [a-z ]{{4,20}} it (?:fluently|well)\b)) (?:(?:know|master|speak|write"
    r"|be (?:good|fluent|comfortable|at home) (?:in|with))(?: and )?){1,2} it\b"
    rf"|(?:in|with) which you(?: {OUGHT} be| are) (?P<level>good|fluent|comfortable|confident|at home"
    rf"|proficient|experienced|skilled)\b|which you {OUGHT} (?:already )?(?:know|speak|master)\b)"
)
#: "Bash we'd really want you to know already".
_WE_WANT: Final = expression(
    r"\W*(?P<what>[^.;:,]{1,60}?),? (?:is (?:something|what) )?(?:we|I)"
    r"(?:['\u2019](?:d|ll)| would| will| do)?(?: (?:really|certainly|definitely|very much|also))* "
    r"(?P<verb>want|need|expect|like|love|prefer)"
    r" you to (?:already )?(?:know|have|speak|bring|understand|have (?:used|worked with))"
    r"(?: (?:already|well|beforehand|from the (?:start|outset)|on day one|before you (?:start|join)))*\W*$",
    hints=(" you to ",),
)
#: "Fluent Welsh is needed in most of our schools".
_FLUENT: Final = expression(
    r"\W*(?:Languages?: )?(?P<what>"
    r"(?:fluent|good|very good|excellent|solid|sound|basic|working|native|strong) "
    r"[^.;:|]{2,80}?) (?:is|are) (?P<verb>needed)(?: (?P<given>(?:in|for|at|on) [^.;:,]{3,60}))?(?=\W*$)",
    re.IGNORECASE,
    hints=("needed",),
)
#: "A driving licence is needed".
_NEEDED: Final = expression(
    rf"\W*(?P<what>[^.;:,]{{2,80}}\b(?:{PAPER}|authori[sz]ation))"
    r"(?: is| are)? needed(?=\W*$|,| (?:because|since|as|for|to|in)\b)",
    re.IGNORECASE,
    hints=("needed",),
)
#: "You'll feel at home here": whom the job suits, before what they know or have done.
_FITS: Final = (
    r"(?:(?:we|I) (?:think|believe|reckon|guess)(?: that)? )?you(?:['\u2019]ll|['\u2019]d| will| would"
    r"| might| may)(?: (?:probably|likely|really|certainly|also))* (?:(?:enjoy|love|like) (?:it|this|working"
    r"|being)|thrive|do well|fit (?:right )?in|feel at home|be happy"
    r"|be an? (?:good|great|ideal|perfect|strong) (?:candidate|fit|match))"
    r"(?: (?:here|job|role|post|position|(?:with|among) us|in (?:this|the) (?:job|role|post|team)))*"
)
#: The same behind what is wished for: "If you know Kafka, or have sailed, you will have a head start".
_AHEAD: Final = expression(
    rf"\W*[Ii]f (?P<had>you[^.;:]{{3,160}}?),? (?P<said>(?<=, )(?:{IT_IS} )?{GLAD}(?=\W*$)"
    rf"|(?:(?:{IT_IS}|so much|all)(?: all)? the|even) better|(?P<fits>{_FITS})"
    r"|you(?:['\u2019]ll| will|['\u2019]d| would)(?: already)? (?:have|get|be at) an? "
    r"(?:(?:real|clear|big) )?(?:head start|advantage|edge))\b",
)
#: "If you've sailed before, that's a plus", "We'd love it if you had sailed".
_WISHED: Final = expression(
    r"\W*(?:if you(?:['\u2019]ve| have)(?: ever| also)? (?P<have>[^.;,]{3,80}?)(?: before| already)?,"
    rf" (?:that|it)(?:['\u2019]s| is| would be) (?:an? )?(?:\w+ )?{PLUS}\b"
    r"|we(?:['\u2019]d| would) (?:also )?love it if you(?:['\u2019]ve|['\u2019]d| have| had)"
    r" (?P<had>[^.;]{3,120})|we(?:['\u2019]d| would) (?:also )?(?:love|like) to hear from"
    r" (?:people|candidates|anyone|anybody|those) who(?:['\u2019]ve| have| has) worked (?:in|with)"
    r" (?!.*\b(?:ours?|us)\b)(?P<heard>[^.;,]{3,80}?)(?: before| already)?(?=\W*$))",
    re.IGNORECASE,
    hints=("if you", " to hear from "),
)
#: How a guide says of what was told which time that takes: "Usually that means two years or more".
_MEANS: Final = expression(
    rf"(?i)\W{{0,4}}(?:{OFTEN},? (?:this|that|it) means|(?:this|that) {OFTEN} means)(?: having)? "
)
#: Time that is asked for without a verb: "8 years with ropes".
_TIME_WITH: Final = expression(
    r"\W*(?:(?:at least|min(?:imum)?(?: of)?|ideally|preferably|over|some) )?"
    r"(?:\d{1,2}\+?|two|three|four|five|six|seven|eight|ten)"
    r"(?: ?(?:-|to|or) ?\d{1,2}\+?)? years?['\u2019]?(?: or (?:more|so|longer))?"
    r" (?:(?:of )?(?:[a-z-]+ ){0,3}experience|with(?! (?:our|us|the)\b)|using|as an?|in an?)\b",
    re.IGNORECASE,
)
#: "Bonus points for Kafka, or if you have sailed": what stands behind is wished for, each by itself.
_BONUS: Final = expression(
    r"\W*(?:(?:(?:even )?more|some|big|huge|massive|double) )?"
    rf"(?P<said>(?P<fits>{_FITS}(?=,? if you(?: |['\u2019])))|(?:bonus|extra|brownie) (?:points?|credits?)"
    r"|(?:it (?:(?:will|would|may|can) )?(?:also |really |certainly )?helps?"
    r"|it (?:will |would )?(?:also )?counts? (?:strongly )?in your favou?r"
    r"|(?:it(?:['\u2019]s| is|['\u2019]d be| would be) (?:also )?"
    r"(?:desirable|preferred|preferable|advantageous|helpful|useful|good|nice|great|handy|terrific|brilliant"
    rf"|wonderful|fantastic|lovely|{A_PLUS}|an? (?:(?:real|big|great) )?help)"
    r"|it(?:['\u2019]d| would) (?:also |really |greatly )?(?:please|delight|help|suit) (?:us|me)"
    r"|(?:we|I)(?:['\u2019]d| would)(?: also)? be (?:very |really )?(?:pleased|glad|happy|delighted|thrilled"
    r"|impressed)"
    r"|we(?:['\u2019]d| would| will)?(?: also)? (?:count|consider|regard|see|view|treat|rate) it"
    rf"(?: as| to be)? (?:{A_PLUS}|(?:an? )?(?:[a-z]+ )?(?:merit|strength)))"
    r"(?:,? \(?(?:but|though|although|if|albeit|yet)"
    r" (?:(?:not|by no means|never) (?:strictly )?(?:essential|required|necessary|mandatory|needed|a must)"
    r"|(?:(?:we|I|nobody|no one) )?(?:do|wo|will|would)?(?: not|n['\u2019]t)?(?: will| would)?"
    r" insist(?: (?:up)?on (?:it|that|this))?"
    r"|it(?:['\u2019]s| is) (?:not|no) (?:a |strictly )?(?:must|required|essential|condition|needed))\)?,?)?)"
    r"(?=(?: also)? (?:that|if) you"
    r"(?: also(?= have| know| speak| hold))?(?:['\u2019](?:ve|re|d)| have| had| know| knew| hold| held| were"
    r"| speak| spoke| are|(?<=if you) can| already| could (?:also )?(?:bring|offer|speak))\b"
    r"| (?P<to>to (?:have|hold|know|be able|be familiar)\b"
    r"(?! (?:you|us|your|our|that|what|how|it|this|them)\b))))(?: also|,)? (?:for|if|that|to)\s+",
    re.IGNORECASE,
)
_AND_FOR: Final = expression(
    r",?\s+(?:(?:and|or)\s+)?(?:for|if)\s+(?=having\b|you\b|[A-Z])"
    r"|(?:,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?=(?:have|hold|know|speak|bring|had|held|knew|spoke|could)\b)"
    r"|,\s+(?=(?:had|held|knew|spoke|could) [a-z])"
    r"|,\s+(?:(?:and|or)\s+)?(?=(?:some|enough|experience|knowledge)\b)"
    r"|,?\s+or\s+(?=(?:run|led|taught|held|written|built|(?!need|unit)[a-z]{2,12}ed) (?:an?|the|your|in"
    r"|as|for|with)\b)"
)
_HAVING: Final = expression(
    r"(?:having|(?:had|could|knew|held|spoke)(?= [a-z])"
    r"|you(?!['\u2019]ve been\b(?! involved)| have been\b(?! involved))(?: also(?= have\b))?"
    r"(?:['\u2019](?:ve|re|d)| have| are)?(?: (?:also|already|ever|happen to))?)\s+"
    r"(?:could (?:also )?(?:bring|offer|speak)\s+)?"
    r"(?:(?:used|tried|touched|know|knowing|knew|had|held|spoke|(?:worked|played) with"
    r"|been involved (?:in|with))\s+)?"
    r"(?:(?:your way|something|a (?:little|thing or two)) (?:a?round|about|of)\s+)?"
)
_BEFORE: Final = expression(
    r"\s+(?:before|yourself|already|properly|inside out)(?: and not (?:just|only|merely) [^,;]*)?\W*$"
    r"|,? (?:but|(?:al)?though) (?:none|neither|not|it|that|they|we|nobody|no one)\b[^;]*$"
)
_YEARS: Final = expression(r"\byears?\b")
#: What somebody would like, which shows nothing that they know.
_LIKES: Final = expression(
    r"(?:want|wish|like|love|enjoy|hope|plan|hate|prefer|need|think|believe|care|get|live|look|fancy)\b"
)
#: A language that is asked for without a verb: "Fluency in French, and patience".
_TONGUE: Final = expression(
    r"\W*+(?:[a-z-]+ ){0,2}(?:fluen(?:t|cy)|proficien(?:t|cy)|mastery|command) (?:in|of) (?:[a-z]+ ){0,5}?"
    rf"(?-i:{LANGUAGE})\b",
    re.IGNORECASE,
    hints=("fluen", "proficien", "mastery", "command"),
)
_VERB: Final = expression(
    r"\b(?:is|are|was|were|be|has|have|will|can|may|we|us|you|they|it|this|that|these|those|which|who|if|when"
    r"|where|(?<!such )(?<!well )as(?! an? | well as ))\b",
    re.IGNORECASE,
)
#: "Also valued are patience and tact": what is asked for stands behind.
_INVERTED: Final = expression(
    r"\s*(?:(?:just |every bit )?as |also |equally |especially |particularly |highly )*"
    r"(?P<said>valued|welcome|appreciated|helpful|useful|required|essential|important|desirable|preferred"
    r"|needed) (?:is|are) ",
    re.IGNORECASE,
)
_CANNOT: Final = r"can(?:not|['\u2019]t| not)"
#: "The second is a command of SQL": where a section that asks counts up what it asks for.
_COUNTED: Final = expression(
    r"\s*(?:the (?:first|second|third|fourth|fifth|last|next|other|most important)"
    r"(?: (?:one|thing|skill|requirement|point))?|what (?:counts|matters)(?: (?:most|more))?|close behind"
    r"|on top(?: of (?:that|this|it))?|to this|then|next) (?:is|are|comes?) (?!(?:that|what|not|how|to)\b)"
    r"|\W*(?P<without>(?:(?:the (?:one|only|first) thing|what) (?:that )?(?:you|nobody|no one) "
    rf"(?:really )?(?:{_CANNOT}|can|could) do without (?:is|are)"
    rf"|(?:you(?: {_CANNOT}|['\u2019]ll not| will not| won['\u2019]t)|nobody|no one) (?:do|gets?|goes|go)"
    r"(?: (?:very )?far)? without|there(?:['\u2019]s| is) no (?:way|getting) (?:a?round|past)) )",
    re.IGNORECASE,
)


def state_bonus(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State "Bonus points for Kafka, or if you've sailed before"; tell whether a clause says so.

    Whom a job suits is asked for, where it is known: "You'll enjoy it if you know Kafka".
    """
    text = requirements.ledger.parsed.passages[index].text
    opening = _BONUS.match(text, *span) or _AHEAD.match(text, *span)
    if opening is None:
        return False
    said = opening.groupdict()
    is_ahead, fits = "had" in said, said.get("fits")
    behind = Span(*opening.span("had")) if is_ahead else Span(opening.end(), span.end)
    is_shown = _is_known(requirements, text, behind) or _YEARS.search(text, *behind) is not None
    if (fits or said.get("to")) and not (is_shown or _ASKABLE.search(text[: behind.end].rstrip(" ."))):
        return False
    frame = frame if fits else frame.saying("desirable", Place(index, Span(*opening.span("said"))))
    hedge = find_hedges(fits) if fits else frame.hedge
    frame, start = frame._replace(in_list=None, hedge=hedge), behind.start
    for joint in [*_AND_FOR.finditer(text, *behind), None]:
        end = behind.end if joint is None else joint.start()
        having = _HAVING.match(text, start, end)
        before = _BEFORE.search(text, start, end)
        rest = Span(having.end() if having else start, before.start() if before else end)
        is_shown = _is_known(requirements, text, rest) or _YEARS.search(text, *rest) is not None
        if not (fits or is_ahead) or (is_shown and not _LIKES.match(text, *rest)):
            requirements.clause(index, rest, frame, rule="requirement of a sentence")
        start = end if joint is None else joint.end()
    return True


def state_so_known(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State "We speak Welsh, so you are to know it", by a name that is known; tell whether it is said so."""
    text = requirements.ledger.parsed.passages[index].text
    known = _SO_KNOW.match(text, span.start) if " you " in text else None
    if known is None or not _is_name(requirements, text, Span(*known.span("what"))):
        return False
    frame = frame._replace(modality="required", level=known["level"] or frame.level)
    requirements.clause(index, Span(*known.span("what")), frame, rule="requirement of a sentence")
    return True


def state_judged(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State "Fluent English required; Kafka a plus" of a text without sections; tell whether it says so."""
    text = requirements.ledger.parsed.passages[index].text
    words = text[span.start : span.end]
    if barred_by_lack(text, span) is not None:
        requirements.clause(index, span, frame, rule="requirement of a sentence")
        return True
    wished, wanted = _WISHED.match(words), _WE_WANT.match(words) or _FLUENT.match(words)
    if wanted is not None:
        is_known = requirements.phrases.known.names_any(words, Span(*wanted.span("what")))
        wanted = wanted if is_known and not is_negated(words) else None
    plain = wished or wanted or _NEEDED.match(words)
    if plain is not None:
        start, end = next(at for at in map(plain.span, range(1, len(plain.groups()) + 1)) if at[0] >= 0)
        is_wish = wished or (wanted is not None and wanted["verb"] in _WISHING)
        given = unless_everywhere(wanted.groupdict().get("given")) if wanted is not None else None
        frame = frame._replace(
            modality="desirable" if is_wish else "required", condition=given or frame.condition
        )
        rest = Span(span.start + start, span.start + end)
        requirements.clause(index, rest, frame, rule="requirement of a sentence")
        return True
    means = _MEANS.match(words)
    if means is not None:
        span, words = Span(span.start + means.end(), span.end), words[means.end() :]
        frame = frame._replace(hedge=find_hedges(means.group()))
    is_alone = (_TIME_WITH.match(words) and is_experience(words)) or _TONGUE.match(words)
    if is_alone and not _VERB.search(words):
        requirements.clause(index, span, frame, rule="requirement of a sentence")
        return True
    match = _SAID.match(words) if find_modality(words) is not None else None
    if match is None or _VERB.search(match["what"]) or is_negated(words[: match.end()]):
        return False
    colon = span.start + match.end() if match["listed"] else span.end
    requirements.clause(index, Span(span.start, colon), frame, rule="requirement of a sentence")
    modality = find_modality(words[: match.end()])
    if match["listed"] and modality is not None:
        frame = frame._replace(modality=modality[0])
        requirements.clause(index, Span(colon, span.end), frame, rule="requirement of a sentence")
    return True


def _is_name(requirements: Requirements, text: str, span: Span) -> bool:
    """Tell whether a stretch is a name that is known, or that of a language."""
    return requirements.phrases.is_name(text, span) or spoken_language(text, span) is not None


def _is_known(requirements: Requirements, text: str, span: Span) -> bool:
    """Tell whether a stretch has a name that is known, or a level."""
    return requirements.phrases.known.names_any(text, span) or bool(find_level(text, span).level)


def state_at_length(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State "Go is essential, be it old or new", "Go would be nice and so would C"; tell whether it says so.

    What is judged has to have a name that is known, or to open with a level; character has a rule of its own.
    """
    return _state_judgement(requirements, index, span, frame) or state_traits(
        requirements, index, span, frame
    )


def _state_judgement(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    text = requirements.ledger.parsed.passages[index].text
    is_judged = not (word_set(text).isdisjoint(_JUDGING) or welcomes_somebody(text[span.start : span.end]))
    match = _JUDGED.match(text, span.start, span.end) if is_judged else None
    if match is None or is_negated(text[span.start : match.end()]) or _OF_OTHERS.match(match["what"]):
        return False
    bracket = PARENTHESIS.search(match["what"])
    end = match.start("what") + (bracket.start() if bracket is not None else len(match["what"]))
    what = Span(match.start("what"), end if bracket and _VERB.search(bracket.group()) else match.end("what"))
    is_paper = _ASKABLE.search(match["what"]) is not None or bool(find_degrees(match["what"]))
    is_name = _is_name(requirements, text, what)
    is_said = _VERB.search(text, *what) or _LEADS_ON.search(text, *what)
    is_known = is_name or is_paper or _is_known(requirements, text, what)
    is_of_work = match["need"] and not is_paper and spoken_language(text, what) is None
    if not is_known or is_of_work or (is_said and not is_name):
        return False
    if match["helps"] and not (is_paper or _HELPING.match(match["what"])):
        return False
    said = find_modality(match["said"] or match["need"] or match["nice"] or "")
    is_first = match["first"] or (match["said"] or "").startswith(_FIRM)  # "the one condition"
    modality = "required" if is_first else said[0] if said else "desirable"
    given = match["given"] or unless_everywhere(match["when"]) or match["case"] or frame.condition
    frame = frame._replace(modality=modality, cue=None, in_list=None, condition=given)
    beside = ("too", "either", "along", "also")
    for group in beside[:-1]:
        if match[group] and not requirements.phrases.known.names_any(text, Span(*match.span(group))):
            return False
    for one in (what, *(Span(*match.span(group)) for group in beside if match[group])):
        requirements.clause(index, one, frame, rule="requirement of a sentence")
    return True


def state_named_behind(requirements: Requirements, index: int, span: Span, frame: Frame) -> bool:
    """State "Also valued are patience and tact" of a section that asks; tell whether it says so."""
    text = requirements.ledger.parsed.passages[index].text
    words = text[span.start : span.end]
    opening = _INVERTED.match(words) or _COUNTED.match(words)
    if opening is None:
        return False
    if said := opening.groupdict().get("said"):
        modality = find_modality(said)
        frame = frame._replace(modality=modality[0] if modality else "desirable")
    rest = Span(span.start + opening.end(), span.end)
    if opening.groupdict().get("without"):
        if not _is_known(requirements, text, rest):
            return False
        frame = frame._replace(modality="required")
    requirements.clause(index, rest, frame, rule="sentence of a section that asks")
    return True
