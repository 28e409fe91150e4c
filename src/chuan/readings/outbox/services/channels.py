"""The three ways out: JSON over HTTP to the portal and the message gateway, SMTP for letters. One try, no memory but the session."""

from __future__ import annotations

import http.client
import json
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import formatdate
from typing import Any
from urllib.parse import SplitResult, urlsplit

from chuan.base.kernel.reason import Reason
from chuan.readings.outbox.rules.answers import Heard
from chuan.readings.outbox.rules.profile import Profile, filled
from chuan.readings.outbox.services.profiles import Connection

_LONGEST_ANSWER = 64 * 1024
_UNAUTHORISED = 401


@dataclass
class Sender:
    """One partner as one worker talks to it; keeps the session until the partner no longer takes it."""

    profile: Profile
    connection: Connection
    session: str = field(default="", repr=False)

    def open(self) -> Heard | None:
        """Sign in where the partner asks it; what was heard where that failed."""
        if self.session or not self.profile.session:
            return None
        asked = self.profile.session
        body = {
            asked["service_field"]: asked["service"],
            asked["user"]: self.connection.user,
            asked["secret"]: self.connection.secret,
        }
        heard = self._post(body, {})
        self.session = _text_in(heard, asked["answer"])
        return None if self.session else heard

    def post(self, body: Mapping[str, Any], key: str) -> Heard:
        """One request with one message; a session that was refused is forgotten."""
        facts = {
            "key": key,
            "secret": self.connection.secret,
            "dstcode": self.connection.destination,
        }
        heard = self._post(body, filled(self.profile.headers, facts))
        if heard.status == _UNAUTHORISED:
            self.session = ""
        return heard

    def _post(self, body: Mapping[str, Any], headers: Mapping[str, str]) -> Heard:
        content = json.dumps(body, ensure_ascii=False, default=str).encode()
        try:
            address = urlsplit(self.connection.url)
            line = _connect(address, self.profile.timeout)
        except (ValueError, OSError, http.client.HTTPException):  # an address that is none
            return self._silent("outbox.unreachable")
        try:
            path = f"{address.path}{self.profile.path}" or "/"
            line.request("POST", path, content, {"Content-Type": "application/json", **headers})
            answer = line.getresponse()
            return Heard(answer.status, answer.read(_LONGEST_ANSWER).decode("utf-8", "replace"))
        except TimeoutError:
            return self._silent("outbox.slow", seconds=self.profile.timeout)
        except (OSError, http.client.HTTPException):
            return self._silent("outbox.unreachable")
        finally:
            line.close()

    def _silent(self, key: str, **facts: int) -> Heard:
        return Heard(0, "", Reason.of(key, partner=self.profile.name, **facts))


def write_letter(sender: Sender, to: str, subject: str, text: str, key: str) -> Heard:
    """One letter by SMTP; the key makes its Message-ID, so that a letter sent twice can be known as one."""
    address = urlsplit(sender.connection.url)
    host = address.hostname or "localhost"
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = sender.connection.destination, to, subject
    letter["Message-ID"], letter["Date"] = f"<{key}@{host}>", formatdate()
    letter.set_content(text)
    try:
        _mail(sender, address, letter)
    except smtplib.SMTPResponseException as refused:
        return _smtp_heard(refused)
    except smtplib.SMTPRecipientsRefused as refused:
        return _smtp_heard(*(smtplib.SMTPResponseException(*one) for one in refused.recipients.values()))
    except (OSError, smtplib.SMTPException):
        return Heard(0, "", Reason.of("outbox.unreachable", partner=sender.profile.name))
    return Heard(200)


def _mail(sender: Sender, address: SplitResult, letter: EmailMessage) -> None:
    secure = address.scheme == "smtps"
    kind = smtplib.SMTP_SSL if secure else smtplib.SMTP
    with kind(
        address.hostname or "localhost",
        address.port or (465 if secure else 25),
        timeout=sender.profile.timeout,
    ) as line:
        if address.scheme == "smtp+tls":
            line.starttls(context=ssl.create_default_context())
        if sender.connection.user:
            line.login(sender.connection.user, sender.connection.secret)
        line.send_message(letter)


def _smtp_heard(refused: smtplib.SMTPResponseException) -> Heard:
    """5xx of SMTP is a refusal for good, which HTTP says with 422; 4xx means later."""
    said = refused.smtp_error.decode("utf-8", "replace") if isinstance(refused.smtp_error, bytes) else ""
    return Heard(422 if refused.smtp_code >= 500 else 503, said)


def _connect(address: SplitResult, seconds: int) -> http.client.HTTPConnection:
    if address.scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(address.netloc, timeout=seconds, context=context)
    return http.client.HTTPConnection(address.netloc, timeout=seconds)


def _text_in(heard: Heard, name: str) -> str:
    try:
        body = json.loads(heard.text)
    except ValueError:
        return ""
    return str(body.get(name) or "") if isinstance(body, dict) else ""
