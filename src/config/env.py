"""Small typed readers of the environment; a wrong value stops the start with a sentence."""

from __future__ import annotations

import os
import secrets
from ipaddress import ip_network
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

_TRUTH = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


def env_text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def env_bool(name: str, *, default: bool) -> bool:
    text = env_text(name).lower()
    if not text:
        return default
    if text not in _TRUTH:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(_TRUTH)}; it is {text!r}.")
    return _TRUTH[text]


def env_int(name: str, default: int) -> int:
    text = env_text(name)
    try:
        return int(text) if text else default
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number; it is {text!r}.") from None


def env_list(name: str, default: tuple[str, ...]) -> list[str]:
    text = env_text(name)
    return [part.strip() for part in text.split(",") if part.strip()] if text else list(default)


def env_networks(name: str) -> list[str]:
    """Addresses and networks, separated by commas."""
    found = env_list(name, ())
    try:
        return [str(ip_network(one, strict=False)) for one in found]
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must list addresses or networks: {error}.") from None


def database(url: str, pool: int) -> dict[str, Any]:
    """Django's description of a PostgreSQL database given as a ``postgresql://`` URL; ``pool`` 0 means none."""
    parts = conninfo_to_dict(url)
    known = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    described: dict[str, Any] = {name: str(parts.pop(key, "") or "") for name, key in known.items()}
    options: dict[str, Any] = {key: value for key, value in parts.items() if value is not None}
    if pool:
        # No page waits for a free one (fewer threads than connections), only for those that ended with the server.
        options["pool"] = {"min_size": 1, "max_size": pool, "timeout": 15}
    engine = "django.db.backends.postgresql"
    # A connection is asked whether it lives before it is used: one that ended with the database costs no page.
    return {"ENGINE": engine, **described, "OPTIONS": options, "CONN_HEALTH_CHECKS": True}


def secret_key(kept_in: Path, *, production: bool) -> str:
    """``CHUAN_SECRET_KEY``; a demo makes its own once and keeps it in the data folder (mode 0600)."""
    given = env_text("CHUAN_SECRET_KEY")
    if given:
        return given
    if production:
        raise ImproperlyConfigured("With DATABASE_URL set, CHUAN_SECRET_KEY must be set too.")
    kept_in.parent.mkdir(parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(kept_in, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    return kept_in.read_text()
