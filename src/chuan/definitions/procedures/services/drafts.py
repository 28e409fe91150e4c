"""Drafts: a definition being written, saved as typed; of two who save at once the second is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.procedures.models import Draft


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft as saved: ``body`` in the wire form as far as it was typed, ``seen`` its number of saves.

    ``said``: its document's own words, as ``rules/said.py`` reads them.
    """

    id: int
    agency: int
    code: str
    body: Mapping[str, Any]
    staffing: Mapping[str, Any]
    seen: int
    author: int
    changed: datetime
    said: Mapping[str, Any]

    @property
    def name(self) -> str:
        return str(self.body.get("name") or self.code)


_COLUMNS = ("id", "agency_id", "code", "body", "staffing", "seen", "author", "changed", "said")


def drafts(scope: Scope) -> tuple[Drafted, ...]:
    """The drafts of the agencies in scope, the latest saved first."""
    found = Draft.objects.all() if scope.everywhere else Draft.objects.filter(agency__in=scope.agencies)
    return tuple(Drafted(*row) for row in found.order_by("-changed").values_list(*_COLUMNS))


def draft(number: int) -> Drafted:
    """One draft; ``Refused(missing)`` where it is gone."""
    found = Draft.objects.filter(id=number).values_list(*_COLUMNS).first()
    if found is None:
        raise Refused(refuse("missing", "procedures.no_draft"))
    return Drafted(*found)


def draft_of(agency: int, code: str) -> Drafted:
    """The draft an agency writes under a code; ``Refused(missing)`` where there is none."""
    return draft(Draft.objects.filter(agency=agency, code=code).values_list("id", flat=True).first() or 0)


def begin_draft(
    agency: int,
    body: Mapping[str, Any],
    staffing: Mapping[str, Any],
    author: int,
    said: Mapping[str, Any] | None = None,
) -> int:
    """A new draft under the body's code; ``Refused`` where the agency already writes one under it."""
    code = str(body["code"])
    try:
        with transaction.atomic():
            row = Draft.objects.create(
                id=new_id(),
                agency_id=agency,
                code=code,
                body=dict(body),
                staffing=dict(staffing),
                said=dict(said or {}),
                author=author,
            )
    except IntegrityError:
        raise Refused(refuse("not_now", "procedures.draft_exists", field="code", code=code)) from None
    return row.id


def save_draft(
    number: int,
    body: Mapping[str, Any],
    staffing: Mapping[str, Any],
    seen: int,
    author: int,
    said: Mapping[str, Any] | None = None,
) -> Drafted:
    """Keep what was typed over the save ``seen``; ``Refused(stale)`` where somebody saved since.

    ``said`` None: the document's own words stay as they are.
    """
    with transaction.atomic():
        row = Draft.objects.select_for_update().filter(id=number).first()
        if row is None:
            raise Refused(refuse("missing", "procedures.no_draft"))
        if row.seen != seen:
            raise Refused(refuse("stale", "procedures.draft_stale"))
        told = (dict(body), dict(staffing), row.said if said is None else dict(said))
        if (row.body, row.staffing, row.said) != told:
            (row.body, row.staffing, row.said), row.author = told, author
            row.seen += 1
            row.save()
    return draft(number)


def drop_draft(number: int) -> None:
    """After it was published, or when nobody wants it any more."""
    Draft.objects.filter(id=number).delete()
