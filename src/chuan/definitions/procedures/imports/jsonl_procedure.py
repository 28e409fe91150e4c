"""One line of the JSONL form → a ``NationalProcedure``."""

from __future__ import annotations

import json
from collections.abc import Mapping

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.imports.legacy_text import refuse_legacy
from chuan.definitions.procedures.imports.national_names import TEXTS
from chuan.definitions.procedures.imports.national_row import from_row
from chuan.definitions.procedures.rules.national.value import NationalProcedure

LINE_BYTES = 5_000_000


def read_line(line: bytes) -> NationalProcedure:
    """The procedure of one line; ``Refused`` with one sentence where it is not one."""
    row = read_object(line)
    refuse_legacy(value for name in TEXTS.values() if isinstance(value := row.get(name), str))
    return from_row(row)


def read_object(line: bytes) -> Mapping[str, object]:
    """The JSON object of a line in UTF-8."""
    if len(line) > LINE_BYTES:
        raise Refused(refuse("too_large", "procedures.import_line_too_large"))
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused(refuse("invalid", "procedures.import_encoding")) from None
    except (ValueError, RecursionError):
        raise Refused(refuse("invalid", "procedures.import_not_json")) from None
    if not isinstance(value, Mapping):
        raise Refused(refuse("invalid", "procedures.import_not_json"))
    return value


def code_of(line: bytes) -> str:
    """The code a refused line names, "" where it cannot be read."""
    try:
        value = read_object(line).get("ma_thu_tuc", "")
    except Refused:
        return ""
    return value[:40] if isinstance(value, str) and value.isprintable() else ""
