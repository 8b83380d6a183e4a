"""Credentials as they come from files and variables."""

from __future__ import annotations


def header_value(name: str, value: str) -> str:
    """Return a credential without blanks around it; raise ValueError, without showing it, if no header can hold it."""
    value = value.strip()
    if not value.isascii() or not value.isprintable():
        raise ValueError(f"{name} holds characters that no header can: check how it was copied")
    return value
