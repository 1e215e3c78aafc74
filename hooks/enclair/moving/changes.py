"""The three changes: another name, out of the course, another place."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

import yaml
from msgspec import Struct

from enclair.images import narrow
from enclair.model import Item, Kind, Lesson, Module
from enclair.moving.places import Mention, address, body, leads, mentions, targets
from enclair.moving.plan import Draft, MovingError, Plan, Project
from enclair.moving.text import Edit, Span, Text, scalar
from enclair.problems import Source, did_you_mean
from enclair.reading.document import KEPT_IDS
from enclair.reading.names import DEVICES, SLUG, TAKEN, fault_of_slug

ALONE = frozenset({Kind.MODULE, Kind.OBJECTIVE, Kind.LESSON, Kind.ITEM})
"""The kinds whose ids are unique all together; those of each other kind are so among themselves."""
RESERVED = TAKEN | DEVICES | {"images", "null"}
"""Names that the engine, Windows or YAML keeps."""
CATALOGUE = "cas-usage"
"""The folder that holds the catalogue keeps its name."""
LISTS = {
    Kind.OBJECTIVE: "objectifs", Kind.ITEM: "items", Kind.FACT: "faits", Kind.TERM: "termes", Kind.CASE: "cas",
    Kind.ROLE: "roles",
}  # fmt: skip
"""The list that defines each kind of id; modules and lessons have files, and are listed by the names of these."""
WORDY = 3
"""A title of fewer words may be a mere word of a sentence: only its quotations are told."""
CODE = frozenset({".md", ".yml", ".yaml", ".py", ".js", ".j2", ".css", ".html", ".toml", ".json"})
AROUND = ("docs", "modules", "quizzes", "demos", "hooks", "overrides", "bench", "tools", "tests")
"""Where a mention that nothing can change safely is looked for, beside the files at the top of the project."""
SILENT = frozenset({"NOTES.md", "modules/identifiants.yml"})
"""Files that name former ids on purpose."""


class _Part(Struct, frozen=True):
    """What an id names, with the module that it belongs to, if any."""

    kind: Kind
    id: str
    module: Module | None = None
    lesson: Lesson | None = None

    @property
    def page(self) -> str:
        """The path of its page, for a module or a lesson."""
        assert self.module is not None, "a fact has no page"
        return f"modules/{self.module.slug}/{self.lesson.slug if self.lesson else 'index'}.md"

    def listed(self) -> str:
        """Return the name that it has in its list: that of its file for a module or a lesson."""
        slug = self.lesson.slug if self.lesson else self.module.slug if self.module else ""
        return slug if self.kind in {Kind.MODULE, Kind.LESSON} else self.id


class _Spot(Struct, frozen=True):
    """A place in a list: after another part, at the end, or first; in a module, if the list is one’s."""

    module: Module | None
    after: _Part | None
    is_last: bool = False

    def index(self, names: list[str], name: Callable[[_Part], str]) -> int:
        """Return its rank among the names of a list."""
        return names.index(name(self.after)) + 1 if self.after else len(names) if self.is_last else 0


def rename(project: Project, old: str, new: str = "", *, title: str = "", slug: str = "") -> Plan:
    """Give a part of the course another id, another title, another file, or several of these.

    A file that is named after its id follows it. Raises MovingError.
    """
    draft = Draft(project)
    part = _found(project, old)
    old, new = part.id, "" if new == part.id else new
    if part.kind is Kind.DEMO:
        raise MovingError(f"la démonstration « {old} » porte le nom de son programme : il ne change pas")
    if not new and not title and not slug:
        raise MovingError("il n’y a rien à changer : dites le nouvel identifiant, ou ajoutez --titre ou --fichier")
    if (title or slug) and part.kind not in {Kind.MODULE, Kind.LESSON}:
        raise MovingError(f"--titre et --fichier vont à une séquence ou à un module, et {part.kind.the} « {old} » n’en "
                          "est pas un")  # fmt: skip
    if new:
        _check_free(project, part.kind, new)
        for mention in _mentions(project.texts.values(), part.kind, old):
            draft.replace(mention.path, mention.start, mention.end, new)
    if part.kind in {Kind.MODULE, Kind.LESSON}:
        _rename_files(draft, part, slug or _slug_after(part, new or old))
    if title:
        _retitle(draft, part, " ".join(title.split()))
    pages = {f"docs/parcours/{old}.md": f"docs/parcours/{new}.md"} if new and part.kind is Kind.ROLE else {}
    _follow(draft, pages)
    _tell_left(draft, *([old] if new else ()), *_former_places(draft, part))
    return draft.finished()


def remove(project: Project, id_: str, *, instead: str = "") -> Plan:
    """Take a part out of the course, with what only it uses; ``instead`` takes its place wherever it is called.

    Raises MovingError when something still rests on it, and says what.
    """
    draft = Draft(project)
    part = _found(project, id_)
    id_ = part.id
    other = _found(project, instead, part.kind) if instead else None
    if other == part:
        raise MovingError(f"« {id_} » ne peut pas se remplacer lui-même")
    instead = other.id if other else ""
    pages: dict[str, str] = {}
    if part.kind is Kind.MODULE:
        _remove_module(draft, part)
    elif part.kind is Kind.LESSON:
        _remove_lesson(draft, part)
    elif part.kind is Kind.DEMO:
        draft.gone.add(f"demos/{id_}.yml")
    else:
        _take_out(draft, part)
    if part.kind in {Kind.MODULE, Kind.LESSON} and other:
        pages = {part.page: other.page}
    elif part.kind is Kind.ROLE:
        pages = {f"docs/parcours/{id_}.md": f"docs/parcours/{instead}.md" if instead else ""}
    _replace_calls(draft, part.kind, id_, instead)
    _follow(draft, pages)
    _tell_left(draft, id_)
    return draft.finished()


def move(project: Project, id_: str, *, after: str = "", to: str = "", objective: str = "") -> Plan:
    """Put a part of the course after another of its kind, or in another module; its files and its questions follow.

    ``after`` may be the module, or the course, that holds the part: it then comes first. ``objective`` is what a
    lesson or a question works on in its new module. Raises MovingError.
    """
    draft = Draft(project)
    part = _found(project, id_)
    if part.kind is Kind.DEMO:
        raise MovingError(f"la démonstration « {part.id} » est où sa marque la place : déplacez la marque")
    spot = _spot(project, part, after, to)
    if objective and (part.kind not in {Kind.LESSON, Kind.ITEM} or spot.module is part.module):
        raise MovingError("--objectif sert à une séquence ou à une question qui change de module")
    objective = _found(project, objective, Kind.OBJECTIVE).id if objective else ""
    if spot.module is part.module or part.kind is Kind.MODULE:
        _reorder(draft, part, spot)
    elif part.kind is Kind.LESSON:
        _move_lesson(draft, part, spot, objective)
    elif part.kind is Kind.ITEM:
        _move_items(draft, [part], spot, objective)
    else:
        raise MovingError(f"{part.kind.the} « {part.id} » suit les séquences qui le travaillent : déplacez-les")
    _follow(draft, {})
    _tell_left(draft, *_former_places(draft, part))
    return draft.finished()


def _spot(project: Project, part: _Part, after: str, to: str) -> _Spot:
    """Return the place that the author means. Raises MovingError when it is none."""
    if bool(after) == bool(to):
        raise MovingError("dites où : --apres IDENTIFIANT, ou --vers MODULE")
    if part.id in {after, to}:
        raise MovingError(f"« {part.id} » ne peut pas se suivre lui-même")
    if part.kind is Kind.MODULE:
        if to:
            raise MovingError("un module se place après un autre : --apres IDENTIFIANT")
        return _Spot(None, None if after == project.course.id else _found(project, after, Kind.MODULE))
    if part.module and (to or after in project.course.ids[Kind.MODULE]):
        module = _found(project, to or after, Kind.MODULE).module
        if to and module is part.module:
            raise MovingError(f"« {part.id} » est déjà dans « {to} » : dites sa place avec --apres")
        return _Spot(module, None, is_last=bool(to))
    if to:
        raise MovingError(f"{part.kind.the} « {part.id} » n’est dans aucun module : dites sa place avec --apres")
    target = _found(project, after, part.kind)
    return _Spot(target.module, target)


# ——— finding ———


def _found(project: Project, written: str, kind: Kind | None = None) -> _Part:
    """Return what an id names, alone or after its kind. Raises MovingError when it names nothing, or two things."""
    ids = project.course.ids
    word, _, id_ = written.rpartition(":")
    if word and word not in set(Kind):
        raise MovingError(f"« {word} » n’est pas une sorte d’identifiant : {', '.join(Kind)}")
    kind = kind or (Kind(word) if word else None)
    kinds = [one for one in ids if id_ in ids[one] and kind in {None, one}]
    if len(kinds) > 1:
        named = " et ".join(one.the for one in kinds)
        choices = " ou ".join(f"{one}:{id_}" for one in kinds)
        raise MovingError(f"« {id_} » nomme {named} : écrivez {choices}")
    if not kinds:
        known = sorted(name for one in ids for name in ids[one] if kind in {None, one})
        hint = did_you_mean(id_, known)
        what = f"{kind.the} « {id_} » n’est pas dans le parcours" if kind else f"rien ne s’appelle « {id_} »"
        raise MovingError(what + (f" : {hint}" if hint else ""))
    for module in project.course.modules:
        lesson = next((one for one in module.lessons if one.id == id_), None)
        owned = {
            Kind.MODULE: {module.id}, Kind.LESSON: {one.id for one in module.lessons},
            Kind.OBJECTIVE: {one.id for one in module.objectives}, Kind.ITEM: {one.id for one in _items(module)},
        }  # fmt: skip
        if id_ in owned.get(kinds[0], set()):
            return _Part(kinds[0], id_, module, lesson if kinds[0] is Kind.LESSON else None)
    return _Part(kinds[0], id_)


def _items(module: Module) -> tuple[Item, ...]:
    return module.bank.items if module.bank else ()


def _mentions(texts: Iterable[Text], kind: Kind, id_: str) -> Iterator[Mention]:
    return (one for text in texts for one in mentions(text) if (one.kind, one.id) == (kind, id_))


def _check_free(project: Project, kind: Kind, new: str) -> None:
    if not SLUG.fullmatch(new):
        raise MovingError(f"« {new} » n’est pas un identifiant : minuscules sans accent, chiffres et traits d’union")
    if new in RESERVED | KEPT_IDS or (kind is Kind.MODULE and new.startswith("role-")):
        raise MovingError(f"« {new} » est un nom que l’outil garde pour lui : choisissez-en un autre")
    rivals = ALONE if kind in ALONE else {kind}
    taken = (one for text in project.texts.values() for one in mentions(text) if one.is_definition)
    first = next((one for one in taken if one.kind in rivals and one.id == new), None)
    if first or (kind in ALONE and new == project.course.id):
        where = f" ({project.texts[first.path].place(first.start)})" if first else ""
        raise MovingError(f"« {new} » est déjà pris{where} : choisissez-en un autre")


# ——— files ———


def _slug_after(part: _Part, new: str) -> str:
    """Return the name of the file once the id is ``new``: the same, unless it is named after the id.

    `demo-texte`, or `texte` in the module `demo`, is named after the id `demo-texte`.
    """
    assert part.module is not None, "a module or a lesson"
    if part.lesson is None:
        return new if part.module.slug == part.id != CATALOGUE else part.module.slug
    if part.lesson.slug == part.id:
        return new
    prefix = f"{part.module.id}-"
    is_named_so = part.id == f"{prefix}{part.lesson.slug}" and new.startswith(prefix)
    return new.removeprefix(prefix) if is_named_so else part.lesson.slug


def _rename_files(draft: Draft, part: _Part, slug: str) -> None:
    assert part.module is not None, "a module or a lesson"
    old = part.lesson.slug if part.lesson else part.module.slug
    if slug == old:
        return
    if slug in RESERVED | {CATALOGUE} or not SLUG.fullmatch(slug):
        why = "l’outil garde ce nom" if SLUG.fullmatch(slug) else "minuscules sans accent, chiffres et traits d’union"
        raise MovingError(f"« {slug} » ne peut pas nommer un fichier du parcours : {why}")
    if not part.lesson and (fault := fault_of_slug(slug)):
        raise MovingError(f"« {slug} » {fault}")
    if not part.lesson and old == CATALOGUE:
        raise MovingError("le dossier « cas-usage » porte le catalogue : il garde son nom")
    if part.lesson:
        _set_entry(draft, f"modules/{part.module.slug}/index.md", ("sequences",), old, slug)
        _move_page(draft, part, part.module.slug, slug)
        return
    _set_entry(draft, "modules/parcours.yml", ("modules",), old, slug)
    _tell_address(draft, part)
    for path in _files(draft.project, f"modules/{old}"):
        draft.moves[path] = f"modules/{slug}/{path.removeprefix(f'modules/{old}/')}"
    draft.moves[f"quizzes/{old}.yml"] = f"quizzes/{slug}.yml"


def _move_page(draft: Draft, part: _Part, folder: str, slug: str) -> None:
    """Move the page of a lesson, and its notes: one that has the name of the lesson takes the new one."""
    assert part.lesson is not None, "a lesson"
    draft.moves[part.page] = f"modules/{folder}/{slug}.md"
    _tell_address(draft, part)
    for note in _notes(draft.project, part):
        name = PurePosixPath(note).name
        name = f"{slug}.md" if name == f"{part.lesson.slug}.md" else name
        if note != f"modules/{folder}/formateur/{name}":
            draft.moves[note] = f"modules/{folder}/formateur/{name}"


def _tell_address(draft: Draft, part: _Part) -> None:
    what = "cette page change" if part.lesson else "les pages de ce module changent"
    draft.left.append((Source(part.page), f"{what} d’adresse : dites-le dans NOTES.md à qui en a le lien"))


def _notes(project: Project, part: _Part) -> list[str]:
    assert part.module is not None, "a lesson"
    return [note.page.path.relative_to(project.root).as_posix() for note in part.module.notes
            if note.lesson.id == part.id]  # fmt: skip


def _files(project: Project, folder: str) -> list[str]:
    paths = sorted((project.root / folder).rglob("*"))
    return [path.relative_to(project.root).as_posix() for path in paths if path.is_file() or path.is_symlink()]


def _set_entry(draft: Draft, path: str, keys: tuple[str, ...], old: str, new: str) -> None:
    """Change a leaf of a list."""
    text = draft.project.texts[path]
    node = text.get(*keys)
    for leaf in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(leaf, yaml.ScalarNode) and leaf.value == old:
            draft.replace(path, *text.word(leaf), new)


# ——— titles ———


def _retitle(draft: Draft, part: _Part, new: str) -> None:
    """Change a title at its place, in the links that have it as text and in the sentences that quote it."""
    assert part.module is not None, "a module or a lesson"
    own = draft.project.texts[part.page]
    node = own.get("titre")
    assert isinstance(node, yaml.ScalarNode), "the check read it"
    old = " ".join(unicodedata.normalize("NFC", node.value).split())
    if old == new:
        return
    start, end = own.span(node)
    draft.replace(part.page, start, end, scalar(new, own.text[start:end]))
    words = _pattern(old)
    for text in draft.kept:
        is_ours = not _is_shared(draft.project, old) or text.path.startswith(f"modules/{part.module.slug}/")
        for found in re.finditer(words, body(text) if text.path.endswith(".md") else ""):
            if _is_title_link(text, found.span(), part.page) or (is_ours and _is_title_cell(text, found.span())):
                draft.replace(text.path, *found.span(), new)
        for found in re.finditer(rf"«\s*({words})\s*»", text.text):
            if is_ours and _can_change(text, found.span(1), new):
                draft.replace(text.path, *found.span(1), new)
        touched = draft.touched(text.path)
        for found in re.finditer(words, text.text, re.IGNORECASE):
            is_quoted = re.search(r"«\s*$", text.text[: found.start()][-3:])
            is_told = is_quoted or len(old.split()) >= WORDY
            if is_told and not _is_among(found.span(), touched):
                draft.left.append((text.place(found.start()), f"ces mots sont l’ancien titre, « {old} »"))


def _pattern(title: str) -> str:
    """Return the regular expression of a title: any blank for a space, either apostrophe, accents composed or not."""
    signs = {" ": r"[\s\u00a0\u202f]+", "’": "[’']", "'": "[’']"}
    decomposed = {char: unicodedata.normalize("NFD", char) for char in title}
    return r"(?<!\w)" + "".join(
        signs.get(char) or (re.escape(char) if decomposed[char] == char else f"(?:{char}|{decomposed[char]})")
        for char in title.replace("\u00a0", " ").replace("\u202f", " ")
    ) + r"(?!\w)"  # fmt: skip


def _is_shared(project: Project, title: str) -> bool:
    """Tell whether several pages have this title: quoted elsewhere, nothing says which one is meant."""
    pages = (*project.course.pages, *project.course.trainer_pages)
    return sum(" ".join(page.title.split()) == title for page in pages) > 1


def _is_title_link(text: Text, span: tuple[int, int], page: str) -> bool:
    around = text.text[span[0] - 1 : span[0]], text.text[span[1] : span[1] + 2]
    following = next((one for one in targets(text) if one.start >= span[1]), None)
    return around == ("[", "](") and following is not None and following.file == page and not following.anchor


def _is_title_cell(text: Text, span: tuple[int, int]) -> bool:
    line = text.line(span[0])
    before, after = text.text[line[0] : span[0]], text.text[span[1] : line[1]]
    return bool(re.search(r"(?:^|[^\\])\|\s*$", before) and re.match(r"\s*\|", after))


def _can_change(text: Text, span: tuple[int, int], new: str) -> bool:
    """Tell whether a quotation can change where it stands: not in code, nor a heading, nor so as to break YAML."""
    if text.head[0] <= span[0] < text.head[1]:
        after = text.edited([Edit(text.path, *span, new)])
        old = " ".join(text.text[slice(*span)].split())
        expected = [" ".join(leaf.split()).replace(old, new) for leaf in _leaves(text.tree)]
        return after.tree is not None and [" ".join(leaf.split()).replace(old, new) for leaf in _leaves(after.tree)] \
            == expected  # fmt: skip
    line = text.line(span[0])[0]
    return not text.path.endswith(".md") or (
        body(text)[slice(*span)] == text.text[slice(*span)] and not re.match(r"\s*#", text.text[line : span[0]])
    )


def _leaves(node: yaml.Node | None) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        yield node.value
    elif node is not None:
        for child in node.value:
            for one in child if isinstance(child, tuple) else (child,):
                yield from _leaves(one)


# ——— what follows ———


def _follow(draft: Draft, pages: dict[str, str]) -> None:
    """Change the links between files that move; ``pages`` leads from pages that go away to those that replace them."""
    for text in draft.kept:
        here = draft.moves.get(text.path, text.path)
        for target in targets(text):
            file = pages.get(target.file, draft.moves.get(target.file, target.file))
            if not file or (target.file in draft.gone and target.file not in pages):
                draft.obstacles.append((text.place(target.start), f"un lien mène à « {target.file} »"))
            else:
                written = text.text[target.start : target.end]
                path = re.split("[?#]", written, maxsplit=1)[0]
                if leads(here, path) != file:
                    draft.replace(text.path, target.start, target.start + len(path), address(here, file))


def _former_places(draft: Draft, part: _Part) -> list[str]:
    """Return how one names the page of a lesson, or the folder of a module, that moves."""
    if part.kind not in {Kind.MODULE, Kind.LESSON} or part.page not in draft.moves:
        return []
    return [part.page.removeprefix("modules/").removesuffix(".md") if part.lesson else posixpath.dirname(part.page)]


def _tell_left(draft: Draft, *former: str) -> None:
    """Note the places that still say a former name, and that nothing can change safely: examples, code, comments.

    A name of one word may be a mere word: only those that look like a name of file, or like code, are told.
    """
    if not former:
        return
    names = [rf"(?<![\w-]){re.escape(one)}(?![\w-])" if re.search("[-/]", one) else rf"(?<=[/`]){one}(?=[/`.])"
             for one in former]  # fmt: skip
    pattern = re.compile("|".join(names))
    for path in _around(draft.project.root):
        name = path.relative_to(draft.project.root).as_posix()
        if name in SILENT or name in draft.gone:
            continue
        try:
            text = draft.project.texts.get(name) or Text.read(name, path.read_bytes())
        except (OSError, UnicodeDecodeError):
            continue
        touched = draft.touched(name)
        for found in pattern.finditer(text.text):
            if not _is_among(found.span(), touched):
                draft.left.append((text.place(found.start()), f"il reste « {found[0]} »"))


def _is_among(span: Span, spans: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _around(root: Path) -> Iterator[Path]:
    for folder in (root, *(root / name for name in AROUND)):
        for path in sorted(folder.glob("*") if folder == root else folder.rglob("*")):
            if path.suffix in CODE and path.is_file() and "__pycache__" not in path.parts:
                yield path


# ——— taking out ———


def _take_out(draft: Draft, part: _Part) -> None:
    """Take a part out of the list that defines it, or that names its file."""
    text, node, index = _defined(draft.project, part)
    draft.cut(text.path, node, index)


def _defined(project: Project, part: _Part) -> tuple[Text, yaml.CollectionNode, int]:
    """Return the list where a part is defined, or where its file is named, and its place in it."""
    if part.kind in {Kind.MODULE, Kind.LESSON}:
        assert part.module is not None, "a module or a lesson"
        path = f"modules/{part.module.slug}/index.md" if part.lesson else "modules/parcours.yml"
        key = "sequences" if part.lesson else "modules"
    else:
        mention = next(one for one in _mentions(project.texts.values(), part.kind, part.id) if one.is_definition)
        path, key = mention.path, LISTS[part.kind]
    text = project.texts[path]
    node = text.get(key)
    assert isinstance(node, yaml.CollectionNode), "the check read a list"
    return text, node, [_name(one) for one in node.value].index(part.listed())


def _name(element: object) -> str:
    """Return the id of an element of a list: itself, its key, or the value of its key `id`."""
    if isinstance(element, tuple):
        element = element[0]
    if isinstance(element, yaml.MappingNode):
        element = next((value for name, value in element.value if name.value == "id"), None)
    return element.value if isinstance(element, yaml.ScalarNode) else ""


def _remove_module(draft: Draft, part: _Part) -> None:
    assert part.module is not None, "a module"
    if part.module.slug == CATALOGUE:
        raise MovingError("le dossier « cas-usage » porte le catalogue : il reste")
    _take_out(draft, part)
    draft.gone |= {*_files(draft.project, f"modules/{part.module.slug}"), f"quizzes/{part.module.slug}.yml"}
    inside = [_Part(Kind.LESSON, one.id) for one in part.module.lessons]
    inside += [_Part(Kind.OBJECTIVE, one.id) for one in part.module.objectives]
    inside += [_Part(Kind.ITEM, one.id) for one in _items(part.module)]
    for one in inside:
        for mention in _mentions(draft.kept, one.kind, one.id):
            place = draft.project.texts[mention.path].place(mention.start)
            draft.obstacles.append((place, f"{one.kind.the} « {one.id} » de ce module y est"))


def _remove_lesson(draft: Draft, part: _Part) -> None:
    """Take a lesson out with its notes, the questions that stand nowhere else, the images that nothing else shows."""
    assert part.module is not None, "a lesson"
    _take_out(draft, part)
    pages = {part.page, *_notes(draft.project, part)}
    for item in _only_on(draft.project, part):
        _take_out(draft, item)
    draft.gone |= pages
    images = _images_of(draft.project, pages)
    draft.gone |= set(images)
    _take_credits(draft, images)


def _only_on(project: Project, part: _Part) -> list[_Part]:
    """Return the questions of a module’s bank that stand on the page of a lesson, and on no other."""
    assert part.module is not None, "a lesson"
    placed: dict[str, set[str]] = {}
    for text in project.texts.values():
        for one in mentions(text):
            if one.kind is Kind.ITEM and one.path.endswith(".md") and not one.is_definition:
                placed.setdefault(one.id, set()).add(one.path)
    return [_Part(Kind.ITEM, item.id, part.module) for item in _items(part.module)
            if placed.get(item.id) == {part.page}]  # fmt: skip


def _images_of(project: Project, pages: set[str]) -> list[str]:
    """Return the images of modules that these pages show, and no other, with their drawings for phones."""
    shown: dict[str, set[str]] = {}
    for text in project.texts.values():
        for target in targets(text):
            if posixpath.basename(posixpath.dirname(target.file)) == "images":
                shown.setdefault(target.file, set()).add(text.path)
    images = [image for image, where in shown.items() if where <= pages]
    for_phones = (narrow(image) for image in images if narrow(image))
    return sorted((*images, *(image for image in for_phones if (project.root / image).is_file())))


def _take_credits(draft: Draft, images: Iterable[str]) -> dict[str, str]:
    """Take the credits of images out of their file, which goes when it is empty; return what they were, by image."""
    taken: dict[str, str] = {}
    for folder in sorted({posixpath.dirname(image) for image in images}):
        text = draft.project.texts.get(f"{folder}/credits.yml")
        node = text.tree if text else None
        if text is None or not isinstance(node, yaml.MappingNode):
            continue
        spans = text.elements(node)
        names = {f"{folder}/{name.value}": index for index, (name, _) in enumerate(node.value)}
        leaving = {image: names[image] for image in images if image in names}
        taken |= {image: text.text[slice(*spans[index])] for image, index in leaving.items()}
        if len(leaving) == len(spans):
            draft.gone.add(text.path)
        for index in leaving.values() if len(leaving) < len(spans) else ():
            draft.cut(text.path, node, index)
    return taken


def _replace_calls(draft: Draft, kind: Kind, id_: str, instead: str) -> None:
    """Put another id wherever one is called; without another, take it out of lists and pages that can do without."""
    for text in draft.kept:
        calls = [one for one in mentions(text) if one.kind is kind and not one.is_definition]
        touched = draft.touched(text.path)
        for mention in (one for one in calls if one.id == id_ and not _is_among((one.start, one.end), touched)):
            is_listed = isinstance(mention.holder, yaml.SequenceNode)
            same = [one for one in calls if one.id == instead and one.holder is mention.holder]
            is_marker = kind in {Kind.ITEM, Kind.DEMO} and text.path.endswith(".md")
            is_twice = bool(same) and (is_listed or is_marker)
            if instead and not is_twice:
                draft.replace(text.path, mention.start, mention.end, instead)
            elif is_marker:
                draft.edits.add(_without_line(text, mention))
            elif is_listed and (is_twice or kind is Kind.ROLE):
                node = mention.holder
                assert isinstance(node, yaml.SequenceNode), "a list"
                draft.cut(text.path, node, [_name(one) for one in node.value].index(id_))
            else:
                draft.obstacles.append((text.place(mention.start), f"{kind.the} « {id_} » y est"))


def _without_line(text: Text, mention: Mention) -> Edit:
    """Return the edit that takes out the line of a marker, and the blank line that set it apart."""
    number = text.place(mention.start).line - 1
    start, end = text.lines[number]
    following = text.lines[number + 1] if number + 1 < len(text.lines) else (end, end)
    is_apart = not number or not text.text[slice(*text.lines[number - 1])].strip()
    if is_apart and not text.text[slice(*following)].strip():
        end = following[1]
    return Edit(text.path, start, end, "")


# ——— moving ———


def _reorder(draft: Draft, part: _Part, spot: _Spot) -> None:
    """Put an element of a list after another, or first."""
    text, node, index = _defined(draft.project, part)
    names = [_name(one) for one in node.value]
    order = [number for number in range(len(names)) if number != index]
    order.insert(spot.index([names[number] for number in order], _Part.listed), index)
    draft.edits |= set(text.reordered(node, order))


def _move_lesson(draft: Draft, part: _Part, spot: _Spot, objective: str) -> None:
    """Move a lesson to another module, with its notes, its images, its questions, and what only it works on."""
    source, home, lesson = part.module, spot.module, part.lesson
    assert source is not None, "the module of a lesson"
    assert home is not None, "the module of another"
    assert lesson is not None, "a lesson"
    worked = [ref.id for ref in lesson.objectives]
    others = {ref.id for other in source.lessons if other is not lesson for ref in other.objectives}
    end = _Spot(home, None, is_last=True)
    if objective:
        _set_objective(draft, part, objective)
        _move_items(draft, _only_on(draft.project, part), end, objective)
    elif shared := [name for name in worked if name in others]:
        raise MovingError(f"l’objectif « {shared[0]} » est travaillé ailleurs dans « {source.id} » : "
                          f"dites celui de « {home.id} » que cette séquence travaille, avec --objectif")  # fmt: skip
    else:
        for name in worked:
            _transfer(draft, _Part(Kind.OBJECTIVE, name, source), f"modules/{home.slug}/index.md", end)
        own = [_Part(Kind.ITEM, item.id, source) for item in _items(source)
               if item.objective and item.objective.id in worked]  # fmt: skip
        _move_items(draft, own, end, "")
    _place_lesson(draft, part, spot)
    pages = {part.page, *_notes(draft.project, part)}
    images = [image for image in _images_of(draft.project, pages) if image.startswith(f"modules/{source.slug}/")]
    draft.moves |= {image: f"modules/{home.slug}/images/{posixpath.basename(image)}" for image in images}
    _give_credits(draft, home, _take_credits(draft, images))
    _move_page(draft, part, home.slug, lesson.slug)


def _set_objective(draft: Draft, part: _Part, objective: str) -> None:
    """Make a lesson work on one objective."""
    text = draft.project.texts[part.page]
    node = text.get("objectifs")
    leaves = node.value if isinstance(node, yaml.SequenceNode) else [node] if node else []
    for index, leaf in enumerate(leaves):
        if index and isinstance(node, yaml.SequenceNode):
            draft.cut(text.path, node, index)
        else:
            draft.replace(text.path, *text.word(leaf), objective)


def _place_lesson(draft: Draft, part: _Part, spot: _Spot) -> None:
    """Name the file of a lesson in the sheet of another module; at the end means after its last lesson."""
    assert spot.module is not None, "a module"
    _take_out(draft, part)
    sheet = draft.project.texts[f"modules/{spot.module.slug}/index.md"]
    listed = sheet.get("sequences")
    assert isinstance(listed, yaml.SequenceNode), "the check read a list"
    last = max((number for number, one in enumerate(spot.module.lessons, 1) if one.nature.teaches), default=0)
    place = last if spot.is_last else spot.index([_name(one) for one in listed.value], _Part.listed)
    draft.insert(sheet.with_element(listed, place, part.listed() if listed.flow_style else f"- {part.listed()}"))


def _move_items(draft: Draft, items: list[_Part], spot: _Spot, objective: str) -> None:
    assert spot.module is not None, "a module"
    for item in items:
        _transfer(draft, item, f"quizzes/{spot.module.slug}.yml", spot, objective)


def _transfer(draft: Draft, part: _Part, path: str, spot: _Spot, objective: str = "") -> None:
    """Move an element of a list of one file to the same list of another."""
    text, node, index = _defined(draft.project, part)
    other = draft.project.texts[path]
    there = other.get(LISTS[part.kind])
    if not isinstance(there, yaml.SequenceNode) or node.flow_style or there.flow_style:
        raise MovingError(f"dans « {text.path} » et « {path} », écrivez `{LISTS[part.kind]}:` un tiret par élément")
    start, end = text.elements(node)[index]
    element = text.text[start:end]
    for name, value in node.value[index].value if objective else ():
        if name.value == "objectif":
            first, last = text.word(value)
            element = text.text[start:first] + objective + text.text[last:end]
    place = spot.index([_name(one) for one in there.value], _Part.listed)
    draft.cut(text.path, node, index)
    draft.insert(other.with_element(there, place, element))


def _give_credits(draft: Draft, home: Module, credits_: dict[str, str]) -> None:
    if not credits_:
        return
    path = f"modules/{home.slug}/images/credits.yml"
    text = draft.project.texts.get(path)
    node = text.tree if text else None
    if text is None or not isinstance(node, yaml.MappingNode):
        draft.made[path] = "\n".join(credits_.values()) + "\n"
        return
    for element in credits_.values():
        draft.insert(text.with_element(node, len(node.value), element))
