"""A low vote asks who answers for it to explain; his head confirms."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation.rules.people import Actor, Person
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules.events import Low, Team
from chuan.events.feedback.rules.explanation import Explanation, about_counter
from chuan.events.feedback.services import explanations
from chuan.events.feedback.services.ballots import Ballot
from chuan.surfaces.acts import courses


def ask(found: Dossier, ballot: Ballot, staff: Sequence[Person]) -> None:
    """Open the explanation with who answers for the lowest score; with a head where he left the agency."""
    lowest, stream = ballot.state.lowest, new_id()
    holder = answering(ballot.state.team, lowest.criterion, staff)
    if not holder:
        return
    criterion = shipped().criterion(lowest.criterion)
    name = criterion.name if criterion else lowest.criterion
    title = people.keep_text(
        stream, f"Giải trình đánh giá {lowest.points} điểm · {name} · {found.state.code}"
    )
    low = Low(Id(ballot.id), Id(found.id), lowest.criterion, lowest.points)
    explanations.begin(stream, found.agency, title, Id(holder), low, Who())


def answering(team: Team, criterion: str, staff: Sequence[Person]) -> int:
    """The official a score is about, while he has a post here; else the first who may confirm; 0 for nobody."""
    present = {one.official for one in staff}
    counter, handler = int(team.counter), int(team.handler)
    order = (counter, handler) if about_counter(shipped(), criterion) else (handler, counter)
    heads = (one.official for one in courses.fit_for("approver", staff))
    return next((one for one in order if one in present), None) or next(heads, 0)


def seen(actor: Actor, stream: int) -> Standing[Explanation]:
    """An explanation, if ``actor`` may look at the agency's quality matters."""
    return courses.seen(actor, explanations.MATTERS.kind, stream)
