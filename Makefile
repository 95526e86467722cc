# Everything runs in .venv, which this file makes and keeps in step with the locks: a copy of the
# lock that was installed lies in .venv, and a difference means: install anew.

PORT = 8000
API = http://localhost:8000
ARGS =
LANGUAGES = et ru
PYTHON = python3 python3.14 python3.13 python3.12 python3.11

RUN = .venv/bin/python
MANAGE = $(RUN) manage.py
NODE = node_modules/.bin
UV = uv~=0.13.9
COMPILE = $(RUN) -m uv pip compile pyproject.toml --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-header
TEMPLATES = find cms projects a11y frontend -path '*/templates/*' -name '*.html'
SCRIPTS = find projects a11y frontend '(' -path '*/static/*' -o -path '*/client/*' ')' -name '*.js'
CLIENT_TYPES = frontend/client/api.d.ts
GATES = ruff format types imports migrations deploy templates biome tsc openapi clients

.DEFAULT_GOAL = help
.PHONY: help demo client demo-reset test test-long bench check lint format openapi checks-doc pictures messages \
	lock clean run-venv dev-venv npm npm-if-there $(addprefix check-,$(GATES))

help:  ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

# --- Use --------------------------------------------------------------------------------------

demo: export PROJEKTOR_DEBUG = 0
# What is going on is said at once, also into a file.
demo: export PYTHONUNBUFFERED = 1
demo: run-venv  ## Try Projektor on http://localhost:8000 (another port: make demo PORT=8001)
	@$(MANAGE) demo --port $(PORT)

client: PORT = 8001
client: run-venv  ## Serve the front end on the API alone on http://localhost:8001 (API=https://…)
	@$(RUN) frontend/client/serve.py --api $(API) --port $(PORT)

demo-reset: run-venv  ## Throw the demo's content away and load it anew
	@$(MANAGE) demo --reset --no-serve
	@echo "Now: make demo"

# --- Develop ----------------------------------------------------------------------------------

test: dev-venv npm-if-there  ## Run the tests (some of them: make test ARGS="-k money")
	@$(RUN) -m pytest $(ARGS)

test-long: dev-venv  ## Every page in every display setting, and ten thousand edits (over an hour)
	@$(RUN) -m pytest -m long -n auto $(ARGS)

bench: run-venv  ## Measure beside stock Wagtail, into bench/RESULTS.md (about a quarter of an hour)
	@$(RUN) -m bench $(ARGS)

check: dev-venv npm  ## Run every gate, to the end, and say which failed (one: make check-ruff)
	@failed=; \
	for gate in $(GATES); do \
		if said=$$($(MAKE) --no-print-directory check-$$gate 2>&1); then echo "ok      $$gate"; \
		else echo "FAILED  $$gate"; printf '%s\n\n' "$$said"; failed="$$failed $$gate"; fi; \
	done; \
	if [ "$$failed" ]; then echo "Failed:$$failed" >&2; exit 1; fi; \
	echo "Every gate is passed."

lint: check  ## The same as check

format: dev-venv npm  ## Format Python, templates, CSS and JavaScript, and mend what can be mended
	@$(RUN) -m ruff check --fix --quiet
	@$(RUN) -m ruff format
	@$(TEMPLATES) -exec .venv/bin/djade --target-version 5.2 {} + || true
	@$(NODE)/biome check --write

openapi: dev-venv  ## Write the OpenAPI document anew, and show what is different in it
	@$(MANAGE) openapi
	@if [ -x $(NODE)/openapi-typescript ]; then \
		$(NODE)/openapi-typescript cms/api/openapi.json --output $(CLIENT_TYPES) >/dev/null 2>&1; \
	else echo "Run make npm, then make openapi again: $(CLIENT_TYPES) is as it was." >&2; fi
	@git --no-pager diff -- cms/api/openapi.json || true

checks-doc: dev-venv  ## Write docs/for-editors/accessibility.md anew from the checks and their samples
	@$(RUN) -m tests.a11y.checks.handbook
	@git --no-pager diff --stat -- docs/for-editors/accessibility.md || true

pictures: dev-venv  ## Draw the demo's pictures from their SVG
	@$(RUN) -m cms.demo.draw

messages: dev-venv  ## Collect the texts to translate, and compile the translations (needs gettext)
	@command -v msgfmt >/dev/null || { echo "The tools of GNU gettext are missing: install them \
	(on Debian and Ubuntu: sudo apt install gettext)." >&2; exit 1; }
	@mkdir -p cms/locale
	@$(MANAGE) makemessages $(addprefix --locale=,$(LANGUAGES)) --add-location=file --no-wrap \
		--ignore=.venv --ignore=node_modules --ignore=var --ignore=tests
	@$(MANAGE) compilemessages --ignore=.venv --ignore=node_modules --ignore=var

lock: dev-venv  ## Compile the locks anew from pyproject.toml and package.json
	@$(RUN) -m pip install --quiet --disable-pip-version-check '$(UV)'
	@$(COMPILE) --output-file requirements/run.txt
	@$(COMPILE) --group dev --constraints requirements/run.txt --output-file requirements/dev.txt
	@npm install --package-lock-only
	@if grep -nE '://' requirements/*.txt || grep -n '"resolved"' package-lock.json; then \
		echo "A lock names a host; see the lines above." >&2; exit 1; fi

clean:  ## Remove what was installed and made; the demo's data in var/ stays
	@rm -rf .venv node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Gates ------------------------------------------------------------------------------------

check-ruff: dev-venv
	@$(RUN) -m ruff check

check-format: dev-venv
	@$(RUN) -m ruff format --check

check-types: dev-venv
	@$(RUN) -m mypy

check-imports: dev-venv
	@PYTHONPATH=. $(RUN) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'

# The linter runs without being an installed app, so that no settings module has to know of it.
check-migrations: export DJANGO_SETTINGS_MODULE = cms.settings.test
check-migrations: dev-venv
	@$(MANAGE) makemigrations --check --dry-run
	@$(RUN) -c 'import django; django.setup(); \
	from django_migration_linter.management.commands.lintmigrations import Command; \
	Command().run_from_argv(["manage.py", "lintmigrations"])'
	@if ls */migrations/*_auto_* 2>/dev/null; then \
		echo "Name these migrations after what they do." >&2; exit 1; fi

check-deploy: dev-venv
	@PROJEKTOR_SECRET_KEY=$$($(RUN) -c 'import secrets; print(secrets.token_urlsafe(50))') \
	PROJEKTOR_ALLOWED_HOSTS=projects.example.org \
	PROJEKTOR_BASE_URL=https://projects.example.org \
	$(MANAGE) check --deploy --fail-level WARNING --settings cms.settings.production

check-templates: dev-venv
	@$(TEMPLATES) -exec $(RUN) -m djlint --lint --quiet {} +
	@$(TEMPLATES) -exec .venv/bin/djade --check --target-version 5.2 {} +

check-biome: npm
	@$(NODE)/biome ci

check-tsc: npm
	@if $(SCRIPTS) | grep -q .; then $(NODE)/tsc --project tsconfig.json; fi

# Neither asks the world for anything.
check-openapi: export REDOCLY_TELEMETRY = off
check-openapi: export REDOCLY_SUPPRESS_UPDATE_NOTICE = true
check-openapi: npm
	@$(NODE)/redocly lint cms/api/openapi.json
	@$(NODE)/spectral lint cms/api/openapi.json --display-only-failures

check-clients: npm
	@tests/contract/clients/check

# --- What is installed ------------------------------------------------------------------------

run-venv dev-venv: %-venv:
	@if cmp -s requirements/$*.txt .venv/$*.txt && $(RUN) -c '' 2>/dev/null; then exit 0; fi; \
	stop() { echo "$$1" >&2; exit 1; }; \
	python=; found=; \
	for name in $(PYTHON); do \
		found="$${found:-$$($$name --version 2>/dev/null)}"; \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
			then python=$$name; break; fi; \
	done; \
	[ "$$python" ] || stop "Projektor needs Python 3.11 or newer, and found $${found:-none}: \
	install one (on Debian and Ubuntu: sudo apt install python3 python3-venv), or name it: \
	make demo PYTHON=/path/to/python"; \
	$$python -c 'import ensurepip, venv' 2>/dev/null || stop "$$($$python --version) comes without \
	its venv module: install it (on Debian and Ubuntu: sudo apt install python3-venv), then run \
	make again."; \
	{ mkdir -p .venv && [ -w .venv ]; } 2>/dev/null || stop "This folder cannot be written, and \
	Projektor installs what it needs in .venv inside it: make it writable, or copy the folder to a \
	place of your own."; \
	keep=yes; \
	for lock in run dev; do \
		[ ! -e .venv/$$lock.txt ] || cmp -s requirements/$$lock.txt .venv/$$lock.txt || keep=; \
	done; \
	$(RUN) -m pip --version >/dev/null 2>&1 || keep=; \
	echo "Installing what requirements/$*.txt lists into .venv (about half a minute) …"; \
	[ "$$keep" ] || $$python -m venv --clear .venv || stop "Python could not make .venv; the lines \
	above say why."; \
	$(RUN) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements/$*.txt || \
		stop "The packages could not be installed; the lines above say why. Is there a connection \
	to the package index? Run make again: it goes on from here."; \
	for lock in run $*; do cp requirements/$$lock.txt .venv/; done

npm:
	@command -v npm >/dev/null || { echo "npm was not found, and the gates for CSS and JavaScript \
	come from it: install Node.js 20 or newer." >&2; exit 1; }
	@if cmp -s package-lock.json node_modules/installed-lock.json; then exit 0; fi; \
	echo "Installing what package-lock.json lists into node_modules …"; \
	npm ci --silent && cp package-lock.json node_modules/installed-lock.json || { echo "npm could \
	not install the packages of package-lock.json: run 'npm ci' to see why." >&2; exit 1; }

npm-if-there:
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory npm || true; \
	else echo "npm not found: the HTML checker test will be skipped."; fi
