"""A commune with published rules of conduct, for tests of tasks, notes and judgements."""

from __future__ import annotations

from datetime import timedelta

from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.appraisals.services.tasks import Task
from chuan.events.dossiers.tests.factories import Commune
from chuan.surfaces.acts import documents, tasks
from chuan.surfaces.acts.tests.documented import published

TEXT = "Điều 5. Tác phong\nTrang phục gọn gàng.\nĐiều 6. Giao tiếp với người dân\nLắng nghe, giải thích rõ.\n"


def ruled(here: Commune) -> int:
    """The document of the rules of conduct, published."""
    text = documents.Upload("quy-tac.txt", TEXT.encode())
    new = documents.New(here.agency.id, "QT.UX", "Quy tắc ứng xử", "rules", "internal", text)
    return published(here, documents.register(here.actor("iso"), new).id).id


def given(here: Commune, product: str = "Báo cáo rà soát hồ sơ quá hạn") -> Task:
    """A task of the handler, given by the head."""
    wanted = tasks.Wanted(here.people["handler"].id, product, NOW + timedelta(days=2))
    return tasks.assign(here.actor("head"), wanted)
