# What is done with any site. Its own Makefile names what is installed, and includes this.

# Another Python may be named: make site PYTHON=python3.12
PYTHON ?= python3
OLDEST := 3.11
VENV := .venv
READY := $(VENV)/ready
RUN := $(VENV)/bin/python -m
CONSORTIUM := PYTHONPATH=hooks $(RUN) consortium
GEOGRAPHY := .geography
export REQUIREMENTS

.PHONY: help site serve check publish-check geography columns import due outside preview paper suggestion

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{ printf "make %-14s %s\n", $$1, $$2 }' making/site.mk Makefile

# Built beside site/ and put in its place only when whole.
site: $(READY) ## build the website into the folder site/
	@NO_MKDOCS_2_WARNING=1 $(RUN) making.site

serve: $(READY) ## preview the website, and follow every change
	@NO_MKDOCS_2_WARNING=1 PYTHONPATH=hooks $(RUN) making.serve $${PORT:+"$$PORT"}

# The shell takes the options from the environment, where make puts what is written after its name
# (make check SUMMARY=summary.md). Make itself never reads them: a branch's name is in one.
check: $(READY) ## check the records and pages alone
	@$(CONSORTIUM) check $${BEFORE:+--before "$$BEFORE"} $${SUMMARY:+--summary "$$SUMMARY"} \
		$${FILES_AT:+--files-at "$$FILES_AT"} $${SITE_AT:+--site-at "$$SITE_AT"} \
		$${FAILING_AT:+--failing-at "$$FAILING_AT"} $${BEFORE_AT:+--before-at "$$BEFORE_AT"} \
		$${PAGES:+--pages "$$PAGES"}

publish-check: $(READY) ## check that the website may be published
	@$(CONSORTIUM) check --publishing $${BEFORE:+--before "$$BEFORE"}

# The files are named as SUMMARY is for the check.
geography: $(GEOGRAPHY)/ready ## make data/geography/ from BOUNDARIES=, PLACES= and POSTCODES=
	@PYTHONPATH=hooks:$(GEOGRAPHY) $(RUN) consortium geography $${BOUNDARIES:+--boundaries "$$BOUNDARIES"} $${PLACES:+--places "$$PLACES"} \
		$${POSTCODES:+--postcodes "$$POSTCODES"}

columns: $(READY) ## write a spreadsheet to fill in, with a column for each field of KIND=
	@$(CONSORTIUM) columns $${KIND:+--kind "$$KIND"}

# The file is named as SUMMARY is for the check.
import: $(READY) ## write the records of the spreadsheet FILE=, each of KIND=
	@$(CONSORTIUM) import_table $${FILE:+--file "$$FILE"} $${KIND:+--kind "$$KIND"}

due: $(READY) ## list what is to be checked, by the body to ask, with the e-mail to send
	@$(CONSORTIUM) due $${SUMMARY:+--summary "$$SUMMARY"} $${FILES_AT:+--files-at "$$FILES_AT"} \
		$${SITE_AT:+--site-at "$$SITE_AT"}

outside: $(READY) ## ask other websites whether the pages that we lead to are still there
	@$(CONSORTIUM) outside $${SUMMARY:+--summary "$$SUMMARY"} $${FILES_AT:+--files-at "$$FILES_AT"} \
		$${SITE_AT:+--site-at "$$SITE_AT"}

# After `make site`. The pages of CHANGED= are those that `make check PAGES=` has named.
preview: $(READY) ## copy site/ into site-preview/, to look at without a web server
	@$(RUN) making.preview $${CHANGED:+"$$CHANGED"}

# The text of the issue is in the environment, as SUGGESTION.
suggestion: $(READY) ## answer an issue with a record in it, into the file SUMMARY=
	@$(CONSORTIUM) suggestion --summary "$$SUMMARY" $${FILES_AT:+--files-at "$$FILES_AT"}

# Kept in .paper/, from where `make site` takes those that are up to date.
paper: $(READY) ## make the PDFs in large print, for paper
	@PYTHONPATH=hooks $(RUN) making.paper

# Beside the environment: few need it, and it is more than a hundred megabytes.
$(GEOGRAPHY)/ready: requirements-geography.lock $(READY)
	@echo "Setting up what draws maps, this once. It can take a minute."
	@$(RUN) pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--only-binary :all: --upgrade --target $(GEOGRAPHY) --requirement requirements-geography.lock \
		|| { echo "It could not be installed, and nothing was made." >&2; exit 1; }
	@touch $@

# Made from nothing, beside the one that is there, whenever the lock has changed.
$(READY): $(REQUIREMENTS)
	@command -v $(PYTHON) >/dev/null || { \
		echo "There is no '$(PYTHON)' here. Install Python $(OLDEST) or newer." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < tuple(map(int, "$(OLDEST)".split("."))))' || { \
		echo "This needs Python $(OLDEST) or newer, and '$(PYTHON)' is older. If you have a newer one," \
			"name it: make site PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "A part of Python is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; \
		exit 1; }
	@$(PYTHON) -m making.environment
