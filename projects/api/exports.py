"""The projects that the filters leave, as files."""

from django.conf import settings
from django.http import Http404, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.throttling import ScopedRateThrottle

from cms.api.answers import BROWSERS
from cms.api.described import SITE, choice, described
from cms.api.parameters import check_names, one_of
from cms.caching import EVERYTHING
from projects.exports.formats import CSV, CSV_FOR_EXCEL, FORMATS
from projects.exports.records import Projects, Source

from .described import FILTER_PARAMETERS
from .views import API_ORDERS, FILTERS, REPEATABLE, ProjectsView

EXTENSION = OpenApiParameter(
    "extension",
    {"type": "string", "enum": list(FORMATS)},
    OpenApiParameter.PATH,
    description="Which kind of file.",
)
BYTE_ORDER_MARK = choice(
    "bom", ["true", "false"], "Whether a CSV file starts as Excel expects of UTF-8.", usual="false"
)


class Export(ProjectsView):
    """A row of a table, or a point, for each project in all its languages.

    In NDJSON, a line for each project in each language, which is all that the API says of it.
    """

    throttle_scope = "export"
    is_file = True
    is_json = False

    def get_throttles(self) -> list[ScopedRateThrottle]:
        return [ScopedRateThrottle()]

    @described(
        "exportProjects",
        "The projects that the filters leave, as a file",
        OpenApiTypes.BINARY,
        EXTENSION,
        *FILTER_PARAMETERS,
        SITE,
        choice("order", API_ORDERS, "By relevance, only what is searched for."),
        BYTE_ORDER_MARK,
        tag="Exports",
        content_types=[form.media_type for form in FORMATS.values()],
    )
    def get(self, request: Request, extension: str) -> HttpResponseBase:
        if extension not in FORMATS:
            raise Http404
        query = request.query_params
        check_names(query, [*FILTERS, "site", "order", BYTE_ORDER_MARK.name], REPEATABLE)
        marked = one_of(query, BYTE_ORDER_MARK.name, ["true", "false"], "false") == "true"
        form = FORMATS[extension]
        if marked and form is CSV:
            form = CSV_FOR_EXCEL
        languages = [code for code in query.getlist("locale") if code]
        projects = Projects(self.in_order(self.asked()), languages)
        now = timezone.now()
        source = Source(
            now.isoformat(timespec="seconds"),
            self.site.root_url + request.get_full_path(),
            settings.DATA_LICENCE,
        )
        # Who asks for the headers alone gets them without the work.
        parts = [] if request.method == "HEAD" else form.write(projects, source)
        response = StreamingHttpResponse(parts, content_type=form.content_type)
        name = f"projects-{timezone.localdate(now)}.{extension}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Link"] = f'<{source.stated["export.licence"]}>; rel="license"'
        # What changes while the file is written may be in it or not: it is not kept for long.
        response["Cache-Control"] = f"public, max-age={BROWSERS}"
        if settings.SURROGATE_KEY_HEADER:
            response[settings.SURROGATE_KEY_HEADER] = f"{EVERYTHING} projects"
        return response
