"""Asks for an address as someone, and says what is wrong with the answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.test import Client

from tests.access.forms import Filled, form_in
from tests.access.people import (
    ADMINISTRATOR,
    AUTHOR,
    GROUPS,
    NO_RIGHTS,
    NOBODY,
    OURS,
    THEIRS,
    cookies_of,
)
from tests.access.things import SECRETS, Centre

CLOSED = {400, 403, 404, 405}
SECRET = re.compile(r"zq([a-z]+?)(?:words|address)")
# Pictures, files and the names of collections belong to all who log in.
OF_ALL = {"image", "document", "collection"}
# What is written down of anyone who asks, and is no change of the site's.
OF_THE_ASKING = re.compile(r'(?:INTO|UPDATE|FROM) "(?:accounts_login|axes_\w+)"')
WRITES = re.compile(r"\s*(?:INSERT|UPDATE|DELETE)\b")
# Whoever has such an address was given it, with the right to see where it leads.
GIVEN = re.compile(r"/draft/|/admin/login/invited/")


@dataclass
class Answer:
    """What someone got, and what came of it."""

    asked: str
    role: str
    status: int
    where: str
    told: set[str]
    error: str = ""
    written: list[str] = field(default_factory=list)
    has_changed_theirs: bool = False

    @property
    def lets_in(self) -> bool:
        is_sent_away = self.where == "/admin/" or "/login/?next=" in self.where
        return self.status not in CLOSED and not (self.status == 302 and is_sent_away)

    def complaints(self, who: Iterable[str]) -> list[str]:
        """What is wrong with it, where these get in."""
        is_outside = self.role not in who
        found = {
            f"fails with {self.status} {self.error}": self.status >= 500,
            f"lets in, with {self.status}": is_outside and self.lets_in,
            f"writes {self.written}": is_outside and bool(self.written),
            f"tells of {sorted(self.told)}": bool(self.told),
            "changes what is of branch B": self.has_changed_theirs,
        }
        return [f"{self.asked} as {self.role} {what}" for what, is_so in found.items() if is_so]


def _secret(role: str, path: str) -> set[str]:
    """Whose words they may not read there."""
    if GIVEN.match(path) or role in (AUTHOR, THEIRS, ADMINISTRATOR):
        return set()
    if role != OURS:
        return SECRETS
    return SECRETS - OF_ALL


class Looking:
    """At one centre, as everyone. Nothing that is done stays."""

    def __init__(self, centre: Centre) -> None:
        self.centre = centre
        self.cookies = {role: cookies_of(centre.people.get(role)) for role in GROUPS}
        self.theirs = centre.theirs()

    def answers(self, path: str, who: Iterable[str]) -> list[Answer]:
        """To everyone by GET and by POST; to those outside to a form that was filled in, too."""
        read = {role: self._asked("get", path, role) for role in GROUPS}
        sent = [self._asked("post", path, role) for role in GROUPS]
        form = form_in(read[THEIRS][1]) or form_in(read[ADMINISTRATOR][1])
        outside = [role for role in GROUPS if role == OURS or role not in who] if form else []
        sent += [self._asked("post", path, role, form) for role in outside]
        return [answer for answer, _text in (*read.values(), *sent)]

    def read(self, path: str, role: str) -> set[str]:
        """All words of secrets that an answer has."""
        return set(SECRET.findall(self._asked("get", path, role)[1]))

    def _asked(
        self, method: str, path: str, role: str, form: Filled | None = None
    ) -> tuple[Answer, str]:
        client = Client(raise_request_exception=False)
        client.cookies.load(self.cookies[role])
        written: list[str] = []
        with transaction.atomic():
            with connection.execute_wrapper(_noting(written)):
                response = getattr(client, method)(path, form or {})
            text = _text(response)
            is_told = method == "post" and role in (NOBODY, NO_RIGHTS, OURS)
            has_changed = is_told and bool(written) and self.centre.theirs() != self.theirs
            transaction.set_rollback(True)
        return self._answer(method, path, role, response, text, form, written, has_changed), text

    def _answer(self, method, path, role, response, text, form, written, has_changed) -> Answer:
        repeated = "" if form is None else str(form)
        told = set(SECRET.findall(text.replace(path, ""))) - set(SECRET.findall(repeated))
        failed = getattr(response, "exc_info", None)
        return Answer(
            f"{method.upper()} {path}" + (" filled in" if form else ""),
            role,
            response.status_code,
            response.get("Location", ""),
            told & _secret(role, path),
            repr(failed[1]) if failed else "",
            written,
            has_changed,
        )


def _text(response: Any) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")


def _noting(written: list[str]) -> Any:
    """Keeps what is written while it is asked."""

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if WRITES.match(sql) and not OF_THE_ASKING.search(sql):
            written.append(sql[:80])
        return execute(sql, params, many, context)

    return note
