"""The names of spoken languages, which keep their capital."""

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
    """.split()
)
