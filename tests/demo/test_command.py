"""`make demo` says in one sentence what is in its way."""

import socket

import pytest
from django.core.management import CommandError, call_command


@pytest.mark.parametrize("port", ["abc", "0", "70000", "²"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(CommandError, match=f"“{port}” is no port: choose one"):
        call_command("demo", port=port)


def test_a_taken_port_is_named_with_another_to_take():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken.*PORT={port + 1}"):
            call_command("demo", port=str(port))


def test_a_folder_that_cannot_be_written_is_named(settings, tmp_path):
    (tmp_path / "file").touch()
    settings.VAR_DIR = tmp_path / "file" / "var"
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("demo", no_serve=True)
