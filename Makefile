# Two commands do all: `make run` and `make test`. Both begin with `make setup`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CORPUS ?=

.PHONY: help run test setup setup-dev messages fonts fuzz faults benchmark clean
MUTANTS ?= 100000
FAULTS ?= some

help:
	@echo "make run              start the portal on the sample treaties"
	@echo "make run CORPUS=dir   start it on the texts in a folder"
	@echo "make test             check formatting, lint, types and run all tests"
	@echo "make fuzz             check the contracts of the text stages on 100,000 damaged texts"
	@echo "make faults           kill the indexing process, fill its disk, cut its power; FAULTS=all: everywhere"
	@echo "make benchmark        measure ingest and pages"
	@echo "make clean            remove the virtual environment"

# The virtual environment, made anew only when the pinned requirements change.
setup: $(VENV)/.runtime
setup-dev: $(VENV)/.development

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed. Install it, or name it: make PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing. Install it: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.runtime: requirements.txt | $(BIN)/python
	@echo "Installing what the portal needs (once) ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -q -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what the tests need (once) ..."
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -q -r requirements-dev.txt
	@touch $@

# The interface's translations, compiled where they are newer.
messages: setup
	@$(BIN)/python -m portal.catalogue

# The serif of the texts, made of the package's font when it is missing or older.
fonts: setup
	@$(BIN)/python -m portal.fonts

run: messages fonts
	@$(BIN)/python manage.py prepare $(if $(CORPUS),--corpus "$(CORPUS)")
	@exec $(BIN)/python manage.py serve

test: setup-dev messages fonts
	@sh tests/browser/need-chromium.sh
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	$(BIN)/python manage.py makemigrations --check --dry-run -v 0
	$(BIN)/python -m pytest -n auto --dist loadfile

fuzz: setup-dev
	$(BIN)/python -m tests.fuzz --mutants $(MUTANTS)

# Strace is needed, and root and xfsprogs for the disks; what is missing is said and skipped.
faults: setup-dev messages fonts
	FAULTS=$(FAULTS) $(BIN)/python -m pytest -rs tests/search/faults

benchmark: setup-dev messages fonts
	$(BIN)/python benchmarks/ingest.py
	$(BIN)/python benchmarks/pages.py

clean:
	rm -rf $(VENV) static/fonts locale/*/LC_MESSAGES/*.mo locale/*/*/LC_MESSAGES/*.mo
