"""What a browser takes with it: promises, papers, fees, due moments of every minute, numbers with their squares."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.text import fold
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Fee, Paper
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.services import Adopted
from chuan.readings.forms.rules.qr import qr_path
from chuan.surfaces.acts.offline import Number, Ready
from chuan.surfaces.counter.web import reading
from chuan.surfaces.counter.web.offline_due import Dues, Table
from chuan.surfaces.counter.web.place import Place
from chuan.surfaces.counter.web.reception_terms import need_of

Plain = Mapping[str, Any]


def pack(made: Ready, place: Place, officer: str, site: str) -> Plain:
    """All of it as plain values; moments are milliseconds or minutes since 1970."""
    agencies = [one for one in organisation.agencies(place.seen, place.at) if one.id in place.agencies]
    tables: list[Table] = []
    promised = [
        one
        for agency in agencies
        for dues in (Dues(agency.id, made.days, tables),)
        for day in made.days
        for one in _promised(agency, day, dues)
    ]
    return {
        "now": milliseconds(made.now),
        "until": milliseconds(made.device.until),
        "since": milliseconds(made.device.since),
        "device": str(made.device.id),
        "token": made.token,
        "seals": b64encode(made.seals).decode(),
        "agencies": {
            str(one.id): {"name": one.name, "address": one.address, "phone": one.phone} for one in agencies
        },
        "officer": officer,
        "days": [day.isoformat() for day in made.days],
        "numbers": [_number(one, site) for one in made.numbers],
        "procedures": promised,
        "dues": tables,
    }


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _promised(agency: AgencyRow, day: date, dues: Dues) -> list[Plain]:
    found = sorted(procedures.in_force([agency.id], day), key=lambda one: fold(one.short_name))
    return [
        {**_procedure(one, day, dues), "agency": str(agency.id), "agency_name": agency.short_name}
        for one in found
        if one.procedure.channel("direct")
    ]


def _procedure(one: Adopted, day: date, dues: Dues) -> Plain:
    procedure = one.procedure
    channel = procedure.channel("direct")
    limit = channel.promised if channel else None
    return {
        "day": day.isoformat(),
        "code": one.code,
        "name": procedure.name,
        "short": one.short_name,
        "folded": fold(f"{one.short_name} {procedure.name} {one.code}"),
        "edition": one.edition,
        "cases": [{"key": case.key, "name": case.name} for case in procedure.cases],
        "papers": [_paper(paper) for paper in procedure.papers],
        "fees": [_fee(fee) for fee in procedure.fees],
        "limit": say_limit(limit),
        "due": dues.of(limit),
        "deliver": [{"key": key, "name": _(name)} for key, name in reading.DELIVER],
    }


def _paper(paper: Paper) -> Plain:
    return {
        "key": paper.key,
        "name": paper.name,
        "sub": " · ".join(part for part in (paper.condition, paper.form, paper.register) if part),
        "need": need_of(paper),
        "originals": paper.originals,
        "copies": paper.copies,
        "required": paper.required and not paper.register,
        "looked_up": bool(paper.register),
        "cases": list(paper.cases),
    }


def _fee(fee: Fee) -> Plain:
    return {"name": fee.name, "amount": fee.amount, "per": fee.per, "cases": list(fee.cases)}


def _number(one: Number, site: str) -> Plain:
    side, path = qr_path(site + reverse("citizen:dossier", args=[one.secret]))
    return {
        "agency": str(one.agency), "day": one.day.isoformat(), "number": one.number, "code": one.code,
        "side": side, "path": path,
    }  # fmt: skip
