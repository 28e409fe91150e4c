"""Lists of results stand beside those of papers."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("whereabouts", "0002_asked_by_nobody")]
    operations: ClassVar = [
        migrations.AddField(name, "content", models.CharField(max_length=12, default="", db_default=""))
        for name in ("handoverrow", "handoverline")
    ]
