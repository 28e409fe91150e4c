"""By when paper had to leave the counter, so that what was never sent is found late too."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("deadlines", "0007_untold")]
    operations: ClassVar = [migrations.AddField("dossierrow", "hand_by", models.DateTimeField(null=True))]
