"""The accessibility statement as data: its parts in the order of the EU model."""

from typing import Any

from django.utils import translation
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cms.api.serializers import PageSerializer, PublishedSerializer

from .page import AccessibilityStatementPage
from .wording import MODEL, Method, Status


class LawSerializer(PublishedSerializer):
    """The national law by which the country follows Directive (EU) 2016/2102."""

    name = serializers.CharField(source="transposing_law")
    url = serializers.CharField(source="transposing_law_url", help_text="may be empty")


class ComplianceSerializer(PublishedSerializer):
    """How far the site keeps the standard, as a person has stated it."""

    standard = serializers.CharField()
    status = serializers.ChoiceField([*Status.values, ""], help_text="empty while it is not stated")
    text = serializers.CharField(source="compliance", help_text="the same in a sentence")


class ObstacleSerializer(PublishedSerializer):
    """Content that not everyone can use."""

    content = serializers.CharField()
    alternative = serializers.CharField(help_text="where or how to get the same; may be empty")


class NonAccessibleSerializer(PublishedSerializer):
    """What is not accessible, by its reason."""

    non_compliance = ObstacleSerializer(many=True, source="failures")
    disproportionate_burden = ObstacleSerializer(many=True, source="burdens")
    outside_scope = ObstacleSerializer(many=True, source="exclusions")


class PreparationSerializer(PublishedSerializer):
    """When and how the statement was prepared, and when it was last reviewed."""

    prepared_on = serializers.DateField(allow_null=True)
    method = serializers.ChoiceField([*Method.values, ""], help_text="empty while it is not stated")
    assessed_by = serializers.CharField(help_text="may be empty")
    assessment = serializers.CharField(help_text="how it was assessed; may be empty")
    last_reviewed_on = serializers.DateField(allow_null=True, source="last_review")


class FeedbackSerializer(PublishedSerializer):
    """How to report a barrier, and who answers; texts are empty where nothing was said."""

    form_url = serializers.SerializerMethodField()
    note = serializers.CharField(source="feedback_note")
    name = serializers.CharField(source="contact_name")
    email = serializers.CharField(source="contact_email")
    phone = serializers.CharField(source="contact_phone")

    @extend_schema_field(serializers.URLField)
    def get_form_url(self, page: AccessibilityStatementPage) -> str:
        place = self.context["place"]
        with translation.override(place.language):
            return place.absolute(page.report_url)


class EnforcementSerializer(PublishedSerializer):
    """Whom to turn to when an answer does not satisfy."""

    body = serializers.CharField(source="enforcement_body")
    procedure = serializers.CharField(source="enforcement_procedure", help_text="may be empty")
    url = serializers.CharField(source="enforcement_url")


class StatementSerializer(PageSerializer):
    """What the body that publishes says of the accessibility of its site. Where `external_url` is
    not empty, the statement stands there, and the parts may be empty."""

    model = serializers.SerializerMethodField(help_text="the model whose parts these are")
    external_url = serializers.CharField()
    body = serializers.CharField()
    law = LawSerializer(source="*")
    scope = serializers.CharField()
    compliance = ComplianceSerializer(source="*")
    non_accessible_content = NonAccessibleSerializer(source="*")
    preparation = PreparationSerializer(source="*")
    feedback = FeedbackSerializer(source="*")
    enforcement = EnforcementSerializer(source="*")
    measures = serializers.CharField(help_text="what is planned; may be empty")
    evaluation_url = serializers.CharField(help_text="of an evaluation report; may be empty")
    last_substantial_update = serializers.DateField(allow_null=True, help_text="of the site")

    @extend_schema_field(serializers.URLField)
    def get_model(self, page: Any) -> str:
        return MODEL
