"""Workers that are killed at the worst moment, and several at once: every change arrives."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bench.processes import postgresql, running_postgresql
from tests.services import ROOT, skip_or_fail

from .receiver import answer

pytestmark = [pytest.mark.slow, pytest.mark.long]
# A claim of half a minute runs out, or the run that the dead one left behind begins.
SECONDS_TO_RECOVER = 150


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def environment(request):
    """A site with a worker, on a database that several processes open."""
    with TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "PROJEKTOR_VAR_DIR": folder,
            "PROJEKTOR_DEBUG": "0",
            "PROJEKTOR_TASKS": "database",
            "PROJEKTOR_WEBHOOKS_TO_PRIVATE_ADDRESSES": "true",
            "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
            "PYTHONPATH": str(ROOT),
        }
        environment.pop("PROJEKTOR_DATABASE_URL", None)
        if request.param == "sqlite":
            yield _prepared(environment)
            return
        programs = postgresql()
        if programs is None:
            skip_or_fail("PostgreSQL", "Get it with: apt-get install postgresql")
        with running_postgresql(programs, Path(folder)) as address:
            yield _prepared({**environment, "PROJEKTOR_DATABASE_URL": address})


def _prepared(environment):
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=environment, check=True
    )
    _do(environment, "prepare")
    return environment


def _do(environment, *arguments):
    command = [sys.executable, "-m", "tests.webhooks.site_process", *map(str, arguments)]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, env=environment, check=True, capture_output=True
    )
    return done.stdout


def _told(environment):
    return json.loads(_do(environment, "told"))


@contextmanager
def worker(environment):
    process = subprocess.Popen(
        [sys.executable, "manage.py", "db_worker", "--interval", "0.2", "--no-startup-delay"],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()


def _wait_until(is_so):
    deadline = time.monotonic() + SECONDS_TO_RECOVER
    while not is_so():
        assert time.monotonic() < deadline, "It did not come in time."
        time.sleep(0.2)


def test_a_worker_is_killed_while_a_receiver_has_the_message(environment, receiver):
    _do(environment, "register", receiver.address)
    _do(environment, "publish", 8)
    reached = threading.Event()

    def answer_three_then_hold(request):
        if len(receiver.requests) <= 3:
            return answer(204)(request)
        reached.set()
        time.sleep(60)

    receiver.behave = answer_three_then_hold
    with worker(environment):
        assert reached.wait(SECONDS_TO_RECOVER)
    receiver.behave = answer(204)
    with worker(environment):
        _wait_until(lambda: len(set(receiver.numbers)) == 8)
    told = _told(environment)
    assert set(receiver.numbers) == set(told["numbers"])
    ids = Counter(request["headers"]["webhook-id"] for request in receiver.requests)
    assert sorted(ids.values()) == [1] * 7 + [2]
    assert receiver.numbers == sorted(receiver.numbers)


def test_workers_are_killed_at_any_moment_while_editors_publish(environment, receiver):
    receiver.behave = _slowly(0.3)
    _do(environment, "register", receiver.address)
    chance = random.Random(7)  # noqa: S311 - the same moments each time
    for _time in range(5):
        with worker(environment):
            _do(environment, "publish", 2)
            time.sleep(chance.uniform(0, 2))
    with worker(environment):
        _wait_until(lambda: len(set(receiver.numbers)) >= 10)
        _wait_until(lambda: _told(environment)["waiting"] == 0)
    assert set(receiver.numbers) == set(_told(environment)["numbers"])


def test_several_at_once_send_each_message_once(environment, receiver):
    receiver.behave = _slowly(0.05)
    _do(environment, "register", receiver.address)
    _do(environment, "write_trials", 40)
    commands = [
        subprocess.Popen(
            [sys.executable, "manage.py", "send_webhooks"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        for _time in range(3)
    ]
    assert [command.wait(SECONDS_TO_RECOVER) for command in commands] == [0, 0, 0]
    _wait_until(lambda: _told(environment)["waiting"] == 0)
    ids = Counter(request["headers"]["webhook-id"] for request in receiver.requests)
    assert (len(ids), set(ids.values())) == (40, {1})


def _slowly(seconds):
    def behave(request):
        time.sleep(seconds)
        answer(204)(request)

    return behave
