"""Pages of a scan turned or left out, and the last change taken back."""

from __future__ import annotations

from uuid import UUID

from chuan.base.imaging.services.apart import change
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.scans import services as scans
from chuan.events.scans.imports.limits import limits
from chuan.events.scans.rules import events as e
from chuan.events.scans.rules import scan as s
from chuan.events.scans.services import Scan
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.digitising import kept, touched


def turn(actor: Actor, scan: int, pages: tuple[int, ...], seen: int, key: UUID | None = None) -> Scan:
    """These pages, from 1, a quarter to the right."""
    return _changed(actor, scan, seen, key, turned=pages)


def leave_out(actor: Actor, scan: int, pages: tuple[int, ...], seen: int, key: UUID | None = None) -> Scan:
    """The scan without these pages, from 1; the version with them stays kept."""
    return _changed(actor, scan, seen, key, dropped=pages)


def undo(actor: Actor, scan: int, seen: int, key: UUID | None = None) -> Scan:
    """The version before the last change."""
    touched(actor, scan)
    return store.once(key, lambda: scans.more(scan, s.undo, Who(me(actor), key=key), seen), scans.load)


def _changed(
    actor: Actor, scan: int, seen: int, key: UUID | None,
    dropped: tuple[int, ...] = (), turned: tuple[int, ...] = (),
) -> Scan:  # fmt: skip
    now = touched(actor, scan).state.now
    if not (dropped or turned) or not set(dropped + turned) <= set(range(1, now.pages + 1)):
        raise Refused(refuse("invalid", "scans.no_pages_chosen", "pages"))
    name, _media, content = files.read(scan, now.sha256)
    made = change(content, limits().one, dropped, turned)

    def act() -> Scan:
        sha256, strip = kept(scan, name, made)
        event = e.Changed(sha256, strip, made.pages, made.blank, made.form, dropped, turned)
        return scans.more(scan, lambda state: s.change(state, event), Who(me(actor), key=key), seen)

    return store.once(key, act, scans.load)
