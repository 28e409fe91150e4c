"""A field of a row as a text or as a table; a field of a wrong kind is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc

NOTHING = "Không có thông tin"
"""What the portal prints for an empty field."""


_UNSAFE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff]")  # no text of a person holds them


def text_in(row: Mapping[str, object], name: str) -> str:
    """A text in one Unicode form, its line ends bare; "" for the portal's own blank."""
    value = row.get(name, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise wrong_shape(name)
    if _UNSAFE.search(value):
        raise Refused(refuse("invalid", "procedures.import_characters", name=name))
    lines = nfc(value).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(line.rstrip() for line in lines).strip()
    return "" if text == NOTHING else text


def rows_in(row: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    """A table; the portal prints a sentence where it has none."""
    value = row.get(name) or []
    if isinstance(value, str) and text_in(row, name) == "":
        return []
    if isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
        return value
    raise wrong_shape(name)


def wrong_shape(name: str) -> Refused:
    return Refused(refuse("invalid", "procedures.import_wrong_shape", name=name))
