"""A page in Debian's Chromium, cut off from every network, with everything noted that it should not do."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

NOTE_VIOLATIONS = """
window.violations = [];
window.hit = name => window.violations.push(name);
addEventListener('securitypolicyviolation', e => window.hit(`${e.violatedDirective} ${e.blockedURI}`));
"""
#: Counts every change that a reader could see: what is written, painted, scrolled or navigated.
COUNT_CHANGES = """
window.changes = 0;
{
  const count = () => { window.changes += 1; };
  const drawing = CanvasRenderingContext2D.prototype, {clearRect} = drawing;
  drawing.clearRect = function (...box) { count(); return clearRect.apply(this, box); };
  const everything = {attributes: true, characterData: true, childList: true, subtree: true};
  new MutationObserver(count).observe(document, everything);
  for (const event of ['scroll', 'hashchange', 'popstate']) addEventListener(event, count, true);
}
"""
#: Ends once nothing has changed for ten frames and 250 ms, longer than the page waits before it names anew.
AT_REST = """
() => new Promise(done => {
  let seen = -1, since = 0, frames = 0;
  const look = now => {
    if (window.changes !== seen) [seen, since, frames] = [window.changes, now, 0];
    frames += 1;
    if (now - since >= 250 && frames > 10) done(true); else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})
"""
#: Keeps the network that the page makes, so that a test can ask it where its labels stand.
KEEP_NETWORK = """
let library;
Object.defineProperty(window, 'vis', {configurable: true, set: value => { library = value; }, get: () =>
  library && library.Network && {...library, Network: function (...rest) {
    return window.kept = new library.Network(...rest);
  }} || library});
"""
#: Does the page answer, and is its picture set up, or nowhere on the screen, where it waits?
PICTURE_STANDS = """
() => { const picture = document.getElementById('picture'), box = picture?.getBoundingClientRect();
  return !picture || document.documentElement.classList.contains('ready')
    && (!picture.ariaBusy || !box.height || box.top > innerHeight); }
"""
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium_path() -> str | None:
    """Name the browser: $CHROMIUM, or what the system has, first the one that has no window to keep."""
    installed = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    names = (os.environ.get("CHROMIUM"), *installed)
    return next((path for name in names if name and (path := shutil.which(name))), None)


@dataclass
class Opened:
    """An open page, and what went wrong on it."""

    page: Any
    faults: list[str] = field(default_factory=list)

    def all_faults(self) -> list[str]:
        return self.faults + list(self.page.evaluate("window.violations || []"))

    def axe_violations(self) -> list[str]:
        import axe_playwright_python

        folder = Path(axe_playwright_python.__file__).parent
        script = next(folder.rglob("axe.min.js")).read_text(encoding="utf-8")
        self.page.evaluate(script + "\n;undefined")
        found = self.page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})"
            ".then(r => r.violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`))",
            AXE_TAGS,
        )
        return list(found)


@contextlib.contextmanager
def open_browser() -> Iterator[Any]:
    """Start Chromium; where there is none, skip the test with the reason, or fail in CI."""
    path = chromium_path()
    if path is None:
        refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        refuse("no Chromium is installed (Debian: apt-get install chromium; or set CHROMIUM)")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"]
        )
        yield browser
        browser.close()


@contextlib.contextmanager
def open_page(
    browser: Any, file: Path, *, hash_: str = "", early_script: str = "", **options: Any
) -> Iterator[Opened]:
    """Open a file in a fresh context without a network; *options* are those of a playwright context."""
    context = browser.new_context(**{"viewport": {"width": 1366, "height": 768}, "offline": True} | options)
    context.add_init_script(NOTE_VIOLATIONS + COUNT_CHANGES + early_script)
    page = context.new_page()
    page.set_default_timeout(20_000)  # a busy machine is no fault
    opened = Opened(page)
    page.on("console", lambda message: note_console(opened, message.type, message.text))
    page.on("pageerror", lambda error: opened.faults.append(f"exception: {error}"))
    page.on("dialog", lambda dialog: opened.faults.append(f"dialog: {dialog.message}"))
    own = file.absolute().as_uri()
    page.on("request", lambda request: note_request(opened, request.url, own))
    page.goto(own + hash_)
    if options.get("java_script_enabled", True):
        page.wait_for_function(PICTURE_STANDS)
    yield opened
    context.close()


def come_to_rest(page: Any) -> None:
    """Wait until the last gesture has had its whole effect, however busy the machine is."""
    page.wait_for_function(AT_REST)


def reload(opened: Opened) -> None:
    """Load the page anew, and wait until its picture stands."""
    opened.page.reload()
    opened.page.wait_for_function(PICTURE_STANDS)


def note_request(opened: Opened, url: str, own: str) -> None:
    """Note what a page asks for beside itself."""
    if url.partition("#")[0] != own and not url.startswith(("data:", "blob:")):
        opened.faults.append(f"request: {url}")


def note_console(opened: Opened, kind: str, text: str) -> None:
    """Note what the browser reports as an error."""
    if kind == "error":
        opened.faults.append(f"console: {text}")


def search(opened: Opened, text: str) -> None:
    """Search by keyboard, and take the first that is found."""
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(text)
    opened.page.keyboard.press("Enter")


def heading(opened: Opened) -> str:
    """Read what the details are about."""
    return str(opened.page.locator("#details h2:visible").first.inner_text())
