"""Signatures by which a receiver knows that a message is ours: Standard Webhooks, version 1.

https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable

PREFIX = "whsec_"
BYTES_OF_A_SECRET = 32


def new_secret() -> str:
    """A secret as receivers' libraries take it: ``whsec_`` and base64."""
    return PREFIX + base64.b64encode(secrets.token_bytes(BYTES_OF_A_SECRET)).decode()


def signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """The signature of one message under one secret: ``v1,`` and base64."""
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = b"%s.%d.%s" % (message_id.encode(), timestamp, body)
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


def headers(
    message_id: str, timestamp: int, body: bytes, with_secrets: Iterable[str]
) -> dict[str, str]:
    """The headers of one attempt (``timestamp``: seconds of Unix time), signed by each secret."""
    signatures = [signature(secret, message_id, timestamp, body) for secret in with_secrets]
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(signatures),
    }
