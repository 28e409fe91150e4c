"""The door to forms as files: PDF/A-2b by typst, lists as workbooks, the ISO document also for a word processor."""

from __future__ import annotations

from chuan.readings.forms.services.report_books import report_book
from chuan.readings.forms.services.typeset import NoSuchPage, render
from chuan.readings.forms.services.word import word
from chuan.readings.forms.services.workbooks import sheet, workbook

__all__ = ["NoSuchPage", "render", "report_book", "sheet", "word", "workbook"]
