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


def files(api: str) -> dict[str, tuple[str, bytes]]:
    """Every file by its address, with its type; the page has the address of the API in it."""
    found = {}
    for path in FOLDER.rglob("*"):
        if path.suffix in TYPES:
            text = path.read_text(encoding="utf-8").replace(API_IN_THE_PAGE, api)
            found[f"/{path.relative_to(FOLDER).as_posix()}"] = (TYPES[path.suffix], text.encode())
    found["/"] = found["/index.html"]
    return found


class Handler(BaseHTTPRequestHandler):
    """Answers with a file, or with 404."""

    api = API_IN_THE_PAGE

    def do_GET(self) -> None:
        # Read anew each time, so that a change is seen at once.
        all_files = files(self.api)
        page = all_files["/"][1].decode()
        address = unquote(urlsplit(self.path).path)
        status = HTTPStatus.OK if address in all_files else HTTPStatus.NOT_FOUND
        content_type, content = all_files.get(address, ("text/plain", NOT_FOUND.encode()))
        self.send_response(status)
        self.send_header("Content-Type", f"{content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        # What a page cannot say of itself: that it stands in no frame.
        policy = POLICY.findall(page)[0]
        self.send_header("Content-Security-Policy", f"{policy}; frame-ancestors 'none'")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

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
