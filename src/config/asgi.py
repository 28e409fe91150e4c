"""The door of ``chuan live``: streams for screens, apart from the pages, so that open screens never hold a page up."""

from __future__ import annotations

import os

import django

from chuan.base.engine import postgres

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
if not os.environ.get("DATABASE_URL"):
    postgres.ensure("main")
django.setup()

from chuan.surfaces.tickets.web.stream import application as made  # noqa: E402 - Django must be set up first

application = made()
