"""Survey sheets come in from a file after a look at it, all or none; the closed survey's result goes into the index."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from chuan.base.kernel.codec import Id
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.selfscores.imports.given import questions
from chuan.events.selfscores.rules.survey_events import Drawn, Stratum
from chuan.events.selfscores.services import scores, surveys
from chuan.surfaces.acts import par_surveys
from chuan.surfaces.acts.tests.ranked import Province, province, scored
from chuan.surfaces.province.tests.test_par_pages import client
from chuan.surfaces.studio.tests.world import words

pytestmark = pytest.mark.django_db
_HEAD = ",".join(["Phiếu số", "Cơ quan", "Đồng ý (x)", *(f'"{one}"' for one in questions().names)])


@pytest.fixture
def here() -> Province:
    return province()


def drawn(here: Province) -> int:
    """Six sheets of one commune, two of the other."""
    one, other, top = here.one.agency.id, here.other.agency.id, here.inspector.agency
    strata = (Stratum(Id(one), 90, 6), Stratum(Id(other), 9, 2))
    event = Drawn(NOW.year, "commune", "1", date(2026, 1, 1), date(2026, 11, 1), strata, "x")
    return surveys.put(top, event, [(one, 0)] * 6 + [(other, 0)] * 2, Who(Id(here.inspector.official))).id


def sent(here: Province, stream: int, *lines: str) -> Any:
    file = SimpleUploadedFile("phieu.csv", "\n".join((_HEAD, *lines)).encode())
    return client(here.inspector).post(reverse("province:par_sheets_read", args=[stream]), {"file": file})


def taken(here: Province, stream: int, page: Any) -> Any:
    found = re.search(r'name="sheets" value="([^"]+)"', page.content.decode())
    assert found
    address = reverse("province:par_sheets_take", args=[stream])
    return client(here.inspector).post(address, {"sheets": found[1]}, follow=True)


def test_what_was_looked_at_comes_in_whole_and_once(here: Province) -> None:
    stream = drawn(here)
    page = sent(here, stream, *(f"{n},,x,5,4,5,5,4" for n in range(1, 7)), "7,,k,,,,,")
    assert "7 phiếu đã về" in words(page)
    assert surveys.load(stream).state.back == ()
    assert "Đã nhập các phiếu" in words(taken(here, stream, page))
    assert len(surveys.load(stream).state.back) == 7
    assert "Phiếu số 1 đã được nhập" in words(taken(here, stream, page))


def test_one_wrong_row_keeps_the_whole_file_out(here: Province) -> None:
    stream = drawn(here)
    page = sent(here, stream, "1,,x,5,4,5,5,4", "2,Xã Lạ,x,5,4,5,5,4", "3,,x,90%,4,5,5,4")
    assert page.status_code == 422
    assert "Dòng 3: cơ quan “Xã Lạ” không có" in words(page)
    assert "“90%” giống tỷ lệ phần trăm" in words(page)
    assert surveys.load(stream).state.back == ()


def test_a_closed_survey_gives_points_with_its_source_and_few_sheets_give_none(here: Province) -> None:
    stream, score = drawn(here), scored(here.one, here.round.id, "1")
    scored(here.other, here.round.id, "1")
    taken(here, stream, sent(here, stream, *(f"{n},,x,5,4,5,5,4" for n in range(1, 8))))
    council, carry = client(here.inspector), reverse("province:par_sheets_carry", args=[stream])
    assert "Khép cuộc khảo sát" in words(council.post(carry))
    council.post(reverse("province:par_survey_close", args=[stream]))
    told = words(council.post(carry, follow=True))
    assert "Đã cho điểm 1 cơ quan" in told
    assert "mới có 1 phiếu hợp lệ" in told
    (given,) = scores.load(score).state.surveyed
    assert (given.found, given.sample, int(given.survey)) == (6, 6, stream)


def test_the_seed_draws_the_same_dossiers_and_never_their_numbers(
    here: Province, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = (here.one.agency.id, here.other.agency.id)
    found = {agency: tuple(range(1000 * nth, 1000 * nth + 40)) for nth, agency in enumerate(both, 1)}
    monkeypatch.setattr(par_surveys, "finished", lambda *_: found)
    wanted = par_surveys.Drawing("commune", date(2026, 1, 1), date(2026, 11, 1), 40, "1")
    first, second = (par_surveys.draw(here.inspector, wanted) for _ in range(2))
    one, other = (
        {row.number: row.dossier for row in surveys.to_ask(EVERYTHING, made.id)} for made in (first, second)
    )
    assert first.state.strata == second.state.strata
    assert set(one.values()) == set(other.values())
    assert one != other
    assert [surveys.agencies_of(first.id)[n] for n in sorted(one)] == sorted(
        surveys.agencies_of(first.id).values()
    )
