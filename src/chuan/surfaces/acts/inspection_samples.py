"""The sample of an inspection: sealed before, opened on site, with the team's own picks beside it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules import sealing
from chuan.events.inspections.services import inspections
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.evidence.queries.population import Asked, by_code, population, standing
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.inspecting import worded
from chuan.surfaces.acts.inspection_sight import CONDUCT, seen

_DIGITS = 38
LIST, CSV = "danh-sach-ho-so.csv", "text/csv"


@dataclass(frozen=True, slots=True)
class Sealing:
    """From which dossiers, received in ``[since, until)``, how many (0: the usual number)."""

    since: date
    until: date
    procedures: tuple[str, ...] = ()
    count: int = 0
    reason: str = ""


def seal(actor: Actor, stream: int, wanted: Sealing, key: UUID | None = None) -> Inspection:
    """Seal the sample: its list and the hash of a seed thrown here; nobody is shown the seed before the opening."""
    found = seen(actor, stream, CONDUCT)
    listed = _listed(found, wanted)
    seed = "".join(str(secrets.randbelow(10)) for _ in range(_DIGITS))

    def act() -> Inspection:
        event = e.Sealed(
            sealing.commitment(seed), sha256(listed).hexdigest(), len(sealing.read(listed)), wanted.count,
            wanted.since, wanted.until, wanted.procedures, people.keep_text(stream, seed),
            people.keep_words(stream, wanted.reason),
        )  # fmt: skip
        files.keep(stream, LIST, CSV, listed)
        return inspections.more(
            stream, lambda state: sealing.seal(state, event, me(actor)), Who(me(actor), key=key)
        )

    return store.once(key, act, inspections.load)


def begin(actor: Actor, stream: int, key: UUID | None = None) -> Inspection:
    """Open the check at the agency; the seal is opened with it and its sample drawn."""
    found = seen(actor, stream, CONDUCT)
    sealed = found.state.sealed
    seed = people.texts_of([int(sealed.secret)])[int(sealed.secret)] if sealed else ""
    listed = files.read(stream, sealed.listed)[2] if sealed else b""

    def act() -> Inspection:
        who = Who(me(actor), key=key)
        return inspections.more(stream, lambda state: sealing.begin(state, seed, listed, me(actor)), who)

    return store.once(key, act, inspections.load)


def pick(actor: Actor, stream: int, code: str, reason: str, key: UUID | None = None) -> Inspection:
    """The team adds a dossier of the agency by its code."""
    found = seen(actor, stream, CONDUCT)
    chosen = by_code(here(found), code)
    return worded(
        actor, stream, reason,
        lambda state, words: sealing.pick(state, Id(chosen or 0), words, me(actor), theirs=chosen is not None), key,
    )  # fmt: skip


def replace(actor: Actor, stream: int, dossier: int, reason: str, key: UUID | None = None) -> Inspection:
    """A sampled dossier was annulled since: the next in the order of the draw takes its place."""
    found = seen(actor, stream, CONDUCT)
    now = standing(here(found), (dossier,)).get(dossier)
    annulled, listed = now is not None and now.status == "annulled", listing(actor, stream)
    return worded(
        actor, stream, reason,
        lambda state, words: sealing.replace_annulled(
            state, Id(dossier), listed, words, me(actor), annulled=annulled
        ), key,
    )  # fmt: skip


def listing(actor: Actor, stream: int) -> bytes:
    """The list the sample was drawn from; given out once the check is open."""
    found = seen(actor, stream)
    if found.state.began is None or found.state.sealed is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return files.read(stream, found.state.sealed.listed)[2]


def here(found: Inspection) -> Scope:
    """The inspected agency whole: the team looks at what was drawn, whatever its posts reach."""
    return Scope(frozenset({found.agency}))


def _listed(found: Inspection, wanted: Sealing) -> bytes:
    asked = Asked(found.agency, (), wanted.procedures, wanted.since, wanted.until)
    codes = standing(here(found), population(here(found), asked))
    return sealing.written((Id(one.stream), one.code) for one in codes.values())
