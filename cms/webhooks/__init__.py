"""Webhooks: who wants to be told of changes is told, by a signed message over the net."""
