"""``signing.yaml`` of the catalogue -> the rights to sign, typed."""

from __future__ import annotations

from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.organisation.rules.signing import Collective, SigningForm, SigningLaw


def read_signing(content: bytes) -> SigningLaw:
    """``KeyError`` where a column is missing, ``Refused`` for no YAML."""
    body = read_yaml(content)
    forms = tuple(
        SigningForm(
            one["key"],
            one["prefix"],
            one["name"],
            one["who"],
            one["source"],
            one["verified"] == "yes",
            one["whom"],
        )
        for one in body["forms"]
    )
    collectives = tuple(
        Collective(one["begins"], one["line"], one["source"], one["verified"] == "yes")
        for one in body["collective"]
    )
    return SigningLaw(forms, collectives, tuple(body["titles"]))
