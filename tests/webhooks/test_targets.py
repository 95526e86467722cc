"""Where messages may go, address by address."""

import pytest

from cms.webhooks.targets import BadAddressError, Target, may_be_sent_to, read_address

PUBLIC = (
    *("93.184.216.34", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"),
    "2002:808:808::1",
)
PRIVATE = (
    *("127.0.0.1", "127.8.9.1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("100.64.0.1", "198.18.0.1", "192.0.2.1", "203.0.113.9", "240.0.0.1", "255.255.255.255"),
    *("::1", "fc00::1", "fd12:3456::1", "fec0::1", "2001:db8::1", "::ffff:127.0.0.1"),
    *("::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::808:808"),
    *("2002:7f00:1::1", "2002:a00:1::", "2001:0:7f00:1::1", "::127.0.0.1", "100::1"),
)
NEVER = (
    *("0.0.0.0", "::", "169.254.169.254", "fe80::1", "fe80::1%eth0", "224.0.0.1", "ff02::1"),  # noqa: S104 - refused
    *("ff0e::1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::1", "", "x"),
)


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_may_be_sent_to(address):
    assert may_be_sent_to(address, may_be_private=False)


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_only_where_the_operator_allows_it(address):
    assert not may_be_sent_to(address, may_be_private=False)
    assert may_be_sent_to(address, may_be_private=True)


@pytest.mark.parametrize("address", NEVER)
def test_these_never(address):
    assert not may_be_sent_to(address, may_be_private=False)
    assert not may_be_sent_to(address, may_be_private=True)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://example.org", Target("https", "example.org", 443, "/")),
        ("https://EXAMPLE.org:8443/a/b?c=d", Target("https", "example.org", 8443, "/a/b?c=d")),
        (
            "https://täht.ee/ö".replace("ö", "%C3%B6"),
            Target("https", "xn--tht-qla.ee", 443, "/%C3%B6"),
        ),
        ("https://[2606:4700::1]/", Target("https", "2606:4700::1", 443, "/")),
    ],
)
def test_an_address_is_taken_apart(address, target):
    assert read_address(address, may_be_private=False) == target


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://example.org/", "https://"),
        ("ftp://example.org/", "https://"),
        ("example.org", "no address"),
        ("https://", "no address"),
        ("https:///path", "no address"),
        ("https://[::1/", "no address"),
        ("https://example.org:x/", "no address"),
        ("https://example.org:99999/", "no address"),
        ("https://" + "a" * 64 + ".org/", "no address"),
        ("https://example.org/ä", "%-codes"),
        ("https://user:word@example.org/", "password"),
        ("https://user@example.org/", "password"),
        ("https://@example.org/", "password"),
        ("https://example.org/#part", "#"),
        ("https://example.org/a b", "blanks"),
        ("https://example.org/\r\nHost: other", "blanks"),
        ("https://example.org:25/", "port"),
        ("https://example.org:0/", "port"),
    ],
)
def test_what_is_no_good_address_is_refused_with_what_to_do(address, told):
    with pytest.raises(BadAddressError) as error:
        read_address(address, may_be_private=False)
    assert told in str(error.value.message)


def test_where_every_port_is_allowed_there_is_still_no_port_0():
    with pytest.raises(BadAddressError, match="port from 1"):
        read_address("http://127.0.0.1:0/hook", may_be_private=True)


def test_where_private_addresses_are_allowed_so_is_http_and_every_port():
    target = read_address("http://127.0.0.1:8000/hook", may_be_private=True)
    assert target == Target("http", "127.0.0.1", 8000, "/hook")
