# `make demo` shows what this does, `make test` checks that it does; `make help` lists the rest.
PYTHON ?= python3
VENV ?= .venv
SHARED ?= ../shared

PY = $(VENV)/bin/python
QUALITY = $(VENV)/bin/quality
PIP_INSTALL = $(PY) -m pip install --quiet --disable-pip-version-check --no-input

.PHONY: help demo test test-engines acceptance train benchmark-models evidence benchmark docs lowest readme format clean
.DEFAULT_GOAL := help

help:  ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

demo: $(VENV)/.installed  ## install into .venv and run the three main commands on examples/
	@for command in "check examples/data.html" "explain examples/filler.md" "score examples"; do \
		printf '\n$$ quality %s\n' "$$command"; \
		$(QUALITY) $$command || [ $$? -eq 1 ] || exit 2; \
	done
	@printf '\nNow try your own: $(QUALITY) check FILE   (all commands: $(QUALITY) --help)\n'

test: $(VENV)/.installed-dev  ## format, lint, types, layers, rule examples, then every test
	$(PY) -m ruff format --check --quiet .
	$(PY) -m ruff check --quiet .
	$(PY) -m mypy --strict --no-error-summary -p quality
	$(VENV)/bin/lint-imports --no-cache --no-logo
	$(QUALITY) rules test
	$(PY) -m pytest --quiet --ignore=tests/acceptance --ignore=tests/engines

test-engines:  ## the adapters on Ray, Spark (needs Java), Dask, datasets and datatrove themselves
	@$(MAKE) --no-print-directory VENV=.venv-engines .venv-engines/.installed-engines
	.venv-engines/bin/python -m pytest --quiet -W default -rs tests/engines

acceptance: $(VENV)/.installed-dev  ## what an editor expects of real articles (needs SHARED)
	SHARED="$(SHARED)" $(PY) -m pytest --quiet tests/acceptance

train: export OMP_NUM_THREADS = 1  # sums in one order, whatever the number of processors
train: $(VENV)/.installed-dev  ## learn all that is learnt again: levels, claims, both models (needs SHARED)
	$(PY) -m quality.train.level "$(SHARED)/data"
	$(PY) -m quality.train.claims "$(SHARED)/data"
	$(PY) -m quality.train.emptiness "$(SHARED)/data"
	$(PY) -m quality.train "$(SHARED)/data"
	$(PY) benchmarks/models_card.py
	$(PY) benchmarks/data_page.py "$(SHARED)/data"

benchmark-models: $(VENV)/.installed-dev  ## how good the models are: models.md, card, data page (needs SHARED)
	$(PY) benchmarks/models.py "$(SHARED)/data" $(PEER)
	$(PY) benchmarks/data_page.py "$(SHARED)/data"

evidence: $(VENV)/.installed-dev  ## measure every rule again, into rules/evidence.json (needs SHARED)
	$(PY) benchmarks/rules.py "$(SHARED)/data"
	@$(MAKE) --no-print-directory docs

benchmark: $(VENV)/.installed-dev  ## how fast, how large, next to what else is installed (needs SHARED)
	$(PY) benchmarks/speed.py "$(SHARED)/data"

docs: $(VENV)/.installed-dev  ## write rules/README.md and docs/rules from the rules and their evidence
	$(PY) docs/build.py

lowest:  ## run the tests on the oldest versions that pyproject.toml allows (try PYTHON=python3.10)
	@$(MAKE) --no-print-directory VENV=.venv-lowest .venv-lowest/.installed-lowest
	.venv-lowest/bin/python -m pytest --quiet --ignore=tests/acceptance --ignore=tests/engines

readme: $(VENV)/.installed-dev  ## run the commands in README.md and put their output there
	$(PY) tests/test_readme.py

format: $(VENV)/.installed-dev  ## format the code and mend what ruff can mend
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

clean:  ## remove the virtual environment, caches and builds
	rm -rf $(VENV) .venv-engines .venv-lowest build dist .cache .hypothesis .mypy_cache .pytest_cache .quality_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.installed: pyproject.toml
	@$(venv)
	@echo 'Installing quality into $(VENV) ...'
	@$(PIP_INSTALL) --editable .
	@$(PY) -m compileall -q quality
	@touch $@

$(VENV)/.installed-dev: pyproject.toml
	@$(venv)
	@echo 'Installing quality and its development tools into $(VENV): some minutes the first time ...'
	@$(PIP_INSTALL) --editable '.[dev]'
	@$(PY) -m compileall -q quality
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-engines: pyproject.toml
	@$(venv)
	@echo 'Installing the engines into $(VENV): about 2 GB, some minutes the first time ...'
	@$(PIP_INSTALL) --editable '.[engines,sklearn]' 'hypothesis>=6.100' 'pytest>=8.2'
	@touch $@

$(VENV)/.installed-lowest: pyproject.toml
	@$(venv)
	@echo 'Installing the oldest versions into $(VENV) ...'
	@sed -nE 's/^ *"([A-Za-z0-9-]+)>=([0-9.]+).*/\1==\2/p' pyproject.toml >$(VENV)/constraints.txt
	@$(PIP_INSTALL) --editable '.[dev]' --constraint $(VENV)/constraints.txt
	@touch $@

define venv
$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || { \
	echo 'Python 3.10 or newer is needed, and $(PYTHON) is not: make PYTHON=/path/to/python3' >&2; exit 1; }; \
$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	echo '$(PYTHON) cannot make virtual environments: install its venv package (Debian, Ubuntu: apt-get install python3-venv) or choose another: make PYTHON=/path/to/python3' >&2; exit 1; }; \
$(PYTHON) -m venv $(VENV)
endef
