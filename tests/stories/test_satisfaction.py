"""One receipt, one vote: from the slip's code on a phone to the figures, the explanation of a low vote, and a burst."""

from __future__ import annotations

import pytest

from tests.stories.arranged import COMMUNE, COUNTER, EXTRACT, MARITAL, Stands, received, worked_to_the_end
from tests.stories.office import Office
from tests.stories.people import Citizen, People
from tests.stories.quality import CHAIR, Member
from tests.stories.test_pictures import FOLDER, picture

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OTHERS, SILENT = 10, 2
"""Dossiers that one device rates in a burst, and such as nobody rates."""


def served(office: Office) -> Stands:
    """The citizen's dossier is ready; others were rated from one device within a minute, two by nobody."""
    (own,) = received(office, MARITAL, "Nịnh Thị Hoa")
    worked_to_the_end(office, own.stream)
    for at in range(OTHERS + SILENT):
        stream = _received(office, f"Chíu Văn Tài {at}")
        worked_to_the_end(office, stream)
        if at < OTHERS:
            _rated(office, stream)
    return own


def _received(office: Office, owner: str) -> int:
    from chuan.definitions.organisation import services as organisation
    from chuan.events.dossiers.rules.events import PaperIn
    from chuan.events.dossiers.services.people import Party
    from chuan.surfaces.acts import reception
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        agency = organisation.agency_by_code(COMMUNE, clock())
        officer = organisation.actor_named(COUNTER, clock())
        assert agency is not None
        assert officer is not None
        code, case, paper = EXTRACT
        form = reception.Reception(
            agency.id, code, case, Party(owner, phone="0900000123"), (PaperIn(paper, 1),)
        )
        return reception.receive(officer, form).id


def _rated(office: Office, stream: int) -> None:
    from chuan.surfaces.acts import voting

    with office.inside():
        voting.vote(stream, voting.Vote("qr", {"official": 5, "result": 5}, device="one device"))


def explainer(office: Office, dossier: int) -> str:
    """Who has to explain the low vote."""
    from chuan.definitions.organisation.models import Account
    from chuan.events.feedback.models import Ballot
    from chuan.events.feedback.services.explanations import MATTERS

    with office.inside():
        low = Ballot.objects.get(dossier=dossier)
        holder = MATTERS.kind.load(int(low.explanation or 0)).state.course.holder("explain")
        return Account.objects.get(official_id=int(holder or 0)).username


def rates(citizen: Citizen, link: str) -> None:
    """From the slip's code to the thanks; a second try is told why not."""
    citizen.opens(link)
    citizen.follows(citizen.link("Đánh giá"))
    citizen.sees("Gửi rồi thì không sửa được")
    citizen.clicks(citizen.page.locator("fieldset.vote").first.locator("label").nth(1))
    citizen.page.locator("textarea").fill("Chờ lâu, gọi 0900 000 123 không ai nghe")
    picture(citizen, "vote-phone")
    citizen.follows(citizen.button("Gửi đánh giá"))
    citizen.sees("Cảm ơn bạn")
    citizen.opens(citizen.page.url.partition("?")[0])
    citizen.sees("Mỗi giấy hẹn đánh giá một lần")


def test_from_the_slip_to_the_figures(office: Office, people: People) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    own = served(office)
    rates(people.citizen(), own.link)
    answers = people.official(Member, explainer(office, own.stream))
    answers.opens_work(own.code)
    answers.sees("gọi [số điện thoại] không ai nghe")
    answers.fills("Ý kiến", "Hôm đó máy gọi số hỏng; đã sửa")
    answers.page.locator("select[name='to-confirm']").select_option(index=1)
    answers.ends_step()

    chair = people.official(Member, CHAIR)
    chair.opens("/lanh-dao/hai-long/")
    chair.sees(f"{OTHERS + 1} trên {OTHERS + SILENT + 1} hồ sơ được hỏi")
    chair.sees("Ai không trả lời?")
    picture(chair, "satisfaction")
    chair.follows(chair.page.locator("a[href*='/nghi-van/']").first)
    chair.sees("từ một máy")
    picture(chair, "satisfaction-doubts")
    chair.follows(chair.page.locator(".crumb a"))
    chair.sees("Ai không trả lời?")
