"""The form by which readers report a barrier."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .reports import BarrierReport

PHONE = re.compile(r"[0-9+()\-./ ]{5,50}")


class BarrierForm(forms.ModelForm):
    """Only what happened must be told. ``subject`` is for programs: readers do not see it."""

    subject = forms.CharField(
        required=False,
        label=_("Leave this field empty"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    class Meta:
        model = BarrierReport
        fields = ["happened", "page", "used", "wanted", "email", "phone"]
        labels = {
            "happened": _("What did you want to do, and what happened?"),
            "page": _("On which page?"),
            "used": _("What did you use?"),
            "wanted": _("Do you need information in another form?"),
            "email": _("E-mail"),
            "phone": _("Telephone"),
        }
        help_texts = {
            "happened": _("In your own words. This is the only field that you must fill in."),
            "page": _("Its address or its title. Change it if it is another page."),
            "used": _("Example: a phone, the keyboard alone, a screen reader and its name."),
            "wanted": _("Say what you need, and how: large print, plain language, by telephone …"),
            "email": "",
            "phone": _("With the country code, if you call from abroad."),
        }
        error_messages = {
            "happened": {
                "required": _("Tell us what happened: without it we cannot help."),
            },
            "email": {
                "invalid": _(
                    "This is no e-mail address: check it. Example: name@example.org. "
                    "You can also leave it empty."
                ),
            },
        }
        widgets = {
            "happened": forms.Textarea(attrs={"rows": 6}),
            "wanted": forms.Textarea(attrs={"rows": 3}),
            "page": forms.TextInput(attrs={"autocomplete": "off"}),
            "used": forms.TextInput(attrs={"autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
            "phone": forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
        }

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "field__input"
            # The browser would cut off what is pasted, and say nothing.
            field.widget.attrs.pop("maxlength", None)

    def clean_phone(self) -> str:
        phone = self.cleaned_data["phone"].strip()
        if phone and not PHONE.fullmatch(phone):
            raise forms.ValidationError(
                _(
                    "This is no telephone number: use digits, spaces and +. "
                    "Example: +372 555 1234. You can also leave it empty."
                )
            )
        return phone

    def clean_subject(self) -> str:
        if self.cleaned_data["subject"]:
            raise forms.ValidationError(
                _("This field is a trap for programs: empty it, then send again.")
            )
        return ""

    @property
    def problems(self) -> list[tuple[Any, str]]:
        """Each field at fault with its message, in the order of the form."""
        return [(field, message) for field in self for message in field.errors]
