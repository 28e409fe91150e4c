"""Codes of other systems and their streams."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = []
    operations: ClassVar = [
        migrations.CreateModel(
            name="Key",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("code", models.CharField(max_length=60)),
                ("stream", models.BigIntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["kind", "code"], name="intake_key_once")],
            },
        ),
    ]
