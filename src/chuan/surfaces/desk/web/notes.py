"""Sentences that stand above a dossier: a reminder, a date that may change, an entry made late."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.components import Note
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules import events as e
from chuan.surfaces.acts.instead import works
from chuan.surfaces.telling.drafts import block_note
from chuan.surfaces.telling.file import File


def notes(actor: Actor, file: File) -> list[Note]:
    """What this person has to know before acting."""
    told = []
    mine = mine_to_do(actor, file)
    for item in reversed(file.lived):
        event = item.event
        if (
            isinstance(event, e.Reminded)
            and event.step in file.state.reminded
            and int(event.official) in mine
        ):
            text = _("%(actor)s nhắc: %(text)s") % {
                "actor": file.names.get(int(item.actor), ""),
                "text": file.texts.get(int(event.text), ""),
            }
            told.append(Note(text, "stop", "bell"))
            break
    if file.promised is not None and file.promised.may_change:
        told.append(Note(_("Ngày hẹn có thể thay đổi theo lịch nghỉ chính thức.")))
    written = block_note(file)
    if written:
        told.append(Note(written, "stop", "signature"))
    late = file.teller.text(file.received.late_entry)
    if late:
        told.append(Note(_("Hồ sơ nhập sau khi nhận: %(late_entry)s") % {"late_entry": late}))
    return told


def mine_to_do(actor: Actor, file: File) -> set[int]:
    """Whose steps are this person's to work: his own, and those lent to him."""
    procedure, dossier = file.procedure, file.case.dossier
    holds = (hold for hold in file.state.holds if works(actor, procedure, hold, dossier, file.at))
    return {actor.official, *(int(hold.official) for hold in holds)}
