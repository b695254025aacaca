"""Which language a text seems to be in, by the small words that each has most of."""

from collections import Counter
from functools import lru_cache
from typing import Final

from skillgraph.language.folding import fold
from skillgraph.language.lazy import expression

STOP_WORDS: Final = {
    "en": "the and of to in with for is are you will our this that on as be we or from your a an by at than",
    "de": "der die das und mit für von ist sind wir du sie in zu auf eine einen den dem im",
    "fr": "le la les et des de du pour avec une un est vous nous dans en sur au aux par",
    "es": "el la los las y de del para con una un es en por que se nuestro tu su como",
    "pt": "o a os as e de do da dos para com uma um em por que no na nos ao",
    "it": "il la gli le e di del della per con una un è in che i nel alla sono come",
    "nl": "de het een en van met voor is zijn je jij wij in op aan te bij als onze ook",
    "pl": "i w na z do się że jest oraz dla od nie jako po przez lub są w pracy ze",
    "sv": "och att det som en ett av för med på är vi du till i har kan eller vår inom",
}
#: What a text of a few words asks with, too few for its small words to tell their language.
_ASKING_WORDS: Final = {
    "en": "experience knowledge skills required preferred desirable essential must know fluent advantage",
    "de": "erfahrung erfahrungen kenntnisse erforderlich erwünscht wünschenswert vorteil studium ausbildung"
    " nicht kein keine keinen muss mindestens jahre jahren berufserfahrung oder sehr gute guter sicherer"
    " umgang abgeschlossene abgeschlossenes bereitschaft fundierte deutschkenntnisse englischkenntnisse"
    " führerschein teamfähigkeit teamgeist zuverlässigkeit selbstständige",
    "fr": "expérience connaissance connaissances maîtrise requis requise exigée souhaitée diplôme ans années"
    " bac anglais courant esprit équipe gestion réseaux bonne bonnes sens capacité ou",
    "es": "experiencia conocimiento conocimientos requerido requerida deseable imprescindible título años"
    " inglés avanzado manejo trabajo equipo grado informática capacidad nivel alto buena",
    "pt": "experiência conhecimento conhecimentos obrigatório obrigatória desejável",
    "it": "esperienza conoscenza conoscenze richiesto richiesta gradita laurea",
    "nl": "ervaring kennis vereist gewenst opleiding jaar minimaal goede beheersing teamspeler rijbewijs"
    " werk denkniveau nederlands engels",
    "pl": "doświadczenie znajomość wymagana wymagane widziana",
    "sv": "erfarenhet kunskap kunskaper meriterande utbildning",
}
_SCRIPTS: Final = (
    ("ko", "\uac00", "\ud7a3"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("el", "\u0370", "\u03ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
)
_OTHER: Final = expression("[^\0-\u036f]")  # behind the Latin letters
_WORD: Final = expression(r"[^\W\d_]+")
_SAMPLE_CHARACTERS: Final = 6_000
_LEAST_WORDS: Final = 20
_LEAST_KINDS: Final = 3  # stop words that differ: an "a" here and there makes no language
_LEAST_SHARE: Final = 0.08  # of words that are stop words; running text has 0.2 to 0.5
_LEAST_LEAD: Final = 1.15  # the best language over the second
_LEAST_SCRIPT_SHARE: Final = 0.2
_LEAST_OF_FEW: Final = 2  # words of one language that differ, where a text has only a few words
_UNMISTAKABLE: Final = 8  # letters of a word that asks, of which one is enough
_ENGLISH: Final = frozenset(_ASKING_WORDS["en"].split())


def _plain(word: str) -> str:
    """Write a word without capitals and accents, save where English would have it then: "expérience"."""
    bare = fold(word)
    return word.casefold() if bare in _ENGLISH else bare


_ASKING: Final = {
    language: frozenset(map(_plain, words.split())) for language, words in _ASKING_WORDS.items()
}
_WORDS: Final = {language: frozenset(words.split()) for language, words in STOP_WORDS.items()}
#: What only other languages than English say; single letters stand in "i.e." and in addresses too.
_ABROAD: Final = frozenset(
    word
    for word in frozenset[str]().union(*_WORDS.values(), *_ASKING.values()) - _WORDS["en"] - _ASKING["en"]
    if len(word) > 1
)


def guess_language(text: str) -> str | None:
    """Name the language of a text, or None where it is too short or like none of those known.

    Example:
        >>> text = "Wir suchen für das Team in Kiel eine Person, die mit uns die Daten der Stadt pflegt"
        >>> guess_language(f"{text} und auf der Karte zeigt.")
        'de'
        >>> guess_language("Erfahrung mit Kafka ist erforderlich."), guess_language("Kafka in Los Angeles")
        ('de', None)

    """
    sample = text[:_SAMPLE_CHARACTERS].casefold()
    counts = Counter(_WORD.findall(sample))
    others = _OTHER.findall(sample)
    if others:
        letters = sum(len(word) * count for word, count in counts.items())
        for language, first, last in _SCRIPTS:
            if sum(first <= character <= last for character in others) > letters * _LEAST_SCRIPT_SHARE:
                return language
    total = counts.total()
    if total < _LEAST_WORDS:
        return _language_of_few(text)
    hits = sorted(
        (
            (sum(map(counts.__getitem__, words & counts.keys())), language)
            for language, words in _WORDS.items()
        ),
        key=lambda pair: (-pair[0], pair[1]),
    )
    (most, language), (second, _) = hits[:2]
    kinds = sum(word in counts for word in _WORDS[language])
    if kinds < _LEAST_KINDS or most < total * _LEAST_SHARE or most < second * _LEAST_LEAD:
        return _language_of_few(text)
    return language


@lru_cache(maxsize=64)
def is_abroad(text: str) -> bool:
    """Tell whether a passage of an English document is in another language.

    Example:
        >>> is_abroad("Ein Führerschein ist nicht erforderlich"), is_abroad("Go is not required")
        (True, False)

    """
    words = _WORD.findall(text.casefold())
    found = _ABROAD.intersection(words if text.isascii() else (*words, *map(_plain, words)))
    return len(found) >= _LEAST_OF_FEW and guess_language(text) not in {None, "en"}


def _language_of_few(text: str) -> str | None:
    """Name the language, other than English, that a few words are in.

    Small words count as they are written within a sentence, since names hold them in capitals
    ("Los Angeles"), and only where English has none of them.
    """
    words = set(_WORD.findall(text))
    folded = set(map(_plain, words))
    found = {
        language: len(words & (_WORDS[language] - _WORDS["en"])) + len(folded & asking)
        for language, asking in _ASKING.items()
    }
    second, most = sorted(count for name, count in found.items() if name != "en")[-2:]
    language = next(name for name, count in found.items() if name != "en" and count == most)
    also = frozenset(map(fold, _ASKING_WORDS[language].split()))  # "experience", without its accent
    is_english = bool(folded & _ENGLISH - also) or not _WORDS["en"].isdisjoint(words - _WORDS[language])
    is_told = most >= _LEAST_OF_FEW or any(len(word) >= _UNMISTAKABLE for word in folded & _ASKING[language])
    return language if is_told and most > second and not is_english else None
