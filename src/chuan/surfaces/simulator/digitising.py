"""A few papers scanned, one answered by what the office held, one result revoked, one file fresh from the scanner."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from PIL import Image, ImageDraw

from chuan.base.imaging.services.pictures import as_pdfa
from chuan.base.imaging.services.strips import strip_of
from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store import files
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.services import dossiers, people
from chuan.events.scans import services as scans
from chuan.events.scans.rules.events import Taken
from chuan.events.scans.rules.scan import FOLDER, UPLOAD
from chuan.readings.deadlines.queries.register import Wanted, entries
from chuan.readings.digitised.queries.results import listed
from chuan.surfaces.acts import reception, results
from chuan.surfaces.acts.digitising import JPEG, PDF, TAKE, opened, papers_of
from chuan.surfaces.acts.reception import Reception
from chuan.surfaces.acts.results import Decided
from chuan.surfaces.acts.reusing import Reusing

_COUNTER, _CLERK = "tuyet.quay", "mai.vanthu"
_SCANNED, _LOOKED_AT = 6, 60
_A4 = (620, 877)


def digitise(at: datetime) -> int:
    """Scans for the last dossiers of one counter; how many were kept."""
    actor, clerk = organisation.actor_named(_COUNTER, at), organisation.actor_named(_CLERK, at)
    if actor is None or clerk is None:
        return 0
    since = Wanted(since=at - timedelta(days=7), living=True, own=True)
    found = entries(scope(actor, TAKE, at), since, limit=_LOOKED_AT).rows
    recent = [one.stream for one in found if one.agency == clerk.agency]
    _keep(clerk.agency, Who(), "quet-0001", (1, 2), FOLDER)
    made = [_scan(actor, stream) for stream in recent[:_SCANNED]]
    _reuse(actor, clerk.agency, at)
    _revoke(clerk, local(at).date())
    return len(made) + 1


def _scan(actor: Actor, stream: int) -> int:
    """The first paper of a dossier, one blank page among its two."""
    found = opened(actor, stream)
    paper = next(iter(papers_of(found)))
    return _keep(found.dossier.agency, Who(Id(actor.official)), "don", (1, 0), UPLOAD, (Id(stream), paper))


def _keep(
    agency: int, who: Who, name: str, pages: Sequence[int], how: str, tied: tuple[Id, str] | None = None
) -> int:
    stream, content = new_id(), _written(pages)
    strip, count, blank = strip_of(content)
    sha256 = files.keep(stream, f"{name}.pdf", PDF, content)
    picture = files.keep(stream, f"{name}.jpg", JPEG, strip)
    event = Taken(sha256, sha256, picture, count, tuple(blank), how, "pdf")
    scans.take(stream, agency, event, who, tied)
    return stream


def _reuse(actor: Actor, agency: int, at: datetime) -> None:
    """Somebody with a result comes again: it answers the first paper of the same procedure, as he agreed."""
    found, _total = listed(scope(actor, results.VIEW, at), limit=200)
    for one in (one for one in found if one.agency == agency and one.identity):
        state = dossiers.load(one.stream).state
        procedure = procedures.adopted(agency, state.procedure, local(at).date()).procedure
        asked = [paper for paper in procedure.papers_for(state.case) if paper.required and not paper.register]
        if len(asked) > 1 and not procedure.fees and procedure.channel("direct"):
            held = Reusing(asked[0].key, "result", one.stream, "spoken", "Đồng ý tại quầy (mô phỏng)")
            papers = tuple(PaperIn(paper.key, paper.originals, paper.copies) for paper in asked[1:])
            owner = people.party(state.owner)
            form = Reception(agency, state.procedure, state.case, owner, papers, reuses=(held,))
            reception.receive(actor, form, UUID(int=one.stream))
            return


def _revoke(clerk: Actor, today: date) -> None:
    found, _total = listed(scope(clerk, results.VIEW, _noon(today)), limit=40)
    if found:
        told = Decided("12/QĐ-UBND", today, "Chủ tịch (mô phỏng)", "Ghi sai năm sinh trên kết quả")
        results.revoke(clerk, found[-1].stream, told, UUID(int=found[-1].stream))


def _noon(day: date) -> datetime:
    return local(datetime(day.year, day.month, day.day, 12))  # noqa: DTZ001 - local() gives the zone


def _written(pages: Sequence[int]) -> bytes:
    """One PDF; a page with 0 is blank."""
    from pypdf import PdfWriter

    writer = PdfWriter()
    for page in pages:
        sheet = Image.new("L", _A4, 255)
        for line in range(16 if page else 0):
            ImageDraw.Draw(sheet).text(
                (70, 80 + 44 * line), f"Giấy tờ mô phỏng, trang {page}", fill=0, font_size=22
            )
        writer.append(io.BytesIO(as_pdfa(sheet)))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
