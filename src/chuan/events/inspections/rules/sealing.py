"""The sample: sealed before anybody goes, opened at the agency, the same for whoever draws it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.sampling import draw, following, size
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules.state import DECIDED, OPEN, State

Decision = tuple[e.Event, ...] | Refusal


def commitment(seed: str) -> str:
    """What is published of a seed before it is opened: its SHA-256."""
    return sha256(seed.encode()).hexdigest()


def written(population: Iterable[tuple[Id, str]]) -> bytes:
    """The list a sample is drawn from, as it is kept and given out: "id;code", one a line, by id."""
    return "".join(f"{number};{code}\n" for number, code in sorted(population)).encode()


def read(content: bytes) -> tuple[Id, ...]:
    """The ids of such a list."""
    return tuple(Id(int(line.partition(";")[0])) for line in content.decode().splitlines())


def seal(state: State, wanted: e.Sealed, actor: Id) -> Decision:
    """Seal the sample; ``count`` 0 asks for the usual size. A seal is replaced with a reason only, before the opening."""
    wrong = _not_opening(state, actor)
    if wrong is not None:
        return wrong
    if wanted.since >= wanted.until:
        return refuse("invalid", "inspections.period", "until")
    if not wanted.population:
        return refuse("invalid", "inspections.nobody_there", "since")
    count = wanted.count or size(wanted.population)
    if not 0 < count <= wanted.population:
        return refuse("invalid", "inspections.too_many", "count", most=wanted.population)
    if state.sealed is not None and wanted.reason is None:
        return refuse("invalid", "inspections.sealed_already", "reason")
    return (replace(wanted, count=count),)


def begin(state: State, seed: str, listed: bytes, actor: Id) -> Decision:
    """Open the check on site, and with it the seal; refused where seed or list are not the sealed ones."""
    wrong = _not_opening(state, actor)
    if wrong is not None:
        return wrong
    if state.sealed is None:
        return (e.Began(),)
    same_list = sha256(listed).hexdigest() == state.sealed.listed
    if commitment(seed) != state.sealed.commitment or not same_list:
        return refuse("not_now", "inspections.seal_broken")
    return (e.Began(seed, draw(read(listed), seed, state.sealed.count)),)


def pick(state: State, dossier: Id, reason: Id | None, actor: Id, *, theirs: bool) -> Decision:
    """The team adds a dossier of its own choice, marked as such with the reason."""
    wrong = _working(state, actor)
    if wrong is not None:
        return wrong
    if not theirs:
        return refuse("invalid", "inspections.dossier_elsewhere", "code")
    if dossier in state.known:
        return refuse("invalid", "inspections.known_already", "code")
    return (e.Picked(dossier, reason),) if reason else refuse("invalid", "inspections.reason", "reason")


def replace_annulled(
    state: State, dossier: Id, listed: bytes, reason: Id | None, actor: Id, *, annulled: bool
) -> Decision:
    """A sampled dossier annulled since stays with its reason; the next in the order takes its place."""
    wrong = _working(state, actor)
    if wrong is not None:
        return wrong
    if dossier not in state.counted or not annulled:
        return refuse("missing", "inspections.not_sampled")
    if reason is None:
        return refuse("invalid", "inspections.reason", "reason")
    return (e.Replaced(dossier, reason, following(read(listed), state.seed, state.known)),)


def _not_opening(state: State, actor: Id) -> Refusal | None:
    if state.status != DECIDED:
        return refuse("not_now", "inspections.opened_already")
    return None if _in(state, actor) else refuse("not_yours", "inspections.team_only")


def _working(state: State, actor: Id) -> Refusal | None:
    if state.status != OPEN or state.signatures:
        return refuse("not_now", "inspections.not_working")
    return None if _in(state, actor) else refuse("not_yours", "inspections.team_only")


def _in(state: State, actor: Id) -> bool:
    return any(member.official == actor for member in state.team)
