"""Every address of the internal index of reform and who may go through it; nobody of this world is of a council."""

from __future__ import annotations

from tests.doors.groups import BOTH, PLANNERS, SEND, Door

PAR: dict[str, Door] = {
    "province:par": Door(PLANNERS, BOTH),
    "province:par_schemes": Door(PLANNERS, BOTH),
    "province:par_scheme": Door(PLANNERS, bare=True),
    "province:par_surveys": Door(PLANNERS, BOTH),
    "province:par_survey": Door(PLANNERS),
    "province:par_sheet": Door(PLANNERS, SEND),
    "province:par_survey_close": Door((), SEND),
    "province:par_sheets": Door(()),
    "province:par_sheets_read": Door((), SEND),
    "province:par_sheets_take": Door((), SEND),
    "province:par_sheets_carry": Door((), SEND),
    "province:par_years": Door(PLANNERS, BOTH),
    "province:par_round": Door(PLANNERS),
    "province:par_change": Door((), SEND),
    "province:par_publish": Door(("leader",), SEND),
    "province:par_workbook": Door(PLANNERS),
    "province:par_score": Door(PLANNERS),
    "province:par_paper": Door(PLANNERS),
    "province:par_file": Door(PLANNERS, bare=True),
    "province:par_act": Door(PLANNERS, SEND, bare=True),
    "quality:par": Door(PLANNERS),
    "quality:par_begin": Door(PLANNERS, SEND),
    "quality:par_score": Door(PLANNERS),
    "quality:par_file": Door(PLANNERS, bare=True),
    "quality:par_act": Door(PLANNERS, SEND, bare=True),
}
