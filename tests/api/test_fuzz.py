"""Requests that nobody would think of, made of the API's own description.

A short run in every test, a long one in `make test-long`.
"""

import json
from functools import cache

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks

from api.v1 import api
from config.wsgi import application

CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]
PLAIN = {"Accept-Encoding": "identity"}
SHORT, LONG = 36, 700  # cases of an operation; half of them are meant to be wrong


@cache
def operations():
    described = json.loads(api.described("http://testserver"))
    loaded = schemathesis.openapi.from_dict(described)
    found = [result.ok() for result in loaded.get_all_operations()]
    return {operation.label: operation for operation in found}


@pytest.fixture
def kept_open():
    """The server's connection to the database is the test's own, and holds its transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def fuzz(label, mode, cases):
    operation = operations()[label]

    @settings(
        max_examples=cases,
        deadline=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case):
        response = case.call(app=application, base_url="http://testserver", headers=PLAIN)
        case.validate_response(response, checks=CHECKS)

    run()


def questions():
    """Right ones of every operation, and wrong ones where there is anything to be asked."""
    for label, operation in operations().items():
        yield label, GenerationMode.POSITIVE
        if list(operation.iter_parameters()):
            yield label, GenerationMode.NEGATIVE


every_question = pytest.mark.parametrize(
    ("label", "mode"),
    list(questions()),
    ids=[f"{label} {mode.value}" for label, mode in questions()],
)


@every_question
def test_no_request_breaks_it_and_every_answer_is_as_described(centre, kept_open, label, mode):
    fuzz(label, mode, SHORT // 2)


@pytest.mark.long
@every_question
def test_many_requests_do_not_break_it_either(centre, kept_open, label, mode):
    fuzz(label, mode, LONG // 2)
