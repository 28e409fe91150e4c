"""A kept file of a finished dossier, asked for, approved, handed out: what tests of loans start from."""

from __future__ import annotations

from chuan.events.dossiers.tests.factories import Commune, dossier
from chuan.events.loans.services.loans import MATTERS, Loan
from chuan.surfaces.acts import archiving, borrowing, courses
from chuan.surfaces.acts.archiving import Place
from chuan.surfaces.acts.courses import Move


def who(here: Commune, role: str) -> int:
    return here.people[role].id


def kept(here: Commune) -> int:
    """The file of a dossier whose result was given."""
    ended = dossier(here, "nobody").id
    (file,) = archiving.make(here.actor("clerk"), [ended], Place("Giá 1", "Hộp 2", "Cặp 3"))
    return file.id


def asked(here: Commune, file: int, role: str = "handler") -> Loan:
    return borrowing.ask(here.actor(role), file, "Đối chiếu khi giải quyết khiếu nại", who(here, "head"))


def approved(here: Commune, file: int, role: str = "handler") -> Loan:
    found = asked(here, file, role)
    move = Move("approve", "ok", {"lend": who(here, "clerk")})
    return courses.step(MATTERS, here.actor("head"), found.id, move)


def lent(here: Commune, file: int) -> Loan:
    return borrowing.hand_out(here.actor("clerk"), approved(here, file).id)
