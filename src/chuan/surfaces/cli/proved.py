"""What was proved of a procedure: as JSON, and as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.surfaces.cli.proving import Answer
from chuan.surfaces.cli.speaking import in_words, sentence


def as_json(answer: Answer) -> dict[str, Any]:
    return {
        "code": answer.code,
        "version": answer.version,
        "agency": answer.agency,
        "flaws": [
            {
                "kind": flaw.kind,
                "severity": flaw.severity,
                "sentence": in_words(flaw.reason),
                "example": _said(flaw.example),
                "mend": _said(flaw.mend),
            }
            for flaw in answer.flaws
        ],
    }


def as_text(answer: Answer) -> str:
    errors = sum(flaw.severity == ERROR for flaw in answer.flaws)
    key = "cli.prove.errors" if errors else "cli.prove.warnings" if answer.flaws else "cli.prove.proved"
    code = f"{answer.code} ({answer.agency})" if answer.agency else answer.code
    head = sentence(key, code=code, errors=errors, warnings=len(answer.flaws) - errors)
    return "\n".join([head, *(line for flaw in answer.flaws for line in _lines(flaw))])


def _lines(flaw: Flaw) -> Iterator[str]:
    yield sentence(f"cli.prove.{flaw.severity}", said=in_words(flaw.reason))
    if flaw.example is not None:
        yield f"      {in_words(flaw.example)}"
    if flaw.mend is not None:
        yield sentence("cli.prove.mend", said=in_words(flaw.mend))


def _said(reason: Reason | None) -> str | None:
    return None if reason is None else in_words(reason)
