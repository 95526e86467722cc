import cProfile, pstats, pytest, time
from tests.contract.test_schemathesis import content
@pytest.mark.django_db
def test_p(client, content):
    q="/api/v1/projects/facets/?fund=ERDF&country=EE&programme=urbact&theme=industry&partner=tartu&role=lead&status=ongoing&start_after=2000&search=robots&budget_min=%s"
    client.get(q % 0)
    pr=cProfile.Profile(); t=time.perf_counter(); pr.enable()
    for i in range(20): assert client.get(q % (i+1)).status_code==200
    pr.disable(); print((time.perf_counter()-t)/20)
    pstats.Stats(pr).sort_stats("cumtime").print_stats(45)
