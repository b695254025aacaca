"""Countries, regions and large cities that a text may name without a word that says so."""

from typing import Final

_REGIONS: Final = (
    "Australia, Austria, Belgium, Brazil, California, Canada, China, Czech Republic, Denmark, England,"
    " Estonia, Europe, Finland, France, Germany, Greece, Hong Kong, Hungary, India, Ireland, Israel,"
    " Italy, Japan, Latin America, Lithuania, Luxembourg, Malta, Mexico, Netherlands, New Zealand,"
    " North America, Norway, Poland, Portugal, Romania, Scotland, Silicon Valley, Singapore, Slovakia,"
    " Slovenia, South Africa, South Korea, Spain, Sri Lanka, Sweden, Switzerland, Texas, Turkey,"
    " Ukraine, Wales"
).split(", ")
_CITIES: Final = (
    "Aarhus, Adelaide, Amsterdam, Antwerp, Athens, Atlanta, Auckland, Austin, Bangalore, Bangkok,"
    " Barcelona, Belfast, Bengaluru, Berlin, Birmingham, Bordeaux, Boston, Bratislava, Brisbane,"
    " Bristol, Brno, Brussels, Bucharest, Budapest, Cairo, Calgary, Cape Town, Cardiff, Chennai,"
    " Chicago, Cologne, Copenhagen, Dallas, Denver, Dresden, Dubai, Dublin, Düsseldorf, Edinburgh,"
    " Eindhoven, Frankfurt, Gdańsk, Geneva, Ghent, Glasgow, Gothenburg, Gurgaon, Hamburg, Helsinki,"
    " Houston, Hyderabad, Istanbul, Jakarta, Johannesburg, Katowice, Kolkata, Krakow, Kraków, Kuala"
    " Lumpur, Lagos, Leeds, Leipzig, Lisbon, Liverpool, Ljubljana, Łódź, London, Los Angeles, Lyon,"
    " Madrid, Malmö, Manchester, Manila, Marseille, Melbourne, Miami, Milan, Montreal, Mumbai, Munich,"
    " Nairobi, New York, Noida, Oslo, Ottawa, Paris, Philadelphia, Porto, Poznań, Prague, Pune, Riga,"
    " Rotterdam, San Diego, San Francisco, Seattle, Stockholm, Stuttgart, Sydney, Tallinn, Tel Aviv, The"
    " Hague, Tokyo, Toronto, Toulouse, Uppsala, Utrecht, Vancouver, Vienna, Vilnius, Warsaw, Wrocław,"
    " Zagreb, Zurich"
).split(", ")
CITIES: Final = frozenset(_CITIES)
"""Large cities, as they are written."""

KNOWN_PLACES: Final[dict[str, str]] = {
    "us": "United States",
    "u.s.": "United States",
    "usa": "United States",
    "u.s": "United States",
    "united states": "United States",
    "uk": "United Kingdom",
    "u.k.": "United Kingdom",
    "united kingdom": "United Kingdom",
    "eu": "European Union",
    "european union": "European Union",
    "uae": "United Arab Emirates",
    "great britain": "United Kingdom",
} | {name.lower(): name for name in (*_REGIONS, *_CITIES)}
"""By each name in lower case, the place."""

STATES: Final = frozenset(
    """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH
    OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB NS NB SK
    """.split()
)
"""Codes of states and provinces that stand behind a city: "Denver, CO"."""

STATE_NAMES: Final = frozenset(
    (
        "Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia,"
        " Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland,"
        " Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,"
        " New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma,"
        " Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,"
        " Virginia, Washington, West Virginia, Wisconsin, Wyoming, Alberta, British Columbia, Manitoba,"
        " New Brunswick, Nova Scotia, Ontario, Quebec, Saskatchewan"
    ).split(", ")
)
"""Names of states and provinces that stand behind a city: "Denver, Colorado"."""
