"""Attendance by the code on the screen, or by hand with a reason."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.dossiers.tests.factories import commune
from chuan.events.training.imports.standard import shipped
from chuan.surfaces.acts import attending, classes
from chuan.surfaces.acts.tests.trained import opened

pytestmark = pytest.mark.django_db


def refused_key(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.refusals[0].reason.key


def test_the_code_on_the_screen_marks_a_person_once() -> None:
    here = commune()
    lesson = opened(here, "handler")
    code = attending.code(here.actor("iso"), lesson.id)
    after = attending.attend(here.actor("handler"), lesson.id, code)
    assert [(turn.official, turn.how) for turn in after.state.present] == [(here.people["handler"].id, "qr")]
    with pytest.raises(Refused) as caught:
        attending.attend(here.actor("handler"), lesson.id, code)
    assert refused_key(caught) == "training.attended_already"


def test_an_old_code_and_one_of_another_class_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    here = commune()
    one, other = opened(here), opened(here)
    code = attending.code(here.actor("iso"), one.id)
    with pytest.raises(Refused) as caught:
        attending.attend(here.actor("handler"), other.id, code)
    assert refused_key(caught) == "training.code_wrong"
    later = time.time() + shipped().code_minutes * 60 + 1
    monkeypatch.setattr("django.core.signing.time", SimpleNamespace(time=lambda: later))
    with pytest.raises(Refused) as caught:
        attending.attend(here.actor("handler"), one.id, code)
    assert refused_key(caught) == "training.code_old"


def test_somebody_of_another_agency_comes_with_the_code_and_sees_nothing_without_it() -> None:
    here, there = commune(), commune("H49.97")
    lesson = opened(here)
    with pytest.raises(Refused) as caught:
        attending.attend(there.actor("handler"), lesson.id, "khong-phai-ma")
    assert caught.value.refusals[0].status == 404
    code = attending.code(here.actor("iso"), lesson.id)
    assert attending.attend(there.actor("handler"), lesson.id, code).state.present


def test_only_the_organiser_marks_by_hand() -> None:
    here = commune()
    lesson = opened(here)
    with pytest.raises(Refused) as caught:
        classes.mark(here.actor("handler"), lesson.id, here.people["other"].id, "Quên điện thoại")
    assert caught.value.refusals[0].status == 403
    after = classes.mark(here.actor("iso"), lesson.id, here.people["other"].id, "Quên điện thoại")
    assert after.state.present[0].how == "hand"
