"""Letters and answers of one symbol count on one line, so that a number and symbol stand once in a year."""

from __future__ import annotations

from django.db import migrations

_MERGED = """
INSERT INTO dossiers_counter (agency, series, period, last)
SELECT agency, 'document:' || substr(series, 6), period, last FROM dossiers_counter WHERE series LIKE 'form:%'
ON CONFLICT (agency, series, period) DO UPDATE SET last = greatest(dossiers_counter.last, excluded.last);
DELETE FROM dossiers_counter WHERE series LIKE 'form:%';
"""


class Migration(migrations.Migration):
    """The counters of letters move to the common lines; the numbers given stay."""

    dependencies = [("dossiers", "0002_withdrawal_codes")]
    operations = [migrations.RunSQL(_MERGED, migrations.RunSQL.noop)]
