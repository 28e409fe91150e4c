"""What must still be said to the citizen, and until when an apology is in time."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("deadlines", "0003_interruptions")]
    operations: ClassVar = [
        migrations.AddField("dossierrow", "untold", models.CharField(default="", max_length=20)),
        migrations.AddField("dossierrow", "apology_from", models.DateTimeField(null=True)),
    ]
