"""Signatures, verified by what receivers verify them with."""

import time

import pytest
import standardwebhooks

from cms.webhooks.signing import headers, new_secret, signature

BODY = '{"name": "Tööstus"}'.encode()


def verify(secret, sent, body=BODY):
    return standardwebhooks.Webhook(secret).verify(body, sent)


def signed(*secrets, at=None):
    return headers("msg_1", int(at or time.time()), BODY, secrets)


def test_the_library_of_the_standard_accepts_a_message():
    secret = new_secret()
    assert verify(secret, signed(secret)) == {"name": "Tööstus"}


def test_the_example_of_the_standard():
    """https://github.com/standard-webhooks/standard-webhooks, in the tests of its libraries."""
    body = b'{"test": 2432232314}'
    ours = signature(
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body
    )
    assert ours == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_while_the_secret_is_changed_both_are_accepted():
    new, old = new_secret(), new_secret()
    sent = signed(new, old)
    assert len(sent["webhook-signature"].split()) == 2
    assert verify(new, sent) == verify(old, sent)


@pytest.mark.parametrize(
    "change",
    [
        {"webhook-id": "msg_2"},
        {"webhook-timestamp": str(int(time.time()) + 1)},
        {"webhook-signature": "v1,AAAA"},
    ],
)
def test_a_message_that_was_changed_is_refused(change):
    secret = new_secret()
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        verify(secret, signed(secret) | change)


def test_another_body_or_secret_is_refused():
    secret = new_secret()
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        verify(secret, signed(secret), BODY + b" ")
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        verify(new_secret(), signed(secret))


def test_an_old_message_is_refused_when_it_is_sent_again_by_another():
    secret = new_secret()
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        verify(secret, signed(secret, at=time.time() - 600))


def test_no_two_secrets_are_the_same():
    assert len({new_secret() for _time in range(50)}) == 50
