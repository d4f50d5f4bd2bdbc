import pytest

from quality.markup import read


def found(kind, text, syntax="plain"):
    reading = read(text, syntax)
    return [reading.text[zone.start : zone.end] for zone in reading.zones if zone.kind == kind]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("She said “it is big” and left.", ["“it is big”"]),
        ('She said "it is big" and left.', ['"it is big"']),
        ("She said 'it is big' and left.", ["'it is big'"]),
        ("She said ‘it’s big’ and left.", ["‘it’s big’"]),
        ("'The agencies' plan is good,' he said.", ["'The agencies' plan is good,'"]),
        ("He likes 'the boys' but not them.", ["'the boys'"]),
        ("They don't know the agencies' plan isn't done.", []),
        ("They don’t know the agencies’ plan isn’t done.", []),
        ("Feed 'em and the dogs' pups.", []),
        ('A 6" pipe and a 7" pipe.', []),
        ("The rock 'n' roll of the '90s' end.", []),
        ('An open " mark', []),
        ('She said "one" and "two" and "three', ['"one"', '"two"']),
        ("“We must go on, and", ["“We must go on, and"]),
        ('"We must go on, and', ['"We must go on, and']),
        ('He said "we must go on, and', []),
        ("He said 'we must go on, and", []),
        ("“We say ‘no’ today,” she said.", ["“We say ‘no’ today,”"]),
        ('"' + "long " * 200 + 'way" off.', []),
    ],
)
def test_quotations_are_found(text, quotations):
    assert found("quotation", text) == quotations


def test_a_quotation_ends_with_its_block():
    text = "“It is big. It is also quite blue.\n\n“And deep,” she said."
    assert found("quotation", text) == ["“It is big. It is also quite blue.", "“And deep,”"]


def test_quotes_in_code_are_none():
    assert found("quotation", 'Say `a = "b"` and "go".', "markdown") == ['"go"']
    assert found("quotation", '```\na = "b"\n```', "markdown") == []


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("See https://a.example/b?c=d.", ["https://a.example/b?c=d"]),
        ("See (www.a.example/b_(c)).", ["www.a.example/b_(c)"]),
        ("See HTTP://A.EXAMPLE!", ["HTTP://A.EXAMPLE"]),
        ("No address here.", []),
    ],
)
@pytest.mark.parametrize("syntax", ["plain", "markdown", "html", "rst", "asciidoc"])
def test_addresses_are_found_in_every_format(text, urls, syntax):
    assert found("url", text, syntax) == urls
    assert found("link", text, syntax) == urls


def test_autolinks_are_addresses():
    assert found("url", "See <https://a.example>.", "markdown") == ["https://a.example"]
    assert found("link", "See <https://a.example>.", "markdown") == ["https://a.example"]


@pytest.mark.parametrize("syntax", ["plain", "markdown", "html", "rst", "asciidoc"])
def test_numbered_citations_are_found_in_every_format(syntax):
    text = "It rose [3] and fell [12, 14] and rose [2–5] in [the] end [x1]."
    assert found("citation", text, syntax) == ["[3]", "[12, 14]", "[2–5]"]
