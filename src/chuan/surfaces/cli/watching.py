"""The page server as a child of the command: whatever ends the command, the server and its workers end first."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from types import FrameType

_STOP_SECONDS = 10
_STANDARD_ERROR = 2  # the server's log; standard output is for results


def hear_stops() -> None:
    """Ctrl-C and a request to end both become ``KeyboardInterrupt``."""
    for asked in (signal.SIGINT, signal.SIGTERM):  # SIGINT too: a shell's background job is born deaf to it
        signal.signal(asked, _as_ctrl_c)


def deaf() -> None:
    """A second Ctrl-C must leave no server running."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def serve(
    command: Sequence[str], started: Callable[[Callable[[], bool]], None] | None = None, **setting: str
) -> int:
    """Run the server until it ends or we are stopped; its exit status.

    ``started`` is called once it runs, with what tells whether it is still alive.
    """
    server = subprocess.Popen(  # in a session of its own: only we stop it, with all its workers
        command, env={**os.environ, **setting}, stdout=_STANDARD_ERROR, start_new_session=True
    )
    try:
        if started is not None:
            started(lambda: server.poll() is None)
        return server.wait()
    finally:
        deaf()
        _stop(server)


@contextlib.contextmanager
def beside(command: Sequence[str], **setting: str) -> Iterator[None]:
    """A second server while the block runs; it ends with it."""
    server = subprocess.Popen(
        command, env={**os.environ, **setting}, stdout=_STANDARD_ERROR, start_new_session=True
    )
    try:
        yield
    finally:
        _stop(server)


def _stop(server: subprocess.Popen[bytes]) -> None:
    """Ask it to end; after a while end it and whatever it left."""
    server.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        server.wait(_STOP_SECONDS)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait()


def _as_ctrl_c(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
