"""A chairman, his deputy and the head of an office, between whom authority is lent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from chuan.definitions.organisation.models import Account, Official, Post
from chuan.definitions.organisation.rules.delegation import SIGN, Wanted
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import give_delegation
from chuan.definitions.organisation.tests.factories import NOW, Office, actor, office, official, post, unit

PDF = b"%PDF-1.7 quyet dinh"
TODAY = NOW.date()


@dataclass(frozen=True, slots=True)
class Leadership:
    """``office()`` with its leader a chairman, a deputy beside him and an administrator."""

    office: Office
    chair: Official
    deputy: Official
    admin: Official
    post: Post

    def wanted(self, **other: Any) -> Wanted:
        plain = Wanted(
            self.chair.id,
            self.post.id,
            self.deputy.id,
            "kt",
            (SIGN,),
            (),
            TODAY,
            TODAY + timedelta(days=14),
            "12/QĐ-UBND",
            date(2026, 11, 19),
        )
        return replace(plain, **other)

    def lend(self, by: Actor | None = None, **other: Any) -> int:
        return give_delegation(by or actor(self.chair), self.wanted(**other), PDF, NOW)


def leadership(code: str = "H49.98") -> Leadership:
    here = office(code)
    chair_post = Post.objects.get(unit__agency=here.agency, unit__code="lanh-dao")
    chair_post.name = "Chủ tịch UBND xã"
    chair_post.save()
    second = Post.objects.create(
        unit=chair_post.unit, code="pho", name="Phó Chủ tịch UBND xã", roles=["leader"]
    )
    Post.objects.filter(unit=here.division, roles=["head"]).update(name="Trưởng phòng")
    upkeep = post(unit(here.agency, "van-phong", "office"), "admin")
    return Leadership(
        here,
        here.leader,
        official(f"pho {code}", second),
        official(f"quan tri {code}", upkeep),
        chair_post,
    )


def account_of(who: Official) -> Account:
    return Account.objects.get(official=who)
