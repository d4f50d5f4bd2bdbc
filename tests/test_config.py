"""Configuration: which file counts, what it may say, and what is said when it cannot be used."""

import pickle
from pathlib import Path

import pytest

from quality.config import read
from quality.config.configuration import Configuration, Given
from quality.config.find import closest
from quality.config.values import COMMAND_LINE, ConfigError, Origin, Value, over
from quality.rule import SCOPES


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder: a repository with a folder `docs`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    return tmp_path


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def settings(path, **given):
    return Configuration(Given(**given)).settings(path)


def command_line(**options):
    return {(key.replace("_", "-"),): Value(value, COMMAND_LINE) for key, value in options.items()}


def test_without_a_file_the_usual_settings_hold(here):
    usual = settings("a.md")
    assert (usual.scoring.profile, usual.gate.fail_on, usual.gate.min_score) == (
        "web",
        "error",
        None,
    )


@pytest.mark.parametrize("name", ["quality.toml", ".quality.toml"])
def test_a_file_of_our_own_is_read(here, name):
    write(name, 'profile = "news"')
    assert settings("docs/a.md").scoring.profile == "news"


def test_the_table_of_a_pyproject_is_read(here):
    write("pyproject.toml", '[tool.other]\nx = 1\n[tool.quality]\nprofile = "news"')
    assert settings("a.md").scoring.profile == "news"


def test_a_pyproject_without_the_table_is_passed_over(here):
    write("quality.toml", 'profile = "news"')
    write("docs/pyproject.toml", '[project]\nname = "quality-docs"')
    assert settings("docs/a.md").scoring.profile == "news"


@pytest.mark.parametrize(
    ("text", "line"), [("[tool]\nquality = 3\n", 2), ("[[tool.quality]]\nprofile = 'news'\n", 1)]
)
def test_a_pyproject_with_something_else_under_the_name_is_refused(here, text, line):
    write("pyproject.toml", text)
    with pytest.raises(ConfigError, match=f"pyproject.toml:{line}: tool.quality is not a table"):
        settings("a.md")


def test_a_configuration_that_is_a_link_to_nothing_is_not_passed_over(here):
    (here / "quality.toml").symlink_to("gone.toml")
    with pytest.raises(ConfigError, match=r"quality.toml: cannot be read \(No such file"):
        settings("a.md")


def test_the_closest_file_counts_and_no_other(here):
    write("quality.toml", 'profile = "news"\nmin-score = 50')
    write("docs/quality.toml", 'profile = "technical"')
    docs = settings("docs/a.md")
    assert (docs.scoring.profile, docs.gate.min_score) == ("technical", None)


@pytest.mark.parametrize(
    ("one", "other"),
    [(".quality.toml", "quality.toml"), ("quality.toml", "pyproject.toml")],
)
def test_of_two_in_one_folder_the_more_special_counts(here, one, other):
    write(one, 'profile = "news"')
    write(other, '[tool.quality]\nprofile = "legal"')
    assert closest(str(here)) == str(here / one)


def test_the_search_ends_at_the_root_of_the_repository(here):
    write("quality.toml", 'profile = "news"')
    (here / "inner" / ".git").mkdir(parents=True)
    assert settings("inner/a.md").scoring.profile == "web"


def test_an_isolated_run_reads_no_file(here):
    write("quality.toml", 'profile = "news"')
    assert settings("a.md", isolated=True).scoring.profile == "web"


def test_a_file_that_is_given_counts_for_all(here):
    write("strict.toml", "min-score = 70")
    write("docs/quality.toml", "min-score = 10")
    assert settings("docs/a.md", file="strict.toml").gate.min_score == 70


def test_the_command_line_wins(here):
    write("quality.toml", 'profile = "news"\nmin-score = 50')
    own = settings("a.md", values=command_line(profile="legal"))
    assert (own.scoring.profile, own.gate.min_score) == ("legal", 50)


def test_files_with_equal_settings_share_a_scorer(here):
    write("quality.toml", '[per-file-ignores]\n"*.txt" = ["filler"]')
    configuration = Configuration()
    one, two, other = (configuration.scorer(name) for name in ("a.md", "docs/b.md", "c.txt"))
    assert one is two
    assert one is not other


def test_per_file_ignores_add_to_what_is_ignored(here):
    text = (
        'ignore = ["hedging"]\n[per-file-ignores]\n"legal/**" = ["filler"]\n"*.txt" = ["headline"]'
    )
    write("quality.toml", text)
    assert settings("legal/en/a.txt").scoring.ignore == ("hedging", "filler", "headline")
    assert settings("a.md").scoring.ignore == ("hedging",)


@pytest.mark.parametrize(
    ("path", "profile"), [("a.md", "web"), ("news/a.md", "news"), ("news/legal/a.md", "legal")]
)
def test_the_last_glob_that_fits_gives_the_profile(here, path, profile):
    write("quality.toml", '[profiles]\n"news/**" = "news"\n"legal/" = "legal"')
    assert settings(path).scoring.profile == profile


def test_a_profile_on_the_command_line_beats_the_globs(here):
    write("quality.toml", '[profiles]\n"news/**" = "news"')
    assert settings("news/a.md", values=command_line(profile="legal")).scoring.profile == "legal"


@pytest.mark.parametrize(
    "text",
    [
        '[rules."hedging.hedge-load"]\nseverity = "error"\nlimit = 3',
        '[rules.hedging.hedge-load]\nseverity = "error"\nlimit = 3',
        'rules.hedging.hedge-load = {severity = "error", limit = 3}',
        '[rules.hedging]\nlimit = 9\nseverity = "error"\n[rules."hedging.hedge-load"]\nlimit = 3',
    ],
)
def test_a_rule_may_have_its_own_severity_and_limit(here, text):
    write("quality.toml", text)
    rules = {rule.id: rule for rule in Configuration().scorer("a.md").rules}
    rule = rules["hedging.hedge-load"]
    assert (rule.severity, rule.limit("news"), rule.limit("web")) == ("error", 3, 3)
    assert rules["filler.jargon"].severity != "error"


def test_an_accepted_phrase_excuses_one_rule_only(here):
    text = "Critics argue that the plan will fail, and experts say that it is dear."
    write("quality.toml", '[rules.attribution.weasel-attribution]\naccept = ["critics argue"]')
    found = Configuration().scorer("a.md").score(text).findings
    assert [finding.excerpt for finding in found] == ["experts say"]


def test_an_accepted_phrase_excuses_what_a_check_in_python_found(here):
    write("quality.toml", '[rules.readability.undefined-acronym]\naccept = ["ERO"]')
    text = "The ERO sent a boat to the QVT. The QVT left the ERO. The ERO met the QVT."
    found = Configuration().scorer("a.md").score(text, format="plain").findings
    excerpts = [f.excerpt for f in found if f.rule == "readability.undefined-acronym"]
    assert excerpts == ["QVT"]


def test_nothing_is_reported_in_scopes_that_are_ignored(here):
    write("quality.toml", 'select = ["hedging.stacked-hedges"]\nignore-scopes = ["list"]')
    text = "- It may perhaps help.\n\nIt may perhaps help.\n"
    (finding,) = Configuration().scorer("a.md").score(text, format="markdown").findings
    assert finding.line == 3


def test_a_limit_hides_what_keeps_within_it(here):
    write("quality.toml", "[rules.repetition.doubled-word]\nlimit = 500")
    words = "The the plan was made in spring and then it was carried out by the town. " * 5
    found = Configuration().scorer("a.md").score(words).findings
    assert not [finding for finding in found if finding.rule == "repetition.doubled-word"]


def test_scorers_with_adjustments_pickle_and_have_digests_of_their_own(here):
    write("quality.toml", '[rules.hedging]\nseverity = "error"')
    scorer = Configuration().scorer("a.md")
    copy = pickle.loads(pickle.dumps(scorer))
    assert copy.digest == scorer.digest != Configuration(Given(isolated=True)).scorer("a.md").digest


def test_a_file_may_extend_another_which_it_beats(here):
    write("shared/base.toml", 'profile = "news"\nmin-score = 40\nignore = ["filler"]')
    write("quality.toml", 'extend = "shared/base.toml"\nmin-score = 60\nignore = ["hedging"]')
    own = settings("a.md")
    assert (own.scoring.profile, own.gate.min_score) == ("news", 60)
    assert own.scoring.ignore == ("filler", "hedging")


def test_select_sets_aside_what_an_extended_file_selects_and_ignores(here):
    write("base.toml", 'select = ["filler"]\nignore = ["hedging"]')
    write("quality.toml", 'extend = "base.toml"\nselect = ["hedging"]')
    scoring = settings("a.md").scoring
    assert (scoring.select, scoring.ignore) == (("hedging",), ())


def test_paths_are_taken_from_the_folder_of_the_file_that_has_them(here):
    write("shared/base.toml", 'baseline = "known.json"')
    write("quality.toml", 'extend = "shared/base.toml"')
    assert settings("docs/a.md").baseline == str(here / "shared" / "known.json")


def test_a_rule_on_trial_is_turned_on_by_its_whole_id(here):
    write("own/filler/zonk.yaml", ON_TRIAL)
    write("quality.toml", 'rules-path = ["own"]\nextend-select = ["filler.zonk"]')
    rules = {rule.id for rule in Configuration().scorer("a.md").rules}
    assert {"filler.zonk", "hedging.hedge-load"} <= rules


ON_TRIAL = """\
id: filler.zonk
summary: A zonk.
why: Because.
fix: Leave it out.
severity: error
kind: phrases
phrases: [zonk]
status: preview
since: 0.1.0
examples:
  bad: ["A [[zonk]] one.", "The [[zonk]] two."]
  good: ["Nothing.", "Nothing at all."]
"""


def test_a_pyproject_without_tables_of_tools_is_no_configuration(here):
    write("pyproject.toml", "tool = 3")
    assert settings("a.md").scoring.profile == "web"


def test_one_key_may_be_settled_by_itself():
    assert read.argument("select=hedging, filler")["select",].value == ("hedging", "filler")
    assert read.argument("min-score = 3.5")["min-score",].value == 3.5


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("profil=news", "--config profil=news: unknown key 'profil': did you mean 'profile'?"),
        ("news", "--config news: neither a file nor KEY=VALUE"),
        ("a b=c", "--config a b=c: not KEY=VALUE: "),
        ("extend=b.toml", "--config extend=b.toml: only a file extends another: give it whole, "),
    ],
)
def test_what_cannot_be_settled_is_said(given, expected):
    with pytest.raises(ConfigError) as error:
        read.argument(given)
    assert str(error.value).startswith(expected)


def test_later_settings_win_and_folders_of_rules_add_up():
    early, late = Origin("a.toml", 1), Origin("b.toml", 2)
    one = {("rules-path",): Value(("x",), early, (early,)), ("profile",): Value("web", early)}
    two = {("rules-path",): Value(("y",), late, (late,)), ("profile",): Value("news", late)}
    assert over(two, one) == {
        ("rules-path",): Value(("x", "y"), late, (early, late), (early,)),
        ("profile",): Value("news", late),
    }


def test_the_scopes_that_can_be_closed_are_those_a_scorer_takes():
    assert tuple(read.schema()["properties"]["ignore-scopes"]["items"]["enum"]) == SCOPES
