"""Where things lie on this machine: the checkout, the law as data, the data folder, shared samples."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
"""The checkout (or the folder the release was unpacked into)."""

CATALOGUE = ROOT / "catalogue"
"""The law as data: YAML that we ship."""

DATA = Path(os.environ.get("CHUAN_DATA") or ROOT / "data").resolve()
ROOTS = Path(os.environ.get("CHUAN_ROOTS") or DATA / "roots").resolve()
"""Everything this installation makes: database, secret key, collected static files. Never committed."""

SHARED = Path(os.environ.get("CHUAN_SHARED") or ROOT.parent / "shared").resolve()
"""Real samples that imports are shown on; the product runs without it."""

BUILD = ROOT / "src/chuan/base/web/static/build"
"""The built style sheets and scripts; made by ``./dev assets``."""
