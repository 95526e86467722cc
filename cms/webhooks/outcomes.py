"""What came of an attempt to hand over a message, in words that give away nothing of the inside.

No address, no port and nothing that the other side said: a log of these cannot be used to look
around in the operator's network.
"""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Outcome(StrEnum):
    TAKEN = "taken"
    REFUSED = "refused"
    GONE = "gone"
    REDIRECT = "redirect"
    TOO_SLOW = "too_slow"
    NO_ANSWER = "no_answer"
    NOT_SECURE = "not_secure"
    UNKNOWN_HOST = "unknown_host"
    NOT_PUBLIC = "not_public"
    BAD_ADDRESS = "bad_address"


IN_WORDS = {
    Outcome.TAKEN: _("Taken"),
    Outcome.REFUSED: _("The receiver answered with an error"),
    Outcome.GONE: _("The receiver wants no more messages"),
    Outcome.REDIRECT: _("The receiver redirects: give the address to which it leads"),
    Outcome.TOO_SLOW: _("No answer in time"),
    Outcome.NO_ANSWER: _("No connection, or an answer that is none"),
    Outcome.NOT_SECURE: _("The certificate was not accepted, or there is no https"),
    Outcome.UNKNOWN_HOST: _("The name of the host was not found"),
    Outcome.NOT_PUBLIC: _("The address leads into a private network"),
    Outcome.BAD_ADDRESS: _("Messages may not be sent to this address"),
}
CHOICES = [(outcome.value, words) for outcome, words in IN_WORDS.items()]
