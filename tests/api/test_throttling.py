"""Searching is dear, so one client may search only so often; everything else is cheap."""

import pytest
from rest_framework.throttling import ScopedRateThrottle

from tests.factories import ProjectPageFactory

from .asking import PROBLEM, PROJECTS, project_address

pytestmark = pytest.mark.django_db
SEARCH = f"{PROJECTS}?search=robots"


@pytest.fixture(autouse=True)
def two_searches_a_minute(monkeypatch):
    rates = {**ScopedRateThrottle.THROTTLE_RATES, "search": "2/minute"}
    monkeypatch.setattr(ScopedRateThrottle, "THROTTLE_RATES", rates)


def test_who_searches_too_often_is_told_when_to_come_back(client):
    assert [client.get(SEARCH).status_code for _time in range(3)] == [200, 200, 429]
    response = client.get(SEARCH)
    assert response["Content-Type"] == PROBLEM
    assert 0 < int(response["Retry-After"]) <= 61
    assert response["Cache-Control"] == "no-store"
    assert response.json()["type"] == "/api/v1/problems/too-many-requests/"


def test_a_browser_elsewhere_can_read_when_to_come_back(client):
    for _time in range(3):
        response = client.get(SEARCH, headers={"origin": "https://partner.example.org"})
    assert response.status_code == 429
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Retry-After" in response["Access-Control-Expose-Headers"]


def test_everything_but_searching_may_be_asked_on(client):
    project = ProjectPageFactory()
    for _time in range(3):
        client.get(SEARCH)
    for address in (PROJECTS, project_address(project), "/api/v1/site/"):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("address", ["/api/v1/projects/facets/?search=robots"])
def test_the_facets_of_a_search_are_counted_with_the_searches(client, address):
    answers = [client.get(address).status_code for _time in range(3)]
    assert answers[-1] == 429


def test_a_search_by_version_2_is_counted_too(client):
    answers = [client.get("/api/v2/pages/?search=robots").status_code for _time in range(3)]
    assert answers[-1] == 429


def test_each_client_is_counted_by_itself(client):
    for _time in range(3):
        client.get(SEARCH)
    assert client.get(SEARCH, REMOTE_ADDR="192.0.2.7").status_code == 200
