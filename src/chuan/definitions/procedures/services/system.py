"""The procedures of an agency's own quality system: shipped in ``catalogue/quality``, editions like any other."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws import services as laws
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.wire import dump, load
from chuan.definitions.procedures.services.adoptions import KIND

_LINE = "catalogue"


@cache
def systems() -> dict[str, Procedure]:
    """Code -> the system procedure as this release approves it."""
    found = (
        load(read_yaml(path.read_bytes())) for path in sorted((places.CATALOGUE / "quality").glob("*.yaml"))
    )
    return {procedure.code: procedure for procedure in found}


def system(code: str) -> tuple[Procedure, str]:
    """The system procedure of a code and the hash of its edition, which is stored if it was not yet."""
    found = systems().get(code)
    if found is None:
        raise Refused(refuse("missing", "procedures.no_system_procedure", code=code))
    return found, laws.store(KIND, code, _LINE, dump(found))
