"""Printing an ISO document or its posting sheet: a controlled copy with a number, an event with the hash of its bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.imports.said import default_said
from chuan.definitions.procedures.rules.said import said_by
from chuan.definitions.procedures.services import Adopted, Marked, Printed, symbols
from chuan.surfaces.acts.asking import clock, demand

PRINT, VIEW = "procedures.print", "procedures.view"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FORMATS = {"pdf": PDF, "docx": DOCX}
DOCUMENT, POSTING = "document", "posting"
_KEEPER = 0  # the keeper of the machine, who prints from the console


@dataclass(frozen=True, slots=True)
class Order:
    """What to print: ``form``, the format it is set in, for a posting sheet its page; ``holder``: who gets it, 0 who prints."""

    form: str
    format: str = "pdf"
    page: str = ""
    holder: int = 0


def printed(
    actor: Actor | None,
    adopted: Adopted,
    order: Order,
    make: Callable[[Marked, int], bytes],
    key: UUID | None = None,
) -> tuple[int, str]:
    """Print a copy and record it; the stream and the SHA-256 its bytes are kept under.

    ``make(marked, copy)`` sets the paper; ``actor`` None: from the console. ``Refused`` for a version no longer used.
    """
    now = clock()
    if actor is not None:
        demand(actor, PRINT, Thing(adopted.agency), now)
    if adopted.until is not None and adopted.until <= local(now).date():
        raise Refused(refuse("not_now", "acts.print_replaced", day=f"{adopted.until:%d/%m/%Y}"))
    who = actor.official if actor else _KEEPER
    return store.once(
        key, lambda: _print(adopted, order, make, who, key), lambda stream: _before(stream, key)
    )


def _print(
    adopted: Adopted, order: Order, make: Callable[[Marked, int], bytes], who: int, key: UUID | None
) -> tuple[int, str]:
    marks = said_by(adopted.said, default_said()).marks
    marked = symbols.allot(adopted.agency, adopted.code, adopted.procedure.field, marks[0])
    loaded = symbols.opened(marked)
    copy = symbols.copies(loaded) + 1
    content = make(marked, copy)
    name = f"{marked.mark} lần {adopted.version:02} bản {copy:02}.{order.format}"
    sha256 = files.keep(loaded.id, name, FORMATS[order.format], content)
    body = {
        "code": adopted.code,
        "mark": marked.mark,
        "version": adopted.version,
        "edition": adopted.edition,
        "form": order.form,
        "format": order.format,
        "sha256": sha256,
        "copy": copy,
        "holder": order.holder or who,
    }
    symbols.record(loaded, body, who, key)
    return loaded.id, sha256


def to_recall(adopted: Adopted, today: date) -> set[int]:
    """The copies still out whose edition is used no longer."""
    found = procedures.versions(adopted.agency, adopted.code)
    live = {one.version for one in found if one.until is None or one.until > today}
    return {one.copy for one in copies(adopted) if one.recalled is None and one.version not in live}


def _before(stream: int, key: UUID | None) -> tuple[int, str]:
    """What the same order printed the first time."""
    return next((stream, str(one.body["sha256"])) for one in store.history(stream) if one.key == key)


def copies(adopted: Adopted) -> tuple[Printed, ...]:
    """Every controlled copy of the document, the latest first."""
    marked = procedures.marked(adopted.agency, adopted.code)
    return procedures.printings(marked.stream) if marked else ()


def copy(actor: Actor, adopted: Adopted, sha256: str) -> tuple[str, str, bytes]:
    """(name, media type, bytes) of a copy as it was printed; ``Refused`` as missing for any other file."""
    demand(actor, VIEW, Thing(adopted.agency), clock())
    marked = procedures.marked(adopted.agency, adopted.code)
    if marked is None or all(one.sha256 != sha256 for one in copies(adopted)):
        raise Refused(refuse("missing", "store.no_file"))
    return files.read(marked.stream, sha256)
