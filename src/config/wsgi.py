"""The door for the web server; finds or starts the embedded database first, where one is used."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from chuan.base.engine import postgres

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
if not os.environ.get("DATABASE_URL"):
    postgres.ensure("main")

application = get_wsgi_application()
