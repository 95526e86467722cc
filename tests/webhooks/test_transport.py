"""One attempt: whatever the receiver does, it is over in time, and nothing else is asked."""

import datetime
import socket
import ssl
import subprocess
import time
from email.utils import format_datetime

import pytest
from django.utils import timezone

from cms.webhooks.outcomes import Outcome
from cms.webhooks.transport import Transport, wait_of
from tests.services import free_port, skip_or_fail

from .conftest import IMPATIENT
from .receiver import answer, babble, drip, hang, receiving

SOON = 3  # seconds: far longer than the limits of IMPATIENT, on a machine that is busy
PUBLIC, LOOPBACK = "93.184.216.34", "127.0.0.1"


def post(receiver, transport=IMPATIENT):
    return transport.post(receiver.address, b'{"a": 1}', {"webhook-id": "msg_1"})


def test_the_body_and_the_headers_arrive_as_they_are(receiver):
    assert post(receiver).outcome == Outcome.TAKEN
    (request,) = receiver.requests
    assert (request["path"], request["body"]) == ("/hook", b'{"a": 1}')
    assert request["headers"]["webhook-id"] == "msg_1"
    assert request["headers"]["content-type"] == "application/json"
    assert request["headers"]["host"] == f"127.0.0.1:{receiver.port}"


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.TAKEN),
        (202, Outcome.TAKEN),
        (400, Outcome.REFUSED),
        (404, Outcome.REFUSED),
        (410, Outcome.GONE),
        (500, Outcome.REFUSED),
        (503, Outcome.REFUSED),
    ],
)
def test_the_status_says_what_came_of_it(receiver, status, outcome):
    receiver.behave = answer(status)
    told = post(receiver)
    assert (told.outcome, told.status) == (outcome, status)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(receiver, status):
    with receiving() as inside:
        receiver.behave = answer(status, Location=inside.address)
        told = post(receiver)
        assert (told.outcome, told.status) == (Outcome.REDIRECT, status)
        assert inside.requests == []


@pytest.mark.parametrize("behave", [hang, drip])
def test_a_receiver_that_takes_its_time_is_left(receiver, behave):
    receiver.behave = behave
    began = time.monotonic()
    assert post(receiver).outcome == Outcome.TOO_SLOW
    assert time.monotonic() - began < SOON


def test_a_receiver_that_drips_is_left_though_each_byte_is_in_time(receiver):
    receiver.behave = drip
    patient = Transport(may_be_private=True, seconds_between_bytes=5, seconds_in_all=0.5)
    began = time.monotonic()
    assert post(receiver, patient).outcome == Outcome.TOO_SLOW
    assert time.monotonic() - began < SOON


def test_of_an_answer_without_an_end_only_the_status_is_read(receiver):
    def endless(request):
        request.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        drip(request)

    receiver.behave = endless
    began = time.monotonic()
    assert post(receiver).outcome == Outcome.TAKEN
    assert time.monotonic() - began < 0.5


@pytest.mark.parametrize("behave", [babble, lambda request: request.connection.close()])
def test_what_is_no_answer_is_none(receiver, behave):
    receiver.behave = behave
    assert post(receiver).outcome == Outcome.NO_ANSWER


def test_where_nobody_listens_there_is_no_answer():
    told = IMPATIENT.post(f"http://127.0.0.1:{free_port()}/", b"{}", {})
    assert told.outcome == Outcome.NO_ANSWER


def test_a_name_that_nobody_knows_is_said():
    def unknown(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    told = Transport(resolve=unknown).post("https://nowhere.example.org/", b"{}", {})
    assert told.outcome == Outcome.UNKNOWN_HOST


def test_no_proxy_of_the_environment_is_asked(receiver, monkeypatch):
    with receiving() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert post(receiver).outcome == Outcome.TAKEN
        assert proxy.requests == []


# --- Private addresses ----------------------------------------------------------------------------


class Resolver:
    """A name server that gives another answer each time, and the last one from then on."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = 0

    def __call__(self, host, port, **kwargs):
        addresses = self.answers[min(self.asked, len(self.answers) - 1)]
        self.asked += 1
        return [
            (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, port))
            for address in addresses
        ]


@pytest.fixture
def secure_receiver(receiver, certificate):
    """A receiver on https, on the port that a public address may have."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    names = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    receiver.server.socket = context.wrap_socket(receiver.server.socket, server_side=True)
    receiver.names = names
    return receiver


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of ``receiver.example.org``, signed by itself, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    made = folder / "certificate.pem", folder / "key.pem"
    command = [
        *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
        *(
            "-subj",
            "/CN=receiver.example.org",
            "-addext",
            "subjectAltName=DNS:receiver.example.org",
        ),
        *("-out", made[0], "-keyout", made[1]),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    except FileNotFoundError:
        skip_or_fail("openssl", "Get it with: apt-get install openssl")
    return made


def _trusting(certificate, **how):
    context = ssl.create_default_context(cafile=certificate[0])
    return Transport(certificates=context, may_be_private=True, seconds_in_all=2, **how)


def test_https_goes_to_the_checked_address_under_the_name_of_the_host(secure_receiver, certificate):
    resolver = Resolver([LOOPBACK])
    address = f"https://receiver.example.org:{secure_receiver.port}/hook"
    told = _trusting(certificate, resolve=resolver).post(address, b"{}", {})
    assert told.outcome == Outcome.TAKEN
    assert secure_receiver.names == ["receiver.example.org"]
    (request,) = secure_receiver.requests
    assert request["headers"]["host"] == f"receiver.example.org:{secure_receiver.port}"
    assert resolver.asked == 1


def test_a_certificate_of_another_name_is_refused(secure_receiver, certificate):
    address = f"https://other.example.org:{secure_receiver.port}/hook"
    told = _trusting(certificate, resolve=Resolver([LOOPBACK])).post(address, b"{}", {})
    assert told.outcome == Outcome.NOT_SECURE
    assert secure_receiver.requests == []


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_receiver):
    address = f"https://receiver.example.org:{secure_receiver.port}/hook"
    transport = Transport(may_be_private=True, resolve=Resolver([LOOPBACK]))
    assert transport.post(address, b"{}", {}).outcome == Outcome.NOT_SECURE
    assert secure_receiver.requests == []


def test_a_private_address_is_not_even_connected_to():
    with socket.create_server((LOOPBACK, 0)) as listening:
        listening.settimeout(0.3)
        told = Transport(resolve=Resolver([LOOPBACK])).post(
            "https://inside.example.org/", b"{}", {}
        )
        assert told.outcome == Outcome.NOT_PUBLIC
        with pytest.raises(TimeoutError):
            listening.accept()


def test_one_private_address_among_public_ones_is_enough_to_refuse():
    transport = Transport(resolve=Resolver([PUBLIC, LOOPBACK]))
    assert transport.post("https://mixed.example.org/", b"{}", {}).outcome == Outcome.NOT_PUBLIC


def test_a_name_that_leads_elsewhere_when_asked_again_does_not_lead_inside(monkeypatch):
    resolver = Resolver([PUBLIC], [LOOPBACK])
    connected = []

    def connect(self, place):
        connected.append(place[0])
        raise ConnectionRefusedError

    # What the operating system would do: the tests must not go out into the world.
    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", resolver)
    told = Transport(resolve=resolver).post("https://rebinding.example.org/", b"{}", {})
    assert told.outcome == Outcome.NO_ANSWER
    assert (connected, resolver.asked) == ([PUBLIC], 1)


def test_the_next_attempt_asks_anew_and_refuses_what_has_become_private():
    resolver = Resolver([PUBLIC], [LOOPBACK])
    transport = Transport(resolve=resolver)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _refuse)
        assert transport.post("https://moved.example.org/", b"{}", {}).outcome == Outcome.NO_ANSWER
    assert transport.post("https://moved.example.org/", b"{}", {}).outcome == Outcome.NOT_PUBLIC


def _refuse(self, place):
    raise ConnectionRefusedError


def test_a_name_server_that_says_nothing_is_left(monkeypatch):
    monkeypatch.setattr("cms.webhooks.targets.SECONDS_TO_RESOLVE", 0.2)
    transport = Transport(resolve=lambda *args, **kwargs: time.sleep(2))
    began = time.monotonic()
    assert transport.post("https://slow.example.org/", b"{}", {}).outcome == Outcome.UNKNOWN_HOST
    assert time.monotonic() - began < 1.5


# --- When to come back ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "value", "seconds"),
    [
        (429, "120", 120),
        (503, " 7 ", 7),
        (429, "999999999999999999", 86_400),
        (429, None, None),
        (429, "soon", None),
        (429, "-5", None),
        (429, "٣", None),
        (500, "120", None),
        (429, "Thu, 01 Jan 1970 00:00:00 GMT", 0),
    ],
)
def test_a_receiver_says_when_to_come_back(status, value, seconds):
    expected = None if seconds is None else datetime.timedelta(seconds=seconds)
    assert wait_of(status, value) == expected


def test_a_receiver_may_give_the_moment_to_come_back():
    moment = timezone.now() + datetime.timedelta(minutes=10)
    wait = wait_of(429, format_datetime(moment.astimezone(datetime.UTC), usegmt=True))
    assert 590 <= wait.total_seconds() <= 600
