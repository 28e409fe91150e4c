"""The seal: published before, opened on site, the same draw for anybody."""

from __future__ import annotations

from dataclasses import replace

from chuan.base.kernel.codec import Id
from chuan.base.kernel.sampling import draw
from chuan.events.inspections.rules import events as e
from chuan.events.inspections.rules import sealing
from chuan.events.inspections.rules.tests.world import HEAD, LEADER, LISTED, SEALED, SEED, TEXT, after, key


def test_what_was_sealed_is_what_anybody_draws_again() -> None:
    began = sealing.begin(after(SEALED), SEED, LISTED, HEAD)
    assert began == (e.Began(SEED, draw(sealing.read(LISTED), SEED, 3)),)


def test_another_seed_or_list_does_not_open_the_seal() -> None:
    assert key(sealing.begin(after(SEALED), "1", LISTED, HEAD)) == "inspections.seal_broken"
    shorter = LISTED[: LISTED.rindex(b"120;")]
    assert key(sealing.begin(after(SEALED), SEED, shorter, HEAD)) == "inspections.seal_broken"


def test_nothing_to_draw_from_and_more_than_there_are() -> None:
    empty = sealing.seal(after(), replace(SEALED, population=0), HEAD)
    assert key(empty) == "inspections.nobody_there"
    assert key(sealing.seal(after(), replace(SEALED, count=21), HEAD)) == "inspections.too_many"
    usual = sealing.seal(after(), replace(SEALED, count=0), HEAD)
    assert isinstance(usual, tuple)
    assert usual[0].count == 6  # type: ignore[union-attr]  # a seal


def test_a_seal_is_replaced_with_a_reason_and_by_the_team_only() -> None:
    assert key(sealing.seal(after(SEALED), SEALED, HEAD)) == "inspections.sealed_already"
    assert sealing.seal(after(SEALED), replace(SEALED, reason=TEXT), HEAD)
    assert key(sealing.seal(after(), SEALED, LEADER)) == "inspections.team_only"
    assert key(sealing.seal(after(e.Began()), SEALED, HEAD)) == "inspections.opened_already"


def test_own_picks_are_marked_and_never_twice() -> None:
    working = after(SEALED, e.Began(SEED, (Id(101),)))
    assert key(sealing.pick(working, Id(101), TEXT, HEAD, theirs=True)) == "inspections.known_already"
    assert key(sealing.pick(working, Id(0), TEXT, HEAD, theirs=False)) == "inspections.dossier_elsewhere"
    assert key(sealing.pick(working, Id(102), None, HEAD, theirs=True)) == "inspections.reason"
    picked = after(e.Picked(Id(102), TEXT), state=working)
    assert [one.picked for one in picked.sample] == [None, TEXT]


def test_one_annulled_since_is_followed_by_the_next_of_the_draw() -> None:
    order = draw(sealing.read(LISTED), SEED, 4)
    working = after(SEALED, e.Began(SEED, order[:3]))
    done = sealing.replace_annulled(working, order[1], LISTED, TEXT, HEAD, annulled=True)
    assert done == (e.Replaced(order[1], TEXT, order[3]),)
    kept = sealing.replace_annulled(working, order[1], LISTED, TEXT, HEAD, annulled=False)
    assert key(kept) == "inspections.not_sampled"
