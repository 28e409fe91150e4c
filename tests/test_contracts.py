"""The contracts of imports: complete, kept, and each of them broken once on purpose in a house of cards."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from chuan.base.engine.places import ROOT
from config.contexts import CONTEXTS, LAYERS
from tests.house.tree import folder

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]
ROOMS = ("rules", "models", "services", "imports", "queries", "jobs", "web")
WITHOUT_ROOMS = (
    "chuan.surfaces.acts",
    "chuan.surfaces.telling",
    "chuan.surfaces.cli",
    "chuan.surfaces.simulator",
)
"""One function an order, one module a command, one file a way of telling: files of their own kind."""

ORDERS, DESK = "chuan.events.dossiers", "chuan.surfaces.desk"
LAWS, PROCEDURES = "chuan.definitions.laws", "chuan.definitions.procedures"
DEADLINES, FORMS = "chuan.readings.deadlines", "chuan.readings.forms"

BROKEN = {
    "ls is the architecture": (f"{LAWS}.services", f"{ORDERS}.services"),
    "definitions stand": (f"{LAWS}.services", f"{PROCEDURES}.services"),
    "what happened in one context": (f"{ORDERS}.services", "chuan.events.visits.services"),
    "readings stand": (f"{DEADLINES}.services", f"{FORMS}.services"),
    "surfaces meet only in acts": (f"{DESK}.web", "chuan.surfaces.counter.web"),
    "the base in its order": ("chuan.base.store.services", "chuan.base.web.services"),
    "every context has the same rooms": (f"{ORDERS}.models", f"{ORDERS}.services"),
    "rules are pure": (f"{ORDERS}.rules", "django"),
}
"""Beginning of the contract's name -> who imports whom to break it."""


def named(start: str) -> str:
    found = [contract["name"] for contract in CONTRACTS if contract["name"].startswith(start)]
    assert len(found) == 1, f"{start!r} names {found}"
    return str(found[0])


def broken_by(house: Path) -> set[str]:
    """Names of the contracts that the linter finds broken in a tree."""
    said = subprocess.run(
        [str(Path(sys.executable).parent / "lint-imports"), "--config", str(ROOT / "pyproject.toml"), "--no-cache"],
        cwd=house, env={**os.environ, "PYTHONPATH": str(house), "COLUMNS": "300"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Contracts:" in said.stdout, said.stdout + said.stderr
    return {line.removesuffix(" BROKEN") for line in said.stdout.splitlines() if line.endswith(" BROKEN")}


@pytest.fixture(scope="module")
def house_of_cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every context of the list with its rooms, all of them empty."""
    house = tmp_path_factory.mktemp("house")
    for context in (*CONTEXTS, "chuan.base.kernel", "config"):
        for room in ("", *(ROOMS if context not in WITHOUT_ROOMS else ())):
            touch(house, f"{context}.{room}".rstrip("."))
    return house


def touch(house: Path, module: str) -> Path:
    """The module's file, its packages made on the way."""
    place = house
    for part in module.split("."):
        place = place / part
        place.mkdir(exist_ok=True)
        (place / "__init__.py").touch()
    return place / "__init__.py"


def test_the_house_of_cards_stands(house_of_cards: Path) -> None:
    assert broken_by(house_of_cards) == set()


def private_tables() -> dict[str, tuple[str, str]]:
    names = [contract["protected_modules"][0] for contract in CONTRACTS if contract["type"] == "protected"]
    return {f"the tables of {name.split('.')[2]} ": ("chuan.surfaces.acts", name) for name in names}


@pytest.mark.parametrize(("start", "importer", "imported"), [(k, *v) for k, v in BROKEN.items()])
def test_each_contract_can_break(house_of_cards: Path, start: str, importer: str, imported: str) -> None:
    if imported.startswith("chuan.events.visits"):
        touch(house_of_cards, imported)
    file = touch(house_of_cards, importer)
    file.write_text(f"import {imported}\n")
    try:
        assert named(start) in broken_by(house_of_cards)
    finally:
        file.write_text("")


def test_whoever_reads_a_table_of_others_breaks_its_contract(house_of_cards: Path) -> None:
    """All tables at once, by the acts: each has its own contract, and each is broken."""
    file = touch(house_of_cards, "chuan.surfaces.acts")
    file.write_text("".join(f"import {imported}\n" for _, imported in private_tables().values()))
    try:
        assert broken_by(house_of_cards) >= {named(start) for start in private_tables()}
    finally:
        file.write_text("")


def test_a_room_of_another_name_breaks_the_build(house_of_cards: Path) -> None:
    extra = touch(house_of_cards, f"{ORDERS}.helpers")
    try:
        assert named("every context has the same rooms") in broken_by(house_of_cards)
    finally:
        extra.unlink()
        extra.parent.rmdir()


def test_every_contract_is_broken_by_a_case_here() -> None:
    cases = {named(start) for start in BROKEN | private_tables()}
    assert cases == {contract["name"] for contract in CONTRACTS}


def test_every_context_with_rooms_is_held_to_them() -> None:
    held = next(contract["containers"] for contract in CONTRACTS if "rooms" in contract["name"])
    free = {f"chuan.base.{name}" for name in dict(LAYERS)["base"]} | set(WITHOUT_ROOMS)
    assert set(held) == set(CONTEXTS) - free


def test_every_table_is_private() -> None:
    private = {contract["allowed_importers"][0] for contract in CONTRACTS if contract["type"] == "protected"}
    assert private == {name for name in CONTEXTS if any(folder(name).glob("models*"))}
