"""The door to explanations of low votes: matters on their system procedure."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.procedures.services.matters import Matters
from chuan.events.feedback.rules.events import EXPLANATION, Low
from chuan.events.feedback.rules.explanation import Explanation, evolve_explanation, gate
from chuan.events.feedback.services.ballots import explained_by

MATTERS: Matters[Explanation] = Matters(
    Kind("explanation", "feedback", Explanation, EXPLANATION, evolve_explanation), "giai-trinh-danh-gia", gate
)


def begin(stream: int, agency: int, title: Id, holder: Id, low: Low, who: Who) -> Standing[Explanation]:
    """Ask for the explanation of a low vote, inside the caller's transaction."""
    begun = MATTERS.begin(stream, agency, title, holder, who, (low,))
    explained_by(low.ballot, stream)
    return begun
