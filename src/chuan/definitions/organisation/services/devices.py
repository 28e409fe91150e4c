"""Which official was signed in on a device lately: what the house's own log of sign-ins says."""

from __future__ import annotations

from datetime import datetime, timedelta

from chuan.definitions.organisation.services.asking import rows

_SESSION = timedelta(hours=12)
_LAST = """
SELECT a.official_id AS official FROM axes_accesslog l JOIN organisation_account a ON a.username = l.username
WHERE l.ip_address = %(address)s::inet AND l.user_agent = %(agent)s AND a.official_id IS NOT NULL
  AND l.attempt_time >= %(open)s AND l.attempt_time <= %(at)s
  AND (l.logout_time IS NULL OR l.logout_time >= %(since)s)
ORDER BY l.attempt_time DESC LIMIT 1
"""


def signed_in_on(address: str, agent: str, at: datetime, within: timedelta) -> int:
    """The official whose session on this address and browser was open within that time before ``at``; 0 for nobody."""
    if not address:
        return 0
    facts = {"address": address, "agent": agent[:255], "at": at, "since": at - within, "open": at - _SESSION}
    found = rows(_LAST, facts)
    return int(found[0]["official"]) if found else 0
