"""Terse texts are English when their long words are; a title in another language is not."""

import pytest

from quality.document import Document


@pytest.mark.parametrize(
    "text",
    [
        "Ferry cancelled again",
        "Bees hum.",
        "Mayor of Szczecin meets Päivi Kärkkäinen in Rovaniemi",
        "Waterproof jacket, navy, sizes S–XXL. Two zip pockets. Adjustable hood. Machine washable. "
        "Recycled polyester. Ships within 48 hours.",
        "- Fixed crash on startup\n- Added dark mode\n- Removed legacy API\n- Updated dependencies\n"
        "- Improved logging\n- Renamed config keys\n- Dropped Python 3.8 support",
        "Net sales rose 4% to €212m; EBITDA fell 2% to €31m; headcount 1,204 (1,188); capex €9m; net "
        "debt €77m; dividend €0.42 proposed.",
        "Harbour board confirms Monday sailings, names Okafor chair, delays dredging until March, keeps "
        "winter fares frozen. Union welcomes timetable, doubts staffing.",
    ],
)
def test_a_terse_english_text_is_english(text):
    assert Document(text, format="plain").language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Fähre fällt am Montag wieder aus",
        "Wasserdichte Jacke, marineblau, Größen S–XXL. Verstellbare Kapuze. Maschinenwaschbar.",
        "Última hora: cortada la A-6 por incendio de un camión. Eviten la zona.",
        "Veste imperméable, bleu marine, tailles S–XXL. Deux poches zippées. Capuche réglable.",
        "Ultim'ora: A4 chiusa verso Milano dopo incendio camion. Ritardi 90 minuti. Evitare zona.",
        "A2 dicht na brand vrachtwagen. Vertraging 90 minuten. Vermijd gebied.",
        "Prom w poniedziałek znów odwołany",
        "Ferry de segunda-feira novamente cancelado",
        "Färjan ställs in på måndag, och hamnen stänger från klockan nio",
        "Паром в понедельник снова отменён",
    ],
)
def test_a_title_or_post_in_another_language_is_not_taken_for_english(text):
    assert Document(text, format="plain").language != "en"


def test_names_of_people_alone_do_not_make_a_sentence_foreign():
    text = "Zelenskyy meets Szijjártó in Uzhhorod and they talk about the border."
    assert Document(text, format="plain").language == "en"
