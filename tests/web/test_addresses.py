"""The address that a class is shown: one that others reach, or none."""

from __future__ import annotations

import pytest

from quiz.web.addresses import addresses, elsewhere, of_this_machine, offered, opens

WIFI, CABLE = ("wlp3s0", "192.168.1.20"), ("Ethernet", "10.0.4.7")
NEVER = [
    ("lo", "127.0.0.1"),
    ("wlan0", "169.254.3.4"),
    ("eth0", "fe80::1"),
    ("eth0", "0.0.0.0"),  # noqa: S104 -- what a card may say
    ("eth0", "nonsense"),
]
VIRTUAL = [
    "docker0",
    "br-12ab",
    "veth9",
    "virbr0",
    "vmnet8",
    "VirtualBox Host-Only Network",
    "vEthernet (WSL)",
    "tun0",
    "tap0",
    "utun3",
    "wg0",
    "Tailscale",
    "ZeroTier One",
    "ProtonVPN",
    "ppp0",
    "lxcbr0",
    "awdl0",
    "Npcap Loopback Adapter",
]


@pytest.mark.parametrize("card", NEVER)
def test_what_nobody_else_reaches_is_never_shown(card: tuple[str, str]) -> None:
    assert addresses([card]) == ()


@pytest.mark.parametrize("name", VIRTUAL)
def test_no_code_leads_into_a_tunnel_or_a_container(name: str) -> None:
    found = addresses([(name, "10.8.0.2")])
    assert offered(found, None, None) is None
    assert offered(addresses([(name, "10.8.0.2"), WIFI]), None, None) == WIFI[1]


def test_addresses_of_private_networks_come_before_public_ones() -> None:
    assert [each.ip for each in addresses([("eth0", "80.12.0.9"), WIFI])] == [WIFI[1], "80.12.0.9"]


def test_a_teacher_may_choose_and_the_choice_lasts_while_the_address_is_there() -> None:
    found = addresses([WIFI, CABLE])
    assert offered(found, CABLE[1], None) == CABLE[1]
    assert offered(found, None, CABLE[1]) == CABLE[1]
    assert offered(addresses([WIFI]), None, CABLE[1]) == WIFI[1]


def test_a_machine_on_no_network_has_none() -> None:
    assert offered(addresses([("lo", "127.0.0.1")]), None, None) is None


def test_those_of_this_machine_can_be_asked_for() -> None:
    assert all(each.ip.count(".") == 3 for each in of_this_machine())


@pytest.mark.parametrize(
    "host",
    ["999.1.1.1", "1.2.3", "192.168.1.020", "12345", "a.1", "a.0x1", "0.0.0.0", "::", "224.0.0.1", "255.255.255.255",  # noqa: S104 -- refused
     "", ".", "a..b", "-a", "a b", "a/b", "a@b", "a:80", "<b>", "a\u202eb", "a\0", f"{'a' * 64}.b", "fe80::1%eth0"],
)  # fmt: skip
def test_what_no_browser_opens_is_no_address(host: str) -> None:
    assert not opens(host)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "192.168.1.20", "2001:db8::1", "pc-prof", "pc_prof.local", "école.example", "quiz.example.org."],
)
def test_what_a_browser_may_open_is_an_address(host: str) -> None:
    assert opens(host)


def test_an_address_that_no_card_of_this_machine_has_is_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.web.addresses.gethostname", lambda: "PC-Prof.example")
    found = addresses([WIFI])
    assert not any(elsewhere(host, found) for host in (WIFI[1], "pc-prof", "PC-Prof.local"))
    assert all(elsewhere(host, found) for host in (CABLE[1], "127.0.0.1", "localhost", "pc-prof.example.org"))
