"""The site behind nginx, with the headers that docs/heberger ships: nothing violates the strictest policy."""

from __future__ import annotations

import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page

from answering import ANSWER
from conftest import PATIENCE, ROOT
from enclair import questions
from safety.observatory import marks, policy, score
from samples import judged
from systeme import NEEDS, advice, program

SNIPPETS = ROOT / "docs" / "heberger"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
IN_PAGES = POLICY.partition("; frame-ancestors")[0]
"""What a page can say by itself: who may frame it is for the server to say."""
CONFIG = """
daemon off; master_process off; pid "{folder}/nginx.pid"; error_log "{folder}/erreurs.log" warn;
events {{ worker_connections 512; }}
http {{
    types {{ text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; text/csv csv; }}
    default_type application/octet-stream; access_log off;
    client_body_temp_path "{folder}/a"; proxy_temp_path "{folder}/b"; fastcgi_temp_path "{folder}/c";
    uwsgi_temp_path "{folder}/d"; scgi_temp_path "{folder}/e";
    server {{ listen 127.0.0.1:{port}; root "{root}"; include "{snippet}"; }}
}}
"""


def serve(root: Path, folder: Path) -> Iterator[str]:
    """Serve a folder with nginx and our snippet, on a free port of the loopback."""
    nginx = program("nginx")
    if nginx is None:
        pytest.fail(next(advice(need) for need in NEEDS if need.name == "nginx"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder / "nginx.conf"
    config.write_text(CONFIG.format(folder=folder, port=port, root=root, snippet=SNIPPETS / "nginx.conf"), "utf-8")
    process = subprocess.Popen([nginx, "-c", str(config), "-p", str(folder)], stderr=subprocess.PIPE, text=True)
    address = f"http://127.0.0.1:{port}"
    while True:
        try:
            urllib.request.urlopen(address + "/index.html", timeout=PATIENCE).close()
            break
        except OSError:
            assert process.poll() is None, process.stderr and process.stderr.read()
            time.sleep(0.05)
    yield address
    process.terminate()
    process.wait()


@pytest.fixture(scope="module")
def online(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site."""
    yield from serve(site, tmp_path_factory.mktemp("nginx"))


@pytest.fixture(scope="module")
def bundle_online(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a package."""
    yield from serve(bundle, tmp_path_factory.mktemp("nginx"))


def headers_of(url: str, method: str = "GET") -> tuple[int, Mapping[str, str]]:
    """Return the status and the headers of an answer, names in lower case."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, method=method), timeout=PATIENCE) as answer:
            return answer.status, {name.lower(): value for name, value in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return error.code, {name.lower(): value for name, value in error.headers.items()}


# ——— headers ———


def told(name: str) -> dict[str, str]:
    """Return the headers that a snippet sets, whatever its language."""
    text = (SNIPPETS / name).read_text("utf-8")
    found = re.findall(r'^\s*(?:add_header |Header always set )?([A-Z][A-Za-z-]+-[A-Za-z-]+):? "?(.*?)"?(?: always;)?$', text, re.MULTILINE)
    return {key: value for key, value in found if value and "{" not in value}


def test_four_snippets_say_the_same() -> None:
    """nginx, Apache, Caddy and `_headers` set the same headers to the same values."""
    nginx = told("nginx.conf")
    assert nginx["Content-Security-Policy"] == POLICY
    assert len(nginx) == 9
    for name in ("apache.htaccess", "Caddyfile", "_headers"):
        assert told(name) == nginx, name


@pytest.mark.parametrize("path", ["/", "/index.html", "/assets/site.css", "/assets/recherche.js", "/assets/logo.svg",
                                  "/catalogue/cas-usage.json", "/perdu.html", "/.git/config"])  # fmt: skip
def test_every_answer_has_every_header(online: str, path: str) -> None:
    """Pages, assets, data and errors alike."""
    status, headers = headers_of(online + path)
    assert status == (404 if path in {"/perdu.html", "/.git/config"} else 200)
    for name, value in told("nginx.conf").items():
        assert headers.get(name.lower()) == value, name
    assert headers["server"] == "nginx"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "PROPFIND"])
def test_nothing_but_reading_is_answered(online: str, method: str) -> None:
    """The site receives nothing."""
    assert headers_of(f"{online}/index.html", method)[0] == 405


def test_score_is_a_hundred_or_more(online: str, site: Path) -> None:
    """The score that Mozilla’s tables give to these headers; without them it would fall below 30."""
    _, headers = headers_of(f"{online}/index.html")
    sources = [str(src) for path in site.rglob("*.html") for src in lxml_html.parse(str(path)).xpath("//script/@src")]
    elsewhere = any(re.match(r"(https?:)?//", src) for src in sources)
    given = marks(headers, has_cookies="set-cookie" in headers, has_scripts_from_elsewhere=elsewhere)
    assert [mark for mark in given if mark.points < 0] == []
    assert score(given) == 130
    assert score(marks({}, has_cookies=False, has_scripts_from_elsewhere=False)) == 30


@pytest.mark.parametrize(
    ("header", "points"),
    [
        ("", -25), ("default-src *", -20), ("default-src 'none'; script-src 'self' 'unsafe-inline'", -20),
        ("default-src 'self'; object-src https:", -20), ("default-src 'self' http://a.example", -20),
        ("default-src 'self'; script-src 'self' 'unsafe-eval'", -10), ("default-src 'self'; style-src 'unsafe-inline'", 0),
        ("default-src 'self'", 5), (POLICY, 10),
    ],
)  # fmt: skip
def test_scorer_follows_the_published_table(header: str, points: int) -> None:
    """The scorer itself: each row of the table for the policy."""
    given = marks({"content-security-policy": header}, has_cookies=False, has_scripts_from_elsewhere=False)
    assert next(mark.points for mark in given if mark.test == "content-security-policy") == points
    assert policy(POLICY)["default-src"] == {"'none'"}


# ——— pages ———


def inline(data: bytes) -> list[str]:
    """Return what a strict policy would refuse in a page."""
    wrong: list[str] = []
    for node in lxml_html.document_fromstring(data.decode()).iter():
        if not isinstance(node.tag, str):
            continue
        if node.tag in {"style", "base", "iframe", "object", "embed"} or (node.tag == "script" and not node.get("src")):
            wrong.append(f"<{node.tag}>")
        wrong += [f"{node.tag} {name}" for name in node.attrib if name.startswith("on") or name in {"style", "srcdoc"}]
        wrong += [f"{node.tag} {value}" for name, value in node.attrib.items()
                  if re.match(r"\s*(javascript|vbscript|data:(?!,$))", value) and name in {"href", "src", "action"}]  # fmt: skip
        if node.tag == "meta" and node.get("http-equiv") and node.get("content") != IN_PAGES:
            wrong.append("meta http-equiv")
    return wrong


def test_no_page_has_anything_inline(published: Path) -> None:
    """No inline script, style, handler nor style attribute, in any page of the site and of every package."""
    pages = [(path.name, path.read_bytes()) for path in (published / "site").rglob("*.html")]
    for package in (published / "dist").glob("*.zip"):
        with zipfile.ZipFile(package) as archive:
            pages += [(f"{package.name}!{name}", archive.read(name)) for name in archive.namelist() if name.endswith(".html")]
    assert len(pages) > 300
    assert [(name, wrong) for name, data in pages if (wrong := inline(data))] == []


def test_pages_of_the_site_carry_the_policy_and_packages_do_not(published: Path) -> None:
    """For hosts that set no header: first thing in the page. In a sandboxed frame it would stop a package’s own style."""
    for path in (published / "site").rglob("*.html"):
        head = lxml_html.parse(str(path)).find(".//head")
        assert [node.get("content") for node in head.findall("meta[@http-equiv]")] == [IN_PAGES], path.name
        assert not head.xpath("meta[@http-equiv]/preceding-sibling::*[not(self::meta)]"), path.name
    for package in (published / "dist").glob("*.zip"):
        with zipfile.ZipFile(package) as archive:
            assert not any(b"http-equiv" in archive.read(name) for name in archive.namelist() if name.endswith(".html"))


LISTEN = """
window.__refus = [];
document.addEventListener("securitypolicyviolation", (event) => {
  window.__refus.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""


class Watched:
    """A page of the browser that counts what is refused, what fails, and what is asked elsewhere."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page, self.origin = page, origin
        self.wrong: list[str] = []
        page.add_init_script(LISTEN)
        page.on("console", lambda message: message.type in {"error", "warning"} and self.wrong.append(message.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda request: request.url.startswith((origin, "data:")) or self.wrong.append(request.url))
        page.on("response", lambda answer: answer.status >= 400 and self.wrong.append(f"{answer.status} {answer.url}"))

    def open(self, path: str) -> Page:
        """Go to a page, wait for it, and look."""
        self.page.goto(f"{self.origin}/{path}", wait_until="load")
        self.look()
        return self.page

    def look(self) -> None:
        """Note what the policy refused so far."""
        self.wrong += [f"{self.page.url} : {refusal}" for refusal in self.page.evaluate("window.__refus")]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of Chromium."""
    context = browser.new_context(locale="fr-FR", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def answer_first(page: Page, kind: str) -> None:
    """Answer the first question of a kind on a page, and see that the page says something."""
    quiz = page.locator(f".quiz[data-type='{kind}']").first
    assert quiz.evaluate(ANSWER)
    quiz.locator(".quiz-recommencer").dispatch_event("click")
    assert quiz.locator(".quiz-retour").text_content() == ""


def visited(page: Page, origin: str, root: Path) -> tuple[list[str], set[str]]:
    """Open the pages, answer the first question of each kind; return what went wrong, and the kinds answered."""
    watched, answered = Watched(page, origin), set[str]()
    for name in judged(root):
        watched.open(name)
        for kind in sorted(set(re.findall(r'data-type="([a-z-]+)"', (root / name).read_text("utf-8"))) - answered):
            if page.locator(f".quiz[data-type='{kind}']").count():
                answer_first(page, kind)
                answered.add(kind)
                watched.look()
    return watched.wrong, answered


KINDS = {kind.kind for kind in questions.KINDS}


def test_site_violates_nothing(online: str, site: Path, page: Page) -> None:
    """Pages opened, a question of each kind answered: 0 violation, 0 error, 0 request elsewhere."""
    wrong, answered = visited(page, online, site)
    assert wrong == []
    assert answered >= KINDS


def test_package_violates_nothing(bundle_online: str, bundle: Path, page: Page) -> None:
    """The same, for a package."""
    wrong, answered = visited(page, bundle_online, bundle)
    assert wrong == []
    assert "choix-unique" in answered


def test_search_and_filters_violate_nothing(online: str, page: Page) -> None:
    """Search from the home page, look into the results, filter the catalogue."""
    watched = Watched(page, online)
    watched.open("index.html")
    page.get_by_role("searchbox").fill("hallucination")
    page.keyboard.press("Enter")
    page.wait_for_selector("#recherche-resultats a")
    page.locator("#recherche-champ").fill("introuvable zorglub")
    page.wait_for_selector("#recherche-resultats a", state="detached")
    page.locator("#recherche-champ").fill("données personnelles")
    page.wait_for_selector("#recherche-resultats a")
    watched.look()
    watched.open("catalogue.html")
    before = page.locator(".cas:visible").count()
    page.get_by_label("Domaine").select_option(index=1)
    assert 0 < page.locator(".cas:visible").count() < before
    watched.look()
    assert watched.wrong == []


HOSTILE = """() => {
  const script = document.createElement("script");
  script.textContent = "window.__parti = 1";
  document.body.append(script);
  document.body.insertAdjacentHTML("beforeend", "<p style='color:red'>x</p><img alt='' src='https://mal.example/x.png'>");
}"""


@pytest.mark.parametrize("place", ["entetes", "cle"])
def test_policy_would_stop_what_it_must(online: str, site: Path, page: Page, place: str) -> None:
    """By the headers, or by the page alone from a USB key: inline script, style and foreign image are refused."""
    page.add_init_script(LISTEN)
    page.goto(f"{online if place == 'entetes' else site.as_uri()}/index.html")
    page.evaluate(HOSTILE)
    page.wait_for_function("new Set(window.__refus.map((one) => one.split(' ')[0])).size >= 3")
    assert page.evaluate("window.__parti") is None
    refused = {refusal.split()[0] for refusal in page.evaluate("window.__refus")}
    assert refused == {"script-src-elem", "style-src-attr", "img-src"}
