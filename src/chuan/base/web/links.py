"""Addresses that keep the rest of the address: sort, filter and page live in the URL and nowhere else."""

from __future__ import annotations

from django.http import QueryDict

from chuan.base.web.components import Column, PageLink, Pager
from chuan.base.web.rules import say


def with_query(query: QueryDict, **changes: str | int | None) -> str:
    """``?`` and the query with ``changes`` made; ``None`` or "" takes a name out."""
    kept = query.copy()
    for name, value in changes.items():
        if value in (None, ""):
            kept.pop(name, None)
        else:
            kept[name] = str(value)
    return f"?{kept.urlencode()}"


def kept(query: QueryDict, *changed: str) -> tuple[tuple[str, str], ...]:
    """What a filter form must carry along as hidden fields: all but the names it changes itself."""
    return tuple(
        (name, value)
        for name, value in query.items()
        if name not in (*changed, "trang") and isinstance(value, str)
    )


def sort_column(query: QueryDict, key: str, label: str, css: str = "", default: str = "") -> Column:
    """A heading that sorts by ``key``, and on a second press the other way round (``sap=-key``)."""
    now = query.get("sap") or default
    sorted_ = {key: "ascending", f"-{key}": "descending"}.get(now, "")
    turned = f"-{key}" if now == key else key
    return Column(label, css, with_query(query, sap=turned, trang=None), sorted_)


def page_of(query: QueryDict) -> int:
    """The page asked for, from 1; anything that is not a number, or one no list has, means the first."""
    asked = query.get("trang", "1")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 1


def pager(query: QueryDict, page: int, size: int, total: int) -> Pager:
    """The pager under a list of ``total`` rows shown ``size`` a page."""
    last = max(1, -(-total // size))
    first_row = (page - 1) * size + 1
    said = (
        f"{say.number(first_row)}–{say.number(min(page * size, total))} / {say.number(total)}"
        if total
        else ""
    )
    if last == 1:
        return Pager(said)
    near = sorted({1, last, *range(max(1, page - 2), min(last, page + 2) + 1)})
    links = tuple(
        PageLink(str(at), with_query(query, trang=at), at == page, at - 1 not in {0, *near}) for at in near
    )
    before = with_query(query, trang=page - 1) if page > 1 else ""
    after = with_query(query, trang=page + 1) if page < last else ""
    return Pager(said, links, before, after)
