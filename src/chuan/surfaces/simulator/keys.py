"""Signing keys of the demonstration: simulated people, agencies and the authority that vouches for them."""

from __future__ import annotations

from datetime import datetime, timedelta

from cryptography.hazmat.primitives.serialization import Encoding

from chuan.base.engine import places
from chuan.base.signing.services.simulated import Pair, new_key, new_root
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.keys import NewKey

_SIGNERS = {"minh.chutich": "mai.vanthu", "tai.chutich": "ngan.vanthu"}
"""Who decides → who keeps the seal of the same agency."""
_BESIDE = ("hien.kiemtra", "thang.giamdoc", "khang.tinh")
"""Who signs minutes, reports and summaries of inspections, and no seal with it."""
_AUTHORITY = "Chứng thực mô phỏng (không phải chứng thực thật)"
_YEAR = timedelta(days=365)


def hand_in_keys(at: datetime, passphrase: str) -> int:
    """A key for each leader and a seal for his agency, locked by ``passphrase``; how many."""
    authority = new_root(_AUTHORITY, at - _YEAR, at + 5 * _YEAR)
    places.ROOTS.mkdir(parents=True, exist_ok=True)
    (places.ROOTS / "mo-phong.pem").write_bytes(authority[1].public_bytes(Encoding.PEM))
    made = 0
    for name, keeper in _SIGNERS.items():
        made += _handed_in(name, authority, passphrase, at, own=True)
        made += _handed_in(keeper, authority, passphrase, at, own=False)
    return made + sum(_handed_in(name, authority, passphrase, at, own=True) for name in _BESIDE)


def _handed_in(account: str, authority: Pair, passphrase: str, at: datetime, *, own: bool) -> int:
    """The key of one person or of his agency; 0 where the organisation is another one."""
    actor = organisation.actor_named(account, at)
    if actor is None:
        return 0
    whose = actor.name if own else actor.agency_name
    content = new_key(whose, authority, passphrase, at - _YEAR / 2, at + _YEAR)
    organisation.add_key(actor, NewKey(content, passphrase, own=own), at)
    return 1
