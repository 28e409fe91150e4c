"""The catalogue's words for ISO documents: YAML → what a document says where its agency says nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.procedures.rules.said import Cited, Kept, Said

PLACE = places.CATALOGUE / "documents" / "procedure.yaml"


@lru_cache(maxsize=1)
def default_said() -> Said:
    """Read once: the catalogue does not change while a process lives."""
    return read_said(PLACE.read_bytes())


def read_said(data: bytes) -> Said:
    body: Any = read_yaml(data)
    return Said(
        purpose=body["purpose"]["text"],
        terms=tuple((row["term"], row["meaning"]) for row in body["terms"]),
        records=tuple(
            Kept(row["key"], row["name"], row["place"], row["keep"], row["verified"] == "yes")
            for row in body["records"]
        ),
        cited=tuple(
            Cited(body[one]["number"], body[one]["name"], body[one]["verified"] == "yes")
            for one in ("standard", "regime")
        ),
        marks=(body["marks"][0]["text"], body["marks"][1]["text"]),
    )
