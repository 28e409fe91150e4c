"""The door of the simulator: an empty database gets its organisations, their promises and 90 days of work."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from chuan.base.store.services import any_of
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services.dossiers import KIND
from chuan.surfaces.acts.history import (
    keep_nights,
    read_cases,
    read_conformance,
    write_custody,
    write_history,
    write_payments,
)
from chuan.surfaces.simulator.aims import aim
from chuan.surfaces.simulator.banking import bring_in
from chuan.surfaces.simulator.clerking import clerk
from chuan.surfaces.simulator.digitising import digitise
from chuan.surfaces.simulator.documents import issue
from chuan.surfaces.simulator.elsewhere import arrive
from chuan.surfaces.simulator.gathering import gather
from chuan.surfaces.simulator.handing import custody
from chuan.surfaces.simulator.history import History, live
from chuan.surfaces.simulator.inspections import inspect
from chuan.surfaces.simulator.instructing import instruct
from chuan.surfaces.simulator.issuing import issue_reports
from chuan.surfaces.simulator.keeping import keep
from chuan.surfaces.simulator.keys import hand_in_keys
from chuan.surfaces.simulator.learning import learn
from chuan.surfaces.simulator.lending import enter
from chuan.surfaces.simulator.lining_up import line_up
from chuan.surfaces.simulator.mailing import send_by_post
from chuan.surfaces.simulator.overseeing import oversee
from chuan.surfaces.simulator.paying import payments
from chuan.surfaces.simulator.portal_figures import read_on_the_portal
from chuan.surfaces.simulator.rating import rate
from chuan.surfaces.simulator.reforming import reform, survey
from chuan.surfaces.simulator.risking import register_risks
from chuan.surfaces.simulator.scoring import score_by
from chuan.surfaces.simulator.seed import PASSWORD
from chuan.surfaces.simulator.seed import seed as seed_ground
from chuan.surfaces.simulator.telling_stages import tell_stages
from chuan.surfaces.simulator.told import tell
from chuan.surfaces.simulator.visiting import hear_visitors
from chuan.surfaces.simulator.voicing import hear_citizens
from chuan.surfaces.simulator.weeks import publish_weeks
from chuan.surfaces.simulator.yearly import hold_year

SEED = 2026
_HEAD_OF_ABSENT = "phuong.vanxa"
_AWAY_DAYS = 6
NIGHTS = 4
"""So many nights the index is kept of."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written: procedures adopted, dossiers, events, slips, and the dossiers open now."""

    adopted: int
    dossiers: int
    events: int
    slips: int
    open: int


def empty() -> bool:
    """Whether no dossier was ever taken in."""
    return not any_of(KIND)


def fill(at: datetime, seed: int = SEED, days: int = 90, say: Say = lambda _: None) -> Summary | None:
    """Ground and history where there is no dossier yet; None, and nothing done, where there is one."""
    if not empty():
        return None
    say("Đang nạp đơn vị hành chính, cơ quan, tài khoản và thủ tục…")
    adopted = seed_ground(at)
    say(f"Đã áp dụng {adopted} thủ tục. Đang mô phỏng {days} ngày làm việc…")
    with _collector_off():
        history = live(seed, at, days)
        say(f"Đang ghi {len(history.book.load.lives)} hồ sơ…")
        with transaction.atomic():
            paper = custody(history.book, at)
            events = write(history, at) + write_custody(paper)
            rate(history.book, at)
            line_up(history.book, at)
            came, followed = arrive(history.book, at, seed)
            tell(history.book.load.lives, at)
            bring_in(at)
            read_conformance()
            issue(at)
            keep(at)
            clerk(at)
            aim(at)
            register_risks(at)
            hold_year(at)
            hand_in_keys(at, PASSWORD)
            inspect(at, PASSWORD)
            hear_citizens(at)
            hear_visitors(at)
            score_by(at)
            learn(at)
            send_by_post(at)
            gather(at)
            tell_stages(at)
            publish_weeks(at)
            digitise(at)
            read_cases()
            instruct(at)
            reform(at)
            survey(at)
            issue_reports(at)
            oversee(at)
            read_on_the_portal(at)
            keep_nights(at, NIGHTS)
    say(f"Đã nhận {came} hồ sơ từ Cổng, {followed} hồ sơ theo dõi.")
    lives = history.book.load.lives
    still_open = sum(life.state.status == "open" for life in lives)
    return Summary(adopted, len(lives), events, len(history.book.load.slips), still_open)


@contextmanager
def _collector_off() -> Iterator[None]:
    """The history is one growing heap without cycles: looking for garbage in it costs a sixth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def write(history: History, at: datetime) -> int:
    """Write a history and report who is absent, inside the caller's transaction; the number of events."""
    paid = payments(history.book, at)
    events = write_history(history.book.load, history.book.files)
    write_payments(paid)
    _report_absence(history, at)
    enter(history.odd.lent)
    return events


def _report_absence(history: History, at: datetime) -> None:
    head = organisation.actor_named(_HEAD_OF_ABSENT, at)
    odd = history.odd
    if head is None or odd.away_from is None:
        return
    until = odd.away_from + timedelta(days=_AWAY_DAYS)
    organisation.report_absence(head, odd.absent, odd.away_from, until, "Nghỉ ốm (mô phỏng)", at)
