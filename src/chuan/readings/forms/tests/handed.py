"""Slips of what was handed over: an ordinary one and one with long names."""

from __future__ import annotations

from dataclasses import replace

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.rules.petition_slip import COMPLAINT, DENUNCIATION, PetitionSlip
from chuan.readings.forms.tests.samples import HEAD


def petition_slip(law: str, where: str) -> PetitionSlip:
    return PetitionSlip(
        head=replace(HEAD, number=""),
        number="PA 0012/2026",
        law=law,
        sent="thứ Sáu 28/08/2026, 09:40",
        taken="Tại quầy",
        where=where,
        officer="Trần Thị Hồng Ngọc",
    )


SHORT: dict[str, Form] = {"petition_slip": petition_slip(DENUNCIATION, "Thanh tra tỉnh")}
LONG: dict[str, Form] = {"petition_slip": petition_slip(COMPLAINT, "Ban tiếp công dân, " * 12)}
