"""The groups of the roles, with the rights that ``portal.roles`` gives them.

The rights of models are made by Django after all migrations; what is given here must be there
before. A group that is there already keeps what an administrator gave it, and gets what is new.
"""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

from portal.roles import ROLES


def make_groups(apps, schema_editor):
    using = schema_editor.connection.alias
    for label in ("auth", "treaties", "search", "portal"):
        create_permissions(installed.get_app_config(label), verbosity=0, using=using)
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    for role, rights in ROLES.items():
        group, _made = Group.objects.using(using).get_or_create(name=role)
        for right in rights:
            label, _dot, codename = right.partition(".")
            group.permissions.add(
                Permission.objects.using(using).get(
                    content_type__app_label=label, codename=codename
                )
            )


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0001_audit_log"),
        ("treaties", "0012_draft_letters"),
        ("search", "0004_api_tokens"),
        ("auth", "0012_alter_user_first_name_max_length"),
    ]
    operations = [migrations.RunPython(make_groups, migrations.RunPython.noop)]
