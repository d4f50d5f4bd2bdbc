"""`quality config`: what holds for a file, and the schema that editors read."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from typer.testing import CliRunner

from quality.cli.app import app
from quality.config.read import schema

CONFIG = """\
extend = "shared/base.toml"
profile = "news"
ignore = ["filler"]
[per-file-ignores]
"legal/**" = ["hedging"]
[profiles]
"legal/**" = "legal"
[rules.hedging.hedge-load]
limit = 3
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder, with a configuration that extends another."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "base.toml").write_text('\nignore = ["headline"]\nmin-score = 40')
    (tmp_path / "quality.toml").write_text(CONFIG)
    return tmp_path


def config(*arguments):
    return CliRunner().invoke(app, ["config", *arguments], catch_exceptions=False)


def shown(*arguments):
    """The lines by key: value and origin."""
    lines = config("show", *arguments).stdout.splitlines()
    return {line.split(" = ")[0]: line.split(" = ")[-1] for line in lines}


BASE = str(Path("shared", "base.toml"))


@pytest.mark.parametrize(
    ("file", "key", "value", "origin"),
    [
        ("a.md", "profile", '"news"', "quality.toml:2"),
        ("legal/a.md", "profile", '"legal"', "quality.toml:7"),
        ("a.md", "min-score", "40", f"{BASE}:3"),
        ("a.md", "ignore", '["headline", "filler"]', f"{BASE}:2, quality.toml:3"),
        (
            "legal/a.md",
            "ignore",
            '["headline", "filler", "hedging"]',
            f"{BASE}:2, quality.toml:3, quality.toml:5",
        ),
        ("a.md", 'rules."hedging.hedge-load".limit', "3", "quality.toml:9"),
        ("a.md", "fail-on", '"error"', "default"),
    ],
)
def test_each_key_has_its_value_and_origin(here, file, key, value, origin):
    assert re.split(r" +# ", shown("--for", file)[key]) == [value, origin]


def test_what_the_command_line_settles_says_so(here):
    line = shown("--for", "legal/a.md", "--config", "profile=web")["profile"]
    assert re.split(r" +# ", line) == ['"web"', "command line"]


def test_the_file_is_named(here):
    assert config("show", "--for", "a.md").stdout.startswith("# a.md: quality.toml\n")
    assert config("show", "--isolated").stdout.startswith("# any file here: no configuration file")


def test_what_is_shown_is_a_configuration_that_says_the_same(here):
    first = config("show", "--for", "a.md", "--format", "json").stdout
    write("again.toml", config("show", "--for", "a.md").stdout)
    again = ["--config", "again.toml"]
    second = config("show", "--for", "a.md", "--format", "json", *again).stdout
    assert settings_in(second) == settings_in(first)


def settings_in(shown):
    """The values by key."""
    return {each["key"]: each["value"] for each in json.loads(shown)["settings"]}


def test_what_is_not_set_is_said(here):
    assert "# max-warnings is not set" in config("show").stdout


def test_the_settings_as_json_have_places_and_lines(here):
    data = json.loads(config("show", "--for", "a.md", "--format", "json").stdout)
    (profile,) = [each for each in data["settings"] if each["key"] == "profile"]
    assert profile == {
        "key": "profile",
        "value": "news",
        "origins": [{"place": "quality.toml", "line": 2}],
    }


def test_a_configuration_that_cannot_be_used_cannot_be_shown(here):
    (here / "quality.toml").write_text("ignore = ['hedgin']")
    done = config("show")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("quality: quality.toml:1: no rule is called 'hedgin'")


def test_the_schema_is_printed_and_is_one():
    printed = json.loads(config("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == schema()


@pytest.mark.parametrize(
    ("settings", "is_valid"),
    [
        ({"rules": {"hedging": {"hedge-load": {"limit": 3}, "severity": "info"}}}, True),
        ({"rules": {"hedging.hedge-load": {"accept": ["may be"]}}}, True),
        ({"rules": {"hedging": {"limit": "3"}}}, False),
        ({"profiles": {"news/**": "news"}, "min-score": 50.5}, True),
        ({"profil": "news"}, False),
    ],
)
def test_the_schema_takes_what_we_take(settings, is_valid):
    assert jsonschema.Draft202012Validator(schema()).is_valid(settings) is is_valid


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "configuration.md").read_text("utf-8")


def test_the_page_has_a_line_for_every_key(page):
    said = dict(re.findall(r"^\| `([a-z-]+)` \|.*\| ([^|]+) \|$", page, re.MULTILINE))
    keys = {**schema()["properties"], **schema()["$defs"]["rule"]["properties"]}
    assert said == {key: each["description"] for key, each in keys.items()}


def examples():
    """The configurations on the page."""
    page = Path(__file__).resolve().parent.parent / "docs" / "configuration.md"
    return re.findall(r"^```toml\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", examples(), ids=lambda text: text.partition("\n")[0])
def test_an_example_of_the_page_can_be_used(example, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name = "pyproject.toml" if "[tool.quality]" in example else "quality.toml"
    write(f"here/{name}", example)
    write("shared/quality.toml", "min-score = 30")
    assert config("show", "--for", "here/a.md").stderr == ""


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
