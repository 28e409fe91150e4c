"""Texts of the register with their moves and answers; one statement a list, ``scope`` first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from chuan.definitions.laws.rules.text import Answer, LegalText, Moved
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within

_SELECT = """
SELECT t.id, t.agency_id AS agency, a.short_name AS agency_name, t.number, t.key, t.name, t.kind, t.issued, t.effect,
       t.replaces, t.source, t.verified, e.name AS entered_by, t.entered_by_id AS enterer, t.entered_at,
       t.annulled_at, t.annulled_reason,
       (SELECT coalesce(json_agg(json_build_array(m.before, m.after, m.reason, o.name, m.at) ORDER BY m.at), '[]')
        FROM laws_textmove m JOIN organisation_official o ON o.id = m.by_id WHERE m.text_id = t.id) AS moves,
       (SELECT coalesce(json_agg(json_build_array(
            w.id::text, w.agency_id::text, w.kind, w.procedure, w.said, w.day, o.name, w.at) ORDER BY w.at), '[]')
        FROM laws_textanswer w JOIN organisation_official o ON o.id = w.by_id
        WHERE w.text_id = t.id AND w.undone_at IS NULL) AS answers
FROM laws_legaltext t
JOIN organisation_agency a ON a.id = t.agency_id
JOIN organisation_official e ON e.id = t.entered_by_id
"""
_LIST = (
    _SELECT + " WHERE {where} AND (%(annulled)s OR t.annulled_at IS NULL) ORDER BY t.effect DESC, t.id DESC"
)


def legal_texts(scope: Scope, *, annulled: bool = False) -> tuple[LegalText, ...]:
    """The texts that agencies in scope registered, the latest effect first."""
    where, facts = within(scope, agency="t.agency_id")
    return tuple(_text(row) for row in rows(_LIST.format(where=where), {**facts, "annulled": annulled}))


def legal_text(number: int) -> LegalText | None:
    """One text by its id, annulled or not."""
    found = rows(_SELECT + " WHERE t.id = %(id)s", {"id": number})
    return _text(found[0]) if found else None


def _text(row: Mapping[str, Any]) -> LegalText:
    read = {name: _json(row[name]) for name in ("moves", "answers", "replaces")}
    moves = tuple(Moved(_day(a), _day(b), why, by, _moment(at)) for a, b, why, by, at in read["moves"])
    answers = tuple(
        Answer(int(key), int(agency), kind, code, said, _day(day) if day else None, by, _moment(at))
        for key, agency, kind, code, said, day, by, at in read["answers"]
    )
    return LegalText(**{**row, "moves": moves, "answers": answers, "replaces": tuple(read["replaces"])})


def _json(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


_day, _moment = date.fromisoformat, datetime.fromisoformat
