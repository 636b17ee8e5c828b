"""Slides become figures again, and come to be seen step by step without giving the end away."""

from __future__ import annotations

import math

import pytest

from jrt_core.indicators.profile import profile
from jrt_core.views import ready_stories
from jrt_core.views.charts import Drawn
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.map_page import MapView
from jrt_core.views.page_exhibits import Library
from jrt_core.views.palette import PALETTES
from jrt_core.views.profile_page import profile_view
from jrt_core.views.series import SeriesView
from jrt_core.views.slide_charts import slide_series
from jrt_core.views.story import Reveal, Slide, SlideKind, Story, parse, to_query, written
from jrt_core.views.story_exhibits import shown
from jrt_core.views.story_steps import Step, guess, steps

MAP = "/karta?indikator=foraldrapenning&lan=14&kommun=1480"
COMPARED = "/jamfor?indikator=foraldrapenning&kommun=1480,14,00"


def figure(library: Library, kind: SlideKind, path: str) -> Exhibit:
    found = shown(library, Slide(kind=kind, path=path), "sv")
    assert found.exhibit is not None
    assert found.notices == ()
    return found.exhibit


def stepped(library: Library, kind: SlideKind, path: str, reveal: Reveal) -> tuple[Step, ...]:
    return steps(figure(library, kind, path), reveal, library.atlas)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("karta", MAP),
        ("serie", MAP),
        ("serie", COMPARED),
        ("jamfor", COMPARED),
        ("kommun", "/kommun?kommun=1480"),
    ],
)
def test_a_slide_is_the_figure_of_its_page(library: Library, kind: SlideKind, path: str) -> None:
    found = figure(library, kind, path)
    assert found.kind == kind
    assert found.path.startswith(path.split("?")[0])
    assert not found.is_empty


def test_the_story_says_the_language(library: Library) -> None:
    found = shown(library, Slide(kind="karta", path=f"{MAP}&sprak=sv"), "en").exhibit
    assert found is not None
    assert found.language == "en"


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("karta", "/karta?indikator=finns_inte"),
        ("karta", "/karta?indikator=foraldrapenning&ar=1066"),
        ("kommun", "/kommun?kommun=9999"),
        ("kommun", "/kommun?kommun=00"),
        ("serie", "/karta?indikator=kandidater_kommun_2026"),
        ("forebilder", "/kommun?x=1"),
        ("jamfor", "/jamfor?kommun=%00,%3Cscript%3E"),
    ],
)
def test_what_a_link_cannot_have_is_said(library: Library, kind: SlideKind, path: str) -> None:
    assert shown(library, Slide(kind=kind, path=path), "sv").notices


def test_those_who_closed_the_gap_stand_beside_the_own_region(library: Library) -> None:
    found = figure(library, "forebilder", "/kommun?kommun=1480&indikator=foraldrapenning")
    assert isinstance(found.drawing, SeriesView)
    assert found.drawing.panels[0].code == "1480"
    assert len(found.drawing.panels) == len(found.sentences) + 1
    assert {panel.name for panel in found.drawing.panels[1:]} == {
        sentence.split(" ")[0].rstrip(":,") for sentence in found.sentences
    }


def test_a_map_of_women_then_of_men_then_of_the_gap(library: Library) -> None:
    found = stepped(library, "karta", MAP, Reveal.SEXES)
    maps = [step.drawing for step in found]
    assert [view.selection.show for view in maps if isinstance(view, MapView)] == [
        "women",
        "men",
        "difference",
    ]


def test_the_own_municipality_then_the_others(library: Library) -> None:
    first, last = (step.drawing for step in stepped(library, "karta", MAP, Reveal.OWN))
    assert isinstance(first, MapView)
    assert isinstance(last, MapView)
    assert [row.code for row in first.rows] == ["1480"]
    assert sum(one.count for one in first.legend.classes) == 1
    assert len(last.rows) == 49


def test_compared_areas_show_women_then_both_then_all(library: Library) -> None:
    women, both, whole = (step.drawing for step in stepped(library, "jamfor", COMPARED, Reveal.SEXES))
    assert isinstance(women, CompareView)
    assert isinstance(both, CompareView)
    assert isinstance(whole, CompareView)
    assert {mark.who for row in women.rows for mark in row.marks} == {"women"}
    assert [row.marks for row in both.rows] == [row.marks for row in whole.rows]
    for row in (*women.rows, *both.rows):
        assert (row.value, row.interval, row.tags, row.alt) == ("", "", (), row.name)
    assert all(row.value for row in whole.rows)


def test_the_own_area_then_the_others(library: Library) -> None:
    first, _ = (step.drawing for step in stepped(library, "jamfor", COMPARED, Reveal.OWN))
    assert isinstance(first, CompareView)
    assert [row.code for row in first.rows if row.marks] == ["1480"]


def test_a_series_is_played_to_its_end(library: Library) -> None:
    found = stepped(library, "serie", COMPARED, Reveal.PLAY)
    views = [step.drawing for step in found]
    years = sorted(
        {year for view in views if isinstance(view, SeriesView) for p in view.panels for year in p.years}
    )
    assert [step.caption for step in found[:-1]] == [str(year) for year in years[:-1]]
    last = views[-1]
    assert isinstance(last, SeriesView)
    for year, view in zip(years, views, strict=True):
        assert isinstance(view, SeriesView)
        for panel, whole in zip(view.panels, last.panels, strict=True):
            for place, shown_year in enumerate(panel.years):
                seen = panel.women[place]
                same = math.isnan(whole.women[place]) or seen == whole.women[place]
                assert same if shown_year <= year else math.isnan(seen)


@pytest.mark.parametrize("reveal", [Reveal.SEXES, Reveal.OWN, Reveal.PLAY])
def test_the_axes_of_a_series_do_not_move(library: Library, reveal: Reveal) -> None:
    found = stepped(library, "serie", COMPARED, reveal)
    whole = found[-1].drawing
    assert isinstance(whole, SeriesView)
    axes = []
    for step in found:
        assert isinstance(step.drawing, SeriesView)
        chart = slide_series(whole, step.drawing, PALETTES["light"], "sv", 3, 500, 1.6, gap=step.gap)
        assert isinstance(chart, Drawn)
        spec = chart.to_dict()
        axes.append({key: value for key, value in spec["layout"].items() if "axis" in key})
        sizes = [one.get("font", {}).get("size", 99) for one in spec["layout"]["annotations"]]
        assert min(sizes) >= 20
        assert spec["layout"]["template"]["layout"]["font"]["size"] >= 20
        assert type(chart).__mro__[1](spec)
    assert axes == [axes[0]] * len(found)


@pytest.mark.parametrize(("kind", "path"), [("karta", MAP), ("jamfor", COMPARED)])
def test_the_answer_of_a_guess_is_the_figure(library: Library, kind: SlideKind, path: str) -> None:
    found = figure(library, kind, path)
    asked = guess(found)
    assert asked is not None
    assert isinstance(found.drawing, MapView | CompareView)
    own = next(row for row in found.drawing.rows if row.code == "1480")
    assert asked.answer == own.shown
    assert asked.low < asked.answer < asked.high
    assert asked.place == "Göteborg"
    first, *_, last = steps(found, Reveal.GUESS, library.atlas)
    assert first.drawing is None
    assert last.drawing == found.drawing


def test_without_a_chosen_area_there_is_nothing_to_guess(library: Library) -> None:
    found = figure(library, "karta", "/karta?indikator=foraldrapenning&lan=14")
    assert guess(found) is None
    for reveal in (Reveal.GUESS, Reveal.OWN):
        assert len(steps(found, reveal, library.atlas)) == 1


def sound(story: Story, library: Library) -> None:
    """Every slide has its figure, and the story survives its file and its link."""
    assert parse(written(story)) == story
    assert to_query(story) is not None
    for slide in story.slides:
        found = shown(library, slide, story.language)
        assert found.exhibit is not None, slide
        assert found.notices == (), slide
        assert len(steps(found.exhibit, slide.reveal, library.atlas)) > (slide.reveal is not Reveal.ALL), (
            slide
        )


@pytest.mark.parametrize("code", ["1480", "1498", "0980", "2506"])
def test_a_municipality_in_five_minutes(library: Library, code: str) -> None:
    whole = profile(library.atlas, code)
    story = ready_stories.five_minutes(library.atlas, whole, profile_view(library.atlas, whole, "sv"))
    sound(story, library)
    kinds = [slide.kind for slide in story.slides]
    assert kinds[:4] == ["kommun", "karta", "serie", "jamfor"]


def test_a_county_in_six_goals(library: Library) -> None:
    whole = profile(library.atlas, "14")
    story = ready_stories.six_goals(library.atlas, profile_view(library.atlas, whole, "en"))
    assert len(story.slides) == 7
    for slide in story.slides:
        found = shown(library, slide, story.language)
        assert found.exhibit is not None
        assert found.notices == ()
