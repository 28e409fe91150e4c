"""The catalogue into the database: procedures as editions of the catalogue's line, adopted by agencies.

Loading adds what is not there yet and overwrites nothing: the database is the truth at run time.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation import services as organisation
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.imports.adoptions import AdoptionFact, read_adoptions
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.wire import load

LINE = "catalogue"


def read_procedures(folder: Path = places.CATALOGUE / "procedures") -> Mapping[str, Procedure]:
    """Every definition of the catalogue by code; ``Refused`` names the fault of a broken one."""
    found = (load(read_yaml(path.read_bytes())) for path in sorted(folder.glob("*/definition.yaml")))
    return {procedure.code: procedure for procedure in found}


def adopt_catalogue(at: datetime, folder: Path = places.CATALOGUE / "demo" / "adoptions") -> int:
    """Adopt what the folder's files say for agencies that have not adopted it; how many were new."""
    definitions = read_procedures()
    facts = [
        fact
        for path in sorted(folder.glob("*.yaml"))
        for fact in read_adoptions(path.read_bytes(), definitions)
    ]
    return sum(_adopt(fact, definitions[fact.code], at) for fact in facts)


def _adopt(fact: AdoptionFact, definition: Procedure, at: datetime) -> bool:
    agency = organisation.agency_by_code(fact.agency, at)
    if agency is None:
        return False
    try:
        procedures.adopted(agency.id, fact.code, local(at).date())
    except Refused:
        procedures.publish(
            agency.id,
            definition,
            fact.staffing,
            fact.since,
            LINE,
            None,
            fact.short_name,
            outside=fact.outside,
        )
        return True
    return False
