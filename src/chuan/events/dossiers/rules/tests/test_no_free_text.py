"""No event can hold words somebody typed: a text in one is a code, a hash or a public name, declared here."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from chuan.base.kernel.codec import Id
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.rules.slips import SLIP_KINDS

CODED = {
    "PaperIn.key": "a paper of the definition",
    "Hold.step": "a step of the definition",
    "Document.kind": "result or refusal",
    "Document.draft": "SHA-256",
    "Document.symbol": "the symbol of the agency's documents",
    "Document.issued": "SHA-256",
    "Received.code": "the dossier's number",
    "Received.procedure": "a procedure's number",
    "Received.case": "a case of the definition",
    "Received.channel": "a channel of the definition",
    "Received.deliver": "counter or post",
    "Received.source": "counter, portal, kiosk or post",
    "Received.foreign": "the dossier's number in another system",
    "Marking.open": "steps of the definition",
    "Marking.waiting": "steps of the definition",
    "Marking.rounds": "steps and outcomes of the definition",
    "Marking.ended": "an end of the definition",
    "Passed.step": "a step of the definition",
    "Passed.outcome": "an outcome of the definition",
    "TakenBack.step": "a step of the definition",
    "Ready.ended": "an end of the definition",
    "HandedOver.channel": "counter or post",
    "Reminded.step": "a step of the definition",
    "ReminderSeen.step": "a step of the definition",
    "Printed.form": "a form of the house",
    "Printed.sha256": "SHA-256",
    "Paused.step": "a step of the definition",
    "Rescheduled.notice": "the published document a calendar change rests on",
    "Lack.paper": "a paper of the definition",
    "Motion.kind": "supplement, suspend or extend",
    "Motion.step": "a step of the definition",
    "Motion.cause": "one of CAUSES, or a pause of the definition",
    "Motion.evidence": "SHA-256",
    "Completed.effect": "restart or pause",
    "Prompted.channel": "a channel of messages",
    "Notified.about": "one of TELLS",
    "Notified.channel": "one of TELL_CHANNELS",
    "Withdrawn.confirmed": "paper or code",
    "Withdrawn.request": "SHA-256",
    "Lapsed.rule": "a rule of waiting",
    "Silent.effect": "accept or refuse",
    "LegOpened.step": "a step of the definition",
    "LegOpened.procedure": "an internal procedure's code",
    "LegEnded.by": "asker or asked",
    "Unasked.by": "asker or asked",
    "SupplementAsked.procedure": "a procedure's number",
    "SupplementAsked.case": "a case of the definition",
    "Missing.paper": "a paper of the definition",
    "Missing.name": "what the published definition calls it",
    "ReceptionRefused.procedure": "a procedure's number",
    "Guided.procedure": "a procedure's number",
    "Guided.case": "a case of the definition",
    "SlipPrinted.sha256": "SHA-256",
}
ALL: dict[str, type] = {**KINDS, **SLIP_KINDS}


def texts(kind: type) -> Iterator[str]:
    """Every field that can hold a text, of the dataclass and of those within it, as ``Class.field``."""
    for name, hint in typing.get_type_hints(kind).items():
        for part in _parts(hint):
            if dataclasses.is_dataclass(part) and isinstance(part, type):
                yield from texts(part)
            elif part in (str, bytes, typing.Any, object):
                yield f"{kind.__name__}.{name}"


def _parts(hint: object) -> Iterator[object]:
    """The plain types within an annotation: of ``tuple[A | None, ...]``, ``A`` and ``None``."""
    inner = typing.get_args(hint)
    if not inner:
        yield hint
    for one in inner:
        yield from _parts(one)


@pytest.mark.parametrize("kind", ALL.values(), ids=ALL)
def test_an_event_holds_only_declared_texts(kind: type) -> None:
    assert sorted(set(texts(kind)) - CODED.keys()) == []


def test_nothing_is_declared_that_no_event_holds() -> None:
    assert {name for kind in ALL.values() for name in texts(kind)} == CODED.keys()


@dataclass(frozen=True, slots=True)
class Brought:
    paper: Id
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    step: Id
    brought: tuple[Brought | None, ...]
    words: str | None = None
    reason: Id | None = None


def test_words_in_an_event_or_within_it_are_found() -> None:
    assert set(texts(Told)) == {"Told.words", "Brought.remark"}
    assert set(texts(Told)) - CODED.keys() == {"Told.words", "Brought.remark"}
