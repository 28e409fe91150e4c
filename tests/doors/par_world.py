"""A round of the internal index, a self-score in it and a survey, all of one commune."""

from __future__ import annotations

from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.dossiers.tests.factories import Commune
from chuan.events.selfscores.rules.round_events import Begun
from chuan.events.selfscores.rules.survey_events import Drawn, Stratum
from chuan.events.selfscores.services import rounds, schemes, surveys
from chuan.surfaces.acts import par_scoring


def reformed(here: Commune) -> dict[str, int]:
    """The commune steers its own round, as the doors ask no province."""
    agency, day = here.agency.id, NOW.date()
    scheme = next(one for one in schemes.listed(Scope()) if one.scheme.level == "commune")
    schemes.use(agency, scheme.sha256)
    begun = Begun(NOW.year, "commune", scheme.sha256, day, day, (Id(agency),))
    round_ = rounds.put(agency, (begun,), Who()).id
    drawn = Drawn(NOW.year, "commune", "1", date(NOW.year, 1, 1), day, (Stratum(Id(agency), 1, 1),), "0")
    return {
        "par_round": round_,
        "par_score": par_scoring.begin(here.actor("iso"), round_).id,
        "par_survey": surveys.put(agency, drawn, [(agency, 1)], Who()).id,
    }
