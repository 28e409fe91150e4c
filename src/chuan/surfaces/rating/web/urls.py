"""Addresses of scoring."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.rating.web import (
    groups,
    judgement,
    judgements,
    note,
    notes,
    objection,
    opening,
    paper,
    period,
    period_sheet,
    sheet,
    start,
    task,
    tasks,
    wall,
)

app_name = "rating"
urlpatterns = [
    path("", start.show, name="start"),
    path("phieu-diem/", sheet.show, name="sheet"),
    path("so-sanh/", groups.show, name="groups"),
    path("mo/", opening.show, name="period_new"),
    path("man-hinh/", wall.show, name="wall"),
    path("ky/<int:publication>/", period.look, name="period"),
    path("ky/<int:publication>/ban-in/", paper.show, name="period_paper"),
    path("ky/<int:publication>/bang/<int:official>/", period_sheet.show, name="period_sheet"),
    path("ky/<int:publication>/phan-doi/<int:asked>/", objection.show, name="objection"),
    path("ky/<int:publication>/tep/<str:sha256>/", paper.kept, name="period_file"),
    path("ky/<int:publication>/<str:deed>/", period.act, name="period_deed"),
    path("viec/", tasks.show, name="tasks"),
    path("viec/giao/", tasks.assign, name="task_new"),
    path("viec/<int:task>/", task.look, name="task"),
    path("viec/<int:task>/tep/", task.product, name="task_file"),
    path("viec/<int:task>/<str:deed>/", task.act, name="task_deed"),
    path("ung-xu/", notes.show, name="notes"),
    path("ung-xu/ghi/", notes.write, name="note_new"),
    path("ung-xu/<int:note>/", note.look, name="note"),
    path("ung-xu/<int:note>/<str:deed>/", note.act, name="note_deed"),
    path("nhan-xet/", judgements.show, name="judgements"),
    path("nhan-xet/<str:period>/<int:official>/", judgement.show, name="judgement"),
]
