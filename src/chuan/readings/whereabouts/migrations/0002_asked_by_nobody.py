"""What no list ever asked for goes; the state of the stream has it."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("whereabouts", "0001_initial")]
    operations: ClassVar = [
        migrations.RemoveField("handoverrow", "taker"),
    ]
