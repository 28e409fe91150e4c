"""Minutes of an inspection under the digital signatures of both sides, in either order; one alone is said to be one."""

from __future__ import annotations

import pytest

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused
from chuan.base.signing.rules.words import WORDS
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import NOW, PASSPHRASE, pkcs12_of, root
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.keys import NewKey
from chuan.events.dossiers.tests.factories import Clock, dossier, stopped_clock
from chuan.surfaces.acts import inspection_lines
from chuan.surfaces.acts.tests.inspected import Province, province
from chuan.surfaces.telling.inspection_papers import minutes

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def above(stopped_clock: Clock) -> Province:
    made = province()
    dossier(made.here)
    for actor in (made.inspector, made.here.actor("leader")):
        organisation.add_key(actor, NewKey(pkcs12_of(actor.name), PASSPHRASE), NOW)
    return made


def minuted(above: Province) -> int:
    stream = above.minuted().id
    return inspection_lines.minute(above.second, stream, minutes).id


def said(above: Province, stream: int) -> str:
    return say(verify(inspection_lines.minutes(above.inspector, stream), [root()], NOW).said, WORDS)


@pytest.mark.parametrize("first", ["team", "agency"])
def test_both_sides_sign_the_very_file_whoever_is_first(above: Province, first: str) -> None:
    stream, head = minuted(above), above.here.actor("leader")
    order = [("team", above.inspector), ("agency", head)]
    for side, actor in order if first == "team" else reversed(order):
        inspection_lines.sign(actor, stream, side, passphrase=PASSPHRASE)
    assert "nguyên vẹn" in said(above, stream)
    assert above.inspector.name in said(above, stream)
    assert head.name in said(above, stream)


def test_one_side_alone_is_said_and_the_other_may_confirm_by_its_account(above: Province) -> None:
    stream = minuted(above)
    inspection_lines.sign(above.inspector, stream, "team", passphrase=PASSPHRASE)
    after = inspection_lines.sign(above.here.actor("leader"), stream, "agency")
    assert said(above, stream) == "Biên bản mới có chữ ký số của một bên."
    assert after.state.status == "signed"


def test_a_wrong_passphrase_or_no_key_signs_nothing(above: Province) -> None:
    stream = minuted(above)
    with pytest.raises(Refused) as refused:
        inspection_lines.sign(above.inspector, stream, "team", passphrase="sai")
    assert refused.value.refusals[0].reason.key == "signing.passphrase"
    assert inspection_lines.minute(above.second, stream, minutes).state.signatures == ()
