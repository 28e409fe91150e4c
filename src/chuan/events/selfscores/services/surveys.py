"""The door to surveys and their sheets; once a sheet came back nothing leads from it to a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.selfscores.models import Sheet
from chuan.events.selfscores.models import Survey as Row
from chuan.events.selfscores.rules import survey as s
from chuan.events.selfscores.rules.coded import SURVEY
from chuan.events.selfscores.rules.rows import SheetRow, SurveyRow
from chuan.events.selfscores.rules.survey_events import Drawn, SheetBack

KIND: Kind[s.State] = Kind("par_survey", "selfscores", s.State, SURVEY, s.evolve)
Survey = Standing[s.State]
load = KIND.load


def put(agency: int, drawn: Drawn, sheets: Sequence[tuple[int, int]], who: Who) -> Survey:
    """A new survey with its numbered sheets: (agency, dossier) in the order of their numbers."""
    made = KIND.carried(store.open_stream(KIND.name, agency, {}, new_id()), lambda *_: (drawn,), who)
    Row.objects.create(stream=made.id, agency=agency, year=drawn.year, level=drawn.level)
    Sheet.objects.bulk_create(
        Sheet(survey=made.id, number=number, agency=whose, dossier=dossier)
        for number, (whose, dossier) in enumerate(sheets, 1)
    )
    return made


def take(stream: int, back: Sequence[SheetBack], questions: int, who: Who) -> Survey:
    """Sheets that came back, all or none, inside the caller's transaction."""
    owners = agencies_of(stream)

    def decide(state: s.State, at: datetime) -> Decided:
        events: list[Any] = []
        for one in back:
            mine = SheetBack(one.number, owners.get(one.number, one.agency), one.agreed, one.answers)
            made = s.enter(state, mine, questions)
            if not isinstance(made, tuple):
                return made
            events += made
            state = KIND.folded(state, made, at, who.official)
        return events

    after = KIND.carried(store.load(stream, KIND.name), decide, who)
    for one in back:
        answers = " ".join(map(str, one.answers)) if one.agreed else ""
        Sheet.objects.filter(survey=stream, number=one.number).update(
            back=True, agreed=one.agreed, answers=answers, dossier=None
        )
    return after


def close(stream: int, who: Who) -> Survey:
    """No more sheets; those that never came back lead nowhere any more either."""
    after = KIND.carried(store.load(stream, KIND.name), lambda state, _: s.close(state), who)
    Row.objects.filter(stream=stream).update(closed=True)
    Sheet.objects.filter(survey=stream).update(dossier=None)
    return after


def agencies_of(stream: int) -> dict[int, Any]:
    """Number of a sheet -> whose it is."""
    return dict(Sheet.objects.filter(survey=stream).values_list("number", "agency"))


def answers(scope: Scope, stream: int) -> dict[int, list[tuple[int, ...]]]:
    """The answers given, by agency in scope."""
    found = Sheet.objects.filter(survey=stream, agreed=True)
    mine = found if scope.everywhere else found.filter(agency__in=scope.agencies)
    told: dict[int, list[tuple[int, ...]]] = {}
    for agency, words in mine.order_by("number").values_list("agency", "answers"):
        told.setdefault(agency, []).append(tuple(int(one) for one in words.split()))
    return told


def listed(scope: Scope) -> tuple[SurveyRow, ...]:
    """Surveys of the agencies in scope, the newest first."""
    found = Row.objects.order_by("-year", "-stream")
    mine = found if scope.everywhere else found.filter(agency__in=scope.agencies)
    return tuple(SurveyRow(**one) for one in mine.values())


def to_ask(scope: Scope, stream: int) -> tuple[SheetRow, ...]:
    """Sheets of the agencies in scope that have not come back, with the dossier to ask about."""
    found = Sheet.objects.filter(survey=stream, back=False).order_by("agency", "number")
    mine = found if scope.everywhere else found.filter(agency__in=scope.agencies)
    return tuple(SheetRow(**one) for one in mine.values("number", "agency", "dossier"))
