"""How forms are drawn: by Django's own templates, but for those that stand in ``templates/django/forms``."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from django import forms
from django.forms.renderers import DjangoTemplates
from django.template.backends.django import DjangoTemplates as Engine

_OURS, _THEIRS = Path(__file__).parent / "templates", Path(forms.__path__[0]) / "templates"


class Renderer(DjangoTemplates):
    """Ours first; Django's own renderer looks at its own templates before anybody's."""

    @cached_property
    def engine(self) -> Engine:
        return Engine({"APP_DIRS": False, "DIRS": [_OURS, _THEIRS], "NAME": "forms", "OPTIONS": {}})
