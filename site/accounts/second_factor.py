"""A second factor: a code of an app on a telephone, or one of the codes kept for a bad day."""

from __future__ import annotations

from typing import Any

import segno
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe
from django_otp import verify_token
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import LogIn, SecondFactorRule
from pages.models import User

RECOVERY = "recovery"
HOW_MANY = 10  # recovery codes


def is_required(user: User) -> bool:
    return SecondFactorRule.objects.filter(group__user=user).exists()


def is_set_up(user: User) -> bool:
    return TOTPDevice.objects.devices_for_user(user, confirmed=True).exists()


def verified(user: User, code: str) -> Any:
    """The device that knows this code, or None."""
    code = "".join(code.split()).lower()
    devices = [*TOTPDevice.objects.devices_for_user(user, confirmed=True)]
    if not (code.isascii() and code.isdigit()):
        devices = [*StaticDevice.objects.devices_for_user(user, confirmed=True)]
    return next((each for each in devices if verify_token(user, each.persistent_id, code)), None)


def begin(user: User) -> TOTPDevice:
    """The secret that the app is about to learn: the same until it has."""
    device, _is_new = TOTPDevice.objects.get_or_create(
        user=user, confirmed=False, defaults={"name": "app"}
    )
    return device


@transaction.atomic
def confirm(device: TOTPDevice, code: str) -> list[str]:
    """The recovery codes, once the app has shown that it knows the secret; none before."""
    if not device.verify_token("".join(code.split())):
        return []
    TOTPDevice.objects.filter(user=device.user, confirmed=True).delete()
    device.confirmed = True
    device.save()
    return new_recovery_codes(device.user)


@transaction.atomic
def new_recovery_codes(user: User) -> list[str]:
    """Those from before no longer count."""
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name=RECOVERY)
    codes = [StaticToken.random_token() for _each in range(HOW_MANY)]
    device.token_set.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return codes


def codes_left(user: User) -> int:
    return StaticToken.objects.filter(device__user=user).count()


@transaction.atomic
def remove(user: User) -> None:
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def picture(device: TOTPDevice) -> SafeString:
    """What the telephone looks at: an element of SVG, without a style."""
    code = segno.make(device.config_url, error="m")
    drawn = code.svg_inline(scale=5, border=4, dark="#000", light="#fff", omitsize=True)
    return mark_safe(drawn)  # noqa: S308 -- drawn of an address that is ours


def secret(device: TOTPDevice) -> str:
    """The same for those who type it: groups of four."""
    address = device.config_url
    found = address.partition("secret=")[2].partition("&")[0]
    return " ".join(found[at : at + 4] for at in range(0, len(found), 4))


def require(groups: QuerySet[Group]) -> None:
    """Let these groups have the rule, and no others."""
    SecondFactorRule.objects.exclude(group__in=groups).delete()
    for group in groups:
        SecondFactorRule.objects.get_or_create(group=group)


def show_out(users: QuerySet[User]) -> None:
    """End the sessions of those who came in without one."""
    LogIn.objects.filter(user__in=users, has_second_factor=False).delete()
