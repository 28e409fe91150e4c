"""Documents as streams: registered once under a code, revised on the walk, and the register's row kept beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import fold, nfc
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.documents.models import Document as Row
from chuan.definitions.documents.rules import deciding
from chuan.definitions.documents.rules.events import KINDS
from chuan.definitions.documents.rules.state import State, evolve
from chuan.definitions.procedures.rules.course_orders import begin
from chuan.definitions.procedures.services import system
from chuan.definitions.procedures.services.matters import Matters

CODE = "duyet-tai-lieu"
Document = Standing[State]


def _kept(found: Document) -> None:
    """The register's row as the document stands."""
    row, state = Row.objects.get(stream=found.id), found.state
    row.code, row.category, row.access = state.code, state.category, state.access
    row.revision, row.since = state.revision, state.editions[-1].since if state.editions else None
    row.making, row.obsolete, row.out = state.making, state.obsolete, len(state.to_recall)
    now = [one for one in state.readers if one.revision == state.revision]
    row.unread = sorted(int(one.official) for one in now if one.read is None)
    row.readers = sorted(
        {int(one.official) for one in state.readers} | {int(one) for one in state.course.people}
    )
    row.save()


KIND: Kind[State] = Kind("document", "documents", State, KINDS, evolve)
MATTERS: Matters[State] = Matters(KIND, CODE, deciding.gate, _kept)
load = KIND.load


def of_code(agency: int, code: str) -> int | None:
    """The stream of the document under a code; None where there is none."""
    return Row.objects.filter(agency=agency, code=code).values_list("stream", flat=True).first()


def titled(stream: int) -> str:
    """What a document is called in the register."""
    return str(Row.objects.values_list("title", flat=True).get(stream=stream))


def register(
    stream: int, agency: int, title: tuple[Id, str], author: Id, who: Who, facts: Sequence[Any]
) -> Document:
    """A new document with its first revision begun; ``facts`` begin with ``Registered``. A code is never used again."""
    code = facts[0].code
    try:
        with transaction.atomic():
            Row.objects.create(
                stream=stream, agency=agency, code=code, title=nfc(title[1])[:500], category="", access=""
            )
    except IntegrityError:
        raise Refused(refuse("invalid", "documents.code_taken", field="code", code=code)) from None
    made = MATTERS.begin(stream, agency, title[0], author, who, facts)
    indexed(stream, "")
    return made


def revise(stream: int, author: Id, who: Who, seen: int | None = None) -> Document:
    """Begin the next revision at its author."""
    definition, edition = system(CODE)

    def decide(state: State, _at: Any) -> Any:
        wrong = deciding.revise(state)
        return wrong or (begin(definition, edition, state.course.title, author),)

    return MATTERS.more(stream, decide, who, seen)


def indexed(stream: int, words: str) -> None:
    """Let the document be found by these words of its content."""
    row = Row.objects.get(stream=stream)
    row.folded = fold(f"{row.code} {row.title} {words}")
    row.save(update_fields=["folded"])
