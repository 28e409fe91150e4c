"""Sentences about what comes in from outside."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.definitions.procedures.rules.national.file_words import FILES, FORMS
from chuan.definitions.procedures.rules.national.workflow_words import WORKFLOWS

WORDS: Words = {**FILES, **FORMS, **WORKFLOWS}
