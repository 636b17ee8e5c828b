"""What a map says in words: counted with the legend's classes, and by what the map shows."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from jrt_core import settings
from jrt_core.catalog.model import Language
from jrt_core.indicators.atlas import Atlas
from jrt_core.views.area_names import region_name
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.selection import Wish, resolve
from jrt_core.views.text import texts


def view_of(atlas: Atlas, **wish: str | tuple[str, ...]) -> MapView:
    selection, notices = resolve(Wish(**wish), atlas)  # type: ignore[arg-type]
    assert notices == ()
    return map_view(atlas, selection)


def said(view: MapView) -> str:
    return " ".join((view.headline, *view.sentences, *view.chosen, *view.cautions)).replace("\xa0", " ")


def sides(view: MapView) -> tuple[int, int, int]:
    """Regions higher for women, higher for men and about equal, by the classes of the legend."""
    counts = {found.number: found.count for found in view.legend.classes if found.number is not None}
    women = sum(count for number, count in counts.items() if number > 0)
    men = sum(count for number, count in counts.items() if number < 0)
    return women, men, counts.get(0, 0)


def test_a_balance_ends_where_the_shares_are_farthest_apart(atlas: Atlas):
    """215 women and 300 men in Göteborg are 41.7 percent, even; 49 and 95 in Tidaholm are 34.0."""
    view = view_of(atlas, indicator="kandidater_kommun_2026", areas=("1480",))
    assert "Minst jämn är den i Tidaholm: kvinnor 49, män 95 (34,0 procent kvinnor)." in said(view)
    assert "Göteborg: kvinnor 215, män 300 (41,7 procent kvinnor)." in said(view)


def test_a_balance_is_told_in_words_hover_and_rows(atlas: Atlas):
    view = view_of(atlas, indicator="kandidater_kommun_2026")
    row = next(row for row in view.rows if row.name == "Tidaholm")
    assert row.hover == "49 | 95 | 34,0"
    assert row.share == row.shown == pytest.approx(100 * 49 / 144)
    # Other maps of the same count do not say it, and what is given in shares has no need to.
    assert view_of(atlas, indicator="kandidater_kommun_2026", show="difference").rows[0].hover.count("|") == 1
    assert view_of(atlas, indicator="kommunfullmaktige", show="balance").rows[0].hover.count("|") == 1


def test_a_majority_is_counted_as_the_legend_counts(atlas: Atlas):
    view = view_of(atlas, indicator="N00914", year="2019")
    women, men, equal = sides(view)
    assert (women, men, equal) == (3, 33, 13)
    assert "i 33 av 49 kommuner" in view.headline
    assert "Det är tvärtom i 3 och ungefär lika i 13." in view.sentences
    assert "Som ungefär lika räknas en skillnad på högst 1,5 procentenheter." in said(view)


def test_equal_may_be_the_majority(atlas: Atlas):
    """Seven of twelve are about equal: neither sex is the finding."""
    view = view_of(atlas, indicator="nojd_gymnasieskola_aldre")
    assert sides(view) == (4, 1, 7)
    assert "ungefär lika för kvinnor och män i 7 av 12 kommuner med uppgift" in view.headline
    assert "Det är högre för kvinnor i 4 och högre för män i 1." in view.sentences


def test_without_a_majority_all_three_are_told(atlas: Atlas):
    view = view_of(atlas, indicator="fullmaktige_alder", age="18-29")
    assert sides(view) == (16, 18, 15)
    headline = view.headline.replace("\xa0", " ")
    assert headline.startswith("18–29 år: Män ")
    assert headline.endswith("i 18 av 49 kommuner i Västra Götalands län, tvärtom i 16 och ungefär lika i 15")


def test_ties_are_named_or_counted(atlas: Atlas):
    """Fifteen councils have as many young women as young men; three are the most uneven."""
    view = view_of(atlas, indicator="fullmaktige_alder", age="18-29")
    assert (
        "Minst är skillnaden i 15 kommuner, bland dem Bengtsfors: samma värde för kvinnor och män."
        in view.sentences
    )
    assert "Störst är den i Lerum, Lilla Edet och Vara: 11 procentenheter." in said(view)


def test_parts_of_a_whole_are_told_by_40_60(atlas: Atlas):
    """More men than women in 45 of 49 councils, but 36 are even: the legend's neutral class is 40-60."""
    view = view_of(atlas, indicator="kommunfullmaktige")
    assert sides(view) == (0, 13, 36)
    assert "fördelningen är jämn (40–60 procent) i 36 av 49 kommuner" in view.headline
    assert "Det är över 60 procent män i 13." in view.sentences
    assert next(c.label for c in view.legend.classes if c.number == 0) == "Jämnt: 40–60 procent av varje kön"


def test_an_uneven_balance_says_who_has_more(atlas: Atlas):
    view = view_of(atlas, indicator="revisorer")
    assert sides(view) == (2, 34, 13)
    assert "över 60 procent män i 34 av 49 kommuner" in view.headline
    assert "Det är över 60 procent kvinnor i 2 och jämnt (40–60 procent) i 13." in view.sentences


def test_where_all_are_on_one_side_the_finding_is_the_headline(atlas: Atlas):
    assert view_of(atlas).headline == (
        "Kvinnor tar ut fler föräldrapenningdagar än män i alla 49 kommuner i Västra Götalands län"
    )


def test_a_published_difference_says_for_whom(atlas: Atlas):
    view = view_of(atlas, indicator="loneskillnad_kommun", areas=("1480",))
    assert "Göteborg: 36 kronor högre för kvinnor." in said(view)
    assert "Störst är den i Herrljunga: 2 484 kronor högre för kvinnor." in said(view)
    assert "I riket: 100 kronor högre för kvinnor." in said(view)


def test_a_published_ratio_says_of_what(atlas: Atlas):
    view = view_of(atlas, indicator="inkomst_aldre", areas=("1480",))
    assert "Göteborg: kvinnors värde är 75,8 procent av mäns." in said(view)


def test_what_cannot_be_computed_is_not_called_missing(atlas: Atlas):
    """Lerum has five auditors who are women and none who is a man."""
    view = view_of(atlas, indicator="revisorer", show="ratio")
    assert "I ett av 49 områden kan värdet inte räknas." in view.cautions
    assert "saknar uppgift" not in said(view)
    assert "av 49 kommuner i" in view.headline, "all 49 have figures"
    assert next(row for row in view.rows if row.name == "Lerum").status == "zero_men"
    labels = [found.label for found in view.legend.classes if found.number is None]
    assert labels == ["Kan inte räknas, männens värde är noll"]


def test_no_precision_that_nobody_knows(atlas: Atlas):
    """Councils are published in whole percent, incomes in hundreds of kronor: older values no finer."""
    council = view_of(atlas, indicator="kommunfullmaktige")
    assert council.decimals == 0
    assert not re.search(r"\d,\d", said(council))
    income = view_of(atlas, indicator="forvarvsinkomst", areas=("1480",))
    assert "Skillnaden är 62 000 kronor; 2019 var den 58 800 kronor." in said(income)


@pytest.mark.parametrize(
    ("county", "language", "name"),
    [
        ("01", "sv", "Stockholms län"),
        ("12", "sv", "Skåne län"),
        ("01", "en", "Stockholm County"),
    ],
)
def test_a_county_is_not_taken_for_its_city(atlas: Atlas, county: str, language: Language, name: str):
    assert view_of(atlas, county=county, language=language).headline.endswith(f" {name}")


def test_county_names_are_the_official_ones(atlas: Atlas):
    official = pd.read_csv(settings.load().regions / "counties.csv", dtype=str).set_index("code")["name"]
    assert {c.code: region_name(c, texts("sv")) for c in atlas.regions.counties} == official.to_dict()
