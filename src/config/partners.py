"""Where the partners are and what opens their doors: environment only, no secret stands in a file."""

from __future__ import annotations

from config.env import env_text

SITE = env_text("CHUAN_SITE")
"""The public address of these pages, for links in messages; no link is sent where it is not set."""

PARTNERS: dict[str, dict[str, str]] = {
    "portal": {
        "url": env_text("CHUAN_PORTAL_URL"),
        "user": env_text("CHUAN_PORTAL_USER"),
        "secret": env_text("CHUAN_PORTAL_SECRET"),
        "destination": env_text("CHUAN_PORTAL_DST"),
    },
    "sms": {
        "url": env_text("CHUAN_SMS_URL"),
        "secret": env_text("CHUAN_SMS_SECRET"),
    },
    "email": {
        "url": env_text("CHUAN_SMTP_URL"),
        "user": env_text("CHUAN_SMTP_USER"),
        "secret": env_text("CHUAN_SMTP_SECRET"),
        "destination": env_text("CHUAN_SMTP_FROM"),
    },
}
"""Partner -> its connection; an empty address means this installation is not connected."""
