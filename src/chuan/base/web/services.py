"""Drafts: keep, bring back, drop. The body is field name -> values as typed, unread and unchecked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.web.models import Draft

KEPT_FOR = timedelta(hours=24)
MOST = 64 * 1024
"""Characters of one draft."""

Typed = Mapping[str, Sequence[str]]


def keep_draft(account: int, form: str, key: str, typed: Typed, at: datetime) -> None:
    """Put what is typed in place of what was kept before; ``Refused`` (too_large) beyond ``MOST``."""
    if sum(len(name) + sum(map(len, values)) for name, values in typed.items()) > MOST:
        raise Refused(refuse("too_large", "web.draft_too_large"))
    body = {name: list(values) for name, values in typed.items()}
    Draft.objects.update_or_create(
        account=account, form=form, key=key, defaults={"body": body, "until": at + KEPT_FOR}
    )


def draft(account: int, form: str, key: str, at: datetime) -> Typed | None:
    """What was typed, or ``None`` where nothing is kept or its time is over."""
    kept = Draft.objects.filter(account=account, form=form, key=key, until__gt=at)
    return kept.values_list("body", flat=True).first()


def drop_draft(account: int, form: str, key: str) -> None:
    """After the form was sent and accepted."""
    Draft.objects.filter(account=account, form=form, key=key).delete()


def purge_drafts(at: datetime) -> int:
    """How many were over; run by night."""
    return Draft.objects.filter(until__lte=at).delete()[0]
