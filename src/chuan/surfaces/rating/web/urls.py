"""Addresses of scoring."""

from __future__ import annotations

from django.urls import path

from chuan.surfaces.rating.web import groups, note, notes, sheet, start, task, tasks

app_name = "rating"
urlpatterns = [
    path("", start.show, name="start"),
    path("phieu-diem/", sheet.show, name="sheet"),
    path("so-sanh/", groups.show, name="groups"),
    path("viec/", tasks.show, name="tasks"),
    path("viec/giao/", tasks.assign, name="task_new"),
    path("viec/<int:task>/", task.look, name="task"),
    path("viec/<int:task>/tep/", task.product, name="task_file"),
    path("viec/<int:task>/<str:deed>/", task.act, name="task_deed"),
    path("ung-xu/", notes.show, name="notes"),
    path("ung-xu/ghi/", notes.write, name="note_new"),
    path("ung-xu/<int:note>/", note.look, name="note"),
    path("ung-xu/<int:note>/<str:deed>/", note.act, name="note_deed"),
]
