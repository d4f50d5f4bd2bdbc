import pytest

from quality import Scorer
from quality.document import Document
from quality.measures.habit import concrete_wording
from quality.narration import GOOD_ARTICLE, GOOD_STORY, of_article, of_story, told
from quality.vocabulary import PARTS, graded

STORY = (
    "She put the plate in the sink. He knew that the bus went at six. He took his coat and went."
)
ARTICLE = (
    "The council met on Tuesday. The bridge opens in May, and the lane beside it stays closed."
)
TIMES = zip(
    ("Monday", "Tuesday", "Thursday", "Friday", "Sunday"),
    ("March", "June", "July", "August", "May"),
    strict=True,
)
MEETINGS = " ".join(ARTICLE.replace("Tuesday", day).replace("May", month) for day, month in TIMES)


def test_what_persons_do_is_told():
    assert told(Document(STORY)) == 1.0


def test_an_article_without_persons_tells_nothing():
    assert told(Document(ARTICLE)) == 0.0


def test_an_essay_of_opinion_tells_nothing():
    essay = (
        "I agree that he should work. I am convinced that she is gifted and he is tired. I think "
        "she has learned it, and I would like my advanced class to be asked."
    )
    assert told(Document(essay)) == 0.0


def test_a_verb_in_the_past_behind_and_is_told():
    assert told(Document("She stopped and turned. He coughed and waited.")) == 1.0


def test_a_story_among_other_lines_is_told_in_part():
    assert 0.0 < told(Document(f"He said so. {MEETINGS}")) < 1.0


def test_a_report_with_figures_is_no_story():
    figures = " ".join(
        f"In year {year} she scored {year - 7} points in {year - 9} games."
        for year in range(20, 40)
    )
    assert told(Document(figures)) == 0.0


def test_planting_a_figure_without_a_source_does_not_turn_a_story_into_an_article():
    story = " ".join([STORY] * 3)
    assert told(Document(f"{story} The number of accidents fell by 43% as a result.")) == 1.0


def test_nothing_is_told_where_nothing_stands():
    assert told(Document("")) == 0.0


@pytest.mark.parametrize("grade", [1.0, 2.5, 3.5])
def test_an_article_is_graded_as_readers_of_articles_do(grade):
    assert of_article(Document(ARTICLE), grade) == grade


@pytest.mark.parametrize("grade", [1.0, 2.5, 3.5])
def test_an_article_has_no_fault_as_a_story(grade):
    assert of_story(Document(ARTICLE), grade) == GOOD_STORY


@pytest.mark.parametrize("grade", [1.0, 2.5, 3.5])
def test_a_story_is_graded_as_editors_of_fiction_do(grade):
    assert of_story(Document(STORY), grade) == grade


@pytest.mark.parametrize("grade", [1.0, 2.5, 3.5])
def test_less_of_a_fault_of_articles_is_found_in_a_story(grade):
    assert grade < of_article(Document(STORY), grade) < GOOD_ARTICLE


def test_a_story_rests_on_as_little_as_readers_say():
    document = Document(STORY * 3)
    assert concrete_wording(document) == graded(document, PARTS.index("support"))


@pytest.mark.parametrize("grade", [GOOD_STORY, 5.0])
def test_a_good_grade_stays_as_it_is(grade):
    assert of_story(Document(ARTICLE), grade) == of_article(Document(STORY), grade) == grade


def test_stock_words_cost_a_story_points():
    stock = (
        "She felt a mix of sadness and hope, a sense of longing that seemed to fill the air around "
        "her. It was as if the weight of the world, once so heavy, had been replaced by a quiet "
        "understanding, a reminder of the love that they had shared. "
    )
    points = {each.rule: each.points for each in Scorer().score(stock * 2).explanations}
    assert points["filler.told-wording"] < 0
