"""The demonstration exchanges messages with nobody but itself: a portal in one thread, a worker in another.

What the environment says of real partners is overwritten: invented dossiers must never reach them.
"""

from __future__ import annotations

import os
from threading import Thread

from chuan.base.engine import places

_OWN = ("CHUAN_PORTAL_USER", "CHUAN_PORTAL_DST", "CHUAN_SMS_SECRET", "CHUAN_SMTP_URL")


def open_portal(pages_port: int) -> None:
    """Start the portal and point the settings to it; before Django reads them."""
    from chuan.surfaces.simulator.portal import Portal, server

    places.DATA.mkdir(parents=True, exist_ok=True)
    portal = Portal(places.DATA / "portal.db", trusting=True)
    door = server(portal)
    site = f"http://127.0.0.1:{door.server_address[1]}"
    os.environ.update(dict.fromkeys(_OWN, ""))
    os.environ.update(
        CHUAN_PORTAL_URL=f"{site}/dongbo",
        CHUAN_PORTAL_SECRET=portal.secret,
        CHUAN_SMS_URL=site,
        CHUAN_SITE=f"http://127.0.0.1:{pages_port}",
    )
    Thread(target=door.serve_forever, daemon=True).start()


def begin() -> None:
    """Tell the portal what it is held to have, and deliver from now on; the threads end with the process.

    A year that was loaded was never told to it.
    """
    from chuan.surfaces.acts import exchange
    from chuan.surfaces.simulator.portal import Portal
    from chuan.surfaces.simulator.year.casting import LAST_COPY

    Portal(places.DATA / "portal.db").learn(exchange.held(beyond=LAST_COPY))
    Thread(target=exchange.deliver_for_ever, args=(lambda _sent: None,), daemon=True).start()
