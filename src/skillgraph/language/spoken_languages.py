"""The names of spoken languages, which keep their capital, and what other languages call them."""

from typing import Final

LANGUAGES: Final = frozenset(
    """
    English German French Spanish Italian Dutch Portuguese Polish Swedish Danish Norwegian Finnish Czech
    Slovak Russian Ukrainian Arabic Hebrew Hindi Japanese Korean Mandarin Cantonese Chinese Turkish Greek
    Romanian Hungarian Vietnamese Thai Indonesian Lithuanian Latvian Estonian Catalan Bulgarian Croatian
    Welsh Irish Gaelic Basque Galician Icelandic Maltese Luxembourgish Serbian Bosnian Slovenian Slovene
    Macedonian Albanian Georgian Armenian Persian Farsi Urdu Punjabi Bengali Gujarati Tamil Telugu Malay
    Tagalog Filipino Swahili Afrikaans Zulu isiZulu Xhosa isiXhosa Sesotho Setswana Shona Yoruba Igbo Hausa
    Amharic Somali Sinhala Nepali Marathi Kannada Malayalam Pashto Dari Burmese Khmer Kazakh Uzbek Mongolian
    Flemish Frisian Maori Māori Kiswahili Kinyarwanda Luganda Kikuyu Wolof Tigrinya Oromo Lingala Kurdish
    Lao Cebuano Javanese Samoan Tongan Fijian Inuktitut Navajo Yiddish Breton Faroese Azerbaijani Belarusian
    Cree Ojibwe Mohawk Twi Akan Ewe Fante Oshiwambo Otjiherero Ndebele isiNdebele Sotho Sepedi Tswana
    Tshivenda Xitsonga siSwati Chichewa Bemba Tamazight Kirundi Dholuo Kalenjin Fulfulde Mandinka Bambara
    Krio Malagasy Odia Assamese Konkani Sindhi Bhojpuri Dzongkha Dhivehi Tibetan Turkmen Tajik Kyrgyz Tatar
    Uyghur Hokkien Hakka Ilocano Hiligaynon Sundanese Tetum Quechua Aymara Guarani Nahuatl Greenlandic
    Fula Romani Occitan Montenegrin Bislama Papiamento
    """.split()
)
#: The same in lower case: the hints of an expression that has one in it.
LANGUAGE_HINTS: Final = tuple(sorted(map(str.lower, LANGUAGES)))
#: Any of them, as an expression.
LANGUAGE: Final = f"(?:{'|'.join(sorted(LANGUAGES))})"
_NAMES_ABROAD: Final = """
    German deutsch allemand alem\u00e1n duits alem\u00e3o
    English englisch anglais ingl\u00e9s engels ingl\u00eas
    French franz\u00f6sisch fran\u00e7ais franc\u00e9s frans franc\u00eas
    Spanish spanisch espagnol espa\u00f1ol spaans espanhol
    Italian italienisch italiano italiaans
    Dutch niederl\u00e4ndisch n\u00e9erlandais neerland\u00e9s nederlands
    Portuguese portugiesisch portugais portugu\u00e9s portugees portugu\u00eas
    Polish polnisch polonais
    Russian russisch russe
    Czech tschechisch tch\u00e8que
    Slovenian slowenisch
    Turkish t\u00fcrkisch turc
"""
LANGUAGES_ABROAD: Final = {
    name: english
    for english, *names in (line.split() for line in _NAMES_ABROAD.strip().splitlines())
    for name in names
}
"""Name of a spoken language in another than English, in lower case \u2192 its English name."""
