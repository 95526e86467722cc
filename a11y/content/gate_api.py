"""The API by which scripts of the admin publish and copy pages, past ``Page.publish``."""

from typing import Any

from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin.api.actions.copy import CopyPageAPIAction
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet

from cms.gate import may_go_public, refused_copies


class PublishBehindTheGate(PublishPageRevisionAction):
    def check(self, skip_permission_checks: bool = False) -> None:
        super().check(skip_permission_checks)
        may_go_public(self.object, self.revision)


class Publish(PublishPageAPIAction):
    def _action_from_data(self, instance: Any, data: Any) -> PublishPageRevisionAction:
        action = super()._action_from_data(instance, data)
        return PublishBehindTheGate(action.revision, user=action.user)


class Copy(CopyPageAPIAction):
    def _action_from_data(self, instance: Any, data: Any) -> Any:
        action = super()._action_from_data(instance, data)
        action.check()
        if action.keep_live:
            copied = instance.get_descendants(inclusive=True).live()
            if not action.recursive:
                copied = copied.filter(pk=instance.pk)
            for refusal in refused_copies(copied):
                raise refusal
        return action


class PagesBehindTheGate(PagesAdminAPIViewSet):
    actions = {**PagesAdminAPIViewSet.actions, "publish": Publish, "copy": Copy}
