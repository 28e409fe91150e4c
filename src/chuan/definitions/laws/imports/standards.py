"""Editions of the standard and the maps between them: YAML → typed values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.definitions.laws.rules.standards import Clause, Edition, Map, Pair, carried, whole


def read_editions(folder: Path) -> dict[str, Edition]:
    """Code -> edition, oldest first; a draft that names its base carries the base's other clauses."""
    bodies = [read_yaml(path.read_bytes()) for path in sorted(folder.glob("*.yaml"))]
    plain = {body["code"]: _edition(body) for body in bodies}
    return {
        body["code"]: _based(plain[body["code"]], plain, tuple(body.get("without", ()))) for body in bodies
    }


def read_maps(folder: Path, editions: Mapping[str, Edition]) -> tuple[Map, ...]:
    """Every map, oldest first; ``KeyError`` where it names an edition that is not there."""
    bodies = (read_yaml(path.read_bytes()) for path in sorted((folder / "maps").glob("*.yaml")))
    return tuple(
        whole(editions[body["old"]], editions[body["new"]], tuple(_pair(one) for one in body["pairs"]))
        for body in bodies
    )


def _based(edition: Edition, plain: Mapping[str, Edition], without: tuple[str, ...]) -> Edition:
    return carried(edition, plain[edition.base], without) if edition.base else edition


def _edition(body: Mapping[str, Any]) -> Edition:
    return Edition(
        body["code"], body["name"], body["state"], body["source"], body["verified"] == "yes",
        tuple(_clause(one) for one in body["clauses"]), _day(body.get("since")), _day(body.get("until")),
        body.get("base", ""),
    )  # fmt: skip


def _clause(body: Mapping[str, Any]) -> Clause:
    return Clause(
        body["code"], body["title"], body.get("asks", ""), body.get("maintain", ""), body.get("retain", ""),
        tuple(body.get("answers", ())),
    )  # fmt: skip


def _pair(body: Mapping[str, str]) -> Pair:
    return Pair(body.get("old", ""), body.get("new", ""), body["kind"], body.get("note", ""))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
