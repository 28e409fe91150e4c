"""The year of a centre of 22 own and 48 seconded people in full size: prints seconds of work, weeks, months and the year.

Run by ``./dev bench centre``; docs/centre-year.md shows what it printed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

TEST = Path(__file__).with_name("test_centre_year.py")

if __name__ == "__main__":
    os.environ.setdefault("CHUAN_CENTRE", "22+48+4+1")
    sys.exit(pytest.main([str(TEST), "-q", "-s", "-n0"]))
