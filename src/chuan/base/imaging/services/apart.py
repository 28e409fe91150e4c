"""Files from outside are read in a process of their own: memory, time and whatever breaks stay there."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import chuan
from chuan.base.imaging.rules.beginnings import PDF, is_mixed, is_program, kind_of
from chuan.base.imaging.rules.limits import Limits
from chuan.base.kernel.refusal import Refused, refuse

_WORK = "chuan.base.imaging.services.work"
_SOURCE = str(Path(chuan.__path__[0]).parent)


@dataclass(frozen=True, slots=True)
class Examined:
    """What to keep: one PDF, the strip of its pages, and what was seen. ``form``: "pdfa", "pdf" or "signed"."""

    pdf: bytes
    strip: bytes
    pages: int
    blank: tuple[int, ...]
    form: str


def examine(content: bytes, limits: Limits, field: str = "") -> Examined:
    """The file as it may be kept; ``Refused`` with one sentence, and nothing left, where it may not."""
    wrong = _at_once(content, limits)
    if wrong is not None:
        key, facts = wrong
        raise Refused(
            refuse("too_large" if key == "too_large" else "invalid", f"imaging.{key}", field, **facts)
        )
    return _apart({"do": "examine", "kind": kind_of(content)}, content, limits, field)


def change(pdf: bytes, limits: Limits, drop: tuple[int, ...] = (), turn: tuple[int, ...] = ()) -> Examined:
    """A kept PDF without the pages of ``drop``, those of ``turn`` turned right; pages from 1."""
    return _apart({"do": "change", "drop": drop, "turn": turn}, pdf, limits, "pages")


def _at_once(content: bytes, limits: Limits) -> tuple[str, Mapping[str, int]] | None:
    """What can be said without opening the file."""
    if not content:
        return "empty", {}
    if len(content) > limits.bytes:
        return "too_large", {"megabytes": limits.bytes // 2**20}
    if not kind_of(content):
        return ("program" if is_program(content) else "kind"), {}
    if kind_of(content) == PDF and is_mixed(content):
        return "mixed", {}
    if kind_of(content) == PDF and b"/Encrypt" in content:
        return "password", {}
    return None


def _apart(task: dict[str, Any], content: bytes, limits: Limits, field: str) -> Examined:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "came").write_bytes(content)
        said = _said({**task, "path": str(folder / "came"), "out": name, "limits": asdict(limits)}, limits)
        if "wrong" in said:
            raise Refused(refuse("invalid", f"imaging.{said['wrong']}", field, **said["facts"]))
        pdf, strip = (folder / "kept.pdf").read_bytes(), (folder / "strip.jpg").read_bytes()
    return Examined(pdf, strip, said["pages"], tuple(said["blank"]), said["form"])


def _said(task: dict[str, Any], limits: Limits) -> dict[str, Any]:
    heavy: dict[str, Any] = {"wrong": "too_heavy", "facts": {}}
    try:
        done = subprocess.run(
            [sys.executable, "-m", _WORK], input=json.dumps(task), capture_output=True, text=True, check=False,
            timeout=limits.seconds + 5, env={"PYTHONPATH": _SOURCE, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return heavy
    found: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 and done.stdout else heavy
    return found
