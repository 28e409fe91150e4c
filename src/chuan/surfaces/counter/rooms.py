"""The rooms of people who receive at the counter."""

from __future__ import annotations

from chuan.base.web.rooms import Room
from chuan.definitions.organisation.rules.roles import COUNTER

_OURS = frozenset({COUNTER})

ROOMS = (
    Room("start", "Tiếp nhận", "plus", "counter:start", _OURS),
    Room("copies", "Chứng thực bản sao", "copy", "counter:copies", _OURS),
    Room("results", "Trả kết quả", "send", "counter:results", _OURS),
    Room("supplements", "Chờ bổ sung", "file-x", "counter:supplements", _OURS),
    Room("today", "Hồ sơ hôm nay", "list-check", "counter:today", _OURS),
    Room("handover", "Bàn giao cuối ngày", "transfer", "counter:handover", _OURS),
    Room("register", "Sổ theo dõi", "archive", "counter:register", _OURS),
)
