"""Every page: each context's ``web/urls.py`` under its prefix."""

from __future__ import annotations

from django.urls import include, path

from config.contexts import PAGES

urlpatterns = [path(prefix, include(f"{context}.web.urls")) for prefix, context in PAGES]

handler400 = "chuan.base.web.web.views.bad_request"
handler403 = "chuan.base.web.web.views.forbidden"
handler404 = "chuan.base.web.web.views.missing"
handler500 = "chuan.base.web.web.views.broken"
