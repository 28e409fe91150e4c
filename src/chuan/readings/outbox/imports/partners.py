"""Partners and letters from the catalogue: YAML with a source beside every value → typed values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path
from typing import Any

from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.readings.outbox.rules.citizens import Letters, Quiet, Wording
from chuan.readings.outbox.rules.profile import Answering, Profile
from chuan.readings.outbox.rules.retry import Patience

_ABOUT = ("case", "progress", "text", "theirs")
"""Values that are the fields of one kind of message."""


class _Values:
    """The values of a file; one that is missing is refused with its name."""

    def __init__(self, file: str, body: Mapping[str, Any]) -> None:
        self.file = file
        self._values = body["values"]

    def __getitem__(self, name: str) -> Any:
        if name not in self._values:
            raise Refused(refuse("invalid", "outbox.broken_file", file=self.file, name=name))
        return self._values[name]["value"]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._values)

    @property
    def unverified(self) -> tuple[str, ...]:
        return tuple(name for name, value in self._values.items() if value["verified"] != "yes")


def read_profiles(folder: Path) -> tuple[Profile, ...]:
    """Every profile of the folder, oldest first; ``Refused`` where a value is missing."""
    found = (read_profile(path.read_bytes(), path.name) for path in folder.glob("*.yaml"))
    return tuple(sorted(found, key=lambda profile: (profile.since, profile.code)))


def read_profile(content: bytes, file: str = "") -> Profile:
    """One partner during one period."""
    body = read_yaml(content)
    values = _Values(file, body)
    answer = values["answer"]
    return Profile(
        code=body["code"],
        partner=body["partner"],
        name=body["name"],
        patience=Patience(**{name: int(number) for name, number in values["patience"].items()}),
        timeout=int(values["timeout"]),
        fields={kind: values[kind] for kind in _ABOUT if kind in values.names},
        answering=Answering(
            answer["code"], answer["message"], tuple(answer["taken"]), tuple(answer["already"])
        ),
        **{
            name: values[name]
            for name in (
                "services",
                "envelope",
                "headers",
                "codes",
                "steps",
                "moments",
                "path",
                "session",
            )
        },
        unverified=values.unverified,
        **_period(body),
    )


def read_letters(folder: Path) -> tuple[Letters, ...]:
    """What citizens are written, oldest first."""
    found = (read_letter(path.read_bytes(), path.name) for path in folder.glob("*.yaml"))
    return tuple(sorted(found, key=lambda letters: letters.since))


def read_letter(content: bytes, file: str = "") -> Letters:
    """The texts and the hours of rest of one period."""
    body = read_yaml(content)
    values = _Values(file, body)
    quiet = values["quiet"]
    return Letters(
        code=body["code"],
        quiet=Quiet(time.fromisoformat(quiet["since"]), time.fromisoformat(quiet["until"])),
        wordings={name: Wording(**values[name]) for name in values.names if name != "quiet"},
        unverified=values.unverified,
        **_period(body),
    )


def _period(body: Mapping[str, str]) -> dict[str, Any]:
    until = date.fromisoformat(body["until"]) if "until" in body else None
    return {"since": date.fromisoformat(body["since"]), "until": until}
