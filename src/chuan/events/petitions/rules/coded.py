"""The coded values of a petition: how it came, what it is, what the verification found."""

from __future__ import annotations

from types import MappingProxyType

PORTAL, PHONE, LETTER, COUNTER, TRANSFER = "portal", "phone", "letter", "counter", "transfer"
CHANNELS = (PORTAL, PHONE, LETTER, COUNTER, TRANSFER)
"""How it came; ``TRANSFER``: another agency of the system passed it on."""

OWN, ACT, OTHERS = "own", "act", "others"
NOT_RECEIVED, INFORMATION = "not_received", "information"
COMPLAINT, DENUNCIATION, PROTECTED = "complaint", "denunciation", "protected"
OTHER_LAWS = frozenset({COMPLAINT, DENUNCIATION})
"""Khiếu nại and tố cáo: guided or handed over, never answered as a petition."""
MOVED = frozenset({ACT, OTHERS})
CLASSES = (OWN, ACT, OTHERS, NOT_RECEIVED, INFORMATION, COMPLAINT, DENUNCIATION, PROTECTED)
OUTCOMES = MappingProxyType(
    {OWN: "own", ACT: "moved", OTHERS: "moved"}
    | dict.fromkeys((NOT_RECEIVED, INFORMATION, COMPLAINT, DENUNCIATION, PROTECTED), "closed")
)
"""Class -> the outcome of the first step of ``phan-anh-kien-nghi``."""

FOUNDED, PARTLY, UNFOUNDED = "founded", "partly", "unfounded"
FINDINGS = (FOUNDED, PARTLY, UNFOUNDED)
COUNTED = frozenset({FOUNDED, PARTLY})
"""A remark found false is not counted against anybody."""

CLASSIFY, VERIFY, APPROVE, PUBLISH = "classify", "verify", "approve", "publish"
"""The steps of ``phan-anh-kien-nghi``."""
