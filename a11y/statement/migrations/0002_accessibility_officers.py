"""Accessibility officers read barrier reports and answer them; nobody else but administrators does."""

from django.db import migrations

NAME = "Accessibility officers"
ACTIONS = ("view", "change", "delete")


def set_up(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    group, _created = Group.objects.get_or_create(name=NAME)
    reports, _created = ContentType.objects.get_or_create(
        app_label="a11y_statement", model="barrierreport"
    )
    for action in ACTIONS:
        permission, _created = Permission.objects.get_or_create(
            content_type=reports,
            codename=f"{action}_barrierreport",
            defaults={"name": f"Can {action} barrier report"},
        )
        group.permissions.add(permission)
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )


def take_back(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("a11y_statement", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0006_formstate"),
    ]

    operations = [migrations.RunPython(set_up, take_back)]
