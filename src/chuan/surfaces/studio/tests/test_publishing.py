"""Publication: nothing with an error, a reason for each warning, an event; open dossiers keep their version."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from chuan.base.kernel.refusal import Refused
from chuan.base.store import services as store
from chuan.base.store.models import Event, Stream
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.models import Adoption, Draft
from chuan.definitions.procedures.rules.wire import dump
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, Clock, Commune, commune, dossier
from chuan.surfaces.acts import approving, drafting, publishing
from chuan.surfaces.acts.asking import unguarded
from chuan.surfaces.studio.tests.world import (
    GOLDEN,
    SOUND,
    approved,
    browser,
    closing_at_five,
    draft_of,
    reasons,
    words,
)

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def publish(client: Client, draft: int, **typed: str) -> Any:
    return client.post(
        f"/quy-trinh/dang-soan/{draft}/cong-bo/", {"since": "20/11/2026", "seen": "1", **typed}
    )


def test_an_error_stands_in_the_way() -> None:
    here = closing_at_five(GOLDEN)
    client, draft = browser(here.people["iso"]), draft_of(here)
    answer = client.post(
        f"/quy-trinh/dang-soan/{draft}/cong-bo/",
        {"since": "20/11/2026", "seen": "1", **reasons(client, draft)},
    )
    assert answer.status_code == 409
    assert "còn 1 lỗi phải sửa" in words(answer)
    assert Adoption.objects.count() == 1


def test_a_warning_without_a_reason_is_asked_for_beside_its_field() -> None:
    here = closing_at_five()
    client, draft = browser(here.people["iso"]), draft_of(here)
    answer = client.post(f"/quy-trinh/dang-soan/{draft}/cong-bo/", {"since": "20/11/2026", "seen": "1"})
    assert answer.status_code == 422
    assert "Ghi lý do chấp nhận nhắc nhở này." in words(answer)
    assert Draft.objects.filter(id=draft).exists()


def test_what_was_published_is_an_event_and_the_reason_stays_with_the_version() -> None:
    here = closing_at_five()
    client, draft = browser(here.people["iso"]), approved(here, draft_of(here))
    assert publish(client, draft, **reasons(client, draft)).status_code == 302
    adopted = procedures.adopted(here.agency.id, SOUND.code, TODAY)
    (kept,) = Adoption.objects.get(id=adopted.id).accepted
    assert (adopted.version, kept["kind"], kept["reason"]) == (2, "single_person", "Sẽ bổ sung người")
    event = Event.objects.get(kind="procedures.Published")
    assert (event.body["version"], event.body["edition"]) == (2, adopted.edition)
    assert event.body["accepted"][0]["kind"] == "single_person"
    assert "Sẽ bổ sung người" not in str(event.body)
    assert store.check_chain(Stream.objects.get(kind="publication").id) is None
    assert not Draft.objects.exists()


def test_what_nobody_approved_is_not_published() -> None:
    here = closing_at_five()
    client, draft = browser(here.people["iso"]), draft_of(here)
    answer = publish(client, draft, **reasons(client, draft))
    assert answer.status_code == 409
    assert "chưa được xem xét và phê duyệt" in words(answer)
    assert Adoption.objects.count() == 1


def test_what_changed_after_it_was_approved_is_not_published() -> None:
    here = closing_at_five()
    client, draft = browser(here.people["iso"]), approved(here, draft_of(here))
    body = {**procedures.draft(draft).body, "notes": "Thêm sau khi duyệt"}
    drafting.save(here.actor("iso"), draft, body, procedures.draft(draft).staffing, 1)
    answer = publish(client, draft, **{**reasons(client, draft), "seen": "2"})
    assert answer.status_code == 409
    assert "đã đổi sau khi phê duyệt" in words(answer)


def test_the_author_does_not_approve_his_own() -> None:
    here = closing_at_five()
    draft = draft_of(here)
    with pytest.raises(Refused) as caught:
        approving.send(here.actor("iso"), draft, here.people["iso"].id, "", 1)
    assert caught.value.refusals[0].reason.key == "procedures.kept_apart"


def test_yesterday_is_too_late_to_begin() -> None:
    here = closing_at_five()
    client, draft = browser(here.people["iso"]), draft_of(here)
    answer = publish(client, draft, **{**reasons(client, draft), "since": "19/11/2026"})
    assert answer.status_code == 422


def test_a_double_click_publishes_once() -> None:
    here = closing_at_five()
    client, draft = browser(here.people["iso"]), approved(here, draft_of(here))
    told = {**reasons(client, draft), "key": "0190a6a0-0000-7000-8000-000000000001"}
    assert publish(client, draft, **told).status_code == 302
    draft_of(here)
    publish(client, draft, **told)
    assert Adoption.objects.count() == 2


def _shorter() -> dict[str, object]:
    """The same procedure without its last way back, promised in another time."""
    first, *others = PROCEDURE.steps
    return dump(replace(PROCEDURE, steps=(replace(first, name="Nhận tại quầy mới"), *others)))


def _accept_all(here: Commune, draft: int) -> dict[str, str]:
    from chuan.surfaces.studio.web.editor import look

    flaws = look(procedures.draft(draft), NOW).flaws
    return {publishing.warning_key(flaw): "Chấp nhận" for flaw in flaws}


def test_a_dossier_keeps_the_version_it_came_under(stopped_clock: Clock) -> None:
    here = commune()
    old = dossier(here, "assign")
    promised = old.state.promised
    draft = draft_of(here, PROCEDURE.code)
    drafting.save(here.actor("iso"), draft, _shorter(), procedures.draft(draft).staffing, 1)
    publishing.publish(here.actor("iso"), approved(here, draft), TODAY, _accept_all(here, draft), 2)
    new = dossier(here, "assign")
    names = [unguarded(dossiers.load(one.id)).terms.procedure.steps[0].name for one in (old, new)]
    assert names == [PROCEDURE.steps[0].name, "Nhận tại quầy mới"]
    assert dossiers.load(old.id).state.promised == promised
    stopped_clock.stand(NOW + timedelta(minutes=5))
    assert dossier(here, "check").state.marking.open == ("check",)


def test_a_draft_saved_meanwhile_is_not_published() -> None:
    here = closing_at_five()
    draft = draft_of(here)
    drafting.save(here.actor("iso"), draft, {**procedures.draft(draft).body, "name": "Tên mới"}, {}, 1)
    with pytest.raises(Refused) as caught:
        publishing.publish(here.actor("iso"), draft, TODAY, {}, 1)
    assert caught.value.refusals[0].status == 409
