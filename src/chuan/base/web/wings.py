"""A surface with many pages: its wings in one row, the sections of the wing one is in below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Tab


@dataclass(frozen=True, slots=True)
class Section:
    """One section: what it is called, where it is, and who has it (roles of posts; empty = everybody)."""

    key: str
    label: str
    url_name: str
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Wing:
    """Sections that belong together; the wing leads to the first of them that a person has."""

    label: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """What one page shows above its content; ``sections`` is empty where the wing has only one."""

    wings: tuple[Tab, ...]
    sections: tuple[Tab, ...]


def places(wings: Sequence[Wing], here: str, roles: frozenset[str]) -> Places:
    """The places of a person who fills ``roles`` on a page of the section ``here``."""
    open_to = [(wing, [one for one in wing.sections if not one.roles or one.roles & roles]) for wing in wings]
    shown = [(wing, mine, any(one.key == here for one in mine)) for wing, mine in open_to if mine]
    inner = next((mine for _part, mine, current in shown if current), [])
    return Places(
        tuple(
            Tab(_(wing.label), reverse(mine[0].url_name), current=current) for wing, mine, current in shown
        ),
        tuple(_tab(one, here) for one in inner) if len(inner) > 1 else (),
    )


def _tab(section: Section, here: str) -> Tab:
    return Tab(_(section.label), reverse(section.url_name), current=section.key == here)
