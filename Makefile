# Everything a user runs. `make help` lists the targets.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format bench clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: .venv/.ready ## Make the virtual environment with pinned versions (.venv)

demo: .venv/.ready ## Crawl a small demo municipality on this machine and publish its tables (demo-output/)
	@$(BIN)/python -m demo

test: .venv/.ready-dev ## Run all tests
	@$(BIN)/python -m pytest -n 2 --dist loadfile

lint: .venv/.ready-dev ## ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: .venv/.ready-dev ## Put the code in the house's format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: .venv/.ready-dev ## Measure speed and memory: ratios and medians, on PDFs that it makes
	@$(BIN)/python -m benchmarks

clean: ## Remove what the demo and the tests made, and the virtual environment
	rm -rf .venv demo-output .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/.python: # an environment of Python 3.11 or newer
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Inkoopspoor needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

.venv/.ready: .venv/.python pyproject.toml constraints.txt
	@echo "Setting up .venv (a minute or two, once) ..."
	@$(PIP) --editable ".[demo,notebooks]"
	@touch $@

.venv/.ready-dev: .venv/.ready
	@echo "Adding what the tests need ..."
	@$(PIP) --editable ".[dev,demo,notebooks]"
	@touch $@
