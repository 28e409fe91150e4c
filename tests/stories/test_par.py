"""A commune scores itself, the council lowers one part and hears the answer; the departments' ranking stands published."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chuan.base.kernel.clock import local
from chuan.surfaces.acts.asking import clock
from tests.stories.office import Office
from tests.stories.people import People
from tests.stories.quality import Member
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PART = "1.1.1"


class Scorer(Member):
    """Somebody at the index of reform."""

    def unfolds(self, part: str) -> None:
        self.clicks(self.page.locator(f'[id="muc-{part}"] > summary'))

    def writes(self, part: str, points: str, reason: str, button: str) -> None:
        self.unfolds(part)
        form = self.page.locator(f'[id="muc-{part}"] form')
        form.locator("[name=points]").fill(points)
        form.locator("[name=reason]").fill(reason)
        self.follows(form.get_by_role("button", name=button))

    def presses_main(self, name: str) -> None:
        self.follows(self.page.locator("main").get_by_role("button", name=name))


def arranged(office: Office) -> None:
    """The demonstration's rounds, and all but the first part of the commune scored."""
    from chuan.definitions.organisation import services as organisation
    from chuan.events.selfscores.rules.scheme import SELF
    from chuan.surfaces.acts import par_rounds, par_scoring
    from chuan.surfaces.simulator.reforming import reform

    with office.inside():
        assert reform(clock())
        secretary = organisation.actor_named("hung.iso", clock())
        assert secretary is not None
        (mine,) = par_rounds.rounds_of(secretary.agency)
        stream = par_scoring.begin(secretary, mine.id).id
        for part in par_scoring.seen(secretary, stream).scheme.parts:
            if part.how == SELF:
                given = par_scoring.Given(part.number, part.most, "Theo hồ sơ", part.sources)
                par_scoring.score(secretary, stream, given)


def test_from_self_score_to_the_answer(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    arranged(office)
    secretary = people.official(Scorer, "hung.iso")
    secretary.opens("/chat-luong/cai-cach/")
    secretary.follows(secretary.link("Chỉ số cải cách hành chính năm"))
    secretary.writes(PART, "2,5", "Ban hành ngày 05/01", "Ghi điểm mục này")
    secretary.unfolds("2.1.1")
    picture(secretary, "par-self-score")
    secretary.presses_main("Nộp bản tự chấm")
    secretary.sees("đã nộp, chờ thẩm định")
    address = secretary.page.url

    council = people.official(Scorer, "hien.kiemtra")
    council.opens("/tinh/cai-cach/")
    picture(council, "par-rounds")
    council.follows(council.page.locator("tr", has_text="Sở, ban, ngành").get_by_role("link").first)
    council.sees("Đã công bố")
    picture(council, "par-board")
    council.opens("/tinh/cai-cach/")
    council.follows(council.page.locator("tr", has_text="Xã, phường").get_by_role("link").first)
    council.follows(council.page.locator("main table").get_by_role("link").first)
    council.writes(PART, "1,5", "Kế hoạch ban hành chậm", "Ghi điểm thẩm định")
    council.presses_main("Chấp nhận các mục còn lại")
    council.clicks(council.page.locator("summary", has_text="Gửi kết quả thẩm định"))
    council.fills("Cơ quan giải trình đến hết ngày", f"{local(clock()).date() + timedelta(days=9):%d/%m/%Y}")
    council.presses_main("Gửi")
    picture(council, "par-verified")

    secretary.opens(address)
    secretary.page.get_by_label("1.1.1 Ban hành kế hoạch năm đúng hạn").check()
    secretary.page.locator("[name=words]").fill("Có văn bản cho lùi ngày")
    secretary.presses_main("Gửi giải trình")
    secretary.sees("đã giải trình")
    council.page.reload()
    council.sees("Có văn bản cho lùi ngày")
    council.presses_main("Chốt kết quả")
    council.sees("kết quả cuối cùng")
    council.page.set_viewport_size({"width": 390, "height": 844})
    for path, name in (
        ("bo-tieu-chi", "schemes"), ("khao-sat", "surveys"), ("nhieu-nam", "years"), ("", "rounds")
    ):  # fmt: skip
        council.opens(f"/tinh/cai-cach/{path}/".replace("//", "/"))
        picture(council, f"par-{name}-phone")
