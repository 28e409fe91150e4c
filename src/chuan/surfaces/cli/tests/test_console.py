"""The console itself: exit statuses, sentences, and what it may not import."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest

from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli import main as console
from chuan.surfaces.cli.rules.words import WORDS
from chuan.surfaces.cli.speaking import failure


class Wrong:
    """A command that stops in the way a test asks for."""

    NAME = "wrong"
    HELP = "stops"

    def __init__(self, stop: Exception) -> None:
        self.stop = stop

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true")

    def run(self, _args: Namespace) -> int:
        raise self.stop


def run_wrong(stop: Exception, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.setattr(console, "COMMANDS", (Wrong(stop),))
    return console.main(["wrong", *more])


def test_no_command_imports_django_before_it_runs() -> None:
    script = (
        "import sys; from chuan.surfaces.cli.main import parser; parser(); sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_wrong_use_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        console.main(["no-such-command"])
    assert stopped.value.code == 2
    assert capsys.readouterr().out == ""


def test_a_failure_is_a_sentence_on_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_wrong(failure("busy", "cli.port_taken", port=80), monkeypatch) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Cổng 80 đang có chương trình khác dùng")


def test_with_json_a_failure_is_the_only_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_wrong(failure("busy", "cli.port_taken", port=80), monkeypatch, "--json") == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["error"]["kind"] == "busy"
    assert said.err == ""


def test_a_refusal_from_below_keeps_its_kind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_wrong(Refused(refuse("stale", "cli.port_taken", port=80)), monkeypatch, "--json") == 1
    assert json.loads(capsys.readouterr().out)["error"]["kind"] == "stale"


def test_ctrl_c_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "COMMANDS", (Wrong(KeyboardInterrupt()),))  # type: ignore[arg-type]
    assert console.main(["wrong"]) == 130


def test_english_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUAN_LANG", "en")
    assert failure("busy", "cli.port_taken", port=80).sentence.startswith("Port 80 is used")


@pytest.mark.parametrize("key", sorted(WORDS))
def test_both_languages_say_the_same_facts(key: str) -> None:
    vietnamese, english = (set(text.split("{")[1:]) for text in WORDS[key])
    assert {part.split("}")[0] for part in vietnamese} == {part.split("}")[0] for part in english}


def test_a_taken_port_is_said_before_anything_starts(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert console.main(["demo", "--port", str(taken.getsockname()[1])]) == 1
    assert "hãy chọn cổng khác" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [["--port", "0"], ["--port", "65536"], ["--port", "abc"], ["--workers", "0"], ["--workers", "9" * 5000]],
)
@pytest.mark.parametrize("name", ["demo", "serve"])
def test_a_number_that_cannot_be_is_used_wrongly(
    name: str, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        console.main([name, *wrong])
    assert stopped.value.code == 2
    assert "không phải một số từ 1 đến" in capsys.readouterr().err


@pytest.mark.slow
def test_a_database_started_for_one_command_is_stopped_with_it(tmp_path: Path) -> None:
    environment = {**os.environ, "CHUAN_DATA": str(tmp_path)}
    environment.pop("DATABASE_URL", None)
    script = "import sys; from chuan.surfaces.cli.main import main; sys.exit(main(['replay', 'X', '--json']))"
    ran = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert (ran.returncode, json.loads(ran.stdout)["error"]["kind"]) == (1, "missing")
    assert not list(tmp_path.glob("postgres/*/postmaster.pid"))
