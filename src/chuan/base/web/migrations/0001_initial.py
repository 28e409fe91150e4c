from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("account", models.BigIntegerField()),
                ("form", models.CharField(max_length=80)),
                ("key", models.CharField(max_length=80)),
                ("body", models.JSONField()),
                ("until", models.DateTimeField(db_index=True)),
            ],
            options={
                "db_table": "web_draft",
                "constraints": [
                    models.UniqueConstraint(fields=("account", "form", "key"), name="web_draft_one")
                ],
            },
        ),
    ]
