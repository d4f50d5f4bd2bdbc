"""`quality score` and `quality explain`: rows, sums, what a filter would drop."""

import json

import pytest


def test_score_has_a_row_a_document(here, run):
    done = run("score", "good.md", "zonk.md")
    assert done.exit_code == 0
    assert [" ".join(line.split()) for line in done.stdout.splitlines()] == [
        "document score words style costs most",
        "good.md 80/100 good 75 withheld",
        "zonk.md 50/100 poor 77 withheld filler.zonk -30.0",
    ]


def test_score_as_csv_has_the_features(here, run):
    head, row = run("score", "zonk.md", "--format", "csv").stdout.splitlines()
    assert head.startswith("path,status,score,band,words,style,probability,log_odds,losses,")
    assert "filler.zonk" in head.split(",")
    assert row.startswith("zonk.md,ok,50.0,poor,77,withheld,")


def test_score_says_2_when_a_document_is_missing(here, run):
    done = run("score", "good.md", "missing.md", "--format", "json")
    assert done.exit_code == 2
    assert json.loads(done.stdout)["problems"][0]["path"] == "missing.md"


def test_explain_takes_one_score_apart(here, run):
    done = run("explain", "zonk.md")
    assert done.exit_code == 0
    assert "    80.00  base\n   -30.00  filler.zonk: " in done.stdout
    assert "   +30.00  filler.zonk (line 1): Leave it out.\n" in done.stdout


def test_explain_as_json_has_the_same_sum(here, run):
    data = json.loads(run("explain", "zonk.md", "--format", "json").stdout)
    assert (data["quality"]["base"], data["quality"]["raw"]) == (80, 50)


@pytest.mark.parametrize("name", ["missing.md", "own", "x" * 300])
def test_explain_says_2_for_what_it_cannot_read(here, name, run):
    done = run("explain", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"quality: {name}: ")


def test_score_says_what_a_corpus_filter_would_drop(here, run):
    lines = run("score", "good.md", "zonk.md", "--filter", "corpus-gopher").stdout.splitlines()
    assert lines[0].endswith("corpus-gopher")
    assert "top_2_gram" not in lines[1]
    assert "dup" in lines[1]


def test_score_as_json_has_the_reasons_of_a_filter(here, run, write):
    write(here, "short.md", "Too short.")
    done = run("score", "short.md", "--filter", "corpus-c4,corpus-fineweb", "--format", "json")
    verdict = json.loads(done.stdout)["documents"][0]["filter"]
    assert (verdict["name"], verdict["passed"]) == ("corpus-c4, corpus-fineweb", False)
    assert verdict["reasons"][0] == {
        "name": "too_few_sentences",
        "feature": "c4_dt.sentences",
        "value": 0.0,
        "low": 5,
        "high": None,
    }


def test_score_as_csv_has_a_filter_and_its_reasons(here, run, write):
    write(here, "short.md", "Too short.")
    done = run("score", "short.md", "--filter", "corpus-c4-paragraphs", "--format", "csv")
    head, row = done.stdout.splitlines()
    assert ",losses,filter,reasons," in head
    assert ',failed,"< 3 paragraphs: c4_dt.third_longest_line is 0, under 200",' in row


def test_score_has_the_features_that_were_asked_for(here, run):
    done = run("score", "good.md", "--features", "nemo.word_count,textstat.lix", "--format", "csv")
    head = done.stdout.splitlines()[0].split(",")
    assert {"nemo.word_count", "textstat.lix"} <= set(head)


@pytest.mark.parametrize("option", ["--filter", "--features"])
def test_score_says_2_for_a_filter_or_feature_that_does_not_exist(here, option, run):
    done = run("score", "good.md", option, "corpus-nothing")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "corpus-nothing" in done.stderr
