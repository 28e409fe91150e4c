"""The rights to sign as the catalogue states them, read once."""

from __future__ import annotations

from functools import cache

from chuan.base.engine import places
from chuan.definitions.organisation.imports.signing import read_signing
from chuan.definitions.organisation.rules.signing import SigningLaw


@cache
def signing_law() -> SigningLaw:
    """Forms of signing, bodies that decide together, official titles."""
    return read_signing((places.CATALOGUE / "laws" / "signing.yaml").read_bytes())
