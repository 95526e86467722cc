"""Editors write, reviewers publish: Wagtail's two groups and its workflow, by the field's words."""

from django.db import migrations

SHARED_RECORDS = ("programme", "organisation", "person", "theme")
ACTIONS = {
    "Editors": ("view", "add", "change"),
    "Reviewers": ("view", "add", "change", "delete"),
}


def set_up(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    rename(apps, "Moderators", "Reviewers", "Moderators approval", "Review before publication")
    for name, actions in ACTIONS.items():
        group, _created = Group.objects.get_or_create(name=name)
        for model in SHARED_RECORDS:
            content_type, _created = ContentType.objects.get_or_create(
                app_label="projects", model=model
            )
            for action in actions:
                permission, _created = Permission.objects.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_{model}",
                    defaults={"name": f"Can {action} {model}"},
                )
                group.permissions.add(permission)


def take_back(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    Group = apps.get_model("auth", "Group")
    for group in Group.objects.filter(name__in=ACTIONS):
        group.permissions.remove(
            *Permission.objects.filter(
                content_type__app_label="projects", content_type__model__in=SHARED_RECORDS
            )
        )
    rename(apps, "Reviewers", "Moderators", "Review before publication", "Moderators approval")


def rename(apps, group, new_group, workflow, new_workflow):
    apps.get_model("auth", "Group").objects.filter(name=group).update(name=new_group)
    for model in ("Workflow", "Task"):
        apps.get_model("wagtailcore", model).objects.filter(name=workflow).update(name=new_workflow)


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0001_initial"),
        ("cms", "0002_home_page"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        # These give rights to the groups by the names that Wagtail knows them by.
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(set_up, take_back)]
