# Needs make and Python >= 3.11 with venv, nothing else. `uv` is used where it is installed.
# Everything that is made goes to .venv and build, but for the caches of pip and uv.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The first Python >= 3.11 that can make environments; `make PYTHON=/path/to/python …` names another.
PYTHONS := python3 python3.13 python3.12 python3.11 python3.14 /usr/bin/python3 python
PYTHON ?= $(shell for python in $(PYTHONS); do \
    "$$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
    && { echo "$$python"; break; }; done)
VENV ?= .venv
UV ?= $(shell command -v uv 2>/dev/null)
RUN = $(VENV)/bin
WORKERS ?= auto
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

ifneq ($(UV),)
MAKE_VENV = "$(UV)" venv --quiet --python "$(PYTHON)" "$(VENV)"
INSTALL = "$(UV)" pip install --quiet --python "$(RUN)/python"
else
MAKE_VENV = "$(PYTHON)" -m venv "$(VENV)"
INSTALL = "$(RUN)/python" -m pip install --quiet --no-input
endif

# A question and its answer, as they look in a terminal.
ask = @printf '\n$$ skillgraph %s\n' '$(1)' && $(RUN)/skillgraph $(1)

help: ## Say what each target does.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(VENV)/.installed ## Install, build the graph, answer a handful of questions, write exports/ and the page.
	@echo "Building the graph from the tables …"
	@$(RUN)/skillgraph build
	$(call ask,show "Lead AI Backend Engineer" --modality desirable)
	$(call ask,path Python RAG)
	$(call ask,neighbors MLOps --limit 3)
	$(call ask,query --name figures-without-period)
	$(call ask,evidence "Ethical AI Implementation")
	@printf '\nWriting exports/ …\n'
	@$(RUN)/skillgraph export all --to exports
	@printf '\nThe page, to be opened in a browser; it needs no network:\n  %s\n' "$(CURDIR)"/exports/*.html
	@printf '\nAsk it yourself, once per shell:\n  source %s/activate && skillgraph --help\n' '$(RUN)'

test: $(VENV)/.developing ## Run the whole test suite on all cores (TESTS="-k word" narrows it).
	@$(RUN)/python -m pytest --numprocesses $(WORKERS) --dist loadfile $(TESTS)

check: ## Do what CI does: tests, lint, types, layers, generated files, packages.
	@bash .ci/run

format: $(VENV)/.developing ## Format the code and mend what the linter can mend.
	@$(RUN)/ruff format src tests benchmarks
	@$(RUN)/ruff check --fix src tests benchmarks

build: $(VENV)/.installed ## Compile the tables into src/skillgraph/data and write exports/, docs/charts/ and docs/paths.md anew.
	@$(RUN)/skillgraph build
	@$(RUN)/skillgraph export all --to exports
	@$(RUN)/skillgraph export charts --to docs/charts
	@$(RUN)/python benchmarks/paths.py

bench: $(VENV)/.developing ## Measure the speed of the commands against their floor.
	@$(RUN)/python benchmarks/run.py

cluster: build/venv-cluster/.installed ## Run what needs Spark, on two workers of this machine (needs Java 17 or 21).
	@SKILLGRAPH_CLUSTER=1 build/venv-cluster/bin/python -m pytest -m cluster $(or $(TESTS),tests/cluster)

evaluate: $(VENV)/.developing ## Tell how good adjacency is, and measure how well documents are read, on what is at hand (DOCUMENTS=folder).
	@echo "Adjacency, as docs/adjacency.md has it; \`python benchmarks/adjacency.py\` measures it anew where its sources are at hand."
	@sed -n '/^<!-- figures -->/,/^<!-- end of figures -->/{/^<!--/!p}' docs/adjacency.md
	@$(RUN)/python benchmarks/evaluate.py $(if $(DOCUMENTS),--documents "$(DOCUMENTS)")

lock: ## Lock all dependencies anew, with hashes (needs uv: `pip install uv`).
	@bash requirements/lock.sh

clean: ## Remove what was made: environments, caches, packages.
	@rm -rf "$(VENV)" build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.installed: pyproject.toml requirements/build.txt requirements/runtime.txt
	@test -n "$(PYTHON)" || { echo "error: no Python >= 3.11 with venv was found" >&2; \
	  echo "  try: install one (Debian: python3-venv), or make PYTHON=/path/to/python …" >&2; exit 2; }
	@test -x "$(RUN)/python" || { echo "Making the environment $(VENV) with $(PYTHON) …"; $(MAKE_VENV); }
	@echo "Installing the locked dependencies …"
	@$(INSTALL) --require-hashes -r requirements/build.txt -r requirements/runtime.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.developing: $(VENV)/.installed requirements/dev.txt
	@echo "Installing the developer tools …"
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

build/venv-cluster/.installed: override VENV = build/venv-cluster
build/venv-cluster/.installed: pyproject.toml requirements/cluster.txt requirements/runtime.txt
	@echo "Making the environment $(VENV), with Spark …"
	@$(MAKE_VENV)
	@$(INSTALL) --require-hashes -r requirements/runtime.txt -r requirements/cluster.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

build/uv/bin/uv: requirements/uv.txt
	@"$(PYTHON)" -m venv build/uv
	@build/uv/bin/python -m pip install --quiet --no-input --require-hashes -r requirements/uv.txt
	@touch $@

.PHONY: help demo test check format build bench cluster evaluate lock clean
