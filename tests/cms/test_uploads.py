"""Only the types of files that pages show or offer are taken."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form
from wagtail.models import Collection

from cms.models import DocumentFile, Picture
from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db


def _errors(form_class, name, content):
    data = {"title": "Any", "collection": Collection.objects.get(depth=1).pk}
    form = form_class(data, {"file": SimpleUploadedFile(name, content)})
    return form.errors.get("file", [])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("page.html", b"<script>alert(1)</script>"),
        ("picture.png", b"<script>alert(1)</script>"),
        ("picture.exe", b"MZ"),
    ],
)
def test_what_is_no_picture_is_refused(name, content):
    assert _errors(get_image_form(Picture), name, content)


@pytest.mark.parametrize("name", ["page.html", "macro.docm", "program.exe", "script.js", "a.svg"])
def test_a_type_that_no_one_should_open_is_refused(name):
    assert _errors(get_document_form(DocumentFile), name, b"anything")


def test_a_picture_and_a_document_are_taken():
    with PictureFactory.build().file.open() as picture:
        assert not _errors(get_image_form(Picture), "picture.png", picture.read())
    assert not _errors(get_document_form(DocumentFile), "report.pdf", b"%PDF-1.4")
