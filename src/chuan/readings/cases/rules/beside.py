"""What other streams say of a dossier: its money, the citizen's vote, petitions about it."""

from __future__ import annotations

from dataclasses import replace

from chuan.events.feedback.rules.ballot import State as Ballot
from chuan.events.money.rules.coded import ONLINE
from chuan.events.money.rules.moves import PAID
from chuan.events.money.rules.state import State as Money
from chuan.events.petitions.rules.coded import UNFOUNDED
from chuan.events.petitions.rules.petition import State as Petition
from chuan.readings.cases.rules.facts import Facts


def with_money(facts: Facts, state: Money) -> Facts:
    """What is asked after exemptions, and whether it was paid through the Portal or the province's gateway."""
    online = any(move.means in ONLINE for move in state.live(PAID))
    return replace(facts, due=state.due, paid_online=online)


def with_vote(facts: Facts, state: Ballot, low: int) -> Facts:
    """A vote with a score of ``low`` or less that nobody left out is a dislike."""
    disliked = state.at is not None and not state.excluded and state.lowest.points <= low
    return replace(facts, disliked=disliked)


def complained_of(state: Petition) -> int:
    """The dossier a petition is about, 0 where it is about none or was found untrue."""
    return 0 if state.dossier is None or state.finding == UNFOUNDED else int(state.dossier)


def with_complaint(facts: Facts, more: int) -> Facts:
    """One petition about it more, or one less."""
    return replace(facts, complaints=max(0, facts.complaints + more))
