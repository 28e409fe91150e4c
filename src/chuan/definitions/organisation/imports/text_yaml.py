"""YAML where every scalar is text: ``1.000010`` is a code and ``no`` a word."""

from __future__ import annotations

from typing import Any

import yaml


class _Text(yaml.CSafeLoader):
    """The fast safe loader without any implicit type."""


_Text.yaml_implicit_resolvers = {}


def load(text: str) -> Any:
    """Mappings, lists and strings; ``yaml.YAMLError`` for anything malformed."""
    return yaml.load(text, Loader=_Text)  # noqa: S506 - derived from the safe loader
