"""The files of the tree, as git sees them: tracked ones and new ones, never what is ignored."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

from chuan.base.engine.places import ROOT

TEST_MARKS = ("/tests/", "test_", "conftest.py")


@cache
def files() -> tuple[str, ...]:
    """Paths from the root, with slashes."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    return tuple(sorted({name for name in listed if (ROOT / name).is_file()}))


def source(*, migrations: bool = False) -> tuple[str, ...]:
    """Our Python files."""
    found = [name for name in files() if name.endswith(".py")] + ["dev"]
    return tuple(name for name in found if migrations or "/migrations/" not in name)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def is_test(name: str) -> bool:
    return any(mark in f"/{name}" for mark in TEST_MARKS) or name.startswith("tests/")


def folder(dotted: str) -> Path:
    """Where a dotted name lies."""
    return ROOT / "src" / dotted.replace(".", "/")
