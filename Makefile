# One word runs everything. Each target makes the .venv when it is missing or older than pyproject.toml.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: install demo try test lint format bench evaluate train screenshots messages clean

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: install
	$(BIN)/python -m bot demo $(ARGS)

try: install
	$(BIN)/python -m bot try $(ARGS)

test: install
	$(BIN)/python -m pytest $(ARGS)

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: install
	$(BIN)/python -m bench.updates

# How well hazards are recognised, on our own labelled set or any file of that form: ARGS=path
evaluate: install
	$(BIN)/python -m training.evaluate $(or $(ARGS),evaluation/messages.jsonl)

# The model that ships, from the text in training/text.
train: install
	$(BIN)/python -m training.train

# README's picture, taken in a headless Chromium.
screenshots: install
	$(BIN)/python -m demo.screenshots

# New lines of the code go into the catalogues, untranslated; the tests then name them.
messages: install
	$(BIN)/pybabel -q extract -k w -k N_ -k count:1,2 --no-location --sort-output -o linli.pot bot
	$(BIN)/pybabel -q update -D linli -i linli.pot -d bot/locales --no-fuzzy-matching --ignore-obsolete
	rm linli.pot

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
