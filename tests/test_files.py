"""Finding files and reading them: every way in which a path may give no text."""

import os
from pathlib import Path

import pytest

from quality.files import Found, Problem, Source, read
from quality.files.walk import Usual, find


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A folder with texts, and things that are none, as the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.md",
        "a.TXT",
        "notes.log",
        ".hidden.md",
        "sub/c.html",
        "sub/deep/d.rst",
        ".git/e.md",
        "node_modules/f.md",
        "sub/__pycache__/g.md",
        "boats.egg-info/SOURCES.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", encoding="utf-8")
    return tmp_path


def texts(*names):
    return [found if isinstance(found, Problem) else read(found) for found in find(names)]


def paths(names):
    return [found.path.replace(os.sep, "/") for found in find(names)]


def test_a_folder_gives_its_texts_in_order_without_hidden_ones(tree):
    assert paths(["."]) == ["a.TXT", "b.md", "sub/c.html", "sub/deep/d.rst"]


def test_a_named_file_is_taken_whatever_it_is_called(tree):
    assert list(find(["notes.log", ".hidden.md"])) == [
        Found("notes.log", named=True),
        Found(".hidden.md", named=True),
    ]


def test_a_hidden_folder_is_entered_when_named(tree):
    assert paths([".git"]) == [".git/e.md"]


def test_a_file_is_taken_once_however_often_it_is_named(tree):
    assert paths(["b.md", "./b.md", "sub/../b.md", "*.md"]) == ["b.md"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.md", ["b.md"]),
        ("**/*.html", ["sub/c.html"]),
        ("**/*.md", ["b.md"]),
        ("node_modules/*.md", ["node_modules/f.md"]),
        ("su?", ["sub/c.html", "sub/deep/d.rst"]),
        ("{0}/*.md", ["{0}/b.md"]),
    ],
)
def test_a_glob_gives_what_it_matches(tree, pattern, expected):
    here = str(tree).replace(os.sep, "/")
    assert paths([pattern.format(here)]) == [path.format(here) for path in expected]


def test_a_file_whose_name_looks_like_a_glob_is_taken_by_name(tree):
    (tree / "[draft].md").write_text("Text.", encoding="utf-8")
    assert list(find(["[draft].md"])) == [Found("[draft].md", named=True)]


def test_a_glob_that_matches_nothing_is_a_problem(tree):
    assert [(p.kind, p.path, p.skipped) for p in find(["*.nothing"])] == [
        ("no_match", "*.nothing", False)
    ]


def test_a_folder_without_texts_is_a_problem(tree):
    (tree / "empty").mkdir()
    assert [p.kind for p in find(["empty"])] == ["no_texts"]


def test_a_folder_of_word_files_says_how_they_are_read(tree):
    (tree / "drafts" / "may").mkdir(parents=True)
    (tree / "drafts" / "may" / "a.docx").write_bytes(b"")
    (problem,) = find(["drafts"])
    assert (problem.kind, problem.remedy) == (
        "no_texts",
        f'its Word files are read when named: "{Path("drafts/**/*.docx")}"',
    )


@pytest.mark.parametrize(
    ("names", "said"),
    [(["a.docx"], "1 Word file left out"), (["a.docx", "B.DOCX"], "2 Word files left out")],
)
def test_word_files_among_texts_are_left_out_and_said_once(tree, names, said):
    made = [(tree / "sub" / name).write_bytes(b"") for name in names]
    found = list(find(["sub"]))
    assert [each.path for each in found] == ["sub/c.html", "sub/deep/d.rst", "sub"]
    assert (found[-1].reason, found[-1].files, found[-1].skipped) == (said, len(made), True)


def test_word_files_that_a_configuration_excludes_are_not_said(tree):
    (tree / "sub" / "a.docx").write_bytes(b"")
    assert [type(each) for each in find(["sub"], WithoutWord())] == [Found, Found]


class WithoutWord(Usual):
    """The usual texts, and a configuration that excludes Word files."""

    def excludes(self, path, *, is_folder):
        return path.endswith(".docx")


@pytest.mark.parametrize("name", ["sub", "sub/*.docx", "s*"])
def test_what_word_keeps_beside_an_open_file_is_no_text(tree, name):
    (tree / "sub" / "~$a.docx").write_bytes(b"")
    (tree / "sub" / "a.docx").write_bytes(b"")
    assert [each.path for each in find([name]) if "~" in each.path] == []


def test_an_address_is_not_taken_for_a_file(tree):
    (problem,) = find(["https://example.org/a.html"])
    assert str(problem).startswith("https://example.org/a.html: an address, and nothing is fetched")


def test_a_folder_that_may_not_be_read_is_a_problem(tree, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    (problem,) = find(["sub"])
    assert str(problem) == ("sub: cannot be read (Permission denied); check that you may read it")


def test_a_folder_is_no_text(tree):
    problem = read(Found("sub", named=True))
    assert str(problem) == "sub: a folder; name a file in it; check and score read folders"


def test_a_file_that_vanishes_before_it_is_read_is_said_to_be_gone(tree):
    found = [*find(["sub"])]
    (tree / "sub" / "c.html").unlink()
    assert str(read(found[0])) == "sub/c.html: gone since its folder was listed; run it again"


def test_links_to_folders_are_not_followed(tree):
    (tree / "sub" / "loop").symlink_to(tree, target_is_directory=True)
    assert paths(["sub"]) == ["sub/c.html", "sub/deep/d.rst"]


@pytest.mark.parametrize("pattern", ["**/*.html", "sub/**/*.html", "../{0}/sub/**/*.html"])
def test_a_glob_takes_a_file_once_though_links_lead_back_to_it(tree, pattern):
    (tree / "sub" / "deep" / "loop").symlink_to(tree, target_is_directory=True)
    assert [os.path.realpath(path) for path in paths([pattern.format(tree.name)])] == [
        str(tree / "sub" / "c.html")
    ]


def test_a_glob_follows_a_link_that_leads_elsewhere(tree):
    (tree / "sub" / "near").symlink_to(tree / "node_modules", target_is_directory=True)
    assert paths(["sub/**/*.md"]) == ["sub/near/f.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["sub", "sub/*.md"])
def test_a_pipe_that_nobody_named_is_left_out_and_said(tree, name):
    os.mkfifo(tree / "sub" / "p.md")
    (problem,) = [each for each in find([name]) if isinstance(each, Problem)]
    assert (problem.path, problem.kind, problem.skipped) == ("sub/p.md", "not_a_file", True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_is_named_is_read(tree):
    os.mkfifo(tree / "p.md")
    assert list(find(["p.md"])) == [Found("p.md", named=True)]


def test_a_link_that_leads_nowhere_is_a_problem_and_not_passed_over(tree):
    (tree / "sub" / "gone.md").symlink_to("nowhere.md")
    assert paths(["sub/*.md"]) == ["sub/gone.md"]
    assert read(Found("sub/gone.md", named=False)).kind == "missing"


def test_a_link_to_nothing_says_where_it_leads(tree):
    (tree / "gone.md").symlink_to("nowhere.md")
    (problem,) = texts("gone.md")
    assert str(problem) == ("gone.md: a link to nowhere.md, which is not there; mend or delete it")


def test_a_missing_file_brings_up_the_nearest_name(tree):
    problem = read(Found("b.mdd", named=True))
    assert str(problem) == "b.mdd: no such file; did you mean b.md?"


def test_an_empty_name_is_said_to_be_one():
    (problem,) = texts("")
    assert str(problem).startswith("'': an empty name;")


def test_a_missing_file_in_a_missing_folder_is_only_missing(tree):
    problem = read(Found("nowhere/b.md", named=True))
    assert (problem.kind, problem.remedy) == ("missing", "check the name")


def test_a_file_that_may_not_be_read_is_a_problem(tree, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert read(Found("b.md", named=True)).kind == "unreadable"


def test_a_name_that_is_too_long_is_a_problem(tree):
    assert read(Found("x" * 5000, named=True)).kind == "unreadable"


def test_a_folder_read_as_a_file_is_a_problem(tree):
    assert read(Found("sub", named=True)).kind == "unreadable"


def test_a_file_over_the_limit_is_refused(tree):
    (tree / "big.md").write_bytes(b"a" * 1001)
    problem = read(Found("big.md", named=True), max_mb=0.001)
    assert str(problem) == "big.md: larger than 0.001 MB; split it, or raise --max-size"


def test_a_file_at_the_limit_is_read(tree):
    (tree / "big.md").write_bytes(b"a" * 1000)
    assert isinstance(read(Found("big.md", named=True), max_mb=0.001), Source)


@pytest.mark.parametrize(("named", "skipped"), [(True, False), (False, True)])
def test_a_binary_file_is_skipped_unless_it_is_named(tree, named, skipped):
    (tree / "b.md").write_bytes(b"\x00\x01\x02")
    assert read(Found("b.md", named)).skipped is skipped


def test_a_damaged_text_is_a_problem_even_in_a_folder(tree):
    (tree / "b.md").write_bytes(b"caf\xe9")
    assert read(Found("b.md", named=False)).skipped is False


def test_line_ends_are_left_as_they_are(tree):
    (tree / "b.md").write_bytes(b"one\r\ntwo\rthree\n")
    assert read(Found("b.md", named=True)) == Source("b.md", "one\r\ntwo\rthree\n")


def test_problems_and_texts_come_in_the_order_of_the_names(tree):
    kinds = [type(each) for each in texts("b.md", "missing.md", "sub")]
    assert kinds == [Source, Problem, Source, Source]
