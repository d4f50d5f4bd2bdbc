"""What a run does not import, and that it never asks the network."""

import json

HEAVY = {"nltk", "numpy", "pandas", "pydantic", "rich", "scipy", "sklearn", "textstat"}

WITHOUT_NETWORK = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise AssertionError(f"asked for the network: {event} {arguments}")

sys.addaudithook(refuse)
"""


def test_scoring_imports_nothing_heavy(run_python, examples):
    text = (examples / "edited.md").read_text("utf-8")
    loaded = run_python(
        f"import json, sys, quality; quality.score({text!r}, format='markdown');"
        "print(json.dumps([name.partition('.')[0] for name in sys.modules]))"
    )
    assert not HEAVY & set(json.loads(loaded))


def test_importing_the_package_imports_neither_the_command_line_nor_yaml(run_python):
    loaded = run_python("import json, sys, quality; print(json.dumps(list(sys.modules)))")
    assert not {"typer", "quality.cli", "yaml"} & set(json.loads(loaded))


def test_scoring_does_not_ask_the_network(run_python, examples):
    text = (examples / "filler.md").read_text("utf-8")
    run_python(f"{WITHOUT_NETWORK}\nimport quality; quality.score({text!r})")


def test_checking_a_file_does_not_ask_the_network(run_python, examples):
    file = str(examples / "filler.md")
    printed = run_python(
        f"{WITHOUT_NETWORK}\n"
        f"from quality.cli.app import main; sys.argv = ['quality', 'check', {file!r}]\n"
        "try: main()\n"
        "except SystemExit as stop: print('exit', stop.code)"
    )
    assert printed.splitlines()[-1] in {"exit 0", "exit 1"}


def test_a_check_without_a_configuration_reads_no_toml_and_no_globs(run_python, root, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.md").write_text("One two.", encoding="utf-8")
    printed = run_python(
        "import json, sys\n"
        f"from quality.cli.app import main; sys.argv = ['quality', {str(tmp_path / 'a.md')!r}]\n"
        "try: main()\n"
        "except SystemExit: print(json.dumps(list(sys.modules)))"
    )
    loaded = set(json.loads(printed.splitlines()[-1]))
    assert not {"tomllib", "tomli", "pathspec", "quality.config.read"} & loaded
