"""Cases of Thông tư 01/2018: what each dossier with its result is worth to everybody who took a step in it.

What cannot be read is not counted: a dossier without a deadline says nothing of time, one with a petition still being
looked into nothing of conduct. Refused in time it is no case; refused late it is a late one.
Tables read: reading_conformance, reading_conformance_pass, reading_dossier, petitions_petition.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.organisation.services import rows
from chuan.readings.scores.queries.stretch import Row, Stretch
from chuan.readings.scores.rules.facts import Fact

_CASES = """
SELECT c.stream, c.seq, c.code, c.procedure, c.ended, d.supplements, d.refused, p.official, p.unit,
       NOT p.late AND p.used < p.given AS own_early, p.late AS own_late, p.given IS NOT NULL AS own_timed,
       d.ready IS NOT NULL AND limits.day IS NOT NULL AS timed, coalesce(d.ready > limits.day, FALSE) AS late,
       coalesce((d.ready AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < (limits.day AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, FALSE)
           AS early,
       NOT (d.channel = 'online' AND d.deliver <> 'counter') AS visited, said.complaints, said.pending
FROM reading_conformance c JOIN reading_dossier d ON d.stream = c.stream
CROSS JOIN LATERAL (SELECT coalesce(d.legal, d.promised) AS day) limits
CROSS JOIN LATERAL (
    SELECT w.official, max(w.unit) AS unit, sum(w.used) AS used, sum(w.given) AS given, bool_or(w.late) AS late
    FROM reading_conformance_pass w WHERE w.stream = c.stream AND w.official = ANY(%(officials)s) GROUP BY w.official
) p
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE t.finding IN ('founded', 'partly')) AS complaints,
           count(*) FILTER (WHERE t.finding = '' AND t.answered IS NULL) AS pending
    FROM petitions_petition t WHERE t.dossier = c.stream AND t.kind = 'own'
) said
WHERE c.ended >= %(since)s AND c.ended < %(seen)s AND d.system = ''
"""
_COUNTS = ("timed", "late", "early", "own_timed", "own_late", "own_early", "complaints", "pending")


def cases(asked: Stretch) -> Iterator[Fact]:
    """One fact a dossier and person; one statement."""
    for row in rows(_CASES, asked.facts):
        if not row["refused"] or row["late"]:
            yield _case(row)


def _case(row: Row) -> Fact:
    counts = {name: int(row[name] or 0) for name in _COUNTS}
    more = {"contacts": row["supplements"], "offices": int(row["visited"])}
    return Fact(
        "case", f"{row['stream']}:{row['seq']}", row["official"], row["ended"], row["unit"], row["stream"],
        row["procedure"], counts={**counts, **more}, words={"code": row["code"], "case": _told(row)},
    )  # fmt: skip


def _told(row: Row) -> str:
    """As "có kết quả trước hạn, liên hệ thêm 1 lần, đến 1 nơi"."""
    time = "trễ hạn" if row["late"] else "trước hạn" if row["early"] else "đúng hạn" if row["timed"] else ""
    parts = [f"có kết quả {time}" if time else "có kết quả, chưa có số liệu về thời hạn"]
    parts.append(f"liên hệ thêm {row['supplements']} lần")
    parts.append("phải đến nơi tiếp nhận" if row["visited"] else "không phải đến nơi nào")
    parts += ["có phản ánh đúng"] if row["complaints"] else []
    parts += ["có phản ánh đang xác minh"] if row["pending"] and not row["complaints"] else []
    return ", ".join(parts)
