"""From an account to the person who acts: one statement, so that every request can afford it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.mandate import Mandated
from chuan.definitions.organisation.rules.people import Actor, Held, Lent
from chuan.definitions.organisation.rules.roles import VISITOR, VISITOR_CLEAR
from chuan.definitions.organisation.services.asking import rows

_ACTOR = """
WITH me AS (
    SELECT account.id AS account, official.id AS official, official.name, official.simulated,
           agency.id AS agency, agency.short_name AS agency_name
    FROM organisation_account account
    JOIN organisation_official official ON official.id = account.official_id
    JOIN organisation_agency agency ON agency.id = official.agency_id
    WHERE {which} AND account.is_active
), seat AS (
    SELECT holding.post_id, holding.since, holding.until, '' AS instead_of, FALSE AS substitute,
           NULL::bigint AS delegation, 0::bigint AS lent_by, '{{}}'::varchar[] AS acts,
           '{{}}'::varchar[] AS procedures, '' AS form
    FROM organisation_holding holding JOIN me ON me.official = holding.official_id
    WHERE holding.until IS NULL OR holding.until > %(day)s
    UNION ALL
    SELECT stand_in.post_id, stand_in.since, stand_in.until,
           coalesce((SELECT string_agg(away.name, ', ' ORDER BY away.sort_key)
                     FROM organisation_holding held
                     JOIN organisation_official away ON away.id = held.official_id
                     JOIN organisation_absence absence ON absence.official_id = away.id
                          AND absence.withdrawn_at IS NULL
                          AND absence.since <= %(at)s AND absence.until > %(at)s
                     WHERE held.post_id = stand_in.post_id AND held.since <= %(day)s
                       AND (held.until IS NULL OR held.until > %(day)s)), ''), TRUE,
           NULL, 0, '{{}}', '{{}}', ''
    FROM organisation_substitute stand_in JOIN me ON me.official = stand_in.official_id
    WHERE stand_in.until IS NULL OR stand_in.until > %(day)s
    UNION ALL
    SELECT lent.post_id, lent.since, lent.until, giver.name, TRUE,
           lent.id, lent.delegator_id, lent.acts, lent.procedures, lent.form
    FROM organisation_delegation lent
    JOIN me ON me.official = lent.delegate_id
    JOIN organisation_official giver ON giver.id = lent.delegator_id
    WHERE lent.since <= %(day)s AND lent.until > %(day)s
      AND (lent.withdrawn_at IS NULL OR lent.withdrawn_at > %(at)s)
      AND EXISTS (SELECT 1 FROM organisation_holding kept
                  WHERE kept.official_id = lent.delegator_id AND kept.post_id = lent.post_id
                    AND kept.since <= %(day)s AND (kept.until IS NULL OR kept.until > %(day)s))
)
SELECT me.*, (
           SELECT json_agg(json_build_array(m.id, m.document, m.since, m.until, m.agencies, m.clear, m.withdrawn_at)
                           ORDER BY m.withdrawn_at IS NOT NULL, m.until DESC)
           FROM organisation_mandate m WHERE m.official_id = me.official AND m.until > %(day)s - 90
       ) AS mandates, seat.*, post.roles, post.name AS post_name, unit.id AS unit, unit.name AS unit_name,
       place.id AS post_agency, place.short_name AS post_agency_name,
       ARRAY(SELECT serving.agency_id FROM organisation_serving serving
             WHERE serving.unit_id = unit.id AND serving.since <= %(day)s
               AND (serving.until IS NULL OR serving.until > %(day)s)
             ORDER BY serving.agency_id) AS serves,
       ARRAY(WITH RECURSIVE was(id) AS (
                 SELECT old.id FROM organisation_agency old
                 WHERE old.successor_id = place.id AND old.until <= %(day)s
                 UNION
                 SELECT older.id FROM organisation_agency older JOIN was ON older.successor_id = was.id
             ) SELECT id FROM was ORDER BY id) AS inherits,
       above.parent_id AS steering,
       ARRAY(SELECT closure.descendant_id FROM organisation_agency_closure closure
             WHERE closure.ancestor_id = above.parent_id AND closure.since <= %(day)s
               AND (closure.until IS NULL OR closure.until > %(day)s)
             ORDER BY closure.descendant_id) AS steers,
       ARRAY(SELECT closure.descendant_id FROM organisation_agency_closure closure
             WHERE closure.ancestor_id = place.id AND closure.since <= %(day)s
               AND (closure.until IS NULL OR closure.until > %(day)s)
             ORDER BY closure.descendant_id) AS below
FROM me
LEFT JOIN seat ON TRUE
LEFT JOIN organisation_post post ON post.id = seat.post_id
LEFT JOIN organisation_unit unit ON unit.id = post.unit_id
LEFT JOIN organisation_agency place ON place.id = unit.agency_id
LEFT JOIN organisation_agency_parent above ON above.agency_id = place.id AND 'steering' = ANY(post.roles)
      AND above.since <= %(day)s AND (above.until IS NULL OR above.until > %(day)s)
ORDER BY seat.substitute, place.id <> me.agency, post.rank, post.id
"""


def actor_for(account: int, at: datetime) -> Actor | None:
    """Who acts behind an account at ``at``; None where no active official stands behind it."""
    return _actor("account.id = %(account)s", account, at)


def actor_named(username: str, at: datetime) -> Actor | None:
    """The same by the name people sign in with; for commands and the simulator."""
    return _actor("account.username = %(account)s", username.lower(), at)


def actor_of_official(official: int, at: datetime) -> Actor | None:
    """The same for a person whose account nobody signed in with; for the simulator."""
    return _actor("account.official_id = %(account)s", official, at)


def _actor(which: str, account: int | str, at: datetime) -> Actor | None:
    day = local(at).date()
    found = rows(_ACTOR.format(which=which), {"account": account, "day": day, "at": local(at)})
    if not found:
        return None
    me = found[0]
    mandates = tuple(_mandated(*one) for one in me["mandates"] or ())
    return Actor(
        account=me["account"],
        official=me["official"],
        name=me["name"],
        agency=me["agency"],
        agency_name=me["agency_name"],
        held=(
            *(_held(row) for row in found if row["post_id"]),
            *(_visit(one) for one in mandates if not one.withdrawn),
        ),
        simulated=me["simulated"],
        mandates=mandates,
    )


def _mandated(
    number: int, document: str, since: str, until: str, agencies: list[int], *rest: Any
) -> Mandated:
    """``rest``: whether names are read, and when it was ended early; that moment is of no matter to rights."""
    clear, ended = rest
    days = date.fromisoformat(since), date.fromisoformat(until)
    return Mandated(number, document, *days, tuple(agencies), clear, withdrawn=ended is not None)


def _visit(one: Mandated) -> Held:
    """What a mandate gives: sight of its agencies in its days, and no post."""
    role = VISITOR_CLEAR if one.clear else VISITOR
    return Held(
        0, 0, 0, (role,), one.said, below=one.agencies, since=one.since, until=one.until, mandate=one.id
    )


def _held(row: dict[str, Any]) -> Held:
    return Held(
        post=row["post_id"],
        unit=row["unit"],
        agency=row["post_agency"],
        roles=tuple(row["roles"]),
        name=row["post_name"],
        unit_name=row["unit_name"],
        agency_name=row["post_agency_name"],
        serves=tuple(row["serves"]),
        inherits=tuple(row["inherits"]),
        steering=row["steering"] or 0,
        steers=tuple(row["steers"]),
        below=tuple(row["below"]),
        since=row["since"],
        until=row["until"],
        instead_of=row["instead_of"],
        substitute=row["substitute"],
        lent=_lent(row),
    )


def _lent(row: dict[str, Any]) -> Lent | None:
    if row["delegation"] is None:
        return None
    return Lent(row["delegation"], row["lent_by"], tuple(row["acts"]), tuple(row["procedures"]), row["form"])
