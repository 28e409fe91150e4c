"""What can happen to somebody who comes to ask or to be heard. Fields are only ever added, always with a default."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.definitions.procedures.rules.course import COURSE_EVENTS


@dataclass(frozen=True, slots=True)
class Came:
    """He came, or called: what he asked or said, who he is as far as he said, about which dossier."""

    number: str
    channel: str
    at: datetime
    text: Id
    author: Id
    taker: Id
    signals: tuple[str, ...] = ()
    dossier: Id | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """What he said was a petition, and is in their register now."""

    petition: Id


CALLER: dict[str, type] = {f"petitions.{kind.__name__}": kind for kind in (*COURSE_EVENTS, Came, Opened)}
