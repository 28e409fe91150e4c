"""A proved draft becomes the agency's next version; open dossiers keep theirs. What was published is an event."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.wire import By, Fact
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.definitions.procedures.rules.said import wrong_words
from chuan.definitions.procedures.rules.wire import load
from chuan.definitions.procedures.services import Adopted, Drafted
from chuan.surfaces.acts import approving
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.drafting import opened
from chuan.surfaces.acts.proving import Bench

PUBLISH = "procedures.publish"
STREAM = "publication"


def warning_key(flaw: Flaw) -> str:
    """What a reason for this warning is filed under; another warning of the same kind has another."""
    return digest({"kind": flaw.kind, "key": flaw.reason.key, **dict(flaw.reason.facts)})[:12]


def publish(
    actor: Actor,
    draft: int,
    since: date,
    reasons: Mapping[str, str],
    seen: int,
    key: UUID | None = None,
) -> Adopted:
    """Adopt the draft from ``since``; ``reasons``: why each warning is accepted, by ``warning_key``.

    ``Refused`` while an error stands, where a warning has no reason, where somebody saved after ``seen``, and unless
    exactly this was reviewed and approved by others than its author.
    """
    if key is not None and (done := store.answered(key)) is not None:
        return procedures.adoption(int(store.load(done.stream, STREAM).state["adoption"]))
    found = opened(actor, draft, PUBLISH)
    if found.seen != seen:
        raise Refused(refuse("stale", "procedures.draft_stale"))
    definition = load(dict(found.body))
    accepted = _accepted(actor, definition, found, reasons)
    if since < local(clock()).date():
        raise Refused(refuse("invalid", "acts.publish_past", field="since"))
    with transaction.atomic():
        approving.published(actor, found, since)
        adopted = procedures.publish(
            found.agency,
            definition,
            found.staffing,
            since,
            f"agency:{found.agency}",
            actor.official,
            _short_name(found, definition),
            accepted,
            said={**found.said, "author": str(found.author), **approving.hands(found)},
        )
        _record(actor, adopted, accepted, key)
        procedures.drop_draft(draft)
    return adopted


def _accepted(
    actor: Actor, definition: Procedure, found: Drafted, reasons: Mapping[str, str]
) -> tuple[dict[str, str], ...]:
    """The warnings with the approver's reasons; each reason is salted, so that the event can hold its hash."""
    flaws = Bench(clock(), [definition.code]).flaws(definition, found.staffing, found.agency)
    errors = [flaw for flaw in flaws if flaw.severity == ERROR]
    wrong = len(errors) + len(wrong_words(found.said))
    if wrong:
        raise Refused(refuse("not_now", "acts.publish_errors", count=wrong))
    given = {flaw: reasons.get(warning_key(flaw), "").strip() for flaw in flaws}
    missing = [
        refuse("invalid", "acts.warning_reason", field=f"why-{warning_key(flaw)}")
        for flaw, reason in given.items()
        if not reason
    ]
    if missing:
        raise Refused(*missing)
    return tuple(
        {
            "kind": flaw.kind,
            "sentence": sentence(flaw.reason),
            "reason": reason,
            "by": str(actor.official),
            "salt": secrets.token_hex(8),
        }
        for flaw, reason in given.items()
    )


def _record(actor: Actor, adopted: Adopted, accepted: tuple[dict[str, str], ...], key: UUID | None) -> None:
    loaded = store.open_stream(STREAM, adopted.agency, {"code": adopted.code})
    body: dict[str, Any] = {
        "code": adopted.code,
        "version": adopted.version,
        "edition": adopted.edition,
        "since": adopted.since.isoformat(),
        "approver": str(actor.official),
        "accepted": [{"kind": one["kind"], "hash": _hash(one["salt"], one["reason"])} for one in accepted],
    }
    fact = Fact("procedures.Published", body)
    by = By(actor.official, loaded.now, None, key)
    store.append(loaded, [fact], {"adoption": str(adopted.id), "code": adopted.code}, by)


def _hash(salt: str, text: str) -> str:
    """Officers' free text stays beside the events: they hold its salted SHA-256."""
    return hashlib.sha256(f"{salt}{text}".encode()).hexdigest()


def _short_name(found: Drafted, definition: Procedure) -> str:
    """The name the counter knows, kept from the version before."""
    try:
        return procedures.adopted(found.agency, definition.code, local(clock()).date()).short_name
    except Refused:
        return definition.name
