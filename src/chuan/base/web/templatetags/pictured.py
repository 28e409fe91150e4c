"""``{% load pictured %}``: parts of pictures that come again by the hundred, each made once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from chuan.base.web.tiles import Tile

register = template.Library()


@register.filter
def drawn(tiles: Sequence[Tile]) -> SafeString:
    """The units of a grid, in their order."""
    return SafeString("".join(map(_tile, tiles)))


@lru_cache(maxsize=4_096)
def _tile(found: Tile) -> SafeString:
    return render_to_string("web/tile.html", {"tile": found})
