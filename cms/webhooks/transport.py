"""One attempt to hand over a message: one connection, one request, and no more than the status.

No redirect is followed, no proxy is asked, and of the answer's body nothing is read. Whatever the
other side does, it is over in time.
"""

import datetime
import http.client
import logging
import os
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import Any

from django.utils import timezone

from .outcomes import Outcome
from .targets import (
    BadAddressError,
    NotPublicError,
    Resolver,
    Target,
    UnknownHostError,
    find,
    read_address,
)

logger = logging.getLogger(__name__)

LONGEST_WAIT = datetime.timedelta(hours=24)
NAME = "Projektor-Webhooks/1"
# What is wrong before anything was sent.
REFUSALS = {
    BadAddressError: Outcome.BAD_ADDRESS,
    UnknownHostError: Outcome.UNKNOWN_HOST,
    NotPublicError: Outcome.NOT_PUBLIC,
}


@dataclass(frozen=True)
class Answer:
    """What came of an attempt; ``wait``: how long the receiver asked to be left alone."""

    outcome: Outcome
    status: int | None = None
    wait: datetime.timedelta | None = None


@dataclass(frozen=True)
class Transport:
    """How messages are sent. Limits are in seconds; ``seconds_in_all`` counts from the first."""

    may_be_private: bool = False
    resolve: Resolver = socket.getaddrinfo
    seconds_to_connect: float = 5
    seconds_between_bytes: float = 10
    seconds_in_all: float = 15
    certificates: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def post(self, address: str, body: bytes, headers: dict[str, str]) -> Answer:
        """Send this to that address, once; whatever happens is an answer."""
        end = time.monotonic() + self.seconds_in_all
        try:
            target = read_address(address, may_be_private=self.may_be_private)
            places = find(target, may_be_private=self.may_be_private, resolve=self.resolve)
        except (BadAddressError, UnknownHostError, NotPublicError) as refusal:
            return Answer(REFUSALS[type(refusal)])
        try:
            return self._ask(target, places, body, headers, end)
        except (TimeoutError, ssl.SSLError, http.client.HTTPException, OSError) as error:
            return Answer(_outcome_of(error, is_over=time.monotonic() >= end))
        except Exception:
            logger.exception("A webhook was not sent")
            return Answer(Outcome.NO_ANSWER)

    def _ask(
        self,
        target: Target,
        places: list[tuple[Any, ...]],
        body: bytes,
        headers: dict[str, str],
        end: float,
    ) -> Answer:
        with _closing(self._connect(places, end)) as plain, _ended_at(end, plain):
            plain.settimeout(self.seconds_between_bytes)
            connection = http.client.HTTPConnection(target.host, target.port)
            connection.default_port = 443 if target.scheme == "https" else 80
            connection.sock = (
                self.certificates.wrap_socket(plain, server_hostname=target.host)
                if target.scheme == "https"
                else plain
            )
            with _closing(connection):
                connection.request(
                    "POST",
                    target.path,
                    body,
                    {
                        "Content-Type": "application/json",
                        "User-Agent": NAME,
                        "Connection": "close",
                        **headers,
                    },
                )
                response = connection.getresponse()
                with _closing(response):
                    if time.monotonic() >= end:  # a head that was cut passes for a whole one
                        raise TimeoutError
                    return Answer(
                        _outcome_of_status(response.status),
                        response.status,
                        wait_of(response.status, response.getheader("Retry-After")),
                    )

    def _connect(self, places: list[tuple[Any, ...]], end: float) -> socket.socket:
        """A connection to the first of these checked places that takes one; no name is asked."""
        error: OSError = TimeoutError()
        for family, kind, protocol, _name, place in places:
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError
            plain = socket.socket(family, kind, protocol)
            plain.settimeout(min(self.seconds_to_connect, left))
            try:
                plain.connect(place)
            except OSError as failure:
                plain.close()
                error = failure
            else:
                return plain
        raise error


@contextmanager
def _closing(thing: Any) -> Iterator[Any]:
    try:
        yield thing
    finally:
        with suppress(OSError):
            thing.close()


@contextmanager
def _ended_at(end: float, plain: socket.socket) -> Iterator[None]:
    """Cut the connection at that moment: who sends a byte now and then runs into no other limit."""
    # TLS takes the socket over: a handle of our own still reaches the connection.
    handle = socket.socket(fileno=os.dup(plain.fileno()))

    def cut() -> None:
        with suppress(OSError):
            handle.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(max(0, end - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        handle.close()


def _outcome_of(error: Exception, *, is_over: bool) -> Outcome:
    if is_over or isinstance(error, TimeoutError):
        return Outcome.TOO_SLOW
    if isinstance(error, ssl.SSLError):
        return Outcome.NOT_SECURE
    return Outcome.NO_ANSWER


def _outcome_of_status(status: int) -> Outcome:
    if 200 <= status < 300:
        return Outcome.TAKEN
    if 300 <= status < 400:
        return Outcome.REDIRECT
    return Outcome.GONE if status == http.client.GONE else Outcome.REFUSED


def wait_of(status: int, value: str | None) -> datetime.timedelta | None:
    """How long ``Retry-After`` (RFC 9110, 10.2.3) of a 429 or 503 asks to wait; a day at most."""
    if value is None or status not in (
        http.client.TOO_MANY_REQUESTS,
        http.client.SERVICE_UNAVAILABLE,
    ):
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        seconds = float(value[:9])
        return min(datetime.timedelta(seconds=seconds), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(datetime.timedelta(), min(moment - timezone.now(), LONGEST_WAIT))
