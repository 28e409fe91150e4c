"""Finding Vietnamese written in the 8-bit encodings before Unicode (TCVN3, VNI).

Such a text arrives as Latin letters and signs that no Vietnamese word has. Real Vietnamese always
has letters of its own (ạ, ế, đ, ơ …), so a text with one of them is never taken for legacy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc

_MODERN = re.compile("[\u1ea0-\u1ef9ăđĩũơưĂĐĨŨƠƯ]")
_FOREIGN = re.compile(  # a sign that Vietnamese does not have, beside a letter or another one ("®¨ng")
    r"(?<=[A-Za-zà-ÿ{0}])[{0}]|[{0}](?=[A-Za-zà-ÿ{0}])".format(
        "µ¸¶·¹¨»¾¼½©ª«¬®×÷ÆÇÐÑÖØÜÞßÄÅËÎÏÛäåæçëîïðñöøûüþÿ"
    )
)
_TCVN3 = re.compile("[µ¸¶·¹¨»¾¼½©ª«¬®×÷]")
_INSIDE = re.compile(r"(?<=[A-Za-zà-ÿ])[µ¸¶·¹¨»¾¼½©ª«¬®×÷](?=[A-Za-zà-ÿ])")  # "hµnh": counted twice
_ENOUGH = 3  # signs before a text is called legacy: one or two may be a trade mark or a French name


def refuse_legacy(texts: Iterable[str]) -> None:
    """``Refused`` with one sentence at the first text that is in TCVN3 or VNI."""
    for text in texts:
        name = legacy_name(text)
        if name:
            raise Refused(refuse("invalid", "procedures.import_legacy", encoding=name))


def legacy_name(text: str) -> str:
    """The name of the encoding, "" for a text in Unicode."""
    whole = nfc(text)
    signs = len(_FOREIGN.findall(whole)) + len(_INSIDE.findall(whole))
    if signs < _ENOUGH or _MODERN.search(whole):
        return ""
    return "TCVN3" if _TCVN3.search(whole) else "VNI"
