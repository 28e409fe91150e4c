"""What goes into a lake, as ``COPY`` gives it; agencies by their code, no personal data.

Tables read by this room: reading_case, reading_voice, reading_dossier, organisation_agency,
procedures_adoption, laws_edition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from chuan.readings.cases.rules.facts import COLUMNS
from chuan.readings.cases.rules.voices import KEPT
from chuan.readings.indices.queries.offers import FULL, ONLINE

_TYPES = {
    "stream": "BIGINT", "procedure": "VARCHAR", "channel": "VARCHAR", "how": "VARCHAR", "supplements": "SMALLINT",
    "waited": "INTEGER", "due": "BIGINT", "reused": "SMALLINT", "complaints": "SMALLINT",
    "files": "SMALLINT", "result_files": "SMALLINT",
    **dict.fromkeys(("received", "promised", "legal", "ended", "returned", "waiting", "synced"), "TIMESTAMPTZ"),
}  # fmt: skip
_VOICE = {
    "kind": "VARCHAR",
    "dossier": "BIGINT",
    **dict.fromkeys(("withheld", "liked", "dropped"), "BOOLEAN"),
}
_FACTS = tuple(name for name in COLUMNS if name != "agency")

CASES: Mapping[str, str] = MappingProxyType(
    {
        "agency": "VARCHAR",
        "code": "VARCHAR",
        "day": "DATE",
        "known_from": "TIMESTAMPTZ",
        "known_until": "TIMESTAMPTZ",
        **{name: _TYPES.get(name, "BOOLEAN") for name in _FACTS},
    }
)
PETITIONS: Mapping[str, str] = MappingProxyType(
    {
        "agency": "VARCHAR",
        "stream": "BIGINT",
        **dict.fromkeys(("known_from", "known_until"), "TIMESTAMPTZ"),
        **{name: _VOICE.get(name, "TIMESTAMPTZ") for name in KEPT if name != "agency"},
        "asker": "BIGINT",
    }
)
OFFERS: Mapping[str, str] = MappingProxyType(
    {
        "agency": "VARCHAR",
        "procedure": "VARCHAR",
        "since": "DATE",
        "until": "DATE",
        "online": "BOOLEAN",
        "whole": "BOOLEAN",
    }
)
"""Column -> its type in a Parquet file, in the order of the file."""

MONTHS = "SELECT DISTINCT date_trunc('month', received AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS month FROM reading_case ORDER BY 1"

_OFFERS = f"""
SELECT c.code AS agency, a.code AS procedure, a.since, a.until, {ONLINE} AS online, {FULL} AS whole
FROM procedures_adoption a JOIN organisation_agency c ON c.id = a.agency_id JOIN laws_edition e ON e.hash = a.edition_id
WHERE NOT a.internal ORDER BY 1, 2, 3
"""  # noqa: S608 - our own text
_PETITIONS = "SELECT {columns} FROM reading_voice p JOIN organisation_agency a ON a.id = p.agency ORDER BY p.stream, p.nth"
_CASES = """
SELECT {columns} FROM reading_case f JOIN organisation_agency a ON a.id = f.agency LEFT JOIN reading_dossier d ON d.stream = f.stream
WHERE f.received >= timestamp '{month}' AT TIME ZONE 'Asia/Ho_Chi_Minh'
  AND f.received < (timestamp '{month}' + interval '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh'
ORDER BY f.agency, f.received, f.stream, f.nth
"""
_MADE = {
    "agency": "a.code",
    "code": "coalesce(d.code, '')",
    "day": "(f.received AT TIME ZONE 'Asia/Ho_Chi_Minh')::date",
}


def tables(found: Iterable[date]) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """(file, statement, columns) of each table, a file for each month in which anything was received."""
    yield "petitions", _PETITIONS.format(columns=_listed(PETITIONS, "p")), PETITIONS
    yield "offers", _OFFERS, OFFERS
    for month in found:
        yield (
            f"cases/{month:%Y-%m}",
            _CASES.format(columns=_listed(CASES, "f"), month=f"{month:%Y-%m-%d}"),
            CASES,
        )


def _listed(columns: Mapping[str, str], alias: str) -> str:
    return ", ".join(_MADE.get(name, f"{alias}.{name}") for name in columns)
