"""The essentials of a dossier for one who signs: who asks what, by when, who worked it and what they wrote."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.web.components import Fact, TimeChip
from chuan.base.web.rules import say
from chuan.base.web.served import served
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.surfaces.leader.web.reading import keep_read
from chuan.surfaces.leader.web.sight import Sight
from chuan.surfaces.telling.drafts import block_note
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.time import whole_chip

_MOMENTS = 5
_DRAFT = gettext_noop("Dự thảo")
_KINDS = {"refusal": gettext_noop("Văn bản từ chối"), "result": gettext_noop("Kết quả giải quyết")}


def told(file: File, seen: Any, sight: Sight) -> dict[str, Any]:
    """What the page shows of the dossier; ``seen`` is the last event the typed form knew."""
    document = file.state.document
    known = int(seen) if str(seen or "").isdecimal() else file.case.dossier.seq
    newer = tuple(item for item in file.lived if item.seq > known)
    link = reverse("leader:draft", args=[file.case.dossier.id]) if document and document.draft else ""
    return {
        "file": file,
        "chip": _chip(file, sight),
        "facts": _facts(file),
        "draft": link,
        "block_note": block_note(file, sight.actor.official),
        "draft_name": _(_KINDS.get(document.kind, _DRAFT)) if document else "",
        "moments": file.teller.moments(file.lived)[:_MOMENTS],
        "stale": file.teller.moments(newer),
        "papers": _papers(file),
    }


@require_GET
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": ["'self'"]})  # type: ignore[arg-type]  # its types forget views with arguments
def draft(request: HttpRequest, stream: int) -> HttpResponse:
    """The draft to be signed, in the browser's own viewer; only our own page may frame it."""
    file = open_file(actor_of(request), stream, timezone.now())
    document = file.state.document
    if file.masked:
        raise Refused(refuse("not_yours", "organisation.out_of_reach"))
    if document is None or not document.draft:
        raise Refused(refuse("missing", "organisation.missing"))
    _name, media_type, content = files.read(stream, document.draft)
    keep_read(request, stream, document.draft)
    return served(content, media_type, f"{file.state.code}.pdf")


def _chip(file: File, sight: Sight) -> TimeChip:
    state, calendar = file.state, file.case.calendar
    latest = calendar.retreat(state.target, file.needed) if state.target else None
    return whole_chip(state.target, state.paused, latest, calendar, sight.at)


def _facts(file: File) -> list[Fact]:
    state = file.state
    submitter = f"{file.submitter.name} ({file.relation})" if file.relation else ""
    facts = [
        Fact(_("Chủ hồ sơ"), file.owner.name),
        Fact(_("Hẹn trả công dân"), say.long_moment(state.promised) if state.promised else _("chưa hẹn")),
        Fact(_("Hạn theo luật"), say.long_moment(state.legal) if state.legal else _("không quy định")),
        Fact(_("Nhận hồ sơ"), say.long_moment(state.received) if state.received else ""),
    ]
    return [*facts, Fact(_("Người nộp"), submitter)] if submitter else facts


def _papers(file: File) -> list[tuple[str, str]]:
    """(name, how many) of what was handed in."""
    known = {paper.key: paper.name for paper in file.procedure.papers}
    return [
        (
            known[one.key],
            _("%(originals)s chính, %(copies)s sao") % {"originals": one.originals, "copies": one.copies},
        )
        for one in file.received.papers
        if one.key in known
    ]
