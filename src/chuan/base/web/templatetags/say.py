"""``{% load say %}``: days, moments, durations, money in templates. The wording is ``rules/say.py``."""

from __future__ import annotations

from django import template

from chuan.base.web.rules import say

register = template.Library()

for name in (
    "day",
    "day_month",
    "long_day",
    "hour",
    "long_moment",
    "short_moment",
    "weekday",
    "span",
    "left",
    "left_short",
    "number",
    "money",
    "size",
):
    register.filter(name, getattr(say, name))
