"""``chuan vietqr`` as a person at a console uses it."""

from __future__ import annotations

import json

import pytest

from chuan.events.money.rules.vietqr import Transfer, read
from chuan.surfaces.cli.main import main

ASKED = ["vietqr", "--bin", "970436", "--account", "0011001234567", "--amount", "25000", "--purpose"]


@pytest.mark.parametrize("purpose", ["H15.50.05.13-261008-0975", "H155005132610080975"])
def test_a_dossier_is_paid_by_its_code(purpose: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ASKED, purpose]) == 0
    printed = capsys.readouterr().out.strip()
    assert read(printed) == Transfer("970436", "0011001234567", 25_000, "H155005132610080975")


def test_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ASKED, "Le phi khai sinh", "--json"]) == 0
    assert read(json.loads(capsys.readouterr().out)["payload"]) is not None


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("--bin", "97043", "6 chữ số"),
        ("--account", "12 34", "Số tài khoản"),
        ("--amount", "0", "Số tiền"),
        ("--amount", "25.000", "Số tiền"),
        ("--amount", "-1", "Số tiền"),
        ("--purpose", "lệ phí", "không dấu"),
    ],
)
def test_a_bad_value_is_a_sentence(
    name: str, value: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*ASKED, "x", f"{name}={value}"]) == 1
    assert said in capsys.readouterr().err


def test_a_bad_value_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ASKED, "x", "--bin", "1", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["kind"] == "invalid"
