"""Bytes become text, or it is said why they are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quality.files.decode import Flaw, decode


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_text_with_a_byte_order_mark_is_decoded(encoding):
    mark = "\ufeff" if encoding[-3:] in {"-le", "-be"} else ""
    assert decode(f"{mark}Zoë says 日本.".encode(encoding)) == "Zoë says 日本."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_named(encoding):
    flaw = decode("A plain English sentence.".encode(encoding))
    assert flaw == Flaw("UTF-16 without a byte order mark", "re-save it as UTF-8", "not_text")


def test_bytes_that_are_not_utf_8_are_placed():
    flaw = decode(b"\xef\xbb\xbfone\r\ntwo\rcaf\xe9")
    assert flaw == Flaw(
        "not UTF-8: byte 0xE9 at offset 15, line 3",
        "re-save it as UTF-8 (was it Windows-1252 or Latin-1?)",
        "not_text",
    )


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ('<!DOCTYPE html>\n<meta charset="windows-1252">“Café”', "cp1252"),
        ("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>é”", "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-15"?><p>€', "iso8859-15"),
        ("<meta charset=koi8-r><p>Жук", "koi8-r"),
        ("<meta charset=Shift_JIS><p>猫", "cp932"),
    ],
)
def test_a_page_is_read_as_it_declares(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_page_in_utf_8_is_read_so_whatever_it_declares():
    text = '<meta charset="windows-1252"><p>Café'
    assert decode(text.encode()) == text


@pytest.mark.parametrize("label", ["utf-8", "utf-7", "rot13", "x-klingon", "utf-16"])
def test_a_page_that_declares_nothing_of_use_is_no_text(label):
    page = f"<meta charset={label}><p>Caf".encode() + b"\xe9"
    assert decode(page).reason.startswith("not UTF-8: byte 0xE9 at offset")


def test_a_declaration_beyond_the_head_or_outside_a_page_counts_for_nothing():
    declared = b"<meta charset=latin1>caf\xe9"
    assert decode(b"<p>" + b"a" * 1024 + declared).kind == "not_text"
    assert decode(b"Write " + declared).kind == "not_text"


def test_a_page_that_is_not_what_it_declares_is_placed():
    flaw = decode(b"<meta charset=windows-1252>\n\x81")
    assert flaw.reason == "not cp1252, which it declares: byte 0x81 at offset 28, line 2"


def test_a_page_with_a_nul_is_binary_whatever_it_declares():
    assert decode(b"<meta charset=windows-1252>\xe9\0").kind == "binary"


def test_half_a_utf_16_character_is_no_text():
    assert decode(b"\xff\xfea").reason == "damaged UTF-16 (truncated data)"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7", "binary (PDF)"),
        (b"PK\x03\x04...", "binary (a zip, docx, odt or epub file)"),
        (b"{\\rtf1 Hello}", "binary (RTF)"),
        (b"plain\x00text", "binary (a NUL byte at offset 5)"),
        (b"a\x00", "binary (a NUL byte at offset 1)"),
    ],
)
def test_binary_data_is_named(data, reason):
    flaw = decode(data)
    assert (flaw.reason, flaw.kind) == (reason, "binary")


def test_no_bytes_are_an_empty_text():
    assert decode(b"") == ""


@given(st.binary())
def test_any_bytes_are_a_text_or_have_a_flaw(data):
    assert isinstance(decode(data), str | Flaw)


@given(st.text().filter(lambda text: "\0" not in text and not text.startswith("\ufeff")))
def test_any_text_without_nul_comes_back(text):
    flaw_or_text = decode(text.encode("utf-8"))
    assert flaw_or_text == text or flaw_or_text.kind == "binary"
