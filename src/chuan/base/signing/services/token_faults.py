"""What a signing device answers instead of signing, as a sentence."""

from __future__ import annotations

from pkcs11 import exceptions as p11
from pyhanko.sign.general import SigningError

from chuan.base.kernel.refusal import Refused, refuse

FAULTS = (p11.PKCS11Error, SigningError)
_SAID = (
    ((p11.PinIncorrect, p11.PinInvalid, p11.PinLenRange), "signing.pin"),
    ((p11.PinLocked,), "signing.pin_locked"),
    ((p11.PinExpired, p11.UserPinNotInitialized), "signing.pin_expired"),
    ((p11.NoSuchKey, p11.MultipleObjectsReturned), "signing.token_key"),
)


def refused_by(error: Exception) -> Exception:
    """The refusal with its reason; a device's fault without a name of its own is a device that went away.

    An error of signing that no device caused is given back as it is.
    """
    if isinstance(error, SigningError) and not isinstance(error.__cause__, p11.PKCS11Error):
        return error
    found = next((key for kinds, key in _SAID if isinstance(error, kinds)), "signing.token")
    return Refused(refuse("invalid", found, "passphrase"))
