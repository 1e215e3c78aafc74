# Deux commandes suffisent : « make » fabrique, « make test » vérifie l’outil. Tout s’installe dans .venv et node_modules.
PYTHON ?= python3
VENV := .venv
BIN := $(if $(filter Windows_NT,$(OS)),$(VENV)/Scripts,$(VENV)/bin)
PY := $(BIN)/python
ENCLAIR := $(PY) -m enclair
# Ce qui s’installe est compilé quand on s’en sert : le thème et les outils d’essai ont des milliers de fichiers.
PIP := $(PY) -m pip --disable-pip-version-check --quiet install --no-compile
export PYTHONUTF8 := 1
unexport PYTHONDONTWRITEBYTECODE

.PHONY: build check communes dessins formateur publication inventaire livraison serve test nuit mutations bench lock clean
.DEFAULT_GOAL := build

build: $(VENV)/.pret          ## vérifie le contenu, fabrique site/ et dist/
	@$(ENCLAIR) build

check: $(VENV)/.pret          ## vérifie le contenu
	@$(ENCLAIR) check

communes: node_modules/.pret  ## refait la liste des communes, d’après le paquet npm de l’année
	@PYTHONPATH=tools $(PY) tools/communes.py

dessins: $(VENV)/.pret        ## redessine les schémas des modules, pour un écran large et pour un téléphone
	@PYTHONPATH=tools $(PY) -m drawings

serve: $(VENV)/.pret          ## montre le site en local et le rafraîchit
	@$(ENCLAIR) serve

formateur: $(VENV)/.salle     ## fabrique aussi le lot du formateur, les impressions, les textes modifiables et les PDF
	@$(ENCLAIR) formateur

livraison:                    ## rassemble ce qui se publie : fichiers avec et sans version, empreintes, site entier
	@rm -rf livraison && mkdir livraison
	@find dist -maxdepth 1 -type f ! -name '.*' -exec cp {} livraison/ \;
	@find site/telechargements -maxdepth 1 -type f ! -name '.*' -exec cp {} livraison/ \;
	@tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -cf - site | gzip -n9 > livraison/site.tar.gz

test: $(VENV)/.essais $(VENV)/.salle node_modules/.pret    ## vérifie l’outil : types, style, essais, navigateur
	@$(PY) tests/systeme.py
	@$(PY) -m ruff check --quiet hooks tests bench tools
	@$(PY) -m mypy --no-error-summary
	@$(PY) -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder

NUIT := $(addprefix tests/,browser/test_accessibility.py browser/test_bilan.py browser/test_keyboard.py browser/test_kinds.py \
	browser/test_platforms.py browser/test_projection.py browser/test_reading.py browser/test_starting.py \
	formats/test_epub.py room/test_key.py room/test_prints.py safety/test_bounds.py safety/test_crash.py safety/test_csp.py \
	safety/test_faults.py safety/test_fuzz.py safety/test_injection.py safety/test_outputs.py safety/test_promise.py \
	test_commonmark.py test_generators.py test_inspect.py test_moving.py test_questions.py test_rebuilds.py \
	test_serving.py test_supply.py test_valid.py)

nuit: $(VENV)/.essais $(VENV)/.salle node_modules/.pret    ## essais longs : chaque page dans chaque état, 12 000 fichiers abîmés, 100 arrêts brutaux
	@$(PY) tests/systeme.py
	@ENCLAIR_NUIT=1 $(PY) -m pytest -q -n 2 --dist loadfile --no-loadscope-reorder $(NUIT)

mutations: $(VENV)/.essais $(VENV)/.salle node_modules/.pret    ## vérifie les essais : chaque petite faute mise dans le moteur doit être vue
	@$(PY) tools/mutations.py

publication: $(VENV)/.pret    ## vérifie le contenu, refuse un fait à revoir, garde la liste des identifiants publiés
	@$(ENCLAIR) publier

inventaire: $(VENV)/.essais   ## liste ce qui est livré et ce qui le fabrique, avec versions, empreintes et licences
	@$(PY) tools/inventory.py

bench: $(VENV)/.essais        ## mesure la fabrication et les pages
	@$(PY) -m bench

lock:                         ## refait les listes de dépendances figées
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q pyproject.toml --group install -o requirements.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q pyproject.toml --group install --group dev -o requirements-dev.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q pyproject.toml --group salle -c requirements.lock -o requirements-salle.lock
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -q pyproject.toml --group grappe -c requirements.lock -o requirements-grappe.lock

clean:                        ## efface ce que la fabrication a produit, et ce qu’elle garde pour la fois suivante
	rm -rf site dist livraison .cache .site.*

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Il faut Python 3.11 ou plus récent : installez-le, ou précisez-le (make PYTHON=python3.12)." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Il manque le module venv de Python : sous Debian ou Ubuntu, « sudo apt install python3-venv »." >&2; exit 1; }
	@echo "Installation de l’outil dans $(VENV) (une seule fois)…"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.pret: $(VENV)/.python requirements.lock pyproject.toml
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.salle: $(VENV)/.pret requirements-salle.lock
	@echo "Installation des outils de la salle (une seule fois)…"
	@$(PIP) --require-hashes -r requirements-salle.lock
	@touch $@

$(VENV)/.essais: $(VENV)/.pret requirements-dev.lock
	@echo "Installation des outils d’essai (une seule fois)…"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

node_modules/.pret: $(VENV)/.essais package.json package-lock.json
	@$(BIN)/npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
