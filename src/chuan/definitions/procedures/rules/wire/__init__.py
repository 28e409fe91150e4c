"""The wire format of a procedure: plain data, stable, hashed; what YAML files and editions hold."""

from __future__ import annotations

from chuan.base.kernel.canonical import digest
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.wire.checks import checked
from chuan.definitions.procedures.rules.wire.shapes import PROCEDURE

__all__ = ["dump", "edition_hash", "load"]


def dump(procedure: Procedure) -> dict[str, object]:
    """The procedure as plain types, fields with their default left out; ``load`` gives it back."""
    plain = PROCEDURE.dump(procedure)
    assert isinstance(plain, dict)
    return plain


def load(plain: object) -> Procedure:
    """Read plain data; ``Refused`` lists every fault with its field path ("steps.2.duration")."""
    return checked(PROCEDURE.load(plain, ""))


def edition_hash(procedure: Procedure) -> str:
    """SHA-256 of the canonical form: the name of this edition for ever."""
    return digest(dump(procedure))
