"""Whose word is taken: the root certificates an installation keeps in one folder."""

from __future__ import annotations

from pathlib import Path

from asn1crypto import pem, x509


def roots(folder: Path) -> tuple[x509.Certificate, ...]:
    """The certificates of every ``.pem``, ``.crt`` and ``.cer`` file; none where there is no folder."""
    files = sorted(one for one in folder.glob("*") if one.suffix in {".pem", ".crt", ".cer"})
    return tuple(certificate for one in files for certificate in certificates(one.read_bytes()))


def certificates(content: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates of one file, PEM or DER; ``ValueError`` where it holds none."""
    if not pem.detect(content):
        return (x509.Certificate.load(content),)
    return tuple(x509.Certificate.load(der) for _kind, _head, der in pem.unarmor(content, multiple=True))
