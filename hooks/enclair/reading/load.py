"""From files to the model: the one place where French keys become English names.

An unreadable file is a problem, not an exception; what can be read is still loaded, so that one run says all.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from enclair import demos
from enclair.images import SUFFIXES, narrow, outside, picture_at, shown_at
from enclair.model import (
    BLANK,
    Addresses,
    Attribution,
    Audit,
    Bloom,
    Cast,
    Confidence,
    Course,
    Declaration,
    Demo,
    Duration,
    Fact,
    Image,
    Item,
    ItemBank,
    Kind,
    Lesson,
    Level,
    Module,
    Nature,
    Objective,
    Organisation,
    Origin,
    Outcome,
    Page,
    Person,
    Picture,
    Published,
    Reference,
    Result,
    Role,
    Sought,
    Term,
    TrainerNature,
    TrainerNote,
    TrainerPage,
    Trial,
    UseCase,
)
from enclair.problems import Problem, Severity, Source, Waiver, did_you_mean
from enclair.questions import WORDS
from enclair.questions.interaction import Interaction, listed
from enclair.reading import hazards
from enclair.reading.ahead import read_ahead
from enclair.reading.document import inline_parts, read_page
from enclair.reading.memory import Key, Memory, digest, resolver, walked
from enclair.reading.names import (
    CATALOGUE,
    DEVICES,
    DOCUMENTS,
    GLOSSARY,
    LITTER,
    REGISTER,
    composed,
    fault_of_name,
    fault_of_slug,
    suggested_slug,
)
from enclair.reading.organisation import FILE, FOLDER, asked, problem_of_code, read_organisation, unknown
from enclair.reading.overlay import overlaid
from enclair.reading.published import IDS, NOTES, noted_since
from enclair.reading.yamltree import MAX_BYTES, Node, Reader, Scalar, Table, leaves, parse

T_ = TypeVar("T_")
TEMPLATE, CAST, SOUGHT = "_gabarit", "distribution.yml", "recherche.yml"
VERSION = re.compile(r"[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*")
MOVED = {
    "editeur": "c’est maintenant `nom:`, sous `source:` ; le nom de qui republie va dans organisations/",
    "organisation": "votre nom et vos contacts vont dans organisations/<code>/organisation.yml : enclair org new",
    "version": "écrivez-la sous `source:`",
    "date": "écrivez-la sous `source:`",
    "licence": "écrivez-la sous `source:`",
}
"""Keys of parcours.yml that stood elsewhere in version 2026.1, and where they went."""
TEACHING, MATERIAL = (TrainerNature.GUIDE, TrainerNature.ACTIVITY), (TrainerNature.DOCUMENT,)
"""What may stand in `modules/<module>/formateur/`, beside the notes of lessons, and in `modules/formateur/`."""
BODY_TYPES = ("commune", "epci", "departement", "region", "syndicat", "etat", "etranger")
DOMAINS = (
    "accueil", "ecrits-administratifs", "restauration-scolaire", "eau", "dechets", "energie-batiments",
    "voirie-mobilites", "environnement-risques", "securite", "social", "ressources-humaines", "urbanisme",
    "culture-tourisme", "gestion-interne", "donnees",
)  # fmt: skip
FAMILIES = ("generer", "reconnaitre", "predire", "regles")
STATUSES = ("en-service", "experimentation", "projet", "arrete", "refuse", "inconnu")
MATURITIES = ("essai", "service", "generalise", "arret")
LONG_TITLE, LONGEST_TITLE = 80, 255
"""To be read at a glance; to be kept whole by platforms (Moodle’s `scorm_scoes.title` holds 255 signs)."""


class Credit(Struct, frozen=True):
    """What a module says of one of its images."""

    name: str
    source: Source
    author: str
    licence: str
    waivers: tuple[Waiver, ...]


class Loaded(Struct, frozen=True):
    """What was read: the course (None when its root file is unusable) and what is wrong with the form of files."""

    course: Course | None
    problems: tuple[Problem, ...]


def load(root: Path, code: str | None = None, memory: Memory | None = None) -> Loaded:
    """Read the course of a project folder, as the organisation of this code has it; of the one asked by default.

    With the ``memory`` of a reading before, files that did not change are not read again.
    """
    memory = memory or Memory()
    memory.begin(root)
    loader = Loader(root, asked(root) if code is None else (code,) if code else (), memory=memory)
    course = loader.course()
    memory.end()
    problems = tuple(sorted(set(loader.problems)))
    return Loaded(course and replace(course, damaged=frozenset(_damaged(problems))), problems)


def read_organisation_file(root: Path, path: Path) -> tuple[Organisation | None, tuple[Problem, ...]]:
    """Read the file of an organisation by itself; None when it is unusable, with what is wrong with its form."""
    loader = Loader(root)
    organisation = loader.organisation(path)
    return organisation, tuple(sorted(set(loader.problems)))


def _damaged(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the paths where a value is missing from the model: all format problems but unknown and repeated keys."""
    for problem in problems:
        if problem.code[3] == "9" and not problem.code.endswith(("902", "905")):
            yield problem.source.path


@dataclass
class Loader:
    """Reads the files of a project, and gathers what is wrong with their form."""

    root: Path
    bodies: tuple[str, ...] = ()
    """Codes of the organisations in whose name the course is read: one, or none."""
    problems: list[Problem] = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)

    def __post_init__(self) -> None:
        self.real, self.start = resolver(), len(f"{self.root.as_posix()}/")

    # ——— files ———

    def name(self, path: Path) -> str:
        return path.as_posix()[self.start :]

    def read(self, path: Path, family: str) -> str | None:
        """Return the text of a UTF-8 file of at most 1 MB, accents composed, or None with a problem."""
        source = Source(self.name(path))
        try:
            if not path.resolve().is_relative_to(self.root.resolve()):
                self.problems.append(Problem(source, f"{family}907", "ce lien sort du projet", "copiez le fichier"))
                return None
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                raise OSError("not a file")  # noqa: TRY301  a pipe would never end
            if status.st_size > MAX_BYTES:
                self.problems.append(
                    Problem(source, f"{family}907", "le fichier dépasse 1 Mo", "partagez-le en plusieurs fichiers")
                )
                return None
            text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
            return unicodedata.normalize("NFC", text)
        except FileNotFoundError:
            self.problems.append(Problem(source, f"{family}900", "le fichier n’existe pas", "créez-le"))
        except UnicodeDecodeError as error:
            self.problems.append(
                Problem(source, f"{family}901", f"le fichier n’est pas en UTF-8 (octet {error.start})",
                        "enregistrez-le en UTF-8")
            )  # fmt: skip
        except (OSError, RuntimeError):  # RuntimeError: a loop of symbolic links
            self.problems.append(
                Problem(source, f"{family}900", "le fichier est illisible",
                        "vérifiez ses droits, et que ce n’est pas un dossier")
            )  # fmt: skip
        return None

    def once(self, read: Callable[..., T_], path: Path, *others: Hashable) -> T_:
        """Return what ``read`` makes of a file, and of ``others`` beside it that are no file; once for its bytes."""
        key: Key = (read.__name__, self.name(path), digest(path, self.real), *others)
        return self.memory.part(key, self.problems, lambda: read(path, *others))

    def tree(self, text: str, path: str, family: str, first_line: int = 1) -> Reader | None:
        """Parse YAML whose root is a mapping; None with a problem when it is not."""
        node, problems = parse(text, path, family, first_line=first_line)
        self.problems += problems
        if isinstance(node, Table):
            self.refuse_markup(node)
            return Reader(node, family, self.problems)
        if not problems:
            where = node.source if node else Source(path, first_line)
            self.problems.append(
                Problem(where, f"{family}904", "le fichier doit contenir des clés et des valeurs",
                        "écrivez `cle: valeur`, une par ligne")
            )  # fmt: skip
        return None

    def refuse_markup(self, node: Node) -> None:
        """YAML texts carry no HTML and no link: report both where they stand."""
        for leaf in leaves(node):
            if not any(sign in leaf.text for sign in "<[&"):
                continue
            links, markup = inline_parts(leaf.text, leaf.source)
            if markup:
                self.problems.append(
                    Problem(leaf.source, "SEC001", f"ce texte contient du HTML : {markup[0].html[:40]}",
                            "écrivez-le en Markdown simple, ou entre accents graves (`)")
                )  # fmt: skip
            if links:
                self.problems.append(
                    Problem(leaf.source, "SEC002", "ce texte contient un lien", "mettez le lien dans la page")
                )

    def yaml(self, path: Path, family: str) -> Reader | None:
        text = self.read(path, family)
        return None if text is None else self.tree(text, self.name(path), family)

    def front_matter(self, path: Path, family: str) -> tuple[Reader, str, Source] | None:
        """Split a Markdown file: reader of its front matter, body, place of the body’s first line."""
        text = self.read(path, family)
        if text is None:
            return None
        name = self.name(path)
        lines = text.split("\n")
        end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
        if lines[0].rstrip() != "---" or end is None:
            message, hint = "la page n’a pas d’en-tête", "ouvrez le fichier par une ligne ---, les clés, une ligne ---"
            if lines[0].rstrip() == "---":
                message, hint = "l’en-tête de la page n’est pas fermé", "ajoutez une ligne --- après la dernière clé"
            self.problems.append(Problem(Source(name), f"{family}903", message, hint))
            return None
        reader = self.tree("\n".join(lines[1:end]), name, family, first_line=2)
        return (reader, "\n".join(lines[end + 1 :]), Source(name, end + 2)) if reader else None

    def title(self, reader: Reader, key: str = "titre") -> str:
        """Return a title, told when it is too long to be read at a glance, refused when platforms would cut it."""
        title = reader.text(key)
        if len(title) > LONG_TITLE:
            is_cut = len(title) > LONGEST_TITLE
            most = f"des plateformes en coupent après {LONGEST_TITLE}" if is_cut else f"visez {LONG_TITLE} au plus"
            message = f"ce titre compte {len(title)} signes : {most}"
            severity = Severity.ERROR if is_cut else Severity.WARNING
            self.problems.append(Problem(reader.place(key), "PAR010", message, "raccourcissez-le", severity))
        return title

    def names(self) -> None:
        """Report the files whose name keeps them from being read, here or elsewhere."""
        for path in (path for top in ("modules", "quizzes", "demos", "docs") for path in walked(self.root / top)[1:]):
            place = PurePosixPath(path[self.start :].replace(os.sep, "/"))
            fault = fault_of_name(place)
            may_lead_nowhere = not fault and place.parts[0] == "docs" and place.suffix != ".md"
            if may_lead_nowhere and not (os.path.isfile(path) or os.path.isdir(path)):  # noqa: PTH112, PTH113
                fault = "ce nom ne mène à aucun fichier", "retirez-le"
            if fault and (place.name.startswith("._") or not LITTER.fullmatch(place.name)):
                self.problems.append(Problem(Source(place.as_posix()), f"{_family(place)}908", *fault))

    def find(self, folder: Path, name: str) -> Path:
        """Return the file of a folder that has this name, its accents composed or not."""
        path = folder / name
        if name.isascii() or path.exists() or not folder.is_dir():
            return path
        return next((other for other in folder.iterdir() if composed(other.name) == name), path)

    def page(self, path: Path, title: str, body: str, source: Source, description: str = "") -> Page:
        is_around = path.is_relative_to(self.root / "docs")
        family = "PAR" if is_around else "MOD" if path.name == "index.md" else "SEQ"
        page, problems = read_page(path, title, body, source, description=description, family=family)
        self.problems += problems
        return page

    # ——— the course ———

    def course(self) -> Course | None:
        modules = self.root / "modules"
        reader = self.yaml(modules / "parcours.yml", "PAR")
        if reader is None:
            return None
        self.names()
        slugs = reader.scalars("modules", required=True)
        read_ahead(self, slugs)
        loaded = [module for slug in slugs if (module := self.module(slug)) is not None]
        template = Scalar(TEMPLATE, is_plain=True, source=reader.source)
        course = Course(
            id=reader.text("id"),
            title=self.title(reader),
            subtitle=reader.text("sous_titre", required=False),
            attribution=self.attribution(reader),
            organisation=self.body(),
            addresses=self.addresses(reader),
            modules=tuple(loaded),
            roles=tuple(self.roles(reader)),
            facts=self.register(),
            terms=self.glossary(),
            sought=self.once(self.sought, modules / SOUGHT),
            use_cases=self.catalogue(),
            demos={demo.id: demo for demo in self.demos(self.root / "demos")},
            docs=tuple(self.docs()),
            docs_images=tuple(self.docs_images(self.root / "docs")),
            declaration=self.once(self.declaration, self.root / "docs" / "a-propos" / "accessibilite.yml"),
            published=self.once(self.published, self.root / IDS, digest(self.root / NOTES, self.real)),
            cast=self.once(self.cast, modules / CAST),
            documents=_of_nature(self.documents(), TrainerNature.DOCUMENT),
            source=reader.source,
            root=self.root,
            template=self.module(template) if (modules / TEMPLATE).is_dir() else None,
            waivers=tuple(self.waivers(reader)),
        )
        reader.close(MOVED)
        return overlaid(course, course.organisation, self) if course.organisation else course

    def register(self) -> Mapping[str, Fact]:
        return self.once(self.facts, self.root / "modules" / REGISTER)

    def glossary(self) -> tuple[Term, ...]:
        return self.once(self.terms, self.root / "modules" / GLOSSARY)

    def catalogue(self) -> tuple[UseCase, ...]:
        return self.once(self.use_cases, self.root / "modules" / CATALOGUE)

    def documents(self) -> list[TrainerNote | TrainerPage]:
        return [*self.for_trainers(self.root / "modules" / DOCUMENTS, MATERIAL)]

    def waivers(self, reader: Reader) -> Iterator[Waiver]:
        if child := reader.child("ignorer"):
            for name, _ in child.table.entries:
                yield Waiver(name.source, name.text, child.text(name.text, required=False))

    def attribution(self, reader: Reader) -> Attribution:
        child = reader.child("source", required=True) or _nothing(reader)
        attribution = Attribution(
            name=child.text("nom"),
            version=self.version(child),
            updated_on=child.day("date"),
            address=child.text("adresse"),
            licence=child.text("licence"),
            source=child.source,
            places={name.text: value.source for name, value in child.table.entries},
        )
        child.close()
        return attribution

    def body(self) -> Organisation | None:
        """Return the organisation in whose name the course is read, if any."""
        for code in self.bodies[1:]:
            self.problems.append(Problem(
                Source(f"{FOLDER}/{code}/{FILE}"), "ORG006", f"« {self.bodies[0]} » dit déjà `par_defaut: oui`",
                "gardez cette ligne chez un seul organisme, ou choisissez : enclair --organisation CODE …",
            ))  # fmt: skip
        if not self.bodies:
            return None
        path = self.root / FOLDER / self.bodies[0] / FILE
        if not _is_there(path):
            self.problems.append(unknown(self.root, self.bodies[0]))
            return None
        return self.organisation(path)

    def organisation(self, path: Path) -> Organisation | None:
        if fault := problem_of_code(path.parent.name):
            self.problems.append(fault)
            return None
        reader = self.yaml(path, "ORG")
        return read_organisation(reader, path.parent) if reader else None

    def addresses(self, reader: Reader) -> Addresses:
        child = reader.child("adresses")
        if child is None:
            return Addresses()
        addresses = Addresses(
            repository=child.text("depot", required=False),
            downloads=child.text("telechargements", required=False),
            contact=child.text("contact", required=False),
            blanks=tuple(_blanks(child.table)),
            places={name.text: value.source for name, value in child.table.entries},
        )
        child.close()
        return addresses

    def version(self, reader: Reader) -> str:
        version = reader.text("version")
        if version and not VERSION.fullmatch(version):
            reader.problem(reader.place("version"), 904, f"« {version} » ne peut pas nommer un fichier",
                           "écrivez des chiffres, des lettres, des points : 2026.1")  # fmt: skip
        return version

    def roles(self, reader: Reader) -> Iterator[Role]:
        for name, role in reader.named_children("roles"):
            yield Role(
                id=name.text,
                title=self.title(role),
                summary=role.text("resume"),
                minutes=role.integer("minutes") or 0,
                source=name.source,
            )
            role.close()

    def docs(self) -> Iterator[Page]:
        """Pages around the course: `docs/**/*.md`, with `title:` and `description:`."""
        folder = self.root / "docs"
        if not _is_there(folder / "index.md"):
            place = Source("docs/index.md")
            self.problems.append(Problem(place, "PAR900", "le site n’a pas de page d’accueil", "créez-la"))
        for path in sorted(folder.rglob("*.md")):
            if page := self.once(self.page_around, path, path):
                yield page

    def page_around(self, path: Path, shown: Path) -> Page | None:
        """Read a page around the course: where it stands, and at the place of which file it is shown."""
        parts = self.front_matter(path, "PAR")
        if parts is None:
            return None
        reader, body, start = parts
        title, description = self.title(reader, "title"), reader.text("description", required=False)
        page = self.page(shown, title, body, start, description)
        sheets = reader.integer("pages", required=False) or 0
        page = replace(page, sheets=sheets, waivers=tuple(self.waivers(reader)))
        reader.close()
        return page

    def declaration(self, path: Path) -> Declaration:
        """Read the statement of accessibility; without a file, it is an empty template."""
        reader = self.yaml(path, "ACC") if _is_there(path) else None
        if reader is None:
            return Declaration()
        contact = reader.child("contact", required=True) or _nothing(reader)
        declaration = Declaration(
            entity=reader.text("entite"),
            scope=reader.text("perimetre"),
            reference=reader.text("referentiel"),
            made_on=reader.day("etabli_le"),
            source=reader.source,
            updated_on=self.day_or_none(reader, "mis_a_jour_le"),
            tested_on=self.day_or_none(reader, "essais_automatiques_le"),
            plan=reader.text("schema_pluriannuel", required=False),
            yearly_plan=reader.text("plan_annuel", required=False),
            contact=contact.text("service"),
            email=contact.text("courriel", required=False),
            form=contact.text("formulaire", required=False),
            audit=self.audit(reader),
            failures=reader.texts("non_conformites"),
            waived=reader.texts("derogations"),
            exempt=reader.texts("contenus_exemptes"),
            trials=tuple(self.trials(reader)),
            blanks=tuple(_blanks(reader.table)),
            places={name.text: name.source for name, _ in (*reader.table.entries, *contact.table.entries)},
        )
        contact.close()
        reader.close()
        return declaration

    def day_or_none(self, reader: Reader, key: str) -> date | None:
        return reader.day(key) if reader.scalar(key) else None

    def audit(self, reader: Reader) -> Audit | None:
        child = reader.child("audit")
        if child is None:
            return None
        audit = Audit(
            auditor=child.text("realise_par"),
            done_on=child.day("le"),
            applicable=child.integer("criteres_applicables") or 0,
            met=child.integer("criteres_respectes") or 0,
            pages=child.texts("pages"),
            tools=child.texts("outils"),
            settings=child.texts("environnements"),
            source=child.source,
        )
        child.close()
        return audit

    def trials(self, reader: Reader) -> Iterator[Trial]:
        for trial in reader.children("resultats"):
            yield Trial(
                criterion=trial.text("critere"),
                outcome=trial.one_of("resultat", Outcome, Outcome.NOT_MET),
                done_on=trial.day("le"),
                by=trial.text("par"),
                note=trial.text("note", required=False),
                source=trial.source,
            )
            trial.close()

    def published(self, path: Path, _notes: str) -> Published | None:
        """Read the ids of the last published version, and what the notes name since; None before the first one.

        ``_notes`` is the digest of the notes.
        """
        reader = self.yaml(path, "PAR") if _is_there(path) else None
        if reader is None:
            return None
        version = self.version(reader)
        ids = {kind: tuple(Reference(one.text, one.source) for one in reader.scalars(kind)) for kind in Kind}
        reader.close()
        notes = self.root / NOTES
        text = self.read(notes, "PAR") if _is_there(notes) else None
        return Published(version, ids, noted_since(text or "", version))

    def cast(self, path: Path) -> Cast | None:
        """Read the commune of the examples and who works there; None without a file, and nobody is watched."""
        reader = self.yaml(path, "PAR") if _is_there(path) else None
        if reader is None:
            return None
        town = reader.child("commune", required=True) or _nothing(reader)
        cast = Cast(
            town=town.text("nom"),
            inhabitants=town.integer("habitants") or 0,
            people=tuple(self.people(reader)),
            source=reader.source,
            staff=town.integer("agents", required=False),
            group=town.text("intercommunalite", required=False),
            towns=town.integer("communes", required=False),
        )
        town.close()
        reader.close()
        return cast

    def people(self, reader: Reader) -> Iterator[Person]:
        names: dict[str, int] = {}
        for name, person in reader.named_children("personnes", required=True):
            found = Person(name.text, person.text("nom"), person.text("poste"), person.texts("dit"), name.source)
            if first := names.get(found.name):
                person.problem(person.place("nom"), 904, f"« {found.name} » est déjà quelqu’un d’autre, ligne {first}",
                               "donnez à chacun son prénom")  # fmt: skip
            names.setdefault(found.name, name.source.line)
            person.close()
            yield found

    # ——— modules ———

    def module(self, slug: Scalar) -> Module | None:
        folder = self.root / "modules" / slug.text
        if not slug.text.replace("-", "").replace("_", "").isalnum() or not hazards.is_short(slug.text) \
                or not folder.is_dir():
            others = [path.parent.name for path in folder.parent.glob("*/index.md")]
            self.problems.append(
                Problem(slug.source, "PAR901", f"le dossier « modules/{slug.text} » n’existe pas",
                        did_you_mean(slug.text, others) or "corrigez la liste `modules:` ou créez le dossier")
            )  # fmt: skip
            return None
        if slug.text != TEMPLATE and (fault := fault_of_slug(slug.text)):
            name = suggested_slug(slug.text)
            hint = f"renommez le dossier et sa banque{f' « {name} »' if name else ''}"
            if slug.text not in DEVICES:  # told where the files are
                self.problems.append(Problem(slug.source, "PAR908", f"« {slug.text} » {fault}", hint))
            return None
        sheet = self.once(self.sheet, folder / "index.md", slug.text)
        if sheet is None:
            return None
        trainer = tuple(self.for_trainers(folder / "formateur", TEACHING))
        module = replace(
            sheet,
            lessons=tuple(lesson for ref in sheet.sequence if (lesson := self.lesson(folder, ref)) is not None),
            bank=self.once(self.bank, self.root / "quizzes" / f"{slug.text}.yml"),
            notes=tuple(part for part in trainer if isinstance(part, TrainerNote)),
            guides=_of_nature(trainer, TrainerNature.GUIDE),
            activities=_of_nature(trainer, TrainerNature.ACTIVITY),
        )
        shown = (link for page in (*module.pages, *module.trainer_pages) for link in page.images)
        names = {link.target.rpartition("/")[2] for link in shown if hazards.is_readable(link.target)}
        return replace(module, images=tuple(self.images(folder / "images", {shown_at("", name) for name in names})))

    def sheet(self, path: Path, slug: str) -> Module | None:
        """Read the `index.md` of a module: the module, without what stands in its other files."""
        parts = self.front_matter(path, "MOD")
        if parts is None:
            return None
        reader, body, start = parts
        title = self.title(reader)
        module = Module(
            slug=slug,
            id=reader.text("id"),
            title=title,
            summary=reader.text("resume"),
            audience=reader.text("public"),
            level=reader.one_of("niveau", Level, Level.DISCOVERY),
            prerequisites=reader.text("prerequis"),
            objectives=tuple(self.objectives(reader)),
            sequence=tuple(Reference(one.text, one.source) for one in reader.scalars("sequences", required=True)),
            lessons=(),
            bank=None,
            images=(),
            notes=(),
            guides=(),
            activities=(),
            checked_on=reader.day("verifie_le"),
            page=self.page(path, title, body, start),
            source=reader.source,
            waivers=tuple(self.waivers(reader)),
        )
        reader.close()
        return module

    def objectives(self, reader: Reader) -> Iterator[Objective]:
        for objective in reader.children("objectifs", required=True):
            yield Objective(
                id=objective.text("id"),
                statement=objective.text("enonce"),
                bloom=objective.one_of("bloom", Bloom, Bloom.UNDERSTAND),
                source=objective.place("enonce"),
            )
            objective.close()

    def lesson(self, folder: Path, ref: Reference) -> Lesson | None:
        path = self.find(folder, f"{ref.id}.md")
        if path.parent != folder or not hazards.is_short(path.name) or not path.is_file():
            self.problems.append(
                Problem(ref.source, "MOD901", f"la séquence « {ref.id}.md » n’existe pas",
                        did_you_mean(ref.id, (other.stem for other in folder.glob("*.md") if other.stem != "index"))
                        or "corrigez la liste `sequences:` ou créez le fichier")
            )  # fmt: skip
            return None
        return self.once(self.lesson_page, path, path, ref.id)

    def lesson_page(self, path: Path, shown: Path, slug: str) -> Lesson | None:
        """Read the page of a lesson: where it stands, and at the place of which file it is shown."""
        parts = self.front_matter(path, "SEQ")
        if parts is None:
            return None
        reader, body, start = parts
        title = self.title(reader)
        lesson = Lesson(
            id=reader.text("id"),
            slug=slug,
            title=title,
            nature=reader.one_of("nature", Nature, Nature.LESSON, required=False),
            duration=self.duration(reader),
            objectives=tuple(Reference(value.text, value.source) for value in reader.scalars("objectifs")),
            roles=tuple(Reference(value.text, value.source) for value in reader.scalars("roles")),
            page=self.page(shown, title, body, start),
            source=reader.source,
            is_poster=reader.flag("affiche"),
            waivers=tuple(self.waivers(reader)),
        )
        reader.close()
        return lesson

    def duration(self, reader: Reader) -> Duration:
        child = reader.child("duree", required=True)
        if child is None:
            return Duration(0, 0, reader.source)
        duration = Duration(child.integer("lecture") or 0, child.integer("activites") or 0, reader.place("duree"))
        child.close()
        return duration

    def for_trainers(self, folder: Path, natures: tuple[TrainerNature, ...]) -> Iterator[TrainerNote | TrainerPage]:
        """Yield the pages of a folder for trainers; beside a module, one without `nature:` is the note of a lesson."""
        found = (self.once(self.for_trainer, path, natures) for path in sorted(folder.glob("*.md")))
        return (part for part in found if part)

    def for_trainer(self, path: Path, natures: tuple[TrainerNature, ...]) -> TrainerNote | TrainerPage | None:
        parts = self.front_matter(path, "SEQ")
        if parts is None:
            return None
        reader, body, start = parts
        is_note = natures == TEACHING and reader.table.get("nature") is None
        return self.note(path, reader, body, start) if is_note \
            else self.trainer_page(path, reader, body, start, natures)  # fmt: skip

    def note(self, path: Path, reader: Reader, body: str, start: Source) -> TrainerNote:
        lesson = Reference(reader.text("sequence"), reader.place("sequence"))
        page = replace(self.page(path, "", body, start), waivers=tuple(self.waivers(reader)))
        reader.close()
        return TrainerNote(lesson, page, reader.source)

    def trainer_page(
        self, path: Path, reader: Reader, body: str, start: Source, natures: tuple[TrainerNature, ...]
    ) -> TrainerPage:
        written = reader.scalar("nature", required=True)
        word = reader.word(written, natures, "nature") if written else ""
        nature = TrainerNature(word or natures[0])
        title = self.title(reader)
        is_activity = nature is TrainerNature.ACTIVITY
        page = TrainerPage(
            slug=path.stem,
            title=title,
            nature=nature,
            page=replace(self.page(path, title, body, start), waivers=tuple(self.waivers(reader))),
            source=reader.source,
            minutes=(reader.integer("minutes") or 0) if is_activity else 0,
            participants=reader.text("participants") if is_activity else "",
        )
        reader.close()
        return page

    def images(self, folder: Path, shown: Collection[str]) -> Iterator[Image]:
        """Yield the credited images of a folder, then those that nobody credited and that pages show, by name."""
        files = list(_image_files(folder.glob("*")))
        credited = set()
        for credit in self.once(self.credits, folder / "credits.yml"):
            path = self.find(folder, credit.name)
            credited.add(path)
            told = Image(
                path=path,
                uri=f"{composed(self.name(folder))}/{credit.name}",
                picture=self.picture(path, folder) if path.parent == folder else outside(path, folder),
                source=credit.source,
                author=credit.author,
                licence=credit.licence,
                waivers=credit.waivers,
            )
            yield told
            beside = path.with_name(narrow(path.name)) if narrow(path.name) else path
            if beside != path and beside in files:
                credited.add(beside)
                yield replace(told, path=beside, uri=narrow(told.uri), picture=self.picture(beside, folder), waivers=())
        for path in files:
            if path not in credited and composed(path.name) in shown:
                yield Image(path, composed(self.name(path)), self.picture(path, folder), Source(self.name(path)))

    def credits(self, path: Path) -> tuple[Credit, ...]:
        found = []
        for name, image in self.entries(self.yaml(path, "ACC") if _is_there(path) else None):
            if not hazards.is_short(name.text) or hazards.INVISIBLE.search(name.text):
                image.wrong(name, "images", "le nom d’un fichier")
                continue
            author, licence = image.text("auteur"), image.text("licence")
            found.append(Credit(name.text, name.source, author, licence, tuple(self.waivers(image))))
            image.close()
        return tuple(found)

    def picture(self, path: Path, folder: Path) -> Picture:
        """Read an image file; whether a drawing for phones stands beside it counts."""
        has_narrow = bool(narrow(path.name)) and path.with_name(narrow(path.name)).is_file()
        return self.once(_picture, path, folder, has_narrow)

    def docs_images(self, folder: Path) -> Iterator[Image]:
        for path in _image_files(folder.rglob("*")):
            uri = composed(path.relative_to(folder).as_posix())
            yield Image(path, uri, self.picture(path, folder), Source(self.name(path)))

    def entries(self, reader: Reader | None) -> Iterator[tuple[Scalar, Reader]]:
        """Yield name and reader for each entry of a file that is a mapping of mappings."""
        for name, value in reader.table.entries if reader else ():
            if isinstance(value, Table):
                yield name, Reader(value, reader.family, self.problems)  # type: ignore[union-attr]
            elif reader:
                reader.wrong(value, name.text, "des clés et des valeurs")

    # ——— quizzes ———

    def bank(self, path: Path) -> ItemBank | None:
        if not _is_there(path):
            return None
        reader = self.yaml(path, "QUI")
        if reader is None:
            return None
        module = Reference(reader.text("module"), reader.place("module"))
        items = tuple(self.item(item) for item in reader.children("items", required=True))
        reader.close()
        return ItemBank(module, items, reader.source)

    def item(self, reader: Reader) -> Item:
        kind = reader.scalar("type", required=True)
        word = reader.word(kind, tuple(WORDS), "type") if kind else ""
        read = WORDS[word] if word else _likely(reader.table)
        objective = reader.scalar("objectif")
        item = Item(
            id=reader.text("id"),
            objective=Reference(objective.text, objective.source) if objective else None,
            bloom=reader.one_of("bloom", Bloom, Bloom.UNDERSTAND) if reader.table.get("bloom") else None,
            stem=reader.text("enonce"),
            explanation=reader.text("explication", required=False),
            source=reader.source,
            stem_source=reader.place("enonce"),
            interaction=read.read(reader),
            hints=reader.texts("indices"),
            facts=tuple(Reference(value.text, value.source) for value in reader.scalars("faits")),
            is_situation=reader.flag("situation"),
            can_pass=reader.flag("ne_sait_pas"),
            projected="" if read.has_gaps else reader.text("a_projeter", required=False),
            waivers=tuple(self.waivers(reader)),
        )
        reader.asked.append("bloom")
        reader.close()
        return item

    # ——— demonstrations ———

    def demos(self, folder: Path) -> Iterator[Demo]:
        """Yield the demonstrations of a folder; each file has the name of one that the engine knows."""
        found = (self.once(self.demo, path) for path in sorted(folder.glob("*.yml")))
        return (demo for demo in found if demo)

    def demo(self, path: Path) -> Demo | None:
        reader, name = self.yaml(path, "DEM"), path.stem
        kind = demos.KINDS.get(name)
        if reader is None or kind is None:
            if reader:
                hint = did_you_mean(name, demos.KINDS) or "retirez ce fichier, ou écrivez son programme"
                reader.problem(reader.place("id"), 904, f"l’outil n’a pas de démonstration « {name} »", hint)
            return None
        if (written := reader.text("id")) not in {name, ""}:
            message = f"« {written} » n’est pas le nom de ce fichier"
            reader.problem(reader.place("id"), 904, message, f"écrivez `id: {name}`")
        demo = Demo(
            id=name,
            title=self.title(reader),
            hook=reader.text("accroche"),
            idea=reader.text("idee"),
            instruction=reader.text("consigne"),
            case=tuple(listed(reader, "cas", required=True)),
            limits=tuple(listed(reader, "limites")),
            questions=tuple(Reference(value.text, value.source) for value in reader.scalars("questions")),
            demonstration=kind.read(reader),
            source=reader.source,
            facts=tuple(Reference(value.text, value.source) for value in reader.scalars("faits")),
            waivers=tuple(self.waivers(reader)),
        )
        reader.close()
        return demo

    # ——— what the course shares ———

    def origin(self, reader: Reader) -> Origin:
        child = reader.child("source", required=True)
        if child is None:
            return Origin("", "", "", "", reader.source)
        origin = Origin(
            title=child.text("titre"),
            publisher=child.text("editeur"),
            url=child.text("url", required=False),
            date=child.text("date"),
            source=child.source,
            language=child.text("langue", required=False),
        )
        child.close()
        return origin

    def is_law(self, entry: Reader) -> bool:
        nature = entry.scalar("nature")
        return nature is not None and bool(entry.word(nature, ("droit",), "nature"))

    def facts(self, path: Path) -> Mapping[str, Fact]:
        reader = self.yaml(path, "SRC")
        facts: dict[str, Fact] = {}
        for entry in reader.children("faits", required=True) if reader else ():
            fact = Fact(
                id=entry.text("id"),
                statement=entry.text("enonce"),
                origin=self.origin(entry),
                confidence=entry.one_of("confiance", Confidence, Confidence.UNVERIFIED),
                checked_on=entry.day("verifie_le"),
                review_before=entry.day("revoir_avant"),
                source=entry.source,
                value=entry.text("valeur", required=False),
                disagreement=entry.text("desaccord", required=False),
                note=entry.text("note", required=False),
                is_law=self.is_law(entry),
                waivers=tuple(self.waivers(entry)),
            )
            entry.close()
            if fact.id in facts:
                first = facts[fact.id].source.line
                entry.problem(entry.place("id"), 1, f"le fait « {fact.id} » est déjà inscrit ligne {first}",
                              "gardez une seule entrée, ou changez son identifiant")  # fmt: skip
            facts.setdefault(fact.id, fact)
        if reader:
            reader.close()
        return facts

    def terms(self, path: Path) -> tuple[Term, ...]:
        reader = self.yaml(path, "GLO")
        terms = []
        for entry in reader.children("termes", required=True) if reader else ():
            terms.append(Term(
                id=entry.text("id"),
                term=entry.text("terme"),
                definition=entry.text("definition"),
                source=entry.source,
                expansion=entry.text("developpe", required=False),
                variants=entry.texts("variantes"),
                language=entry.text("langue", required=False),
                see=tuple(Reference(value.text, value.source) for value in entry.scalars("voir")),
            ))  # fmt: skip
            entry.close()
        if reader:
            reader.close()
        return tuple(terms)

    def sought(self, path: Path) -> tuple[Sought, ...]:
        found = []
        reader = self.yaml(path, "LIE") if _is_there(path) else None
        for entry in reader.children("mots", required=True) if reader else ():
            target = entry.scalar("vers", required=True)
            words = tuple(word.text for word in entry.scalars("tape", required=True))
            if target is not None:
                found.append(Sought(words, target.text, target.source))
            entry.close()
        if reader:
            reader.close()
        return tuple(found)

    def use_cases(self, path: Path) -> tuple[UseCase, ...]:
        reader = self.yaml(path, "CAS") if _is_there(path) else None
        cases = []
        for entry in reader.children("cas", required=True) if reader else ():
            cases.append(self.use_case(entry))
            entry.close()
        if reader:
            reader.close()
        return tuple(cases)

    def use_case(self, entry: Reader) -> UseCase:
        def chosen(key: str, words: tuple[str, ...]) -> str:
            value = entry.scalar(key, required=True)
            return entry.word(value, words, key) if value else ""

        return UseCase(
            id=entry.text("id"),
            title=entry.text("titre"),
            body=entry.text("collectivite"),
            body_type=chosen("type", BODY_TYPES),
            domain=chosen("domaine", DOMAINS),
            family=chosen("famille_ia", FAMILIES),
            need=entry.text("besoin"),
            description=entry.text("description"),
            data=entry.text("donnees"),
            status=chosen("statut", STATUSES),
            status_detail=entry.text("statut_detail", required=False),
            maturity=chosen("maturite", MATURITIES),
            watch=entry.texts("vigilance"),
            results=tuple(self.results(entry)),
            origin=self.origin(entry),
            confidence=entry.one_of("confiance", Confidence, Confidence.UNVERIFIED),
            checked_on=entry.day("verifie_le"),
            review_before=entry.day("revoir_avant"),
            source=entry.source,
            population=entry.integer("population", required=False),
            department=entry.text("departement", required=False),
            vendor=entry.text("prestataire", required=False),
            note=entry.text("note", required=False),
        )

    def results(self, entry: Reader) -> Iterator[Result]:
        for result in entry.children("resultat"):
            yield Result(result.text("chiffre"), result.text("declare_par"), result.source)
            result.close()


def _picture(path: Path, folder: Path, _has_narrow: bool) -> Picture:
    return picture_at(path, folder)


def _nothing(reader: Reader) -> Reader:
    """Return what reads a mapping that is not there, and has no more to say about it."""
    return Reader(Table((), reader.source), reader.family, [])


def _likely(table: Table) -> type[Interaction]:
    """Return the kind that a question was likely written for: the one that finds the fewest faults in its form."""

    def faults(kind: type[Interaction]) -> int:
        found: list[Problem] = []
        kind.read(Reader(table, "QUI", found))
        return len(found)

    return min(WORDS.values(), key=faults)


def _blanks(table: Table) -> Iterator[Reference]:
    """Yield each passage of a mapping that is still to fill."""
    return (Reference(blank, leaf.source) for leaf in leaves(table) for blank in BLANK.findall(leaf.text))


def _image_files(paths: Iterable[Path]) -> Iterator[Path]:
    return (path for path in sorted(paths) if path.suffix.lower() in SUFFIXES and not path.name.startswith("."))


def _is_there(path: Path) -> bool:
    """Tell whether a name is taken, be it by what cannot be read: an optional file may be absent, not broken."""
    return path.is_symlink() or path.exists()


def _family(place: PurePosixPath) -> str:  # noqa: PLR0911  one line a place
    """Return the family of codes of a file that may not have the name it should."""
    match place.parts:
        case ("modules", name):
            return {"sources": "SRC", "glossaire": "GLO"}.get(name.partition(".")[0], "PAR")
        case ("modules", "cas-usage", name) if name.startswith("catalogue."):
            return "CAS"
        case ("modules", _, "images", *_):
            return "ACC"
        case ("demos", *_):
            return "DEM"
        case ("modules", _, name) if name.startswith("index."):
            return "MOD"
        case ("modules", *_):
            return "SEQ"
    return "QUI" if place.parts[0] == "quizzes" else "PAR"


def _of_nature(parts: Iterable[TrainerNote | TrainerPage], nature: TrainerNature) -> tuple[TrainerPage, ...]:
    return tuple(part for part in parts if isinstance(part, TrainerPage) and part.nature is nature)
