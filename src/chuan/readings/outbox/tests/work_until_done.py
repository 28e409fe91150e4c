"""A worker as a process of its own, impatient: ``python -m … PORT``; ends when nothing waits any more."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime


def main(port: str) -> None:
    import django

    django.setup()
    from django.conf import settings

    from chuan.readings.outbox import jobs
    from chuan.readings.outbox.models import Delivery
    from chuan.readings.outbox.rules.profile import Profile
    from chuan.readings.outbox.rules.retry import Patience
    from chuan.readings.outbox.services.delivering import Worker
    from chuan.readings.outbox.services.profiles import profile
    from chuan.readings.outbox.tests.world import partner

    settings.PARTNERS = {"portal": partner(f"http://127.0.0.1:{port}")}
    known: Profile = profile("portal", datetime.now(UTC))
    quick = replace(known, timeout=3, patience=Patience(0.02, 2, 0.2, 20, 10_000, 3))
    worker = Worker(lambda: datetime.now(UTC), profile_of=lambda _partner, _at: quick)
    while Delivery.objects.filter(state="waiting").exists():
        jobs.drain(worker)
        time.sleep(0.02)


if __name__ == "__main__":
    main(sys.argv[1])
