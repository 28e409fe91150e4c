"""From a row to what is sent: the ids become people as they are known now, the facts the partner's words."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from chuan.base.kernel import codec
from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import confirmations, dossiers, people
from chuan.readings.outbox.models import Delivery
from chuan.readings.outbox.rules.bodies import Asked, CaseBody, CitizenBody, status_told
from chuan.readings.outbox.rules.citizens import Wording, worded
from chuan.readings.outbox.rules.profile import Profile, render
from chuan.readings.outbox.services.profiles import letters


def message(profile: Profile, row: Delivery, session: str) -> dict[str, Any]:
    """The JSON body of one message about a dossier, envelope and all."""
    body = codec.load(CaseBody, row.body)
    agency = organisation.agency(row.agency, row.made)
    around = {
        "service": profile.services[row.kind],
        "agency": agency.code if agency else "",
        "session": session,
        "updating": body.updating,
        "key": str(row.key),
    }
    outside = {field: around[fact] for field, fact in profile.envelope.items()}
    return {**outside, "data": [render(profile, row.kind, _facts(profile, row, body))]}


def letter(row: Delivery, at: datetime) -> tuple[people.Party, Wording]:
    """Who is written to, and the words; blank data where they were erased since."""
    body = codec.load(CitizenBody, row.body)
    agency = organisation.agency(row.agency, row.made)
    name = agency.short_name or agency.name if agency else ""
    facts = {
        "code": row.code,
        "title": body.title,
        "agency": name,
        "place": _place(int(body.counter)) or name,
        "promised": _day(body.promised),
        "count": str(body.count),
        "link": _link(row.stream) if body.own else "",
        "number": confirmations.draw(int(body.confirmation), at) if body.confirmation else "",
        "until": f"{local(row.expires):%H:%M}" if row.expires else "",
    }
    return people.party(body.party), worded(letters(at).wordings[row.kind], facts)


def _place(counter: int) -> str:
    """What the agency of a counter is called; "" for none."""
    home = organisation.unit_homes({counter}).get(counter, 0) if counter else 0
    return organisation.agency_names({home}).get(home, "") if home else ""


def _facts(profile: Profile, row: Delivery, body: CaseBody) -> dict[str, Any]:
    owner = people.party(body.owner)
    person = organisation.person(int(body.official), row.made)
    units = organisation.unit_names({int(body.unit)})
    words = people.texts(row.stream) if body.note or body.supplements else {}
    return {
        **asdict(body),
        "code": body.known_as or row.code,
        "note": words.get(int(body.note or 0), ""),
        "status": status_told(profile, body),
        "owner_name": owner.name,
        "owner_kind": owner.kind,
        "owner_identity": owner.identity,
        "owner_phone": owner.phone,
        "owner_email": owner.email,
        "official_name": person.name if person else "",
        "official_title": person.post_name if person else "",
        "unit_name": units.get(int(body.unit), ""),
        "fees": [{"name": "Phí, lệ phí", "amount": body.fee}] if body.fee else [],
        "supplements": [_supplement(row, one, body, words) for one in body.supplements],
        "results": [{"name": one.name, "key": one.key, "id": one.key} for one in body.results],
    }


def _supplement(row: Delivery, asked: Asked, body: CaseBody, words: dict[int, str]) -> dict[str, Any]:
    said = (words.get(int(why), "") for why in asked.whys)
    return {
        "id": f"{row.stream}-{row.seq}",
        "at": asked.at,
        "state": "1" if asked.closed else "0",
        "papers": ", ".join(asked.papers),
        "content": "; ".join(filter(None, said)),
        "promised": body.promised,
        "promised_before": body.promised_before,
    }


def _link(stream: int) -> str:
    """The dossier's public page, where this installation knows its own public address."""
    site = str(settings.SITE).rstrip("/")
    return f"{site}{reverse('citizen:dossier', args=[dossiers.secret_of(stream)])}" if site else ""


def _day(moment: datetime | None) -> str:
    return f"{local(moment):%H:%M ngày %d/%m/%Y}" if moment else "sau"
