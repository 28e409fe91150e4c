"""The pack for an inspection: the paper, the archive, and what was drawn when by whom."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from uuid import UUID

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Standing, Who
from chuan.definitions.organisation.rules.authority import Thing, check
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.declarations.rules.events import Packed
from chuan.events.declarations.rules.pack import Pack
from chuan.events.declarations.services import PACKS, keep_pack
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me

ARCHIVE = "application/zip"
_FIRST = (1980, 1, 1, 0, 0, 0)  # the first moment an archive can name: equal contents give equal bytes


def archive(held: Mapping[str, bytes]) -> bytes:
    """The files in one archive, in the order given."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in held.items():
            book.writestr(zipfile.ZipInfo(name, _FIRST), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def may_keep(actor: Actor) -> None:
    """``Refused`` for one who may not have a pack drawn."""
    demand(actor, courses.MANAGE, Thing(actor.agency), clock(), see=courses.VIEW)


def keep(actor: Actor, paper: bytes, held: Mapping[str, bytes], key: UUID | None = None) -> Standing[Pack]:
    """The pack drawn now is kept under its hashes."""
    may_keep(actor)

    def act() -> Standing[Pack]:
        stream = new_id()
        pdf = files.keep(stream, "ho-so-doan-kiem-tra.pdf", "application/pdf", paper)
        whole = archive({"00-ho-so-doan-kiem-tra.pdf": paper, **held})
        packed = Packed(pdf, files.keep(stream, "ho-so-doan-kiem-tra.zip", ARCHIVE, whole))
        return keep_pack(stream, actor.agency, packed, Who(me(actor), key=key))

    return store.once(key, act, PACKS.load)


def opened(actor: Actor, stream: int) -> Standing[Pack]:
    """A pack of an agency in sight."""
    found = PACKS.load(stream)
    if check(actor, courses.VIEW, Thing(found.agency), clock(), see=courses.VIEW):
        raise Refused(refuse("missing", "store.no_stream"))
    return found
