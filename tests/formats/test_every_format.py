"""What all formats promise: whatever a text says, what is printed can be read, and is whole."""

import csv
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quality.render.formats import FormatError, names

HOSTILE = "\"q\" 'a' <b>&amp; ]]> --> | `x` %0A a:b,c 🙂 é \x00\x1b[31m\r\n::error::x </script>"
PATH = 'a "b", <c>%🙂\n.md'
TEXT = f"One {HOSTILE} two. Three four.\n"


def from_lines(text):
    return [line for line in text.splitlines() if " attribution.weasel " in line]


def from_full(text):
    return re.split(r"^  \d+:\d+ warning attribution\.weasel", text, flags=re.MULTILINE)[1:]


def from_github(text):
    commands = [line for line in text.splitlines() if line.startswith("::warning file=")]
    return [unescaped(line.split("::", 2)[2]) for line in commands]


def unescaped(text):
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def from_json(text):
    (document,) = json.loads(text)["documents"]
    return [finding["message"] for finding in document["findings"]]


def from_json_lines(text):
    first, _ = map(json.loads, text.splitlines())
    return [finding["message"] for finding in first["findings"]]


def from_csv(text):
    return [row["message"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def from_gitlab(text):
    return [issue["description"] for issue in json.loads(text)]


def from_sarif(text):
    (run,) = json.loads(text)["runs"]
    return [result["message"]["text"] for result in run["results"]]


def from_rdjson(text):
    return [each["message"] for each in json.loads(text)["diagnostics"]]


def from_junit(text):
    return [each.get("message") for each in ElementTree.fromstring(text).iter("failure")]


def from_markdown(text):
    listed = [line for line in text.splitlines() if "**attribution.weasel**" in line]
    more = re.search(r"- and ([\d,]+) more findings", text)
    return [*listed, *[""] * int(more[1].replace(",", "") if more else 0)]


def from_html(text):
    return re.findall(r'<li id="d0f\d+".*?</li>', text, re.DOTALL)


READERS = {
    "full": from_full,
    "concise": from_lines,
    "grouped": from_lines,
    "json": from_json,
    "jsonl": from_json_lines,
    "csv": from_csv,
    "github": from_github,
    "gitlab": from_gitlab,
    "sarif": from_sarif,
    "rdjson": from_rdjson,
    "junit": from_junit,
    "markdown": from_markdown,
    "html": from_html,
}
AS_DATA = ("json", "jsonl", "gitlab", "sarif", "rdjson")


def test_every_format_is_tested():
    assert set(READERS) == set(names()) - {"summary", "statistics"}


@pytest.mark.parametrize("name", READERS)
def test_hostile_texts_change_nothing_but_the_text(name, reports):
    found = reports.finding(4, 4 + len(HOSTILE), HOSTILE, text=TEXT)
    printed = reports.printed(name, [reports.document(found, path=PATH, text=TEXT)])
    (message,) = READERS[name](printed)
    assert "🙂" in message
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f]", printed.replace("\r\n", ""))


@pytest.mark.parametrize("name", AS_DATA)
def test_json_carries_the_message_as_it_is(name, reports):
    found = reports.finding(4, 4 + len(HOSTILE), HOSTILE, text=TEXT)
    printed = reports.printed(name, [reports.document(found, path=PATH, text=TEXT)])
    assert READERS[name](printed) == [HOSTILE]


@pytest.fixture(scope="module")
def crowded(reports):
    """A document with 10,000 findings, a line each."""
    text = "Critics argue.\n" * 10_000
    first = reports.finding(0, 7, text="Critics argue.\n")
    found = [
        replace(first, start=15 * n, end=15 * n + 7, line=n + 1, end_line=n + 1, ordinal=n)
        for n in range(10_000)
    ]
    return reports.document(*found, text=text)


@pytest.mark.parametrize("name", sorted(set(READERS) - {"sarif"}))
def test_ten_thousand_findings_are_all_there(name, reports, crowded):
    assert len(READERS[name](reports.printed(name, [crowded]))) == 10_000


@pytest.mark.parametrize("name", READERS)
@given(message=st.text(min_size=1), path=st.text(min_size=1), text=st.text(min_size=2))
@settings(max_examples=30)
def test_any_text_leaves_one_finding_one_finding(name, reports, message, path, text):
    text = text.replace("\r", "\n")
    found = reports.finding(0, 1, message, text=text)
    printed = reports.printed(name, [reports.document(found, path=path, text=text)])
    assert len(READERS[name](printed)) == 1


@pytest.mark.parametrize("name", READERS)
def test_a_lone_surrogate_can_be_written(name, reports):
    text = "One \udce9 two.\n"
    found = reports.finding(4, 5, "\udce9!", text=text)
    printed = reports.printed(name, [reports.document(found, path="\udce9.md", text=text)])
    assert len(READERS[name](printed.encode("utf-8", "replace").decode())) == 1


@pytest.mark.parametrize("name", READERS)
def test_a_run_of_nothing_can_be_read(name, reports):
    assert reports.printed(name, []) == reports.printed(name, [])


def test_an_unknown_format_is_refused_with_the_list(reports):
    with pytest.raises(FormatError, match=r"did you mean 'sarif'.* concise, grouped, json"):
        reports.printed("sarf", [])
