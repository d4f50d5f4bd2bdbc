"""Files replaced in one step: whole or as they were, and nothing beside them."""

import os
import stat

import pytest

from quality.atomic import left, replacing

UNIX = pytest.mark.skipif(os.name == "nt", reason="needs Unix permissions and links")
NAMES = ["a.md", "[a]*.md", "a" * 255, "é" * 127, ".hidden"]
every_name = pytest.mark.parametrize("name", NAMES)


@every_name
def test_the_draft_becomes_the_file(tmp_path, name):
    path = tmp_path / name
    path.write_text("old")
    with replacing(path) as draft:
        draft.write_text("new")
        assert path.read_text() == "old"
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [(name, "new")]


def broken_off(path, fault):
    with replacing(path) as draft:
        draft.write_text("half")
        raise fault


@pytest.mark.parametrize("fault", [ZeroDivisionError, KeyboardInterrupt, GeneratorExit])
def test_the_file_stays_what_it_was_when_the_work_breaks_off(tmp_path, fault):
    path = tmp_path / "a.md"
    path.write_text("old")
    with pytest.raises(fault):
        broken_off(path, fault)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["old"]


@every_name
def test_drafts_of_a_file_are_found_and_those_of_others_are_not(tmp_path, name):
    path = tmp_path / name
    with replacing(path) as draft, replacing(tmp_path / "b.md"):
        assert left(path) == [draft]
    assert left(path) == []


def test_two_drafts_of_one_file_do_not_meet(tmp_path):
    with replacing(tmp_path / "a") as first, replacing(tmp_path / "a") as second:
        assert first != second


@UNIX
def test_permissions_are_kept_where_asked(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("old")
    path.chmod(0o440)
    with replacing(path, keep=True) as draft:
        draft.write_text("new")
        assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert (path.read_text(), stat.S_IMODE(path.stat().st_mode)) == ("new", 0o440)


@UNIX
@pytest.mark.parametrize("keep", [False, True])
def test_a_new_file_has_the_usual_permissions(tmp_path, keep):
    (tmp_path / "plain").touch()
    with replacing(tmp_path / "new", keep=keep):
        pass
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "plain").stat().st_mode


@UNIX
def test_a_link_stays_where_asked(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "folder" / "a")
    (tmp_path / "folder").mkdir()
    with replacing(tmp_path / "link", keep=True) as draft:
        draft.write_text("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "folder" / "a").read_text() == "new"


def test_a_folder_that_is_missing_is_said_of_the_file(tmp_path):
    path = tmp_path / "no" / "a.md"
    with pytest.raises(FileNotFoundError) as error, replacing(path):
        pytest.fail("the block must not run")
    assert error.value.filename == str(path)
