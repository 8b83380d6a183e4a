# docs2oas. `make` or `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help setup build test lint types golden pictures record clients corpus bench check clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("docs2oas needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(READY)

setup: $(READY) ## Make the virtual environment in .venv, versions pinned

build: $(READY) ## Build the specs of the samples into spec/, clients of them into generated/
	$(BIN)/docs2oas build

test: $(READY) ## Run the tests
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

record: $(READY) ## Record the exchanges with which deletions are tested, anew
	$(BIN)/pytest tests/client/test_deletes.py --record-mode=rewrite

clients: $(READY) ## Make clients of real references; check types, call every function
	$(BIN)/python -m benchmarks.clients

corpus: $(READY) ## Measure accuracy, validity, diagnostics and speed on real references
	$(BIN)/python -m benchmarks.corpus

bench: $(READY) ## Measure speed and memory against a floor in the same run
	$(BIN)/python -m benchmarks.bench

check: lint types test ## Everything that must hold before a commit

clean: ## Remove the virtual environment and caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
