"""Where editors make preview links, see which are open, and take them back."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from .preview import LIFETIME, PreviewLink


def preview_links(request: HttpRequest, page_id: int) -> HttpResponse:
    """The open links of one page; POST makes a new one, or takes back the one it names."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    if request.method == "POST":
        _change(request, page)
        return redirect("preview_links", page.pk)
    links = page.preview_links.valid().select_related("created_by")
    return render(
        request,
        "cms/preview_links.html",
        {
            "page": page,
            "links": [(link, address_of(link)) for link in links],
            "minutes": int(LIFETIME.total_seconds() // 60),
            "front_end": settings.PREVIEW_FRONT_END,
        },
    )


def _change(request: HttpRequest, page: Page) -> None:
    to_take_back = request.POST.get("take_back")
    if to_take_back:
        taken = [link for link in page.preview_links.all() if str(link.pk) == to_take_back]
        for link in taken:
            link.delete()
        if taken:
            messages.success(request, _("The link is taken back: it leads nowhere any more."))
        else:
            messages.warning(request, _("There is no such link any more."))
        return
    page.preview_links.exclude(pk__in=page.preview_links.valid()).delete()
    PreviewLink.objects.create(page=page, created_by=request.user)
    messages.success(request, _("The link is made. Copy it from the list."))


def address_of(link: PreviewLink) -> str:
    """Where the link leads: to the front end, if one is set, or else to the data."""
    if settings.PREVIEW_FRONT_END:
        return settings.PREVIEW_FRONT_END.replace("{token}", link.token)
    site = link.page.get_site()
    base = site.root_url if site else settings.WAGTAILADMIN_BASE_URL
    return f"{base}{reverse('api:preview')}?token={link.token}"
