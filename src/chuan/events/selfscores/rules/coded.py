"""Every kind of event of this context by its name."""

from __future__ import annotations

from chuan.events.selfscores.rules import outside_events, round_events, score_events, survey_events


def _named(*kinds: type) -> dict[str, type]:
    return {f"selfscores.{kind.__name__}": kind for kind in kinds}


ROUND = _named(round_events.Begun, round_events.SchemeChanged, round_events.Published)
SCORE = _named(
    score_events.Opened, score_events.Scored, score_events.Submitted, score_events.TakenBack,
    score_events.Judged, score_events.Told, score_events.Answered, score_events.Surveyed, score_events.Settled,
    score_events.Explained, score_events.Reopened,
)  # fmt: skip
OUTSIDE = _named(outside_events.Imported)
SURVEY = _named(survey_events.Drawn, survey_events.SheetBack, survey_events.Closed)
KINDS: dict[str, type] = {**ROUND, **SCORE, **OUTSIDE, **SURVEY}
