"""Time series: what they say of their ends, their scales and the days their figures were fetched."""

from __future__ import annotations

from jrt_core.indicators.atlas import Atlas
from jrt_core.views.charts import series_chart
from jrt_core.views.map_page import MapView, map_view
from jrt_core.views.palette import PALETTES
from jrt_core.views.selection import Wish, resolve
from tests.figures import checked


def view_of(atlas: Atlas, **wish: str | tuple[str, ...]) -> MapView:
    selection, notices = resolve(Wish(**wish), atlas)  # type: ignore[arg-type]
    assert notices == ()
    return map_view(atlas, selection)


def test_every_day_that_figures_were_fetched_is_told(atlas: Atlas):
    """The newest extract has 2023 for municipalities, an older one the years before."""
    view = view_of(atlas, areas=("1480",))
    assert view.series.source.lines[0].endswith("Hämtade den 30 augusti 2024 och 12 december 2024.")
    assert view.source.lines[0].endswith("Uppgifterna gäller 2023. Hämtade den 12 december 2024.")
    assert view_of(atlas).series.source.lines[0].endswith("Hämtade den 30 augusti 2024.")


def test_a_series_that_ends_before_the_map_says_why(atlas: Atlas):
    note = view_of(atlas, areas=("1480",)).series.note
    assert (
        note
        == "Västra Götalands län och Riket: uppgifter till och med 2022; nyare finns bara för kommunerna."
    )
    assert view_of(atlas, year="2022", areas=("1480",)).series.note == ""
    assert "till och med" not in view_of(atlas, level="county", areas=("14",)).series.note


def test_counts_have_a_scale_for_each_area(atlas: Atlas):
    """The country's millions would make Dals-Ed's two thousand a line at zero."""
    view = view_of(atlas, indicator="folkmangd", areas=("1438",))
    assert view.series.own_scale
    assert "Varje område har sin egen skala." in view.series.note
    chart = checked(series_chart(view.series, PALETTES["light"], "sv", 2))
    tops = [chart.layout[f"yaxis{n or ''}"].range[1] for n in ("", 2, 3)]
    assert tops[0] < 5_000 < 500_000 < tops[1] < tops[2]
    assert all(chart.layout[f"yaxis{n or ''}"].showticklabels for n in ("", 2, 3))


def test_shares_have_one_scale_for_all(atlas: Atlas):
    view = view_of(atlas, indicator="sysselsattning", areas=("1438",))
    assert not view.series.own_scale
    chart = checked(series_chart(view.series, PALETTES["light"], "sv", 2))
    assert chart.layout.yaxis.range == chart.layout.yaxis2.range


def test_whole_values_are_written_whole(atlas: Atlas):
    view = view_of(atlas, indicator="kommunfullmaktige", areas=("1480",))
    (sentence,) = [s for s in view.series.sentences if s.startswith("Göteborg")]
    assert sentence.replace("\xa0", " ").count(" procent") == 4
    assert ",0 procent till" not in sentence
    assert "till 4" in sentence
