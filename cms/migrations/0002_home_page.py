"""A new site begins with a home page in the default language."""

from django.conf import settings
from django.db import migrations

HOME_PATH = "00010001"


def create_home_page(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    ContentType = apps.get_model("contenttypes", "ContentType")
    HomePage = apps.get_model("cms", "HomePage")

    # Wagtail's own first page, which welcomes developers.
    Page.objects.filter(path=HOME_PATH, content_type__model="page").delete()
    if Page.objects.filter(path=HOME_PATH).exists():
        return
    locale, _created = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    content_type, _created = ContentType.objects.get_or_create(app_label="cms", model="homepage")
    home = HomePage.objects.create(
        title="Home",
        draft_title="Home",
        slug="home",
        content_type=content_type,
        path=HOME_PATH,
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale,
    )
    Page.objects.filter(depth=1).update(numchild=1)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": home},
    )


class Migration(migrations.Migration):
    dependencies = [("cms", "0001_initial")]

    # Going back leaves the page alone: it may hold content by then.
    operations = [migrations.RunPython(create_home_page, migrations.RunPython.noop)]
