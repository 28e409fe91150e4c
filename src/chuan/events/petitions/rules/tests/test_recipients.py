"""Who receives a report of harassment: a table of everybody it may be about."""

from __future__ import annotations

import pytest

from chuan.events.petitions.rules.recipients import Post, Reported, chain, recipients

COUNTER, IN_CHARGE, HANDLER, HEAD, LEADER, TRUSTED, ABOVE, HIGHER = range(1, 9)
POSTS = (
    Post(COUNTER, 10, head=False, leading=False),
    Post(IN_CHARGE, 10, head=True, leading=False),
    Post(HANDLER, 20, head=False, leading=False),
    Post(HEAD, 20, head=True, leading=False),
    Post(LEADER, 30, head=True, leading=True),
    Post(TRUSTED, 40, head=False, leading=False),
)


@pytest.mark.parametrize(
    ("about", "barred"),
    [
        (Reported(official=COUNTER), {COUNTER, IN_CHARGE}),
        (Reported(official=HEAD), {HEAD}),
        (Reported(official=LEADER), {LEADER}),
        (Reported(unit=20), {HANDLER, HEAD}),
        (Reported(leading=True), {LEADER}),
        (Reported(official=TRUSTED), {TRUSTED}),
        (Reported(), set()),
    ],
)
def test_the_chain(about: Reported, barred: set[int]) -> None:
    assert chain(about, POSTS) == barred


@pytest.mark.parametrize(
    ("about", "trusted", "receives"),
    [
        (Reported(official=COUNTER), ((TRUSTED,), (ABOVE,)), (TRUSTED,)),
        (Reported(official=TRUSTED), ((TRUSTED,), (ABOVE,)), (ABOVE,)),
        (Reported(official=HANDLER), ((HEAD, TRUSTED), (ABOVE,)), (TRUSTED,)),
        (Reported(leading=True), ((LEADER,), (), (HIGHER,)), (HIGHER,)),
        (Reported(unit=40), ((TRUSTED,), (ABOVE,)), (ABOVE,)),
        (Reported(), ((TRUSTED,), (ABOVE,)), (ABOVE,)),
        (Reported(official=TRUSTED), ((TRUSTED,), ()), ()),
    ],
)
def test_who_receives(
    about: Reported, trusted: tuple[tuple[int, ...], ...], receives: tuple[int, ...]
) -> None:
    assert recipients(about, POSTS, trusted) == receives
