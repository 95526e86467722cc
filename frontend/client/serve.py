"""Serves this folder, as any host would, with the security policy that its page asks for.

    python3 serve.py --api https://projects.example.org --port 8001

Needs nothing but Python.
"""

import argparse
import re
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

FOLDER = Path(__file__).resolve().parent
API_IN_THE_PAGE = "http://localhost:8000"
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
NOT_FOUND = "There is nothing at this address. The projects begin at the first page: /\n"


def addresses() -> dict[str, Path]:
    """Every file that a browser may ask for, by its address."""
    found = {
        f"/{path.relative_to(FOLDER).as_posix()}": path
        for path in FOLDER.rglob("*")
        if path.suffix in TYPES
    }
    return {**found, "/": FOLDER / "index.html"}


class Handler(BaseHTTPRequestHandler):
    """Answers with a file as it is now, or with 404."""

    protocol_version = "HTTP/1.1"  # a page has many files: one connection takes several
    timeout = 60
    api = API_IN_THE_PAGE
    files = addresses()

    def do_GET(self) -> None:
        path = self.files.get(unquote(urlsplit(self.path).path))
        status, content_type, content = HTTPStatus.NOT_FOUND, "text/plain", NOT_FOUND
        if path is not None:
            status, content_type, content = HTTPStatus.OK, TYPES[path.suffix], self.read(path)
        body = content.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        # What a page cannot say of itself: that it stands in no frame.
        policy = POLICY.findall(self.read(self.files["/"]))[0]
        self.send_header("Content-Security-Policy", f"{policy}; frame-ancestors 'none'")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def read(self, path: Path) -> str:
        """A file, with the address of the API in it."""
        return path.read_text(encoding="utf-8").replace(API_IN_THE_PAGE, self.api)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: who reads is nobody's business, and the tests are quiet."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--api", default=API_IN_THE_PAGE, help="the site that holds the projects")
    parser.add_argument("--port", type=int, default=8001)
    options = parser.parse_args()
    api = urlsplit(options.api)
    if api.scheme not in ("http", "https") or not api.netloc:
        parser.error(f"“{options.api}” is no address: write it as https://projects.example.org")
    Handler.api = f"{api.scheme}://{api.netloc}"
    try:
        server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    except OSError as error:
        parser.error(
            f"Port {options.port} cannot be used ({error.strerror}): choose another, "
            "for example: make client PORT=8002"
        )
    sys.stdout.write(
        f"\n  Front end  http://localhost:{options.port}/\n"
        f"  on the API of {Handler.api}\n\n  Ctrl+C ends it.\n"
    )
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
