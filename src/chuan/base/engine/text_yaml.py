"""The one reader of YAML: bytes → mappings, lists and text. "1.000010" is a code and "no" a word."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml

from chuan.base.kernel.refusal import Refused, refuse

LIMIT_BYTES = 1_000_000
LIMIT_DEPTH = 40


class _TextLoader(yaml.CBaseLoader):
    """Nothing is guessed from a scalar, and a name given twice is refused."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002  # the library's
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _fault(key.start_mark, "key_not_text")
            if key.value in seen:
                raise _fault(key.start_mark, "key_twice", name=str(key.value))
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read_yaml(data: bytes) -> Any:
    """What the file says, every scalar as text; ``Refused`` with one sentence where it cannot be read."""
    if len(data) > LIMIT_BYTES:
        raise Refused(refuse("too_large", "engine.yaml_too_large", most=LIMIT_BYTES // 1000))
    try:
        text = data.decode("utf-8-sig")
        _scan(text)
        return yaml.load(text, Loader=_TextLoader)  # noqa: S506  # builds text, lists, mappings only
    except UnicodeDecodeError:
        raise Refused(refuse("invalid", "engine.yaml_not_utf8")) from None
    except yaml.MarkedYAMLError as error:
        raise _fault(error.problem_mark or error.context_mark, "broken") from None
    except yaml.YAMLError:
        raise Refused(refuse("invalid", "engine.yaml_unreadable")) from None


def _scan(text: str) -> None:
    """Refuse references (they can grow without end) and nesting too deep, before anything is built."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _fault(event.start_mark, "alias")
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > LIMIT_DEPTH:
            raise _fault(event.start_mark, "too_deep")


def _fault(mark: Any, key: str, **facts: str) -> Refused:
    line = mark.line + 1 if mark else 1
    return Refused(refuse("invalid", f"engine.yaml_{key}", line=line, **facts))
