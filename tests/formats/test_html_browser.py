"""The HTML report in a browser: what its script does, how it fits, that nothing goes wrong."""

import json
import re
import shutil
import struct
import subprocess
import zlib
from functools import partial

import pytest

from quality.render.checked import Checked, View
from quality.scorer import Scorer

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
LIGHT, DARK = (0xFA, 0xF8, 0xF4), (0x16, 0x18, 0x1B)
MANY = """
const names = () => [...document.querySelectorAll(".sortable tbody tr:not([hidden]) th")].map((e) => e.dataset.v);
const press = (n) => document.querySelectorAll(".sortable thead button")[n].click();
const said = { first: names() };
press(1); said.score = names(); press(2); said.words = names(); press(0); said.path = names();
said.sorted = [...document.querySelectorAll(".sortable th[aria-sort]")].map((e) => e.textContent);
const filter = document.querySelector(".filter input");
filter.value = "B.M"; filter.dispatchEvent(new Event("input")); said.filtered = names();
said.count = document.querySelector(".count").textContent;
location.hash = "d2";
setTimeout(() => {
  said.open = [...document.querySelectorAll("details.document")].map((e) => e.open);
  document.title = JSON.stringify(said);
}, 50);
"""
ONE = """
const card = document.querySelector(".card");
const marks = [...document.querySelectorAll("mark[tabindex]")];
const over = (e) => e.dispatchEvent(new Event("pointerover", { bubbles: true }));
const said = { found: new Set(marks.flatMap((e) => e.dataset.f.split(" "))).size };
said.hidden = card.hidden; over(marks[0]); said.shown = !card.hidden;
said.words = card.textContent;
said.inside = card.getBoundingClientRect().right <= document.documentElement.clientWidth;
document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })); said.closed = card.hidden;
marks[1].dispatchEvent(new Event("focusin", { bubbles: true })); said.focused = !card.hidden;
said.lit = document.querySelectorAll("mark.on").length;
document.querySelector(".rule a").click();
setTimeout(() => {
  said.reached = !card.hidden && document.activeElement.matches("mark");
  said.wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  document.title = JSON.stringify(said);
}, 50);
"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """Run headless Chromium; return what it prints and what it complains of."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("the report is looked at in Chromium: apt-get install chromium")
    folder = tmp_path_factory.mktemp("browser")
    run = partial(browse, program, folder / "profile")
    (folder / "ready.html").write_text("<title>ready</title>", "utf-8")
    if "<title>ready</title>" not in run(folder / "ready.html", "--dump-dom")[0]:
        pytest.skip(f"{program} cannot open a page in {folder}: as a snap it may not read there")
    return run


def browse(program, profile, page, *options, width=1280):
    command = [
        program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
        "--disable-dev-shm-usage", "--no-first-run", "--enable-logging=stderr",
        f"--user-data-dir={profile}", f"--window-size={width},900",
        "--virtual-time-budget=5000", *options, page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    return done.stdout, [line for line in done.stderr.splitlines() if ":CONSOLE" in line]


@pytest.fixture(scope="module")
def pages(reports, tmp_path_factory):
    """A page of one real document and one of three, and copies that a script can look into."""
    folder = tmp_path_factory.mktemp("pages")
    scorer = Scorer()
    text = "In today's fast-paced world, critics argue that 73% of people agree with it. " * 12
    rules = {rule.id: rule for rule in scorer.rules}
    view = View(rules=rules)
    scored = Checked("a.md", text, scorer.score(text))
    three = [
        reports.document(path="c.md", score=30.0, words=20),
        reports.document(path="a.md", score=10.0, words=30),
        reports.document(path="b.md", score=20.0, words=10),
    ]
    for name, documents, probe in (("one", [scored], ONE), ("many", three, MANY)):
        source = reports.printed("html", documents, view=view)
        (folder / f"{name}.html").write_text(source, "utf-8")
        open_ = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", source)
        probed = open_.replace("</body>", f"<script>{{{probe}}}</script></body>")
        (folder / f"{name}-probed.html").write_text(probed, "utf-8")
    return folder, len(view.shown(scored.report)), sum(map(view.is_whole, scored.report.findings))


def looked_into(browser, page, **options):
    dumped, _ = browser(page, "--dump-dom", **options)
    return json.loads(re.search("<title>(.*?)</title>", dumped)[1].replace("&amp;", "&"))


@pytest.fixture(scope="module")
def many(browser, pages):
    return looked_into(browser, pages[0] / "many-probed.html")


@pytest.fixture(scope="module")
def one(browser, pages):
    return looked_into(browser, pages[0] / "one-probed.html", width=500)


def test_the_overview_sorts_by_the_heading_pressed(many):
    assert many["first"] == ["a.md", "b.md", "c.md"]
    assert many["score"] == ["c.md", "b.md", "a.md"]
    assert many["words"] == ["b.md", "c.md", "a.md"]
    assert many["path"] == ["a.md", "b.md", "c.md"]
    assert many["sorted"] == ["Document"]


def test_the_filter_leaves_what_fits_and_says_how_many(many):
    assert many["filtered"] == ["b.md"]
    assert many["count"] == "1 of 3 documents"


def test_a_link_opens_the_document_it_leads_to(many):
    assert many["open"] == [False, False, True]


def test_every_finding_with_a_place_can_be_reached(one, pages):
    _, findings, whole = pages
    assert one["found"] == findings - whole


def test_a_mark_pointed_at_shows_the_card_and_escape_closes_it(one):
    assert (one["hidden"], one["shown"], one["closed"]) == (True, True, True)
    assert "Why:" in one["words"]
    assert "Fix:" in one["words"]
    assert one["inside"]


def test_a_mark_reached_with_the_keyboard_shows_the_card_and_lights_up(one):
    assert one["focused"]
    assert one["lit"] > 0


def test_a_link_to_a_place_reaches_the_mark_and_shows_its_card(one):
    assert one["reached"]


def test_a_narrow_page_does_not_scroll_sideways(one):
    assert one["wide"] <= 0


@pytest.mark.parametrize(("scheme", "paper"), [("1", LIGHT), ("0", DARK)], ids=["light", "dark"])
def test_the_page_is_drawn_in_the_colours_of_the_system(browser, pages, tmp_path, scheme, paper):
    shot = tmp_path / "shot.png"
    _, console = browser(
        pages[0] / "one.html",
        f"--screenshot={shot}",
        f"--blink-settings=preferredColorScheme={scheme}",
    )
    size, first, colours = seen(shot.read_bytes())
    assert console == []
    assert size == (1280, 900)
    assert first == paper
    assert colours > 200


def seen(png):
    """Size, first pixel and number of different rows of a PNG."""
    width, height, _, kind = struct.unpack(">IIBB", png[16:26])
    parts, at = [], 8
    while at < len(png):
        size, name = struct.unpack(">I4s", png[at : at + 8])
        parts += [png[at + 8 : at + 8 + size]] if name == b"IDAT" else []
        at += size + 12
    data = zlib.decompress(b"".join(parts))
    row = 1 + width * {2: 3, 6: 4}[kind]
    rows = {data[start + 1 : start + row] for start in range(0, len(data), row)}
    return (width, height), tuple(data[1:4]), len(rows)


def test_the_page_as_it_is_written_has_no_fault_to_report(browser, pages):
    _, console = browser(pages[0] / "many.html", "--dump-dom")
    assert console == []
