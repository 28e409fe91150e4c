"""What the pages of instructions show beside streams: kept words, names of people and agencies, heirs of merged ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.events.dossiers.services import people
from chuan.events.instructions.services.instructions import Instruction, Part


def words_of(found: Sequence[Instruction], parts: Collection[Part]) -> dict[int, str]:
    """Titles and numbers by their id; names of people by theirs with a minus, which no text has."""
    texts = [int(text) for one in found for text in (one.state.title, one.state.number)]
    texts += [int(part.state.title) for part in parts]
    names = organisation.names({int(part.state.official) for part in parts if part.state.official})
    return {**people.texts_of(texts), **{-number: name for number, name in names.items()}}


def agencies_of(numbers: Collection[int], at: datetime) -> dict[int, AgencyRow]:
    """Those agencies, ended ones too; one statement, none for none."""
    if not numbers:
        return {}
    return {row.id: row for row in organisation.agencies(Scope(agencies=frozenset(numbers)), at)}


def heirs_of(rows: Collection[AgencyRow], at: datetime) -> dict[int, int]:
    """Ended agency -> who answers for it."""
    today = at.date()
    return {row.id: row.successor for row in rows if row.successor and row.until and row.until <= today}


def names_of(rows: Collection[AgencyRow], at: datetime) -> dict[int, str]:
    """What each is called; of a merged one who answers for it."""
    heirs = heirs_of(rows, at)
    named = organisation.agency_names(set(heirs.values())) if heirs else {}
    return {
        row.id: _("%(old)s (nay là %(new)s)") % {"old": row.short_name, "new": named.get(heirs[row.id], "")}
        if row.id in heirs
        else row.short_name or row.name
        for row in rows
    }
