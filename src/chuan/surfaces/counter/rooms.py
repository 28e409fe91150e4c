"""The rooms of people who receive at the counter."""

from __future__ import annotations

from django.http import HttpRequest

from chuan.base.web.rooms import Room
from chuan.definitions.organisation.rules.roles import COUNTER
from chuan.surfaces.counter.web.place import waiting_of

_OURS = frozenset({COUNTER})


def _count(name: str, request: HttpRequest) -> int:
    return int(getattr(waiting_of(request), name))


ROOMS = (
    Room("start", "Tiếp nhận", "plus", "counter:start", _OURS, first=_OURS),
    Room("inbox", "Hộp thư Cổng", "inbox", "counter:inbox", _OURS, lambda r: _count("submissions", r), _OURS),
    Room("copies", "Chứng thực bản sao", "copy", "counter:copies", _OURS, first=_OURS),
    Room("results", "Trả kết quả", "send", "counter:results", _OURS, lambda r: _count("results", r), _OURS),
    Room(
        "supplements", "Chờ bổ sung", "file-x", "counter:supplements", _OURS,
        lambda r: _count("slips", r) + _count("returned", r), _OURS,
    ),
    Room("takings", "Thu phí, lệ phí", "cash", "counter:takings", _OURS, first=_OURS),
    Room("notify", "Báo công dân", "phone", "counter:notify", _OURS, lambda r: _count("untold", r), _OURS),
    Room("today", "Hồ sơ hôm nay", "list-check", "counter:today", _OURS, lambda r: _count("today", r), _OURS),
    Room("handover", "Bàn giao hồ sơ", "transfer", "counter:handover", _OURS, first=_OURS),
    Room("originals", "Bản chính đang giữ", "file-certificate", "counter:held_originals", _OURS, first=_OURS),
    Room("followed", "Hồ sơ theo dõi", "eye", "counter:followed", _OURS, first=_OURS),
    Room("post", "Bưu chính", "send", "counter:post", _OURS, first=_OURS),
    Room("offline", "Khi mất kết nối", "cloud-off", "counter:offline", _OURS, first=_OURS),
    Room("register", "Sổ theo dõi", "archive", "counter:register", _OURS, first=_OURS),
)  # fmt: skip
