"""Which agency's procedure a command means."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from chuan.base.kernel.clock import VIETNAM
from chuan.surfaces.cli.speaking import failure, progress, sentence

if TYPE_CHECKING:
    from chuan.definitions.procedures.services import Adopted


def adopted_by(code: str, asked: str | None) -> Adopted:
    """The adoption in force; of several agencies the first by its identifier, said aloud."""
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.definitions.procedures import services as procedures

    now = datetime.now(VIETNAM)
    agencies = {one.id: one for one in organisation.agencies(EVERYTHING, now)}
    if asked is not None and all(one.code != asked for one in agencies.values()):
        raise failure("missing", "cli.no_agency", agency=asked)
    found = [one for one in procedures.in_force(list(agencies), now.date()) if one.code == code]
    if not found:
        raise failure("missing", "cli.document.unknown", code=code)
    fitting = [one for one in found if asked in {None, agencies[one.agency].code}]
    if not fitting:
        raise failure("missing", "cli.document.not_there", code=code, agency=str(asked))
    chosen = min(fitting, key=lambda one: agencies[one.agency].code)
    if len(fitting) > 1:
        told = agencies[chosen.agency]
        progress(sentence("cli.document.several", count=len(fitting), agency=told.name, code=told.code))
    return chosen
