"""The citizen's originals: kept at reception, moved with the dossier or by hand, given back against the slip."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing, check, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.custody.rules import originals as o
from chuan.events.custody.rules.events import Original
from chuan.events.custody.services import originals
from chuan.events.custody.services.originals import Originals
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services import dossiers, people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.services.people import Party
from chuan.surfaces.acts.asking import Case, clock, me, unguarded
from chuan.surfaces.acts.steps import PDF

_AT_ONCE = "same-day"
"""The counting rule of what is answered while the citizen waits: nothing of his is kept."""


@dataclass(frozen=True, slots=True)
class Back:
    """Originals going back: ``taker`` None = the submitter; ``slip`` is what was scanned or typed off the slip."""

    papers: tuple[int, ...]
    taker: Party | None = None
    slip: str = ""
    identity: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """An original that the counter begins to keep, typed in by hand; ``paper`` is one of the definition's."""

    paper: str
    count: int
    called: str = ""


def to_keep(procedure: Procedure, channel: str, papers: Collection[PaperIn]) -> tuple[Original, ...]:
    """The originals a reception keeps for the citizen: those handed in that the definition says go back."""
    way = procedure.channel(channel)
    if way is not None and way.promised is not None and _AT_ONCE in way.promised.rules:
        return ()
    known = {paper.key: paper for paper in procedure.papers if paper.returned}
    return tuple(
        Original(0, paper.key, known[paper.key].name, paper.originals, paper.note)
        for paper in papers
        if paper.originals and paper.key in known
    )


def kept_at_reception(
    actor: Actor, dossier: Dossier, procedure: Procedure, papers: Collection[PaperIn]
) -> None:
    """Begin to keep the originals of a dossier just received; inside the reception's transaction."""
    state = dossier.state
    kept = to_keep(procedure, state.channel, papers)
    if kept:
        who = Who(me(actor), at=state.received)
        originals.begin(dossier.agency, dossier.id, o.TakeIn(kept, state.received_unit), who, dossier.now)


def kept_at_completion(
    actor: Actor, dossier: Dossier, procedure: Procedure, papers: Collection[PaperIn]
) -> None:
    """Keep the originals that completed a dossier; inside that transaction."""
    kept = to_keep(procedure, dossier.state.channel, papers)
    if kept:
        originals.take_in(dossier.agency, dossier.id, o.TakeIn(kept, _unit(actor)), Who(me(actor)))


def take_in(actor: Actor, dossier: int, form: Taken, key: UUID | None = None) -> Originals:
    """Begin to keep one more original."""
    found = _mine(actor, dossier, "custody.give_back")
    paper = next((one for one in found.terms.procedure.papers if one.key == form.paper), None)
    if paper is None:
        raise Refused(refuse("invalid", "custody.nobody_there", field="paper"))

    def take() -> Originals:
        note = people.keep_words(dossier, form.called)
        order = o.TakeIn((Original(0, paper.key, paper.name, form.count, note),), _unit(actor))
        return originals.take_in(found.dossier.agency, dossier, order, Who(me(actor), key=key))

    return originals.once(key, take)


def move(
    actor: Actor,
    dossier: int,
    papers: tuple[int, ...],
    to: int,
    note: str,
    seen: int,
    key: UUID | None = None,
) -> Originals:
    """Originals go by hand to another official."""
    _mine(actor, dossier, "custody.originals")
    person = organisation.person(to, clock())
    if person is None:
        raise Refused(refuse("invalid", "custody.nobody_there", field="to"))

    def order(stream: int) -> o.Order:
        words = people.keep_words(stream, note)
        return o.Move(papers, Id(person.official), Id(person.unit), None, words)

    return _ordered(actor, dossier, order, seen, key)


def moved_by_list(dossiers: Collection[int], official: Id, unit: Id, handover: Id, who: Who) -> None:
    """The originals of dossiers handed over go with them; inside the list's transaction."""
    for stream in originals.streams_of(dossiers).values():
        held = originals.load(stream).state.held
        papers = tuple(item.paper.at for item in held if item.official != official)
        if papers:
            originals.carry_out(stream, o.Move(papers, official, unit, handover), who)


def give_back(actor: Actor, dossier: int, form: Back, seen: int | None, key: UUID | None = None) -> Originals:
    """Originals back to the citizen; without the slip only with identity checked and a reason.

    What another unit still has on record comes to the giver first, so that the chain has no gap.
    """
    found = _mine(actor, dossier, "custody.give_back").dossier
    shown = slip_shown(found, form.slip)
    stream = _stream(dossier)

    def give() -> Originals:
        known = seen
        away = _elsewhere(actor, stream, form.papers)
        if away:
            come = o.Move(away, me(actor), _unit(actor))
            known = originals.carry_out(stream, come, Who(me(actor)), seen).seq
        taker = people.add_party(found.agency, form.taker) if form.taker else found.state.submitter
        identity, reason = people.keep_words(stream, form.identity), people.keep_words(stream, form.reason)
        back = o.GiveBack(form.papers, taker, shown, identity, reason)
        return originals.carry_out(stream, back, Who(me(actor), key=key), known)

    return originals.once(key, give)


def note(
    actor: Actor,
    dossier: int,
    what: str,
    papers: tuple[int, ...],
    reason: str,
    seen: int,
    key: UUID | None = None,
) -> Originals:
    """Originals that stay in the file, were lost or damaged, with the reason."""
    _mine(actor, dossier, "custody.originals")
    return _ordered(
        actor, dossier, lambda stream: o.Note(what, papers, people.keep_words(stream, reason)), seen, key
    )


def restore(
    actor: Actor, dossier: int, papers: tuple[int, ...], reason: str, seen: int, key: UUID | None = None
) -> Originals:
    """What was recorded of these originals was wrong: whoever says so has them."""
    _mine(actor, dossier, "custody.originals")

    def order(stream: int) -> o.Order:
        return o.Restore(papers, _unit(actor), people.keep_words(stream, reason))

    return _ordered(actor, dossier, order, seen, key)


def return_printed(actor: Actor, dossier: int, make: Callable[[Originals], bytes]) -> str:
    """Print what the taker of originals signs; the SHA-256 its bytes are kept under."""
    _mine(actor, dossier, "custody.give_back")
    stream = _stream(dossier)
    sha256 = ""

    def paper() -> Originals:
        nonlocal sha256
        sha256 = files.keep(stream, "originals.pdf", PDF, make(originals.load(stream)))
        return originals.carry_out(stream, o.PrintReturn(sha256), Who(me(actor)))

    originals.once(None, paper)
    return sha256


def reached(actor: Actor, dossier: int) -> None:
    """``Refused`` unless originals of this dossier are where the person may act on them."""
    _mine(actor, dossier, "custody.originals")


def slip_shown(dossier: Dossier, typed: str) -> str:
    """How the slip was shown: "qr", "code" or "" where nothing was read; ``Refused`` where it is another dossier's."""
    said = typed.strip().rstrip("/").rsplit("/", maxsplit=1)[-1]
    if not said:
        return ""
    if dossiers.by_secret(said) == dossier.id:
        return "qr"
    if said.upper() == dossier.state.code.upper():
        return "code"
    raise Refused(refuse("invalid", "custody.other_slip", field="slip"))


def _ordered(
    actor: Actor, dossier: int, make: Callable[[int], o.Order], seen: int | None, key: UUID | None
) -> Originals:
    stream = _stream(dossier)
    return originals.once(
        key, lambda: originals.carry_out(stream, make(stream), Who(me(actor), key=key), seen)
    )


def _elsewhere(actor: Actor, stream: int, papers: tuple[int, ...]) -> tuple[int, ...]:
    """Those of the papers that a unit has in which the actor holds no post."""
    held = originals.load(stream).state.held
    return tuple(
        item.paper.at
        for item in held
        if item.paper.at in papers
        and int(item.unit) not in actor.unit_ids
        and item.official != actor.official
    )


def _stream(dossier: int) -> int:
    stream = originals.stream_of(dossier)
    if stream is None:
        raise Refused(refuse("not_now", "custody.not_held", field="papers"))
    return stream


def _mine(actor: Actor, dossier: int, act: str) -> Case:
    """The dossier, if the originals are where this person may act on them."""
    found = unguarded(dossiers.load(dossier))
    stream = originals.stream_of(dossier)
    units = {int(item.unit) for item in originals.load(stream).state.items} if stream else set()
    units = units or {int(found.dossier.state.received_unit)}
    if not any(may(actor, act, Thing(found.dossier.agency, unit), clock()) for unit in units):
        refusal = refuse("not_yours", "custody.not_yours")
        raise Refused(check(actor, "dossiers.view", found.thing, clock()) or refusal)
    return found


def _unit(actor: Actor) -> Id:
    return Id(actor.held[0].unit)
