"""The picker: the most used procedures of this counter, and those whose name or code holds what was typed."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.text import fold, nfc
from chuan.definitions.organisation import services as organisation
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Limit
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.definitions.procedures.services import Adopted
from chuan.readings.deadlines.queries import counting
from chuan.surfaces.acts.outside import elsewhere
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.place import Place

_MOST = 20
_WINDOW = timedelta(days=90)


def picker(place: Place, asked: str = "", current: tuple[int, str] = (0, ""), visit: str = "") -> vm.Picker:
    """The twenty most used of the last ninety days, topped up by name; hits where something was asked."""
    promised = procedures.in_force(list(place.agencies), place.today)
    adopted = {(one.agency, one.code): one for one in promised if not one.procedure.internal}
    used = counting.most_used(place.seen, list(place.agencies), place.at - _WINDOW, _MOST)
    order = dict.fromkeys([(agency, code) for code, agency in used if (agency, code) in adopted])
    order.update(dict.fromkeys(adopted))
    names, twice = _names(place), Counter(code for _, code in adopted)
    chosen = [adopted[key] for key in order][:_MOST]
    lines = tuple(
        vm.ProcedureUsed(
            at,
            _name(one, names, twice),
            _short(_limit(one)),
            _href(one, visit),
            (one.agency, one.code) == current,
        )
        for at, one in enumerate(chosen, start=1)
    )
    return vm.Picker(reverse("counter:find") + visit, asked, hits(place, asked, visit), lines)


def hits(place: Place, asked: str, visit: str = "") -> tuple[vm.ProcedureHit, ...]:
    """Procedures whose name or code holds every word typed, the words marked."""
    if not asked.strip():
        return ()
    names = _names(place)
    found = procedures.search(list(place.agencies), asked, place.today)
    here = tuple(_hit(one, asked, names, visit, current=at == 0) for at, one in enumerate(found))
    return (*here, *_elsewhere(place, asked, visit))


def _elsewhere(place: Place, asked: str, visit: str) -> tuple[vm.ProcedureHit, ...]:
    """What is received here for another agency of the province, each naming it."""
    said = _("nhận hộ %(agency)s")
    return tuple(
        vm.ProcedureHit(
            one.code,
            marked(one.short_name, asked),
            " · ".join((one.code, _short(_limit(one)), said % {"agency": name})),
            _href(one, visit),
        )
        for one, name in elsewhere(place.actor, asked, place.at)
    )


def marked(name: str, asked: str) -> tuple[vm.Match, ...]:
    """The name cut at the words typed; letters are compared without accents, so each folds to one."""
    name = nfc(name)
    plain = "".join((fold(letter) or " ")[0] for letter in name)
    hit = [False] * len(name)
    for word in fold(asked).split():
        start = plain.find(word)
        while start >= 0:
            hit[start : start + len(word)] = [True] * len(word)
            start = plain.find(word, start + 1)
    return _runs(name, hit)


def limit_of(adopted: Adopted, kind: str = "direct") -> Limit | None:
    channel = adopted.procedure.channel(kind)
    return channel.promised if channel else None


def _runs(name: str, hit: list[bool]) -> tuple[vm.Match, ...]:
    parts: list[vm.Match] = []
    for letter, is_hit in zip(name, hit, strict=True):
        if parts and parts[-1].hit == is_hit:
            parts[-1] = vm.Match(parts[-1].text + letter, is_hit)
        else:
            parts.append(vm.Match(letter, is_hit))
    return tuple(parts)


def _hit(one: Adopted, asked: str, names: dict[int, str], visit: str, *, current: bool) -> vm.ProcedureHit:
    sub = [one.code, one.procedure.field, _short(_limit(one))]
    sub += [names[one.agency]] if len(names) > 1 else []
    return vm.ProcedureHit(
        one.code,
        marked(one.short_name, asked),
        " · ".join(part for part in sub if part),
        _href(one, visit),
        current,
    )


def _href(one: Adopted, visit: str) -> str:
    return reverse("counter:receive", args=[one.agency, one.code]) + visit


def _name(one: Adopted, names: dict[int, str], twice: Counter[str]) -> str:
    """The short name; the agency's too where two that are served have the procedure."""
    return f"{one.short_name} · {names[one.agency]}" if twice[one.code] > 1 else one.short_name


def _names(place: Place) -> dict[int, str]:
    """Short names of the agencies that are served, none where it is one."""
    if len(place.agencies) < 2:
        return {}
    served = place.seen
    return {
        one.id: one.short_name for one in organisation.agencies(served, place.at) if one.id in place.agencies
    }


def _limit(one: Adopted) -> str:
    return say_limit(limit_of(one))


def _short(limit: str) -> str:
    """The limit for a narrow column: "2 ngày làm việc" as "2 ngày"."""
    return limit.split(";", maxsplit=1)[0].replace(" làm việc", "").replace("chưa có thời hạn", "chưa có hạn")
