from django.db import migrations

INDEX = "cms_page_last_published_at"


class Migration(migrations.Migration):
    """An index for "what was published after …", on a table that is Wagtail's."""

    dependencies = [
        ("cms", "0004_preview_link"),
    ]

    operations = [
        migrations.RunSQL(
            f"CREATE INDEX IF NOT EXISTS {INDEX} ON wagtailcore_page (last_published_at)",
            f"DROP INDEX IF EXISTS {INDEX}",
        ),
    ]
