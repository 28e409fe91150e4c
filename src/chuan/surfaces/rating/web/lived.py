"""What happened to a task, a note, a judgement or a publication, as a timeline tells it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from chuan.base.store.typed import Kind
from chuan.base.web.components import Moment
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import people

Telling = Mapping[type, Callable[[Any], str]]
"""Kind of event -> its sentence, read when it is shown."""
_WORDS = ("reason", "words", "evidence")


def moments(kind: Kind[Any], stream: int, telling: Telling) -> tuple[Moment, ...]:
    """The events in order: when, who, what, and the words typed with it."""
    lived = kind.lived(stream)
    names = organisation.names({int(one.actor) for one in lived})
    words = people.texts(stream)
    told = []
    for one in lived:
        if type(one.event) in telling:
            said = (words.get(int(getattr(one.event, name, None) or 0), "") for name in _WORDS)
            text = telling[type(one.event)](one.event)
            sub = " · ".join(part for part in said if part)
            told.append(Moment(say.short_moment(one.at), names.get(int(one.actor), ""), text, sub=sub))
    return tuple(told)
