# docs2oas. `make` or `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
# What npm writes last: the validators that only it carries are there.
NPM := tests/npm/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help setup build portal test lint types golden pictures screenshots record clients corpus bench cases check clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("docs2oas needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

$(NPM): tests/npm/package-lock.json $(READY)
	$(BIN)/python -m tests.npm
	@touch $(NPM)

setup: $(READY) $(NPM) ## Make the virtual environment in .venv, versions pinned

build: $(READY) ## Build the specs of the samples into spec/, clients of them into generated/
	$(BIN)/docs2oas build

portal: $(READY) ## Show the portal of the samples at http://127.0.0.1:8000/
	$(BIN)/docs2oas publish
	$(BIN)/docs2oas serve

test: $(READY) $(NPM) ## Run the tests
	$(BIN)/pytest -n auto

lint: $(READY) ## Check style, formatting and import layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: $(READY) ## Check types strictly
	$(BIN)/mypy

golden: $(READY) ## Rewrite what the golden pages expect; the git diff is the review
	$(BIN)/python -m tests.golden

pictures: $(READY) ## Draw the README's pictures anew
	$(BIN)/python -m docs.pictures

screenshots: $(READY) ## Take the README's pictures of web pages anew, in Chromium
	$(BIN)/python -m docs.screenshots

record: $(READY) ## Record the exchanges with which deletions are tested, anew
	$(BIN)/pytest tests/client/test_deletes.py --record-mode=rewrite

clients: $(READY) ## Make clients of real references; check types, call every function
	$(BIN)/python -m benchmarks.clients

corpus: $(READY) ## Measure accuracy, validity, diagnostics and speed on real references
	$(BIN)/python -m benchmarks.corpus

bench: $(READY) ## Measure speed and memory of scrapes, clients, comparisons and histories
	$(BIN)/python -m benchmarks.bench

cases: $(READY) ## Compare pairs of specs with known changes; replay real histories
	$(BIN)/python -m benchmarks.diff_cases --history

check: lint types test ## Everything that must hold before a commit

clean: ## Remove the virtual environment and caches
	rm -rf .venv site tests/npm/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
