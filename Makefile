# The two commands a stranger needs are `make run` and `make test`.
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup run test check domain journeys faults bench clean lock

help: ## list every command
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

setup: .venv/.run-installed ## only install, into .venv; .venv/bin/alongside is the command

run: setup ## install, prepare the demo on SQLite, serve it on 127.0.0.1:8000 (or PORT=8001)
	@$(BIN)/alongside demo --serve --port $(PORT)

test: .venv/.dev-installed check ## install and run every check and every test
	@$(BIN)/python -m tests.run_all

check: .venv/.dev-installed ## ruff, mypy, import contracts, migrations and templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@git ls-files '*.html' | xargs $(BIN)/djade --check --target-version 5.2
	@DJANGO_SETTINGS_MODULE=alongside.config.settings_test $(BIN)/python -m django makemigrations --check --dry-run

domain: .venv/.dev-installed ## only the tests of the pure domain: seconds, no database
	@$(BIN)/pytest tests/domain

journeys: .venv/.dev-installed ## only the journeys in a real browser
	@$(BIN)/pytest tests/journeys

faults: .venv/.dev-installed ## take walls away one at a time; a test has to notice each
	@$(BIN)/python -m tests.faults.walls

bench: .venv/.bench-installed ## every benchmark, side by side with its peer
	@$(BIN)/python -m bench

lock: .venv/.dev-installed ## lock requirements again after editing a .in file
	@$(BIN)/pip install --quiet uv
	@for f in run dev bench; do $(BIN)/uv pip compile --quiet --python-version 3.11 --universal --generate-hashes --no-header --no-annotate --no-strip-extras requirements/$$f.in -o requirements/$$f.txt; done

clean: ## forget the installation and the demo
	@rm -rf .venv var

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Alongside needs Python 3.11 or newer. Try: make PYTHON=python3.11 run"; exit 2; }
	@$(PYTHON) -m venv .venv

.venv/.run-installed: .venv/bin/python requirements/run.txt pyproject.toml
	@$(BIN)/pip install --quiet --require-hashes -r requirements/run.txt
	@$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev-installed: .venv/.run-installed requirements/dev.txt
	@$(BIN)/pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

.venv/.bench-installed: .venv/.dev-installed requirements/bench.txt
	@$(BIN)/pip install --quiet --require-hashes -r requirements/bench.txt
	@touch $@
