"""The door for the web server; finds or starts the embedded database first, where one is used."""

from __future__ import annotations

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from chuan.base.engine import postgres

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
if not os.environ.get("DATABASE_URL"):
    postgres.ensure("main")

application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018 - imports every page now, before the first visitor
gc.collect()
gc.freeze()  # what stays for ever is walked through no more: a round of the collector took a tenth of a second
