from __future__ import annotations

import re
from pathlib import Path

from chuan.definitions.procedures.rules.national.words import WORDS
from chuan.definitions.procedures.rules.words import WORDS as ALL

IMPORTS = Path(__file__).parents[3] / "imports"


def test_every_reason_of_an_import_has_its_sentence() -> None:
    source = "".join(path.read_text() for path in IMPORTS.glob("*.py"))
    used = set(re.findall(r'"(procedures\.(?:import|workflow|form)_\w+)"', source))
    used |= {f"procedures.workflow_{key}" for key in re.findall(r'_note\(\s*"(\w+)"', source)}
    assert used - set(ALL) == set()
    assert len(used) > 40


def test_both_languages_use_the_same_facts() -> None:
    for vietnamese, english in WORDS.values():
        facts = [sorted(set(re.findall(r"{(\w+)}", text))) for text in (vietnamese, english)]
        assert facts[0] == facts[1]
