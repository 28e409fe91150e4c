"""A legal text that changes what agencies must do: its number, its day, what it replaces; and what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.text import nfc

ANNOUNCEMENT = "announcement"
"""The decision that announces procedures: only its signing starts the clock of the published list."""

TEXT_KINDS = MappingProxyType(
    {
        "law": "Luật",
        "resolution": "Nghị quyết",
        "decree": "Nghị định",
        "decision": "Quyết định",
        "circular": "Thông tư",
        ANNOUNCEMENT: "Quyết định công bố thủ tục hành chính",
        "standard": "Tiêu chuẩn quốc gia",
        "other": "Văn bản khác",
    }
)
"""Kind of a text -> its Vietnamese name, in the order lists show them."""

UNAFFECTED, LISTED = "unaffected", "listed"
"""What an agency answers a text with: this procedure need not change; the list of procedures was updated."""

_NUMBER = re.compile(r"\d+/(?:\d{4}/)?[A-ZĐ][A-ZĐ0-9-]*|[A-ZĐ]+(?: [A-ZĐ]+)* ?\d+(?:[-:]\d+)*:\d{4}")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class WantedText:
    """A text as typed or imported; ``replaces``: numbers of texts it replaces or amends."""

    number: str
    name: str
    kind: str
    effect: date | None
    issued: date | None = None
    replaces: tuple[str, ...] = ()
    source: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """The day of effect was moved later."""

    before: date
    after: date
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What an agency answered: ``kind`` is UNAFFECTED or LISTED; ``said`` the reason, or where it is published."""

    id: int
    agency: int
    kind: str
    procedure: str
    said: str
    day: date | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LegalText:
    """A text as registered; ``key`` and ``replaces`` are numbers as ``number_key`` writes them."""

    id: int
    agency: int
    agency_name: str
    number: str
    key: str
    name: str
    kind: str
    issued: date | None
    effect: date
    replaces: tuple[str, ...]
    source: str
    verified: bool
    entered_by: str
    enterer: int
    entered_at: datetime
    annulled_at: datetime | None = None
    annulled_reason: str = ""
    moves: tuple[Moved, ...] = ()
    answers: tuple[Answer, ...] = ()

    @property
    def numbers(self) -> frozenset[str]:
        """Numbers by which a procedure that cites the old law is found."""
        return frozenset(self.replaces)

    def answered(self, agency: int, kind: str, procedure: str = "") -> Answer | None:
        return next(
            (a for a in self.answers if (a.agency, a.kind, a.procedure) == (agency, kind, procedure)), None
        )


def number_key(text: str) -> str:
    """The number alone, however it is written: "Nghị định số 118/2025/nđ-cp" is "118/2025/NĐ-CP"."""
    upper = " ".join(nfc(text).upper().replace("–", "-").split())
    found = _NUMBER.search(upper.replace(" /", "/").replace("/ ", "/"))
    if found is None:
        return upper
    return re.sub(r"^0+(?=\d)", "", found.group(0))


def numbers_of(text: str) -> tuple[str, ...]:
    """The numbers of a list typed with commas, semicolons or lines between."""
    parts = (part.strip() for part in re.split(r"[;,\n]", text))
    return tuple(dict.fromkeys(number_key(part) for part in parts if part))


def text_faults(wanted: WantedText) -> tuple[Refusal, ...]:
    """Everything wrong with a text as written."""
    checks = (
        (not any(one.isdigit() for one in wanted.number), "text_number", "number"),
        (len(wanted.name.strip()) < _SHORTEST, "text_name", "name"),
        (wanted.kind not in TEXT_KINDS, "text_kind", "kind"),
        (wanted.effect is None, "text_effect", "effect"),
        (_before(wanted.effect, wanted.issued), "text_before", "effect"),
        (wanted.kind == ANNOUNCEMENT and wanted.issued is None, "text_issued", "issued"),
        (number_key(wanted.number) in wanted.replaces, "text_itself", "replaces"),
        (len(wanted.source.strip()) < _SHORTEST, "text_source", "source"),
    )
    return tuple(refuse("invalid", f"laws.{key}", field) for wrong, key, field in checks if wrong)


def circle(wanted: WantedText, known: Iterable[LegalText]) -> Refusal | None:
    """A text cannot replace one that replaces it."""
    key = number_key(wanted.number)
    other = next((one for one in known if one.key in wanted.replaces and key in one.replaces), None)
    return refuse("invalid", "laws.text_circle", "replaces", number=other.number) if other else None


def move_faults(found: LegalText, later: date, reason: str) -> Refusal | None:
    """Why the day of effect cannot be moved there."""
    if found.annulled_at is not None:
        return refuse("closed", "laws.text_annulled")
    if later <= found.effect:
        return refuse("invalid", "laws.text_only_later", "effect", day=f"{found.effect:%d/%m/%Y}")
    return _reasoned(reason)


def answer_faults(found: LegalText, official: int, kind: str, said: str) -> Refusal | None:
    """Why this person cannot answer so: whoever entered a text does not say alone that nothing follows from it."""
    if found.annulled_at is not None:
        return refuse("closed", "laws.text_annulled")
    if kind == UNAFFECTED and found.enterer == official:
        return refuse("not_yours", "laws.text_own", by=found.entered_by)
    if kind == LISTED:
        shown = said.strip().startswith(("http://", "https://"))
        return None if shown else refuse("invalid", "laws.text_address", "said")
    return _reasoned(said, "said")


def _reasoned(reason: str, field: str = "reason") -> Refusal | None:
    return refuse("invalid", "laws.reason_missing", field) if len(reason.strip()) < _SHORTEST else None


def _before(effect: date | None, issued: date | None) -> bool:
    return effect is not None and issued is not None and effect < issued
