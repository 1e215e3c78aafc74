"""The command line: the one place that prints.

Click (already MkDocs’ own dependency) parses it; its messages exist in English only, so this file says them in French.
Commands import what they use when they run: `enclair build` starts MkDocs without waiting for all of it.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from functools import update_wrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from enclair import __version__
from enclair.disk import refusal
from enclair.docstrings import docstring
from enclair.problems import as_annotations, as_json, as_text, did_you_mean, has_errors, visible

if TYPE_CHECKING:
    from enclair.generator import Running
    from enclair.model import Course
    from enclair.moving import Plan, Project
    from enclair.rules import Report
    from enclair.unchanged import Told

PROGRESS = "ENCLAIR_AVANCEMENT"
"""Environment variable that asks mkdocs_hooks.py to tell how far it is."""
COURSE = Path("modules", "parcours.yml")
"""What makes a folder a project."""
OURS = "C’est un défaut de l’outil, pas de votre texte"
FORMATS = {
    "texte": "une ligne par problème, à lire",
    "json": "les mêmes données, pour un programme",
    "annotations": "des remarques posées sur les lignes d’une proposition, dans GitHub Actions",
}
"""The forms of a report, and what each is for."""


class FrenchHelp(click.Command):
    """A command whose help page is in French, and whose mistakes lead to it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  as click hands them over
        super().__init__(*args, **options)
        self.help = self.help or docstring(self.callback)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = [piece.replace("[OPTIONS]", "[options]").replace("COMMAND [ARGS]...", "commande…")
                  for piece in self.collect_usage_pieces(ctx)]  # fmt: skip
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Usage : ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("Options "):
                formatter.write_dl([(name, said.replace("[required]", "[obligatoire]")) for name, said in records])
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Afficher cette aide."
        return option


class WithDoors(FrenchHelp):
    """A command whose help page lists the formats of packages."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from enclair.formats import DOORS

        with formatter.section("Formats "):
            formatter.write_dl([(door.name, f"{door.title}. Pour {door.audience}.") for door in DOORS])


class FrenchGroup(FrenchHelp, click.Group):
    """A group of commands whose help page is in French."""

    command_class = FrenchHelp

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [(name, command.get_short_help_str(200)) for name, command in sorted(self.commands.items())]
        with formatter.section("Commandes "):
            formatter.write_dl(rows)


def _in_french(error: click.UsageError) -> str:
    """Return a mistake on the command line, told in French."""
    if isinstance(error, click.NoSuchOption):
        hint = did_you_mean(error.option_name, error.possibilities or ())
        return f"l’option {error.option_name} n’existe pas{' : ' + hint if hint else ''}"
    if isinstance(error, click.BadParameter):
        named = error.param
        metavar = named.metavar if isinstance(named, click.Option | click.Argument) else None
        name = named.opts[0] if isinstance(named, click.Option) else metavar or "un argument"
        if isinstance(error, click.MissingParameter):
            return f"il manque {name}"
        wanted = ", ".join(getattr(named.type, "choices", ()) if named else ()) or metavar
        return f"la valeur donnée à {name} ne convient pas{f' ; attendu : {wanted}' if wanted else ''}"
    if isinstance(error, click.BadOptionUsage):
        return f"l’option {error.option_name} attend une valeur"
    words = error.message.split("'")
    name = words[1] if len(words) > 1 else ""
    if "command" in error.message:
        hint = did_you_mean(name, cli.commands)
        return f"la commande « {name} » n’existe pas{' : ' + hint if hint else ''}" if name else "il manque la commande"
    return f"argument en trop : {error.message.partition('(')[2].rstrip(')') or error.message}"


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line. Exit codes: 0 all is well, 1 the content has errors, 2 the command is wrong, 70 our bug."""
    _write_utf8()
    try:
        code = cli.main(args=args, prog_name="enclair", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(2)
    except click.UsageError as error:
        said = error.message if isinstance(error, FrenchUsageError) else _in_french(error)
        where = error.ctx.command_path if error.ctx else "enclair"
        click.echo(f"enclair : {said}\nVoyez « {where} --help ».", err=True)
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"enclair : {error.message}", err=True)
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nInterrompu.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        _forget_stdout()
        sys.exit(1)
    except Exception as error:  # noqa: BLE001  a bug of ours says that it is ours
        told = refusal(error) if isinstance(error, OSError) else ""
        if not told:
            _confess()
        _forget_stdout()
        click.echo(f"enclair : {told}", err=True)
        sys.exit(1)
    sys.exit(code)  # what click.exceptions.Exit carries, None when a command ends by itself


def _confess() -> NoReturn:
    """Say that the exception at hand is a bug of ours."""
    click.echo(traceback.format_exc(), err=True)
    click.echo(f"{OURS}. Signalez-le avec les lignes ci-dessus.", err=True)
    sys.exit(70)


def _write_utf8() -> None:
    """Write UTF-8 where no terminal says otherwise, whatever the code page: a file is read elsewhere, later."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # what stands in for a stream may not let itself be set
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")  # type: ignore[union-attr]


def _forget_stdout() -> None:
    """Leave what could not be written, so that Python does not try again as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class FrenchUsageError(click.UsageError):
    """A mistake on the command line that is already told in French."""


@click.group(cls=FrenchGroup, no_args_is_help=True)
@click.version_option(__version__, "--version", message="%(version)s", help="Afficher la version.")
@click.option("--projet", "root", type=click.Path(path_type=Path), metavar="DOSSIER",
              help="Dossier du projet (celui de mkdocs.yml) ; à défaut, le dossier courant, ou l’un de ceux qui le "
                   "contiennent.")  # fmt: skip
@click.option("--organisation", "code", metavar="CODE",
              help="Organisme au nom duquel tout est fait (un dossier de organisations/) ; « aucune » pour "
                   "le parcours tel qu’il est publié ; à défaut, celui qui dit `par_defaut: oui`.")  # fmt: skip
@click.pass_context
def cli(context: click.Context, root: Path | None, code: str | None) -> None:
    """Vérifier un parcours, en faire un site et des paquets qui n’enregistrent rien."""
    context.obj = root
    if code:
        from enclair.reading.organisation import ASKED

        os.environ[ASKED] = code


def with_project(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the folder of the project: the one named, or the nearest above the current folder."""
    from enclair.settings import SettingError, settle_epoch

    def run(*args: object, **options: object) -> None:
        named: Path | None = click.get_current_context().obj
        here = Path.cwd()
        root = named or next((folder for folder in (here, *here.parents) if _is_project(folder)), None)
        if root is None:
            advice = "placez-vous dans son dossier, celui de mkdocs.yml, ou écrivez « enclair --projet DOSSIER … »"
            raise FrenchUsageError(f"« {here} » n’est pas dans un projet : {advice}", click.get_current_context())
        if not _is_project(root):
            said = f"« {root} » n’est pas un projet : il n’a pas de {COURSE.as_posix()}"
            raise FrenchUsageError(said, click.get_current_context())
        try:
            settle_epoch()
        except SettingError as error:
            raise click.ClickException(str(error)) from error
        command(root.resolve(), *args, **options)

    return update_wrapper(run, command)


def _is_project(folder: Path) -> bool:
    """Tell whether a folder is a project: a list of modules that cannot be read is for the check to tell."""
    return os.path.lexists(folder / COURSE)


def show(report: Report | Told, form: str, stream: IO[Any] | None = None) -> None:
    """Print a report in one of the three forms."""
    if form == "json":
        click.echo(as_json(report.problems, report.waivers).encode("utf-8", "replace"), file=stream)
        return
    lines: Iterable[str] = as_annotations(report.problems) if form == "annotations" else as_text(report.problems)
    for line in lines:
        click.echo(line, file=stream)
    click.echo(report.summary, err=True)


def _default_form() -> str:
    return "annotations" if os.environ.get("GITHUB_ACTIONS") == "true" else "texte"


@cli.command(name="check")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default=_default_form,
              help=f"Forme du bilan. {' ; '.join(f'{name} : {use}' for name, use in FORMATS.items())}.")  # fmt: skip
@click.option(
    "--publication", "is_release", is_flag=True, help="Refuser aussi les faits dont la date de revue est passée."
)
@click.option("--au", "today", type=click.DateTime(["%Y-%m-%d"]), metavar="AAAA-MM-JJ",
              help="Vérifier comme si l’on était à cette date.")
@with_project
def check_command(root: Path, form: str, today: Any, *, is_release: bool) -> None:  # noqa: ANN401
    """Vérifier le contenu, et dire tout ce qui est à corriger."""
    from enclair.unchanged import Past, Told

    day = today.date() if today else date.today()
    past = Past(root, "controle", day, is_release)
    if told := past.outcome(Told):
        show(told, form)
    else:
        gc.disable()  # a check ends before a collection would pay: 4 % of its time
        from enclair.again import Again

        again = Again(root)
        _, report = again.checked(day, is_release=is_release)
        told = Told(report.problems, report.waivers, report.summary)
        show(told, form)  # before what the next check needs is kept: somebody waits
        past.keep(told)
        again.save()
    if has_errors(told.problems):
        raise click.exceptions.Exit(1)


@cli.command(name="build")
@with_project
def build_command(root: Path) -> None:
    """Vérifier, puis fabriquer le site et les paquets, s’ils ne sont pas à jour."""
    with _held(root) as lock:
        _build_if_needed(root, lock)


def _refuse_settings(root: Path) -> None:
    """Stop, and say why, when mkdocs.yml would break the site."""
    from enclair.settings import faults

    if wrong := sorted(faults(root / "mkdocs.yml")):
        for line in as_text(wrong):
            click.echo(line, err=True)
        raise click.ClickException("mkdocs.yml ne convient pas : rien n’a été fabriqué")


@contextmanager
def _held(root: Path) -> Iterator[int]:
    """Hold the outputs of a project, once they can be written and mkdocs.yml makes sense."""
    from enclair import folders

    _refuse_settings(root)
    try:
        folders.replaceable(root / "site", folders.OURS)
        folders.output(root / "dist")
        with folders.locked(root) as lock:
            yield lock
    except folders.BusyError as error:
        raise click.ClickException(folders.BUSY) from error
    except folders.OutputError as error:
        raise click.ClickException(str(error)) from error


def _build_if_needed(root: Path, lock: int, doors: Sequence[str] = ()) -> None:
    """Build, unless nothing changed since a build that ended well; what it said of the content is then said again."""
    from enclair.unchanged import Built, Past, outputs

    past = Past(root, "fabrication", date.today(), sorted({*doors}))
    built = past.outcome(Built)
    if built is None or built.outputs != outputs(root):
        lines = _build(root, lock, doors)
        past.keep(Built(tuple(lines), outputs(root)))
        return
    for line in built.lines:
        click.echo(line, err=True)
    click.echo("Rien n’a changé : site/ et dist/ sont à jour.")


def _build(root: Path, lock: int, doors: Sequence[str] = ()) -> list[str]:
    """Run the generator, and say what it made, or what it published before it failed; return what it said before."""
    heard = _Heard()
    try:
        code = _mkdocs(root, lock, heard, doors)
    except KeyboardInterrupt:
        click.echo(f"\nInterrompu : {heard.fate or 'rien n’a été publié'}.", err=True)
        raise click.exceptions.Exit(130) from None
    if code:
        click.echo(f"La fabrication a échoué : {heard.fate}." if heard.fate else
                   "Rien n’a été publié : le site et les paquets précédents sont intacts.", err=True)  # fmt: skip
        raise click.exceptions.Exit(1)
    click.echo("\n" + "\n".join(heard.made))
    return heard.told


@dataclass
class _Heard:
    """What the generator has told so far, by lines that open with « @ »."""

    is_ours: bool = False
    steps: int = 0
    questions: int = 0
    published: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    """What to say of that, a line each."""
    told: list[str] = field(default_factory=list)
    """What else it said, for a person."""

    def takes(self, line: str) -> bool:
        """Note a line of mkdocs_hooks.py; tell whether it was one."""
        word, _, said = line.strip().partition(" ")
        match word:
            case "@branche":
                self.is_ours = True
            case "@etapes":
                self.steps = int(said)
            case "@questions":
                self.questions = int(said)
            case "@publie":
                self.published.append(said)
            case "@dit":
                self.made.append(said)
            case _:
                return False
        return True

    @property
    def fate(self) -> str:
        """What became of the outputs of a run that did not end well; empty when nothing changed."""
        if "paquets" in self.published:
            return "le site et les paquets sont les nouveaux"
        if "site" in self.published:
            return "le site est le nouveau, les paquets ne le sont pas tous ; recommencez"
        return ""


def _mkdocs(root: Path, lock: int, heard: _Heard, doors: Sequence[str]) -> int:
    """Run MkDocs in a process of its own, which checks too; show how far it is, return its exit code.

    It holds ``lock`` for as long as it lives. ``doors`` are the formats to make, all of them when it is empty.
    """
    from enclair.folders import discard, working_copy
    from enclair.generator import in_french, started
    from enclair.settings import FORMATS

    folder = working_copy(root / "site")  # where a generator that ignores our hooks would write
    options = ("--strict", "--site-dir", str(folder))
    with started(root, "build", *options, lock=lock, **{PROGRESS: "1", FORMATS: ",".join(doors)}) as process:
        _refuse_unknown(doors, process)
        output = in_french(process.stdout or ())
        for line in output:
            if not heard.takes(line):
                heard.told.append(line.rstrip())
                click.echo(line.rstrip(), err=True)
            if heard.steps:
                break
        if heard.steps:
            before = len(heard.told)
            with click.progressbar(length=heard.steps, label="Fabrication", show_eta=False, file=sys.stderr) as bar:
                for line in output:
                    if line.startswith("@fait "):
                        bar.update(1)
                    elif not heard.takes(line):
                        heard.told.append(line.rstrip())
            click.echo("".join(f"{line}\n" for line in heard.told[before:]), err=True, nl=False)
    if not heard.is_ours:
        discard(folder)
        raise click.ClickException("le générateur n’a pas lancé nos programmes, ou il les ignore. "
                                   "Un site écrit ainsi n’a pas de questions.")  # fmt: skip
    if not process.returncode:
        _verify_site(root, heard.questions)
    return process.returncode


def _refuse_unknown(doors: Sequence[str], process: Running) -> None:
    """Stop the generator, and raise FrenchUsageError, when a format does not exist: it starts while that is read."""
    if not doors:
        return
    from enclair.formats import UnknownDoorError, named

    try:
        named(doors)
    except UnknownDoorError as error:
        process.kill()
        raise FrenchUsageError(str(error), click.get_current_context()) from error


def _verify_site(root: Path, expected: int) -> None:
    """Raise when a finished site does not show the questions that the hooks announced."""
    from enclair.folders import count_questions

    found = count_questions(root / "site")
    if found != expected:
        raise click.ClickException(f"le site montre {found} questions au lieu de {expected}. "
                                   f"{OURS} : signalez-le.")  # fmt: skip


@cli.command(name="bundle", cls=WithDoors)
@click.option("--format", "names", multiple=True, metavar="NOM",
              help="Format à fabriquer ; à répéter pour plusieurs. À défaut, tous. Les paquets des autres formats, "
                   "qui ne seraient plus du même jour, sont retirés.")  # fmt: skip
@with_project
def bundle_command(root: Path, names: tuple[str, ...]) -> None:
    """Fabriquer les paquets (le site est refait d’abord : ils en sont tirés)."""
    with _held(root) as lock:
        _build_if_needed(root, lock, names)


@cli.command(name="formateur")
@with_project
def room_command(root: Path) -> None:
    """Fabriquer le lot du formateur, impressions, textes modifiables et PDF (le site est refait d’abord)."""
    from enclair.downloads import offer, read_versions
    from enclair.formats.writing import add_long_files
    from enclair.room.reading import site_pages

    with _held(root) as lock:
        course = _make_room(root, lock)
        site, out = root / "site", root / "dist"
        click.echo("PDF des modules et du parcours entier : une à trois minutes…")
        names = add_long_files(course, site_pages(course, site), out)
        offer(course, site, {out / one.name: one for one in read_versions(out)})
    click.echo(f"PDF à lire ou à imprimer : {len(names)} dans {out}")


@cli.command(name="cle")
@click.option("--vers", "target", type=click.Path(path_type=Path), required=True, metavar="DOSSIER",
              help="Dossier à écrire : nouveau, vide, ou déjà écrit par cette commande.")  # fmt: skip
@with_project
def key_command(root: Path, target: Path) -> None:
    """Écrire un dossier qui s’ouvre d’un double clic depuis une clé USB, sans réseau ni installation."""
    from enclair.room.key import KeyFolderError, check_target, write_key

    target = target.resolve()
    try:
        check_target(target)
        with _held(root) as lock:
            size = write_key(_make_room(root, lock), root, target)
    except KeyFolderError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Clé : {target} ({size / 1e6:.1f} Mo). Copiez ce dossier sur une clé, puis ouvrez LISEZ-MOI.html.")


def _make_room(root: Path, lock: int) -> Course:
    """Build the site, then what trainers need; say what was made, return the course."""
    from enclair.pages.words import LostWordsError
    from enclair.reading.load import load
    from enclair.room import PRINTS, REWORKED, MissingToolError, PageCountError, require_tools, write_room

    try:
        require_tools()
        _build(root, lock)
        course = load(root).course
        assert course is not None, "the build read it"
        with click.progressbar(length=1, label="Pour la salle", show_eta=False, file=sys.stderr) as bar:

            def start(steps: int) -> None:
                bar.length = steps

            lot = write_room(course, root / "site", root / "dist", on_start=start, on_step=lambda _: bar.update(1))
    except (MissingToolError, PageCountError) as error:
        raise click.ClickException(str(error)) from error
    except LostWordsError as error:
        raise click.ClickException(f"{error}. {OURS} : signalez-le avec ce message.") from error
    size = lot.archive.stat().st_size / 1e6
    click.echo(f"\nLot du formateur : {lot.archive.name} ({size:.1f} Mo), à ne pas distribuer")
    click.echo(f"Impressions : {len(lot.prints)} PDF dans {root / 'dist' / PRINTS}")
    click.echo(f"Modifiables : {len(lot.reworked)} DOCX et ODT dans {root / 'dist' / REWORKED}")
    return course


@cli.command(name="serve")
@click.option("--adresse", default="127.0.0.1:8000", metavar="HÔTE:PORT", help="Adresse et port du serveur local.")
@with_project
def serve_command(root: Path, adresse: str) -> None:
    """Montrer le site en local, et le rafraîchir à chaque enregistrement."""
    from enclair.generator import AddressError, ListeningError, check_address, in_french, started

    try:
        check_address(adresse)
    except AddressError as error:
        raise FrenchUsageError(str(error), click.get_current_context()) from error
    except ListeningError as error:
        raise click.ClickException(str(error)) from error
    _refuse_settings(root)
    with started(root, "serve", "--dev-addr", adresse) as process:
        signal.signal(signal.SIGTERM, lambda *_: process.terminate())  # what stops the command stops the server
        with suppress(KeyboardInterrupt):
            for line in in_french(process.stdout or (), with_news=True):
                click.echo(line)
                sys.stdout.flush()
    if process.returncode not in {0, -signal.SIGINT, -signal.SIGTERM}:
        raise click.exceptions.Exit(1)


@cli.command(name="inspect")
@click.argument("fichier", metavar="FICHIER", type=click.Path(path_type=Path, dir_okay=False))
def inspect_command(fichier: Path) -> None:
    """Dire ce que contient un paquet .zip, et s’il est sain."""
    if not fichier.is_file():
        raise click.ClickException(f"« {fichier} » n’existe pas")
    from enclair.formats.inspect import inspect_archive

    report = inspect_archive(fichier)
    click.echo(str(report))
    if report.problems:
        raise click.exceptions.Exit(1)


@cli.command(name="new")
@click.argument("slug", metavar="IDENTIFIANT")
@click.option("--titre", default="", metavar="TITRE", help="Titre du module.")
@with_project
def new_command(root: Path, slug: str, titre: str) -> None:
    """Commencer un module, à partir d’un modèle qui passe la vérification."""
    from enclair.scaffold import ScaffoldError, new_module

    try:
        paths = new_module(root, slug, titre or slug)
    except ScaffoldError as error:
        raise click.ClickException(str(error)) from error
    for path in paths:
        click.echo(f"Créé : {path.relative_to(root).as_posix()}")
    click.echo(f"Ajoutez « {slug} » à `modules:` dans modules/parcours.yml quand il est prêt.")


@cli.command(name="fait")
@click.argument("identifiant")
@with_project
def fact_command(root: Path, identifiant: str) -> None:
    """Dire tout ce qu’il faut relire quand un fait du registre change."""
    from enclair.reading.load import load
    from enclair.uses import uses

    course = load(root).course
    facts = course.facts if course else {}
    if course is None or not facts:
        raise click.ClickException("le parcours est illisible : lancez « enclair check »")
    if identifiant not in facts:
        hint = did_you_mean(identifiant, facts)
        raise click.ClickException(
            f"le fait « {identifiant} » n’est pas dans modules/sources.yml{' : ' + hint if hint else ''}"
        )
    found = uses(course, facts[identifiant])
    for kind, places in found.items():
        click.echo(f"{kind} : {len(places)}")
        for place in places:
            click.echo(f"  {visible(str(place))}")
    click.echo(f"{sum(map(len, found.values()))} endroits à relire.", err=True)


DRY_RUN = click.option("--montrer", "is_dry", is_flag=True, help="Montrer ce qui changerait, sans rien écrire.")


@cli.command(name="renommer")
@click.argument("ancien", metavar="ANCIEN")
@click.argument("nouveau", metavar="NOUVEAU", default="")
@click.option("--titre", default="", metavar="TITRE",
              help="Nouveau titre d’une séquence ou d’un module, partout où il est cité.")  # fmt: skip
@click.option("--fichier", default="", metavar="NOM",
              help="Nouveau nom du fichier d’une séquence, du dossier d’un module.")  # fmt: skip
@DRY_RUN
@with_project
def rename_command(  # noqa: PLR0913  as many as it has options
    root: Path, ancien: str, nouveau: str, titre: str, fichier: str, *, is_dry: bool
) -> None:
    """Changer un identifiant, un titre ou un nom de fichier, et tout ce qui en dépend."""
    from enclair.moving import rename

    _carry_out(root, lambda project: rename(project, ancien, nouveau, title=titre, slug=fichier), is_dry=is_dry)


@cli.command(name="retirer")
@click.argument("id_", metavar="IDENTIFIANT")
@click.option("--remplacer-par", "instead", default="", metavar="IDENTIFIANT",
              help="Ce qui prend sa place là où il est appelé.")  # fmt: skip
@DRY_RUN
@with_project
def remove_command(root: Path, id_: str, instead: str, *, is_dry: bool) -> None:
    """Retirer une séquence, une question, un module… et ce qui ne sert qu’à lui."""
    from enclair.moving import remove

    _carry_out(root, lambda project: remove(project, id_, instead=instead), is_dry=is_dry)


@cli.command(name="deplacer")
@click.argument("id_", metavar="IDENTIFIANT")
@click.option("--apres", default="", metavar="IDENTIFIANT",
              help="Ce qu’il doit suivre ; son module ou le parcours, pour la première place.")  # fmt: skip
@click.option("--vers", "to", default="", metavar="MODULE", help="Module où le placer, en dernier.")
@click.option("--objectif", default="", metavar="IDENTIFIANT",
              help="Objectif de ce module que la séquence ou la question travaille.")  # fmt: skip
@DRY_RUN
@with_project
def move_command(  # noqa: PLR0913  as many as it has options
    root: Path, id_: str, apres: str, to: str, objectif: str, *, is_dry: bool
) -> None:
    """Changer de place une séquence, une question, un objectif ou un module."""
    from enclair.moving import move

    _carry_out(root, lambda project: move(project, id_, after=apres, to=to, objective=objectif), is_dry=is_dry)


def _carry_out(root: Path, planned: Callable[[Project], Plan], *, is_dry: bool) -> None:
    """Say all that a change does to the files, and do it; or say why not."""
    from enclair.moving import MovingError, opened

    try:
        plan = planned(opened(root, date.today()))
        for line in plan.lines:
            click.echo(line)
        if not is_dry:
            plan.write()
    except MovingError as error:
        raise click.ClickException(str(error)) from error
    click.echo("Rien n’a été écrit (--montrer)." if is_dry else "C’est fait.", err=True)


@cli.command(name="publier")
@click.option("--au", "today", type=click.DateTime(["%Y-%m-%d"]), metavar="AAAA-MM-JJ",
              help="Vérifier comme si l’on était à cette date.")  # fmt: skip
@with_project
def publish_command(root: Path, today: Any) -> None:  # noqa: ANN401
    """Vérifier avant une publication, et garder la liste des identifiants publiés."""
    from enclair.reading.published import IDS, ids_of
    from enclair.rules import checked

    course, report = checked(root, today=today.date() if today else date.today(), is_release=True, code="")
    show(report, _default_form())
    if course is None or has_errors(report.problems):
        raise click.exceptions.Exit(1)
    (root / IDS).write_text(ids_of(course), "utf-8", newline="\n")
    click.echo(f"Identifiants de la version {course.version} : {IDS}")


@cli.command(name="rules")
@click.argument("code", required=False)
def rules_command(code: str | None) -> None:
    """Lister les règles, ou en expliquer une."""
    from enclair.rules import rule_count
    from enclair.rules.manual import manual

    entries = manual()
    if code is None:
        for entry in entries.values():
            click.echo(f"{entry.code}  {entry.title}")
        besides = "les fautes de forme (900 et plus) et les règles de paquets (PAQ) s’y ajoutent"
        click.echo(f"{rule_count()} règles de contenu ; {besides}.", err=True)
        return
    found = entries.get(code.upper())
    if found is None:
        hint = did_you_mean(code.upper(), entries)
        raise click.ClickException(f"la règle « {code} » n’existe pas{' : ' + hint if hint else ''}")
    click.echo(f"{found.code} ({found.severity}) — {found.title}\n\n{found.advice}".rstrip())


@cli.group(name="org", cls=FrenchGroup, no_args_is_help=True)
def org() -> None:
    """Proposer le parcours au nom d’un organisme, et garder ses textes d’une version à l’autre."""


@org.command(name="new")
@click.argument("code", metavar="CODE")
@click.option("--nom", "name", default="", metavar="NOM", help="Nom de l’organisme.")
@with_project
def new_organisation_command(root: Path, code: str, name: str) -> None:
    """Créer le dossier d’un organisme, à remplir."""
    from enclair.brand.overrides import OrganisationError, new_organisation

    try:
        paths = new_organisation(root, code, name)
    except OrganisationError as error:
        raise click.ClickException(str(error)) from error
    for path in paths:
        click.echo(f"Créé : {path.relative_to(root).as_posix()}")
    click.echo(f"Remplissez les passages entre crochets, puis : enclair --organisation {code} check")


@org.command(name="etat")
@click.argument("code", metavar="CODE")
@with_project
def state_command(root: Path, code: str) -> None:
    """Dire ce que deviennent les textes d’un organisme dans le parcours d’aujourd’hui."""
    from enclair.brand.overrides import OrganisationError, opened, state_of

    try:
        course, body = opened(root, code)
    except OrganisationError as error:
        raise click.ClickException(str(error)) from error
    for line in state_of(course, body):
        click.echo(line)
    if any(one.needs_somebody for one in course.overrides):
        raise click.exceptions.Exit(1)


@org.command(name="blocs")
@click.argument("id_", metavar="[SEQUENCE]", default="")
@with_project
def blocks_command(root: Path, id_: str) -> None:
    """Lister ce qui se remplace ou se retire : les séquences, ou les parties d’une séquence."""
    from enclair.brand.overrides import OrganisationError, blocks_of
    from enclair.reading.load import load

    course = load(root, "").course
    if course is None:
        raise click.ClickException("le parcours est illisible : lancez « enclair check »")
    try:
        for line in blocks_of(course, id_):
            click.echo(line)
    except OrganisationError as error:
        raise click.ClickException(str(error)) from error


@org.command(name="reprendre")
@click.argument("code", metavar="CODE")
@click.argument("id_", metavar="IDENTIFIANT")
@with_project
def take_up_command(root: Path, code: str, id_: str) -> None:
    """Noter qu’un remplacement est relu ; la première fois, le créer avec le texte du parcours."""
    from enclair.brand.overrides import OrganisationError, take_up

    try:
        click.echo(take_up(root, code, id_))
    except OrganisationError as error:
        raise click.ClickException(str(error)) from error


@org.command(name="lot", cls=WithDoors)
@click.option("--communes", "departments", default="", metavar="DÉPARTEMENTS",
              help="Toutes les communes d’un département, de plusieurs (38,2A), ou de tous (tous).")
@click.option("--fichier", "listed", type=click.Path(path_type=Path), metavar="CSV",
              help="Liste d’organismes, un par ligne : code_insee ou siren, nom, dpo, accessibilite…")
@click.option("--format", "names", multiple=True, required=True, metavar="NOM",
              help="Format ; à répéter pour plusieurs.")
@click.option("--contenu", default="parcours", metavar="NOM",
              help="Ce que contient chaque paquet : parcours, un module, ou role-… (à défaut, le parcours).")
@click.option("--vers", "out", type=click.Path(path_type=Path), required=True, metavar="DOSSIER",
              help="Dossier à écrire.")
@click.option("--dpo", default="", metavar="CONTACT", help="DPO commun à tous, si la liste n’en donne pas.")
@click.option("--accessibilite", default="", metavar="CONTACT",
              help="Qui prévenir d’un défaut d’accès, commun à tous.")
@click.option("--referent-ia", "ai_officer", default="", metavar="CONTACT", help="Référent IA commun à tous.")
@click.option("--grappe", "cluster", default="", metavar="ADRESSE",
              help="Ordonnanceur Dask, pour travailler à plusieurs machines qui partagent ces dossiers.")  # fmt: skip
@with_project
def lot_command(  # noqa: PLR0913  as many as it has options
    root: Path, *, departments: str, listed: Path | None, names: tuple[str, ...], contenu: str, out: Path,
    dpo: str, accessibilite: str, ai_officer: str, cluster: str,
) -> None:  # fmt: skip
    """Fabriquer un paquet par commune ou par organisme, à partir de ceux de dist/ ; reprend où il s’était arrêté."""
    from enclair.brand import communes, factory
    from enclair.brand.cluster import ClusterError, on_cluster
    from enclair.brand.copy import NotABaseError
    from enclair.folders import BUSY, BusyError, locked
    from enclair.formats import UnknownDoorError, named

    here = click.get_current_context()
    if bool(departments) == bool(listed):
        raise FrenchUsageError("dites lesquels : --communes 38, ou --fichier communes.csv", here)
    shared = {"dpo": dpo, "accessibility": accessibilite, "ai_officer": ai_officer}
    if departments and not (dpo and accessibilite):
        raise FrenchUsageError("un paquet à leur nom dit qui prévenir : ajoutez --dpo et --accessibilite", here)
    try:
        given = communes.of_file(listed, shared) if listed else \
            communes.of_departments(communes.chosen_departments(departments), shared)
        found = [*given]
        doors = named(names)
        if fixed := [door.name for door in doors if not door.takes_name]:
            raise FrenchUsageError(f"« {fixed[0]} » ne prend pas un nom par copie : voyez --organisation", here)
        packages = factory.packages(root / "dist", doors, contenu)
        if not packages:
            raise click.ClickException(f"dist/ n’a pas de paquet « {contenu} » dans ce format : « enclair bundle »")
        bodies = [one for one in found if isinstance(one, communes.Body)]
        refused = [one for one in found if not isinstance(one, communes.Body)]
        out.mkdir(parents=True, exist_ok=True)
        with locked(out.resolve()), click.progressbar(length=len(bodies), label="Organismes", file=sys.stderr) as bar:
            wanted = factory.order(packages, out.resolve())
            work = on_cluster(cluster) if cluster else factory.on_this_machine
            before = factory.produce(wanted, bodies, bar.update, work)
            factory.write_refusals(out, refused)
    except UnknownDoorError as error:
        raise FrenchUsageError(str(error), here) from error
    except BusyError as error:
        raise click.ClickException(BUSY) from error
    except (communes.ListError, NotABaseError, ClusterError) as error:
        raise click.ClickException(str(error)) from error
    for line in as_text(refused):
        click.echo(line, err=True)
    told = f", dits dans {factory.REFUSED}" if refused else ""
    click.echo(f"{len(bodies)} organisme{'s' if len(bodies) > 1 else ''} dans {out}, {before} déjà là ; "
               f"{len(refused)} refus{told}.")
    if refused:
        raise click.exceptions.Exit(1)
