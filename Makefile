# One command each. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help install run test test-postgresql test-next test-long check bench lock openapi looks pictures

BIN := .venv/bin
# Nothing here asks a question, whoever runs it.
export DEBIAN_FRONTEND := noninteractive
export PIP_NO_INPUT := 1

help:  ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install:  ## The environment in .venv/, from requirements.lock, when that changed
	@.ci/install .venv requirements.lock

run: install  ## Everything set up, then the site on 127.0.0.1:$PORT (8000)
	@exec $(BIN)/python -m config.serve

check: install  ## Format, lint, types, import direction, migrations, Django's own checks: no test
	@.ci/check

test: install  ## Every check and every test, those in a browser too
	@.ci/check; checked=$$?; .ci/test && exit $$checked

test-postgresql: install  ## The tests on a PostgreSQL of their own, thrown away afterwards
	@.ci/postgresql .ci/test -m "not browser and not long"

test-next:  ## The tests on Python 3.13 with Django 6.1
	@.ci/next

test-long: install  ## The tests that take their time
	@.ci/test -m long

bench: install  ## What the largest pages and the guard cost: queries, CPU, bytes
	@$(BIN)/python -m tests.benchmarks
	@$(BIN)/python -m tests.benchmarks.api
	@$(BIN)/python -m tests.benchmarks.exports
	@$(BIN)/python -m tests.benchmarks.guard
	@$(BIN)/python -m tests.benchmarks.unfinished

lock: install  ## Write requirements.lock and requirements-next.lock anew
	@.ci/lock

looks: install  ## Take the pictures that the look is compared with anew
	@RENEW_LOOKS=1 .ci/test -n 0 tests/e2e/test_looks.py

pictures: install  ## Take the pictures of the how-tos and of README.md anew
	@TAKE_PICTURES=1 .ci/test -n 0 tests/e2e/test_how_to.py tests/e2e/test_read_me.py

openapi: install  ## Write docs/reference/openapi.json anew
	@$(BIN)/python manage.py write_openapi
