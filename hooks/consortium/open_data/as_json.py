"""Values as JSON."""

import json


def as_json(value: object) -> bytes:
    """Write a value as JSON: the same value gives the same bytes."""
    return (json.dumps(value, ensure_ascii=False) + "\n").encode()
