"""A receiver on this machine, which takes messages or does whatever receivers do instead."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[[BaseHTTPRequestHandler], None]


def answer(status: int, **headers: str) -> Behaviour:
    """Answer with this status and these headers (``Retry_After="5"``)."""

    def behave(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return behave


def hang(request: BaseHTTPRequestHandler) -> None:
    """Take the message, and say nothing until the sender has gone."""
    with suppress(OSError):
        request.connection.settimeout(30)
        request.connection.recv(1)


def drip(request: BaseHTTPRequestHandler) -> None:
    """Send a byte of a head without an end now and then, until the sender has gone."""
    with suppress(OSError):
        request.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _time in range(600):
            request.wfile.write(b"x")
            time.sleep(0.05)


def babble(request: BaseHTTPRequestHandler) -> None:
    """Answer what is no HTTP."""
    request.wfile.write(b"hello\r\n\r\n")


class Receiver:
    """What came in, in its order; ``behave`` says what is answered to what comes next."""

    def __init__(self, behave: Behaviour):
        self.behave = behave
        self.requests: list[dict[str, Any]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.requests.append({"path": self.path, "headers": headers, "body": body})
                receiver.behave(self)

            do_GET = do_POST

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        self.port = self.server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}/hook"

    @property
    def messages(self) -> list[dict[str, Any]]:
        return [json.loads(request["body"]) for request in self.requests]

    @property
    def numbers(self) -> list[int]:
        return [message["data"]["number"] for message in self.messages]


@contextmanager
def receiving(behave: Behaviour | None = None) -> Iterator[Receiver]:
    receiver = Receiver(behave or answer(204))
    thread = threading.Thread(target=receiver.server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        receiver.server.shutdown()
        receiver.server.server_close()
        thread.join()
