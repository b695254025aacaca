"""What text may stand in an XML file."""

import re
from typing import Final

#: What XML 1.0 cannot hold, section 2.2 ("Characters").
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""Replace each character that XML cannot hold by U+FFFD.

    Example:
        >>> xml_text("R\x00st")
        'R�st'

    """
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
