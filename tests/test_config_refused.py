"""Configuration that cannot be used is refused with its line."""

from pathlib import Path

import pytest

from quality.config.configuration import Configuration, Given
from quality.config.values import ConfigError


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder: a repository."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def complaint(path="a.md", **given):
    with pytest.raises(ConfigError) as error:
        Configuration(Given(**given)).prepare([path])
    return str(error.value)


def test_a_file_that_extends_itself_in_the_end_is_refused(here):
    write("quality.toml", '# one\nextend = "b.toml"')
    write("b.toml", 'extend = "quality.toml"')
    assert complaint() == (
        "b.toml:1: it comes round to itself: quality.toml extends b.toml extends quality.toml"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\nprofil = 'news'", "quality.toml:2: unknown key 'profil': did you mean 'profile'?"),
        ("profile = 'newz'", "quality.toml:1: 'newz' is not one of web, news, academic, technical, "
         "legal, marketing, fiction: did you mean 'news'?"),
        ("min-score = '50'", "quality.toml:1: '50' is not a number"),
        ("min-score = 500", "quality.toml:1: 500 is too large: 100 at most"),
        ("min-score = nan", "quality.toml:1: nan cannot be compared with anything: write a number"),
        ("preview = 1", "quality.toml:1: 1 is not a boolean: write true or false"),
        ("select = 'hedging'", "quality.toml:1: 'hedging' is not a list: put it in brackets"),
        ("select = [\n 'hedging',\n 3]", "quality.toml:3: 3 is not text: put it in quotes"),
        ("[rules.hedging]\nlimt = 3", "quality.toml:2: unknown key 'limt': did you mean 'limit'?"),
        ("[rules.hedging]\nlimit = true", "quality.toml:2: True is not a number"),
        ("[rules.hedging]", "quality.toml:1: nothing is said about this rule: "
         "give severity, limit, accept"),
        ("rules.limit = 3", "quality.toml:1: this goes under [rules.<id>]"),
        ("profile = ", "quality.toml:1: not TOML: Invalid value"),
        ("[tool.quality]", "quality.toml:1: in this file the keys stand without [tool.quality]"),
        ("extend = 'no.toml'", "quality.toml:1: no.toml: no such file to extend"),
        ('extend = "\\u0000"', "quality.toml:1: \0: no such file to extend"),
        ("rules-path = ['pack:no']", "quality.toml:1: no pack is called 'no': none "
         "is installed; pip install one"),
        ("packs = ['no']", "quality.toml:1: no pack is called 'no': none is installed; "
         "pip install one"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named_with_its_line(here, text, expected):
    write("quality.toml", text)
    assert complaint() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ignore = [\n 'filler',\n 'hedgin']",
            "quality.toml:3: no rule is called 'hedgin': did you",
        ),
        ("[per-file-ignores]\n'x' = ['hedgin']", "quality.toml:2: no rule is called 'hedgin': did"),
        ("\n[rules.hedgin]\nlimit = 3", "quality.toml:3: no rule is called 'hedgin': did you mean"),
        ("[profiles]\n'[z-a]' = 'news'", "quality.toml:2: '[z-a]' is no glob as in .gitignore"),
        ("[per-file-ignores]\n'!' = ['filler']", "quality.toml:2: '!' is no glob as in .gitignore"),
        ("rules-path = [\n'nowhere']", "quality.toml:2: "),
        ("model = 'nowhere'", "quality.toml:1: "),
        ("[rules.hedging]\naccept = ['{a']", "quality.toml:2: hedging: accept: '{a': "),
        ("[rules.readability.hard-to-read]\naccept = ['a']", "quality.toml:2: readability.hard-to"),
    ],
)
def test_what_no_scorer_can_use_is_named_with_its_line(here, text, expected):
    write("quality.toml", text)
    assert complaint().startswith(expected)


def test_a_rule_of_a_second_file_is_looked_up_though_its_settings_are_known(here):
    write("docs/quality.toml", "[per-file-ignores]\n'x.md' = ['hedgin']")
    configuration = Configuration()
    configuration.prepare(["a.md"])
    with pytest.raises(ConfigError, match=r"quality\.toml:2: no rule is called 'hedgin'"):
        configuration.prepare([str(Path("docs", "a.md"))])


@pytest.mark.parametrize("data", [b"\xff\xfe", b"profile = '\xe9'"])
def test_a_file_that_is_not_utf_8_is_named(here, data):
    Path("quality.toml").write_bytes(data)
    assert complaint() == "quality.toml: not UTF-8: re-save it as UTF-8"


def test_a_pyproject_that_is_named_must_have_the_table(here):
    write("pyproject.toml", "[project]\nname = 'x'")
    assert complaint(file="pyproject.toml") == (
        "pyproject.toml: it has no table [tool.quality]: add it"
    )


def test_a_configuration_that_is_nested_too_deeply_is_refused(here):
    write("quality.toml", f"select = {'[' * 9999}{']' * 9999}")
    assert complaint().startswith("quality.toml:")
