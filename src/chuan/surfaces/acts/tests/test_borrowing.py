"""A kept file: made of a finished dossier, lent once, renewed within the rule, back with its condition, disposed of in time."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import (
    NOW,
    Clock,
    Commune,
    at_once,
    commune,
    dossier,
    stopped_clock,
)
from chuan.events.loans.services import files, loans
from chuan.events.loans.services.listing import counts, lent_in, of_borrower
from chuan.events.loans.services.listing import files as listed
from chuan.events.loans.services.loans import MATTERS
from chuan.readings.matters import services as matters
from chuan.readings.matters.queries.unfiled import unfiled
from chuan.readings.matters.queries.work import count, held_by
from chuan.readings.nonconformities.services.gathering import borrowed
from chuan.surfaces.acts import archiving, borrowing, courses, documents
from chuan.surfaces.acts.archiving import Place
from chuan.surfaces.acts.daily import daily
from chuan.surfaces.acts.tests.borrowed import approved, asked, kept, lent, who
from chuan.surfaces.acts.tests.documented import published, registered

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def why(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.refusals[0].reason.key


def test_a_file_is_made_of_what_is_finished_and_once(here: Commune) -> None:
    ended, open_one = dossier(here, "nobody"), dossier(here, "check")
    clerk = here.actor("clerk")
    assert [one.stream for one in unfiled(EVERYTHING)] == [ended.id]
    with pytest.raises(Refused) as caught:
        archiving.make(clerk, [open_one.id], Place("Giá 1", "Hộp 2"))
    assert why(caught) == "loans.not_finished"
    (file,) = archiving.make(clerk, [ended.id], Place("Giá 1", "Hộp 2"))
    assert file.state.code == "HSL.2026.0001"
    assert file.state.kept_until == date(2036, 12, 31)
    assert unfiled(EVERYTHING) == ()
    with pytest.raises(Refused):
        archiving.make(clerk, [ended.id], Place("Giá 1", "Hộp 2"))


def test_it_is_lent_for_ten_working_days_and_comes_back(here: Commune) -> None:
    file = kept(here)
    found = lent(here, file)
    assert found.state.until == date(2026, 12, 7)  # ten working days; the national day of culture is off
    assert files.load(file).state.status == "out"
    after = borrowing.give_back(here.actor("clerk"), found.id, "whole", "")
    assert (after.state.course.status, files.load(file).state.status) == ("done", "kept")
    assert store.check_chain(found.id) is None
    assert files.KIND.replay(file) == files.load(file).state


def test_one_that_is_out_is_not_lent_twice(here: Commune) -> None:
    file = kept(here)
    second = approved(here, file, "other")
    lent(here, file)
    with pytest.raises(Refused) as caught:
        borrowing.hand_out(here.actor("clerk"), second.id)
    assert why(caught) == "loans.lent_already"
    with pytest.raises(Refused) as caught:
        asked(here, file, "other")
    assert why(caught) == "loans.lent_already"


def test_it_is_renewed_twice_and_not_again(here: Commune) -> None:
    found = lent(here, kept(here))
    borrower = here.actor("handler")
    for _ in range(2):
        found = borrowing.renew(borrower, found.id, "Chưa xong việc")
    assert found.state.renewed[-1] == found.state.until
    with pytest.raises(Refused) as caught:
        borrowing.renew(borrower, found.id, "Chưa xong việc")
    assert why(caught) == "loans.renewals_spent"
    assert files.load(int(found.state.file)).state.until == found.state.until


def test_the_borrower_does_not_approve_and_the_kind_says_who_does(here: Commune) -> None:
    file = kept(here)
    with pytest.raises(Refused) as caught:
        borrowing.ask(here.actor("head"), file, "Xem lại", who(here, "head"))
    assert why(caught) == "procedures.kept_apart"
    found = asked(here, file)
    with pytest.raises(Refused) as caught:
        borrowing.ask(here.actor("other"), file, "Xem lại", who(here, "clerk"))
    assert why(caught) == "loans.approver_by_kind"
    with pytest.raises(Refused) as caught:
        borrowing.ask(here.actor("other"), file, " ", who(here, "head"))
    assert why(caught) == "acts.loan_purpose"
    assert found.state.course.marking.open == ("approve",)


def test_an_overdue_borrower_is_told_once_a_day_and_cannot_renew(here: Commune, stopped_clock: Clock) -> None:
    found = lent(here, kept(here))
    assert daily(NOW).borrowers == 0
    late = NOW + timedelta(days=18)
    stopped_clock.stand(late)
    assert (daily(late).borrowers, daily(late).borrowers) == (1, 0)
    with pytest.raises(Refused) as caught:
        borrowing.renew(here.actor("handler"), found.id, "Chưa xong")
    assert why(caught) == "loans.renew_overdue"
    assert counts(EVERYTHING, late.date())["late"] == 1
    (loan,) = borrowed(EVERYTHING, date(2026, 12, 1), date(2026, 12, 31))
    assert (loan.stream, loan.due, loan.returned) == (found.id, date(2026, 12, 7), None)


def test_the_borrower_has_it_on_his_list_until_it_is_back(here: Commune, stopped_clock: Clock) -> None:
    found, borrower = lent(here, kept(here)), who(here, "handler")
    due = datetime(2026, 12, 7, 23, 59, tzinfo=VIETNAM)
    (mine,), (keepers,) = (held_by(EVERYTHING, who(here, role)) for role in ("handler", "clerk"))
    assert (mine.stream, mine.step_name, mine.due) == (found.id, "Trả hồ sơ đã mượn", due)
    assert keepers.due == due
    late = NOW + timedelta(days=18)
    stopped_clock.stand(late)
    daily(late)
    (mine,) = held_by(EVERYTHING, borrower)
    assert mine.step_name == f"Trả hồ sơ đã mượn, đã nhắc ngày {late:%d/%m/%Y}"
    assert count(borrower, late) == (1, 1)
    assert matters.rebuild() > 0
    assert held_by(EVERYTHING, borrower) == (mine,)
    borrowing.give_back(here.actor("clerk"), found.id, "whole", "")
    assert held_by(EVERYTHING, borrower) == ()


def test_what_comes_back_harmed_says_how_and_a_lost_one_is_not_lent(here: Commune) -> None:
    file = kept(here)
    found = lent(here, file)
    clerk = here.actor("clerk")
    with pytest.raises(Refused) as caught:
        borrowing.give_back(clerk, found.id, "lost", "")
    assert why(caught) == "loans.harm_reason"
    borrowing.give_back(clerk, found.id, "lost", "Rơi khi đi xác minh")
    with pytest.raises(Refused) as caught:
        asked(here, file)
    assert why(caught) == "loans.lost"
    assert archiving.found(clerk, file, "Tìm thấy ở phòng họp").state.status == "kept"


def test_a_document_made_obsolete_while_borrowed_is_carried_with_its_reason(here: Commune) -> None:
    iso, clerk = here.actor("iso"), here.actor("clerk")
    document = published(here, registered(here).id)
    (file,) = archiving.make(clerk, [document.id], Place("Giá 2", "Hộp 1"))
    found = lent(here, file.id)
    documents.make_obsolete(iso, document.id, "Thay bằng quy chế mới")
    assert files.load(file.id).state.status == "out"
    after = borrowing.give_back(clerk, found.id, "whole", "")
    assert after.state.outdated is not None
    assert people.texts(found.id)[int(after.state.outdated)] == "Thay bằng quy chế mới"
    assert listed(EVERYTHING, "", "", TODAY)[0][0].outdated


def test_a_loan_that_is_out_is_not_annulled(here: Commune) -> None:
    found = lent(here, kept(here))
    with pytest.raises(Refused) as caught:
        courses.drop(MATTERS, here.actor("iso"), found.id, "Nhầm")
    assert why(caught) == "loans.out_not_dropped"


def test_a_file_on_loan_or_in_its_time_is_not_disposed_of(here: Commune, stopped_clock: Clock) -> None:
    file = kept(here)
    clerk = here.actor("clerk")
    with pytest.raises(Refused) as caught:
        archiving.propose(clerk, [file], "Hết thời hạn")
    assert why(caught) == "loans.still_kept"
    lent(here, file)
    stopped_clock.stand(NOW.replace(year=2037))
    with pytest.raises(Refused) as caught:
        archiving.propose(clerk, [file], "Hết thời hạn")
    assert why(caught) == "loans.lent_already"


def test_a_list_is_signed_by_another_and_looked_at_again(here: Commune, stopped_clock: Clock) -> None:
    file = kept(here)
    clerk, leader = here.actor("clerk"), here.actor("leader")
    stopped_clock.stand(NOW.replace(year=2037))
    first, second = (archiving.propose(clerk, [file], "Hết thời hạn lưu trữ") for _ in range(2))
    with pytest.raises(Refused):
        archiving.sign(clerk, first.id)
    assert archiving.sign(leader, first.id).state.status == "signed"
    assert files.load(file).state.status == "disposed"
    with pytest.raises(Refused) as caught:
        archiving.sign(leader, second.id)
    assert why(caught) == "loans.disposed"
    assert archiving.decline(leader, second.id, "Đã có danh mục khác").state.status == "declined"


@pytest.mark.django_db(transaction=True)
def test_two_keepers_at_once_lend_it_once(here: Commune) -> None:
    file = kept(here)
    both = [approved(here, file).id, approved(here, file, "other").id]
    clerk = here.actor("clerk")
    done = at_once([partial(borrowing.hand_out, clerk, one) for one in both])
    assert sum(isinstance(one, Refused) for one in done) == 1


def test_lists_and_the_report_read_it(here: Commune) -> None:
    file = kept(here)
    found = lent(here, file)
    scope = Scope(frozenset({here.agency.id}))
    (one,), total = listed(scope, "hsl.2026", "", TODAY)
    assert (one.stream, one.place, one.holder, total) == (file, "Giá 1 · Hộp 2 · Cặp 3", "handler H49.98", 1)
    assert [loan.stream for loan in of_borrower(scope, who(here, "handler"))] == [found.id]
    assert [loan.stream for loan in lent_in(scope, date(2026, 1, 1), date(2027, 1, 1))] == [found.id]
    assert loans.load(found.id).state.out
