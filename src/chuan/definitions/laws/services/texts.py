"""The register of law changes: texts in, days moved, answers of agencies; each in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.laws import models
from chuan.definitions.laws.rules.text import (
    LegalText,
    WantedText,
    answer_faults,
    circle,
    move_faults,
    number_key,
    text_faults,
)
from chuan.definitions.laws.services.listings import legal_text, legal_texts
from chuan.definitions.organisation.rules.authority import Scope

_SHORTEST = 3


@transaction.atomic
def enter(agency: int, official: int, wanted: WantedText, at: datetime) -> int:
    """Register a text; its id. The same text again is the one there is; other content is refused."""
    wrong = (*text_faults(wanted), *filter(None, (circle(wanted, _known(agency)),)))
    if wrong:
        raise Refused(*wrong)
    before = _same(agency, number_key(wanted.number))
    if before is not None:
        return _again(before, wanted)
    try:
        with transaction.atomic():
            return _row(agency, official, wanted, at).id
    except IntegrityError:
        before = _same(agency, number_key(wanted.number))
        assert before is not None
        return _again(before, wanted)


@transaction.atomic
def enter_many(
    agency: int, official: int, texts: Sequence[tuple[int, WantedText]], at: datetime,
    said: Callable[[Refusal], str],
) -> tuple[int, int]:  # fmt: skip
    """All rows of a file or none: how many are new, how many were there. ``said`` words a fault for its row."""
    faults, fresh = [], 0
    before = {one.key for one in _known(agency)}
    for row, wanted in texts:
        try:
            with transaction.atomic():
                enter(agency, official, wanted, at)
            fresh += number_key(wanted.number) not in before
        except Refused as refused:
            faults += [
                refuse("invalid", "laws.text_row", "upload", row=row, said=said(one))
                for one in refused.refusals
            ]
    if faults:
        raise Refused(*faults)
    return fresh, len(texts) - fresh


@transaction.atomic
def move(agency: int, number: int, official: int, later: date, reason: str, at: datetime) -> None:
    """The text takes effect later than registered; both days are kept, with the reason."""
    found = _locked(agency, number)
    if wrong := move_faults(found, later, reason):
        raise Refused(wrong)
    models.TextMove.objects.create(
        text_id=number, before=found.effect, after=later, reason=_tidy(reason), by_id=official, at=at
    )
    models.LegalText.objects.filter(id=number).update(effect=later)


@transaction.atomic
def annul(agency: int, number: int, official: int, reason: str, at: datetime) -> None:
    """A text that was registered wrongly counts no more; it stays on record."""
    found = _locked(agency, number)
    if found.annulled_at is not None:
        raise Refused(refuse("closed", "laws.text_annulled"))
    if len(reason.strip()) < _SHORTEST:
        raise Refused(refuse("invalid", "laws.reason_missing", "reason"))
    models.LegalText.objects.filter(id=number).update(
        annulled_at=at, annulled_by_id=official, annulled_reason=_tidy(reason)
    )


@transaction.atomic
def answer(
    text: int, agency: int, official: int, kind: str, said: str, at: datetime,
    procedure: str = "", day: date | None = None,
) -> int:  # fmt: skip
    """An agency answers a text; its id. Refused where it has answered already."""
    found = legal_text(text)
    if found is None:
        raise Refused(refuse("missing", "laws.no_text"))
    if wrong := answer_faults(found, official, kind, said):
        raise Refused(wrong)
    if before := found.answered(agency, kind, procedure):
        raise Refused(refuse("closed", "laws.text_answered", by=before.by))
    row = models.TextAnswer(
        id=new_id(), text_id=text, agency_id=agency, kind=kind, procedure=procedure, said=_tidy(said),
        day=day, by_id=official, at=at,
    )  # fmt: skip
    row.save(force_insert=True)
    return row.id


@transaction.atomic
def take_back(agency: int, answer: int, official: int, reason: str, at: datetime) -> None:
    """An answer counts no more; it stays on record with the reason."""
    if len(reason.strip()) < _SHORTEST:
        raise Refused(refuse("invalid", "laws.reason_missing", "reason"))
    changed = models.TextAnswer.objects.filter(id=answer, agency_id=agency, undone_at=None).update(
        undone_at=at, undone_by_id=official, undone_reason=_tidy(reason)
    )
    if not changed:
        raise Refused(refuse("missing", "laws.no_text"))


def _row(agency: int, official: int, wanted: WantedText, at: datetime) -> models.LegalText:
    assert wanted.effect is not None
    return models.LegalText.objects.create(
        id=new_id(), agency_id=agency, number=_tidy(wanted.number), key=number_key(wanted.number),
        name=_tidy(wanted.name), kind=wanted.kind, issued=wanted.issued, effect=wanted.effect,
        replaces=list(wanted.replaces), source=_tidy(wanted.source), verified=wanted.verified,
        entered_by_id=official, entered_at=at,
    )  # fmt: skip


def _again(before: LegalText, wanted: WantedText) -> int:
    first = before.moves[0].before if before.moves else before.effect
    told = (before.kind, before.issued, frozenset(before.replaces))
    same = wanted.effect in {first, before.effect} and told == (
        wanted.kind, wanted.issued, frozenset(wanted.replaces)
    )  # fmt: skip
    if not same:
        raise Refused(refuse("invalid", "laws.text_differs", "number", number=before.number))
    return before.id


def _known(agency: int) -> tuple[LegalText, ...]:
    return legal_texts(Scope(agencies=frozenset({agency})))


def _same(agency: int, key: str) -> LegalText | None:
    return next((one for one in _known(agency) if one.key == key), None)


def _locked(agency: int, number: int) -> LegalText:
    if not models.LegalText.objects.select_for_update().filter(id=number, agency_id=agency).exists():
        raise Refused(refuse("missing", "laws.no_text"))
    found = legal_text(number)
    assert found is not None
    return found


def _tidy(text: str) -> str:
    return " ".join(nfc(text).split())
