"""Files written anew: what of them stays, and when they are left alone."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.files.decode import decode
from quality.files.rewrite import encoded, rewrite

UNIX = pytest.mark.skipif(os.name == "nt", reason="needs Unix permissions and links")
MARKED = [
    ("utf-8", b""),
    ("utf-8", b"\xef\xbb\xbf"),
    ("utf-16-le", b"\xff\xfe"),
    ("utf-16-be", b"\xfe\xff"),
    ("utf-32-le", b"\xff\xfe\x00\x00"),
    ("utf-32-be", b"\x00\x00\xfe\xff"),
]
every_encoding = pytest.mark.parametrize(("encoding", "mark"), MARKED)


@every_encoding
def test_a_file_keeps_its_encoding_mark_and_line_endings(tmp_path, encoding, mark):
    path = tmp_path / "a.md"
    path.write_bytes(mark + "Café\r\nthe the\n".encode(encoding))
    assert rewrite(str(path), "Café\r\nthe the\n", "Café\r\nthe\n") is None
    assert path.read_bytes() == mark + "Café\r\nthe\n".encode(encoding)


def test_a_page_keeps_the_encoding_that_it_declares(tmp_path):
    path, head = tmp_path / "a.html", b"<meta charset=windows-1252><p>Caf\xe9 "
    path.write_bytes(head + b"the the")
    rewrite(str(path), decode(head + b"the the"), decode(head + b"the"))
    assert path.read_bytes() == head + b"the"


@every_encoding
@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=8))
def test_what_is_written_reads_as_it_was_meant(encoding, mark, text):
    like = mark + "before".encode(encoding)
    assert encoded(text, like).startswith(mark)
    assert encoded(text, like)[len(mark) :].decode(encoding) == text


@UNIX
def test_a_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("the the")
    path.chmod(0o640)
    rewrite(str(path), "the the", "the")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@UNIX
def test_a_link_stays_a_link(tmp_path):
    path, link = tmp_path / "a.md", tmp_path / "b.md"
    path.write_text("the the")
    link.symlink_to(path)
    rewrite(str(link), "the the", "the")
    assert link.is_symlink()
    assert path.read_text() == "the"


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("another text")
    assert str(rewrite(str(path), "the the", "the")) == (
        f"{path}: changed while it was being checked; run it again"
    )
    assert path.read_text() == "another text"


def test_a_file_that_is_gone_is_said(tmp_path):
    path = tmp_path / "gone.md"
    problem = rewrite(str(path), "the the", "the")
    assert str(problem).startswith(f"{path}: cannot be written (No such file")


def test_an_interrupted_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_text("the the")

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        rewrite(str(path), "the the", "the")
    assert [each.read_text() for each in tmp_path.iterdir()] == ["the the"]


def test_a_written_file_reads_back(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("the the")
    rewrite(str(path), "the the", "the")
    assert decode(path.read_bytes()) == "the"
