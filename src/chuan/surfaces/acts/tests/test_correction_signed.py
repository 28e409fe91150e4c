"""A corrective report under the digital signature of the agency's leader, at once or after its secretary sent it."""

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
from chuan.events.inspections.services.inspections import Inspection, load
from chuan.surfaces.acts import inspection_corrections as acts
from chuan.surfaces.acts.tests.inspected import Province, province
from chuan.surfaces.telling.correction_paper import correction

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def above(stopped_clock: Clock) -> Province:
    made = province()
    dossier(made.here)
    leader = made.here.actor("leader")
    organisation.add_key(leader, NewKey(pkcs12_of(leader.name), PASSPHRASE), NOW)
    return made


def said(found: Inspection) -> str:
    return say(verify(acts.report_of(found), [root()], NOW).said, WORDS)


def key_of(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.refusals[0].reason.key


def test_the_leader_signs_what_he_sends(above: Province) -> None:
    leader, stream = above.here.actor("leader"), above.signed().id
    sent = acts.correct(leader, stream, "Đã bổ sung phiếu", correction, passphrase=PASSPHRASE)
    assert "nguyên vẹn" in said(sent)
    assert leader.name in said(sent)
    last = sent.state.reports[-1]
    assert (int(last.signer), bool(last.paper), sent.state.status) == (leader.official, True, "reported")


def test_he_signs_the_very_file_that_his_secretary_sent_once(above: Province) -> None:
    leader, stream = above.here.actor("leader"), above.signed().id
    sent = acts.correct(above.here.actor("iso"), stream, "Đã bổ sung phiếu", correction)
    assert sent.state.unsigned_report()
    assert "nguyên vẹn" not in said(sent)
    with pytest.raises(Refused) as refused:
        acts.sign_report(above.here.actor("iso"), stream)
    assert refused.value.refusals[0].status == 403
    signed = acts.sign_report(leader, stream, PASSPHRASE)
    assert leader.name in said(signed)
    assert signed.state.reports[-1].report == sent.state.reports[-1].report
    with pytest.raises(Refused) as refused:
        acts.sign_report(leader, stream, PASSPHRASE)
    assert key_of(refused) == "inspections.no_unsigned_report"


def test_without_a_passphrase_he_confirms_by_account(above: Province) -> None:
    leader, stream = above.here.actor("leader"), above.signed().id
    last = acts.correct(leader, stream, "Đã bổ sung phiếu", correction).state.reports[-1]
    assert (int(last.signer), last.paper) == (leader.official, "")


def test_a_wrong_passphrase_sends_nothing(above: Province) -> None:
    leader, stream = above.here.actor("leader"), above.signed().id
    with pytest.raises(Refused) as refused:
        acts.correct(leader, stream, "Đã bổ sung phiếu", correction, passphrase="sai")
    assert key_of(refused) == "signing.passphrase"
    assert load(stream).state.reports == ()


def test_an_answered_report_is_signed_no_more(above: Province) -> None:
    stream = above.signed().id
    acts.correct(above.here.actor("iso"), stream, "Đã bổ sung phiếu", correction)
    acts.judge(above.inspector, stream, "Đạt", accepted=True)
    with pytest.raises(Refused) as refused:
        acts.sign_report(above.here.actor("leader"), stream, PASSPHRASE)
    assert key_of(refused) == "inspections.no_unsigned_report"
