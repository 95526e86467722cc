"""Where messages may go: to public addresses alone, unless the operator allows private ones.

An editor's server stands inside a network that the world does not reach: an address that leads back
into it would make the server ask there in the editor's name.
"""

import queue
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# As ``socket.getaddrinfo`` answers.
Resolver = Callable[..., list[tuple[Any, ...]]]

USUAL_PORTS = {"http": 80, "https": 443}
PORTS_OF_PUBLIC_TARGETS = (443, 8443)
SECONDS_TO_RESOLVE = 5
# IPv4 addresses in the form of IPv6 ones (RFC 6052), and the same for use inside (RFC 8215).
NAT64, NAT64_INSIDE = IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48")


class BadAddressError(Exception):
    """It cannot be the address of a receiver; the message says what to do."""

    def __init__(self, message: str | Promise):
        super().__init__(message)
        self.message = message


class UnknownHostError(Exception):
    """The name of the host leads to no address, or not in time."""


class NotPublicError(Exception):
    """The name of the host leads into a network that the world does not reach.

    ``can_be_allowed``: by the operator; addresses of one link and of groups cannot.
    """

    def __init__(self, *, can_be_allowed: bool):
        super().__init__()
        self.can_be_allowed = can_be_allowed


@dataclass(frozen=True)
class Target:
    """An address of the web, taken apart."""

    scheme: str
    host: str
    port: int
    path: str


def read_address(address: str, *, may_be_private: bool) -> Target:
    """The parts of an address; ``BadAddressError`` if it is none that a message may go to."""
    if any(character <= " " or character == "\x7f" for character in address):
        raise BadAddressError(_("Take out the blanks."))
    try:
        parts = urlsplit(address)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode() if parts.hostname else ""
    except ValueError:
        raise BadAddressError(
            _("This is no address. Example: https://www.example.org/webhook")
        ) from None
    if not host or not address.isprintable():
        raise BadAddressError(_("This is no address. Example: https://www.example.org/webhook"))
    if parts.scheme not in (USUAL_PORTS if may_be_private else ("https",)):
        raise BadAddressError(_("Give an address that begins with https://."))
    if parts.username is not None or parts.password is not None:
        raise BadAddressError(
            _("Take the user name and the password out: the signature says who sends.")
        )
    if parts.fragment:
        raise BadAddressError(_("Take out what follows #: it is never sent."))
    port = USUAL_PORTS[parts.scheme] if port is None else port
    if not port:
        raise BadAddressError(_("Give a port from 1 to 65535, or none."))
    if not may_be_private and port not in PORTS_OF_PUBLIC_TARGETS:
        raise BadAddressError(_("Give an address without a port, or with the port 8443."))
    path = parts.path or "/"
    if parts.query:
        path += f"?{parts.query}"
    if not path.isascii():
        # xgettext:no-python-format
        raise BadAddressError(_("Write letters beyond a–z in the path as %-codes."))
    return Target(parts.scheme, host, port, path)


def find(
    target: Target, *, may_be_private: bool, resolve: Resolver = socket.getaddrinfo
) -> list[tuple[Any, ...]]:
    """The places that this target leads to, as ``getaddrinfo`` gives them; each may be sent to.

    Whoever connects must connect to one of these: asked again, a name may lead elsewhere.
    """
    answers: queue.SimpleQueue[list[tuple[Any, ...]]] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(target.host, target.port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError):
            answers.put([])

    # The system's resolver knows no limit of time.
    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=SECONDS_TO_RESOLVE)
    except queue.Empty:
        found = []
    if not found:
        raise UnknownHostError
    addresses = [place[4][0] for place in found]
    if not all(may_be_sent_to(address, may_be_private=may_be_private) for address in addresses):
        raise NotPublicError(
            can_be_allowed=all(may_be_sent_to(it, may_be_private=True) for it in addresses)
        )
    return found


def may_be_sent_to(address: str, *, may_be_private: bool) -> bool:
    """Whether this IP address is one of the world's, or may be one of the inside.

    Addresses of one link (where clouds keep their keys) and of groups are never allowed.
    """
    try:
        ip = _innermost(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if ip.is_link_local or ip.is_multicast or ip.is_unspecified:
        return False
    if may_be_private:
        return True
    if isinstance(ip, IPv6Address) and (
        ip.is_site_local or ip.teredo is not None or ip in NAT64_INSIDE
    ):
        return False
    return ip.is_global and not ip.is_reserved


def _innermost(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 address leads to, if it does no more than that."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip
