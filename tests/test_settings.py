"""What the environment may say, and what every page carries because of the settings."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from config import env


def test_proxies_are_addresses_or_networks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUAN_PROXIES", "10.0.0.2, 10.1.0.9/24")
    assert env.env_networks("CHUAN_PROXIES") == ["10.0.0.2/32", "10.1.0.0/24"]
    monkeypatch.setenv("CHUAN_PROXIES", "proxy.example")
    with pytest.raises(ImproperlyConfigured, match="CHUAN_PROXIES"):
        env.env_networks("CHUAN_PROXIES")


def test_a_demo_makes_its_secret_once_and_keeps_it_to_itself(tmp_path: Path) -> None:
    place = tmp_path / "data/secret-key"
    first = env.secret_key(place, production=False)
    assert len(first) > 50
    assert env.secret_key(place, production=False) == first
    assert place.stat().st_mode & 0o077 == 0


def test_production_never_invents_a_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHUAN_SECRET_KEY", raising=False)
    with pytest.raises(ImproperlyConfigured, match="CHUAN_SECRET_KEY must be set"):
        env.secret_key(tmp_path / "secret-key", production=True)
    assert not (tmp_path / "secret-key").exists()


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("Yes", True), ("0", False), ("", False)])
def test_a_truth_is_read(said: str, meant: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    monkeypatch.setenv("CHUAN_X", said)
    assert env.env_bool("CHUAN_X", default=False) is meant


@pytest.mark.parametrize("reader", [env.env_int, lambda name, _: env.env_bool(name, default=False)])
def test_nonsense_stops_the_start_with_a_sentence(reader: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUAN_X", "soon")
    assert callable(reader)
    with pytest.raises(ImproperlyConfigured, match="CHUAN_X must be"):
        reader("CHUAN_X", 0)


def test_a_database_url_becomes_its_parts() -> None:
    described = env.database("postgresql://officer:secret@db.example:5433/chuan?sslmode=require", pool=3)
    assert (described["HOST"], described["PORT"], described["NAME"]) == ("db.example", "5433", "chuan")
    assert described["OPTIONS"]["sslmode"] == "require"
    assert described["OPTIONS"]["pool"]["max_size"] == 3


def test_without_a_pool_none_is_asked_for() -> None:
    assert "pool" not in env.database("postgresql:///chuan", pool=0)["OPTIONS"]


@pytest.mark.django_db
def test_every_page_forbids_inline_script_and_style(client: Client) -> None:
    policy = client.get("/khong-co-trang-nay/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_test_cannot_reach_the_network() -> None:
    with socket.socket() as probe, pytest.raises(PermissionError, match="asked for the network"):
        probe.connect(("192.0.2.1", 80))
