"""A page of somebody else, on another origin and under a strict policy, that shows our projects."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><title>A page of a partner</title>
<link rel="stylesheet" href="/host.css"><script src="/watch.js"></script></head>
<body><main><h1>A page of a partner</h1><h2>Projects</h2>
{piece}
</main></body></html>
"""
# The host's own: links told by an underline, a focus that is seen, large targets, nothing too wide.
STYLES = """
body { color: #111; background: #fff; font: 1.125rem/1.6 sans-serif; max-inline-size: 60rem }
a { color: #003399; padding-block: 2px; display: inline-block }
button, input, select { font: inherit; min-block-size: 2.75rem }
:focus-visible { outline: 3px solid #003399 }
[hidden] { display: none }
img { max-inline-size: 100%; block-size: auto }
body { overflow-wrap: anywhere }
input, select, button { max-inline-size: 100% }
"""
WATCH = """
window.seen = [];
document.addEventListener("securitypolicyviolation",
    (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`));
window.addEventListener("error", (event) => seen.push(event.message));
window.addEventListener("unhandledrejection", (event) => seen.push(String(event.reason)));
"""


class Host:
    """The server of a partner; ``page()`` puts a piece into its page and gives the address."""

    def __init__(self, address: str, allowed: str):
        self.address = address
        self.policy = (
            f"default-src 'none'; script-src 'self' {allowed}; connect-src {allowed}; "
            f"img-src {allowed}; style-src 'self'; frame-src {allowed}; base-uri 'none'"
        )
        self.body = ""
        self.cookies: list[str] = []

    def page(self, piece: str, lang: str = "en") -> str:
        self.body = PAGE.format(lang=lang, piece=piece)
        return f"{self.address}/"


@contextmanager
def serving(allowed: str) -> Iterator[Host]:
    """A host that allows this origin and no other, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, text = {
                "/host.css": ("text/css", STYLES),
                "/watch.js": ("text/javascript", WATCH),
                "/": ("text/html; charset=utf-8", host.body),
            }.get(self.path, ("text/plain", ""))
            self.send_response(200 if text else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Security-Policy", host.policy)
            self.send_header("Referrer-Policy", "no-referrer")
            self.end_headers()
            self.wfile.write(text.encode())
            host.cookies += self.headers.get_all("Cookie", [])

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    host = Host(f"http://127.0.0.1:{server.server_port}", allowed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield host
    server.shutdown()
    server.server_close()
