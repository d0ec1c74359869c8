"""The addresses at which others on the network find this machine: those of its own cards first, never a wrong one.

Which hosts a browser takes in an address: https://url.spec.whatwg.org/#concept-host-parser (what ends in a number is an
IPv4 address, or nothing), with names as RFC 1123 has them.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, ip_address
from socket import gethostname
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_VIRTUAL = re.compile(
    r"docker|veth|^br-|virbr|vmnet|vmware|vbox|virtualbox|hyper-v|vethernet|wsl|^tun|^tap|^utun|^wg|wireguard|tailscale"
    r"|zerotier|^zt|vpn|^ppp|ipsec|loopback|npcap|bluetooth|cni|flannel|podman|lxc|lxd|awdl|llw|dummy",
    re.IGNORECASE,
)
"""Names of cards that are none: containers, virtual machines, tunnels. What they are called differs by system."""


_PART = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)
LONGEST_NAME = 253


class Address(NamedTuple):
    """An address and the card that has it; `sure` where that is a card of this machine's own."""

    ip: str
    card: str
    sure: bool


def addresses(found: Iterable[tuple[str, str]]) -> tuple[Address, ...]:
    """The addresses that others may reach, from cards and what they have, the likeliest first.

    None of this machine alone (127.…), none that a card gave itself because it found no network (169.254.…, RFC 3927);
    those for private networks (RFC 1918) before public ones.
    """
    usable = [(card, ip_address(ip)) for card, ip in found if _is_ip(ip)]
    known = [
        Address(str(ip), card, sure=not _VIRTUAL.search(card))
        for card, ip in usable
        if isinstance(ip, IPv4Address) and not (ip.is_loopback or ip.is_link_local or ip.is_unspecified)
    ]
    return tuple(sorted(dict.fromkeys(known), key=lambda each: (not each.sure, not ip_address(each.ip).is_private)))


def _is_ip(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def opens(host: str) -> bool:
    """Whether a browser can open an address with this host: the address of one machine, or what may be its name."""
    if _is_ip(host) and "%" not in host:
        ip = ip_address(host)
        return not (ip.is_unspecified or ip.is_multicast or ip == IPv4Address("255.255.255.255"))
    try:
        name = host.encode("idna").decode("ascii").removesuffix(".")
    except UnicodeError:
        return False
    parts = name.split(".")
    return len(name) <= LONGEST_NAME and all(map(_PART.fullmatch, parts)) and not _NUMBER.fullmatch(parts[-1])


def elsewhere(host: str, found: Iterable[Address]) -> bool:
    """Whether nothing shows that others find this machine there: none of its cards has that address, nor it that name.

    A name is looked up nowhere: that would be a connection.
    """
    name = gethostname().lower().partition(".")[0]
    own = {name, f"{name}.local"} if name != "localhost" else set()
    return host.lower() not in own | {each.ip for each in found}


def of_this_machine() -> tuple[Address, ...]:
    """Those of this machine now."""
    import ifaddr

    cards = ((card.nice_name or card.name, ip.ip) for card in ifaddr.get_adapters() for ip in card.ips if ip.is_IPv4)
    return addresses((str(card), str(ip)) for card, ip in cards)


def offered(found: Iterable[Address], asked: str | None, last: str | None) -> str | None:
    """The address to show: the one asked for; else the one chosen last time, if it is there; else the first sure one.

    None where no card of this machine's own has one: no code rather than a wrong one.
    """
    known = list(found)
    if asked is not None:
        return asked
    if last is not None and any(each.ip == last for each in known):
        return last
    return next((each.ip for each in known if each.sure), None)
