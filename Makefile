# `make help` lists the targets. Another Python: make PYTHON=python3.12 run
PYTHON ?= python3
# More options for pytest: make test ARGS="-k map"
ARGS ?=

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check

# Stamps: one per step that is done. A step is repeated when a file it depends on is newer than its stamp.
MADE := $(VENV)/.made
RUNTIME := $(VENV)/.runtime
DEV := $(VENV)/.dev

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint check bench format clean

help:
	@echo "make run     build the data if needed and serve the dashboard"
	@echo "make test    all tests, in a browser too"
	@echo "make lint    format, lint, types, layers, catalogue"
	@echo "make check   lint, then test"
	@echo "make bench   measure how long pages and queries take"
	@echo "make format  put the code in the house format"
	@echo "make clean   remove all that these targets have written, .venv too"

# Streamlit's own variables apply: STREAMLIT_SERVER_PORT=8600 make run
run: $(RUNTIME)
	$(PY) -m jrt_core build --if-needed
	$(PY) -m streamlit run app.py

# Built before the tests, so that the parallel workers do not each begin to. One run of pytest for everything;
# tests with the same xdist_group share a worker, and so a server.
# The tests are about the embedded figures, whatever has been fetched here.
test: export JRT_FETCHED := $(CURDIR)/test-results/fetched
test: export JRT_PUBLISHED := $(CURDIR)/test-results/published
test: $(DEV)
	$(PY) -m jrt_core build --if-needed
	JRT_CHROMIUM="$$(tools/ensure_browser.sh)" && export JRT_CHROMIUM && \
		$(PY) -m pytest -n auto --dist loadgroup $(ARGS)

lint: $(DEV)
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(PY) -m jrt_core build --if-needed
	$(PY) -m jrt_core check

check: lint test

bench: $(DEV)
	$(PY) -m jrt_core build --if-needed
	$(PY) -m bench

format: $(DEV)
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

clean:
	rm -rf $(VENV) data/published static/geo test-results
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed: install it, or name one with make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv module is missing: install it (Debian and Ubuntu: apt-get install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(RUNTIME): $(MADE) requirements.txt
	$(PIP) -r requirements.txt
	@touch $@

$(DEV): $(MADE) requirements.txt requirements-dev.txt
	$(PIP) -r requirements-dev.txt
	@touch $@ $(RUNTIME)
