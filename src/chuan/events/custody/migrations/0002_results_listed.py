"""Results on their way back to the counter stand on one live list at a time, like papers."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("custody", "0001_initial")]
    operations: ClassVar = [
        migrations.CreateModel(
            name="ResultListing",
            fields=[
                ("dossier", models.BigIntegerField(primary_key=True, serialize=False)),
                ("stream", models.BigIntegerField(db_index=True)),
            ],
        ),
    ]
