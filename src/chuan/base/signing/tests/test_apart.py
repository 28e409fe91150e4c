"""Signing and verifying also work where an event loop already runs."""

from __future__ import annotations

import asyncio

from chuan.base.signing.services.apart import apart
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import NOW, root
from chuan.base.signing.tests.papers import issued


def test_inside_a_running_loop() -> None:
    async def inside() -> bool:
        return verify(issued(), [root()], NOW).trusted

    assert apart(lambda: asyncio.run(inside()))
