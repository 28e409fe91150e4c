"""Papers scanned: files taken in, tied to a paper, pages turned or left out; each file answers for itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from chuan.base.imaging.rules.beginnings import plain_name
from chuan.base.imaging.services.apart import Examined, examine
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.scans import services as scans
from chuan.events.scans.imports.limits import limits
from chuan.events.scans.rules import events as e
from chuan.events.scans.rules import scan as s
from chuan.events.scans.services import Scan
from chuan.readings.digitised.queries.scans import Scanned, of_dossier
from chuan.surfaces.acts.asking import Case, case, clock, demand, me

TAKE = "scans.take"
PDF, JPEG = "application/pdf", "image/jpeg"


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it came."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one file: its scan, or why it was not kept."""

    name: str
    scan: int = 0
    wrong: Refusal | None = None


def opened(actor: Actor, dossier: int) -> Case:
    """The dossier, if ``actor`` may scan its papers."""
    return case(actor, dossier, TAKE, clock())


def papers_of(found: Case) -> dict[str, str]:
    """What a scan may be tied to: the papers of the case by key, and the answer."""
    named = {paper.key: paper.name for paper in found.terms.procedure.papers_for(found.dossier.state.case)}
    return {**named, s.RESULT: ""}


def take(
    actor: Actor, dossier: int, paper: str, sent: Sequence[Sent], key: UUID, how: str = s.UPLOAD
) -> tuple[Answer, ...]:
    """Files of one paper; a file that cannot be kept is said, the others are kept."""
    found = opened(actor, dossier)
    _known(found, paper)
    most = limits().files
    if not sent or len(sent) > most:
        wrong = "scans.too_many" if sent else "scans.no_file"
        raise Refused(refuse("invalid", wrong, "files", **({"most": most} if sent else {})))
    return tuple(_answered(actor, found, paper, one, key, how) for one in sent)


def tie(actor: Actor, scan: int, dossier: int, paper: str, key: UUID | None = None) -> Scan:
    """A scan that waits is this paper of this dossier."""
    touched(actor, scan)
    found = opened(actor, dossier)
    _known(found, paper)

    def made(state: s.State) -> s.Decided:
        same = _same(found, state.source)
        return (
            refuse("invalid", "scans.same_file", paper=_called(found, same))
            if same
            else s.tie(state, Id(dossier), paper)
        )

    return _done(actor, scan, made, key)


def loose(actor: Actor, scan: int, reason: str, key: UUID | None = None) -> Scan:
    """It waits for a paper again."""
    touched(actor, scan)
    return _done(actor, scan, lambda state: s.loose(state, people.keep_words(scan, reason)), key)


def drop(actor: Actor, scan: int, reason: str, key: UUID | None = None) -> Scan:
    """It is not used; the file stays."""
    touched(actor, scan)
    return _done(actor, scan, lambda state: s.drop(state, people.keep_words(scan, reason)), key)


def restore(actor: Actor, scan: int, key: UUID | None = None) -> Scan:
    """A dropped scan is used again."""
    touched(actor, scan)
    return _done(actor, scan, s.restore, key)


def seen(actor: Actor, scan: int) -> Scan:
    """A scan, if ``actor`` may see it: that of a dossier he sees, or one that waits where he scans."""
    found = scans.load(scan)
    if found.state.dossier is not None:
        case(actor, int(found.state.dossier), "dossiers.view", clock())
    else:
        demand(actor, TAKE, Thing(found.agency), clock(), see=TAKE)
    return found


def file_of(actor: Actor, scan: int, sha256: str) -> tuple[str, str, bytes]:
    """(name, media type, bytes) of one version or strip."""
    return files.read(seen(actor, scan).id, sha256)


def kept(stream: int, name: str, made: Examined) -> tuple[str, str]:
    """The PDF and the strip in the file store; their hashes."""
    stem = plain_name(name) or "ban-quet"
    return files.keep(stream, f"{stem}.pdf", PDF, made.pdf), files.keep(
        stream, f"{stem}.jpg", JPEG, made.strip
    )


def taken(stream: int, one: Sent, made: Examined, how: str) -> e.Taken:
    """The event of a file that was examined, its bytes kept."""
    source = hashlib.sha256(one.content).hexdigest()
    sha256, strip = kept(stream, one.name, made)
    return e.Taken(source, sha256, strip, made.pages, made.blank, how, made.form)


def touched(actor: Actor, scan: int) -> Scan:
    """A scan that ``actor`` may do something with."""
    found = scans.load(scan)
    if found.state.dossier is not None:
        opened(actor, int(found.state.dossier))
    else:
        demand(actor, TAKE, Thing(found.agency), clock(), see=TAKE)
    return found


def _answered(actor: Actor, found: Case, paper: str, one: Sent, key: UUID, how: str) -> Answer:
    name = plain_name(one.name) or "ban-quet"
    try:
        return Answer(name, _took(actor, found, paper, one, key, how).id)
    except Refused as refused:
        return Answer(name, wrong=refused.refusals[0])


def _took(actor: Actor, found: Case, paper: str, one: Sent, key: UUID, how: str) -> Scan:
    source = hashlib.sha256(one.content).hexdigest()
    own = uuid5(key, source)
    done = store.answered(own)
    if done is not None:
        return scans.load(done.stream)
    same = _same(found, source)
    if same is not None:
        raise Refused(refuse("invalid", "scans.same_file", "files", paper=_called(found, same)))
    made = examine(one.content, limits().one, "files")

    def act() -> Scan:
        stream = new_id()
        event = taken(stream, one, made, how)
        tied = (Id(found.dossier.id), paper)
        return scans.take(stream, found.dossier.agency, event, Who(me(actor), key=own), tied)

    return store.once(own, act, scans.load)


def _done(actor: Actor, scan: int, decide: Callable[[s.State], s.Decided], key: UUID | None) -> Scan:
    def act() -> Scan:
        return scans.more(scan, decide, Who(me(actor), key=key))

    return store.once(key, act, scans.load)


def _known(found: Case, paper: str) -> None:
    if paper not in papers_of(found):
        raise Refused(refuse("invalid", "scans.no_paper", "paper"))


def _same(found: Case, source: str) -> Scanned | None:
    """The scan of the dossier that is this very file."""
    here = Scope(frozenset({found.dossier.agency}))
    return next(
        (one for one in of_dossier(here, found.dossier.id) if one.source == source and one.status == s.TIED),
        None,
    )


def _called(found: Case, scan: Scanned | None) -> str:
    return (papers_of(found).get(scan.paper, "") or "kết quả") if scan else ""
