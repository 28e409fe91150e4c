"""What the taker of originals signs: the papers given back last, to whom, against what."""

from __future__ import annotations

from django.utils import timezone

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.custody.rules import events as e
from chuan.events.custody.services import originals
from chuan.events.custody.services.originals import Originals
from chuan.events.dossiers.services import people
from chuan.readings.forms.rules.originals import OriginalLine, OriginalsBack
from chuan.readings.forms.rules.parts import Party
from chuan.readings.forms.services import render
from chuan.surfaces.acts import originals as acts
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.papers import head_of

_SHOWN = {"qr": "giấy hẹn (mã QR)", "code": "giấy hẹn", "identity": "không có giấy hẹn"}


def print_return(actor: Actor, stream: int) -> str:
    """Print it; the SHA-256 its bytes are kept under. Before anything was given back, what is held is listed."""
    file = open_file(actor, stream, timezone.now())
    return acts.return_printed(actor, stream, lambda found: _paper(actor, file, found))


def printed_return(actor: Actor, stream: int, sha256: str) -> bytes:
    """The paper as it was printed, for who may see the dossier."""
    open_file(actor, stream, timezone.now())
    kept = originals.stream_of(stream)
    if kept is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return files.read(kept, sha256)[2]


def _paper(actor: Actor, file: File, found: Originals) -> bytes:
    lived = originals.lived(found.id)
    texts = people.texts(found.id) | file.texts
    last = next((one for one in reversed(lived) if isinstance(one.event, e.Returned)), None)
    given = last.event if last is not None and isinstance(last.event, e.Returned) else None
    chosen = set(given.papers) if given else {item.paper.at for item in found.state.held}
    lines = tuple(
        OriginalLine(
            item.paper.name,
            item.paper.count,
            texts.get(int(item.paper.note or 0), ""),
            "bị hỏng" if item.damaged else "",
        )
        for item in found.state.items
        if item.paper.at in chosen
    )
    seen = texts.get(int(given.identity or 0), "") if given else ""
    shown = "; ".join(part for part in (_SHOWN[given.shown] if given else "", seen) if part)
    owner = file.owner
    form = OriginalsBack(
        head_of(file.case.dossier.agency, file.at),
        file.state.code,
        file.procedure.name,
        Party(owner.name, owner.kind, owner.identity, owner.address, owner.phone, owner.email),
        people.party(given.taker).name if given else file.submitter.name,
        shown,
        last.at if last else file.at,
        lines,
        actor.name,
    )
    return render(form)
