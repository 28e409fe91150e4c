from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("petitions", "0001_first")]

    operations = [
        migrations.AddField("petition", "supplement", models.DateTimeField(null=True)),
        migrations.AddField("petition", "asked", models.DateTimeField(null=True)),
        migrations.AddField("petition", "withheld", models.BooleanField(default=False)),
        migrations.AddField("petition", "liked", models.BooleanField(null=True)),
        migrations.AddField("petition", "step", models.CharField(default="", max_length=60)),
    ]
