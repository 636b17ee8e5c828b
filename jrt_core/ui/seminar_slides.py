"""One slide a screen, readable from the back of a room; and the script beside it."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace

import streamlit as st

from jrt_core.exports.qr import qr_svg
from jrt_core.ui import cached, figure_tables, seminar_keys, shell, take_along
from jrt_core.ui import profile_markup as profile
from jrt_core.ui import seminar_state as state
from jrt_core.ui.compare_components import dumbbell
from jrt_core.ui.components import CHART_CONFIG, FILES, legend
from jrt_core.ui.markup import Markup, image, put, tag
from jrt_core.ui.seminar_state import Look, Place
from jrt_core.views import maps
from jrt_core.views.column_map import column_map
from jrt_core.views.compare_page import CompareView
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.figure_table import TableFigure
from jrt_core.views.map_page import MapView
from jrt_core.views.profile_model import Answer, ProfileView
from jrt_core.views.selection import Form
from jrt_core.views.series import SeriesView
from jrt_core.views.slide_charts import slide_series
from jrt_core.views.story import SlideKind, Story
from jrt_core.views.story_exhibits import Shown
from jrt_core.views.story_steps import Guess, Step, guess
from jrt_core.views.text import Texts

# Pixels of a screen that the title and the foot take, by its width; and how much a figure is enlarged.
HEAD_AND_FOOT = 350
SCALES = ((1700, 2.1), (1200, 1.6), (700, 1.25), (0, 1.0))
LEAST_HEIGHT = 240
# The part of a screen's width that a figure has, and a table's letters in pixels before they are enlarged.
ROOM, TABLE_LETTERS = 0.93, 14
# As many as can be told apart from afar.
MOST_PANELS, MOST_ROWS, MOST_SENTENCES, MOST_COLUMNS = 6, 8, 2, 3
COLUMNS = {1: 1, 2: 2, 4: 2}
MOST_SOURCES, MOST_FACTS = 4, 30
READABLE = 900
# Pixels, until the style sheet has been read.
SQUARE = 140
STILL = {**CHART_CONFIG, "staticPlot": True}


def show(story: Story, now: Place, text: Texts) -> None:
    """The slide, its figure as far as it has been revealed, and the keys."""
    slide = story.slides[now.slide]
    found, steps = cached.slide(slide, story.language)
    step, last = steps[now.step], now.step == len(steps) - 1
    seminar_keys.attend(story, now, play=state.is_played(slide) and now.step > 0 and not last)
    _styles(slide.kind)
    with st.container(key="slide"):
        with st.container(key="slide-what", gap=None):
            title = _title(found, slide.title, now, steps, text)
            st.title(shell.plain(title), anchor=False)
            _what(found, step, title)
        shell.notices()
        for notice in found.notices:
            st.info(shell.plain(text(notice.message, **notice.variables)))
        if found.exhibit is not None and not (found.exhibit.is_empty and len(steps) == 1 and found.notices):
            _figure(found.exhibit, step, now, text, last=last)
        _foot(story, found, now, text)


def _styles(kind: SlideKind) -> None:
    """The style sheets of the page that a figure comes from."""
    if kind == "karta":
        shell.sheet("map")
    elif kind in ("jamfor", "kommun"):
        shell.style("compare" if kind == "jamfor" else "profile")


def _title(found: Shown, own: str, now: Place, steps: tuple[Step, ...], text: Texts) -> str:
    """The finding comes with the last step; before it the title must not give it away."""
    if own:
        return own
    if found.exhibit is None:
        return text("seminar-slide", number=str(now.slide + 1))
    asked = guess(found.exhibit)
    if steps[now.step].drawing is None and asked is not None:
        return asked.question
    return found.exhibit.headline if now.step == len(steps) - 1 else found.exhibit.title


def _what(found: Shown, step: Step, title: str) -> None:
    """What the figure is, or which part of it is seen."""
    exhibit = found.exhibit
    if exhibit is None:
        return
    part = f"**{shell.plain(step.caption)}**" if step.caption else shell.plain(exhibit.subtitle)
    name = [] if title == exhibit.title else [shell.plain(exhibit.title)]
    st.markdown(". ".join([*name, part]))


def _scale() -> float:
    width, _ = seminar_keys.room()
    return next(scale for least, scale in SCALES if width >= least)


def _figure(exhibit: Exhibit, step: Step, now: Place, text: Texts, *, last: bool) -> None:
    width, height = seminar_keys.room()
    free = height - round(HEAD_AND_FOOT * max(1.0, width / seminar_keys.USUAL_ROOM[0]))
    asked = guess(exhibit) if exhibit.kind in ("karta", "jamfor") else None
    guesses: dict[str, float] = st.session_state.setdefault(state.GUESSES, {})
    if step.drawing is None and asked is not None:
        _ask(asked, exhibit.path, guesses, text)
        return
    key = "slide-whole" if last else "slide-bare"
    if last and asked is not None and now.step and exhibit.path in guesses:
        free -= round(110 * _scale())
        with st.container(key="slide-figure-guess"):
            put(_guessed(asked, guesses[exhibit.path], text), class_="seminar")
    view = step.drawing
    if isinstance(view, MapView):
        _map(view, max(free, LEAST_HEIGHT), width)
        return
    if isinstance(view, SeriesView):
        _series(view, exhibit, step, max(free, LEAST_HEIGHT))
        return
    shown = MOST_ROWS
    with st.container(key=key), st.container(key="slide-figure"):
        if isinstance(view, CompareView):
            dumbbell(replace(view, rows=view.rows[:MOST_ROWS]), text)
        elif isinstance(view, ProfileView):
            put(profile.answers(tuple(_first(view))), class_="profile")
        elif isinstance(view, TableFigure):
            room = ROOM * width, max(free, LEAST_HEIGHT), TABLE_LETTERS * _scale()
            shown = figure_tables.table(view, *room)
    if isinstance(view, CompareView | TableFigure) and len(view.rows) > shown:
        st.caption(text("seminar-rows", shown=shown, all=len(view.rows)))


def _first(view: ProfileView) -> Iterator[Answer]:
    """The answers, each as short as it can be said aloud."""
    return (replace(answer, sentences=answer.sentences[:MOST_SENTENCES]) for answer in view.answers)


def _map(view: MapView, height: int, width: int) -> None:
    palette = shell.palette()
    parts = st.columns(2, gap="large", vertical_alignment="center")
    frame = maps.Frame(width=round(min(width, 1.2 * height) * 0.55), height=height)
    with parts[0], st.container(key="slide-map-room"):
        if view.selection.form is Form.COLUMNS:
            st.pydeck_chart(
                column_map(view, palette, FILES, view.box, frame), height=height, key="slide-map-3d"
            )
        else:
            draw = maps.area_map if view.selection.form is Form.AREA else maps.bubble_map
            st.plotly_chart(
                draw(view, palette, FILES, view.box, frame),
                theme=None,
                key="slide-map",
                config={"displayModeBar": False, "scrollZoom": False},
                alt=view.map_alt,
            )
    with parts[1], st.container(key="slide-figure"):
        legend(view)


def _series(view: SeriesView, exhibit: Exhibit, step: Step, height: int) -> None:
    whole = exhibit.drawing
    if not isinstance(whole, SeriesView) or not whole.panels:
        return
    chart = slide_series(
        replace(whole, panels=whole.panels[:MOST_PANELS]),
        replace(view, panels=view.panels[:MOST_PANELS]),
        shell.palette(),
        exhibit.language,
        1 if shell.is_phone() else COLUMNS.get(len(whole.panels), MOST_COLUMNS),
        height,
        _scale(),
        gap=step.gap,
    )
    st.plotly_chart(chart, theme=None, key="slide-series", config=STILL, alt=view.alt)


def _ask(asked: Guess, path: str, guesses: dict[str, float], text: Texts) -> None:
    """A slider for the audience's guess; one that is not moved is none."""
    key = f"guess-{path}"

    def noted() -> None:
        guesses[path] = st.session_state[key]

    with st.container(key="slide-figure"):
        st.slider(
            text("seminar-guess", unit=asked.unit.strip()),
            asked.low,
            asked.high,
            guesses.get(path, (asked.low + asked.high) / 2),
            asked.step,
            format="localized",
            key=key,
            on_change=noted,
        )
        if asked.signed:
            st.markdown(text("seminar-guess-signed"))


def _guessed(asked: Guess, value: float, text: Texts) -> Markup:
    """The guess and the answer on one line."""

    def left(place: float) -> str:
        return f"left:{100 * (place - asked.low) / (asked.high - asked.low):.1f}%"

    answer = text("seminar-answer", place=asked.place, value=asked.written(asked.answer, text))
    guessed = text("seminar-guessed", value=asked.written(value, text))
    zero = [tag("span", class_="zero", style=left(0.0))] if asked.signed else []
    return tag(
        "div",
        tag("span", class_="line"),
        *zero,
        tag("span", class_="mark", style=left(asked.answer)),
        tag("span", answer, class_="name", style=left(asked.answer)),
        tag("span", class_="mark guessed", style=left(value)),
        tag("span", guessed, class_="name below", style=left(value)),
        class_="guess",
    )


def _foot(story: Story, found: Shown, now: Place, text: Texts) -> None:
    """Where the figures come from, and the way on."""
    with st.container(key="slide-end", gap="small"):
        exhibit = found.exhibit
        if exhibit is not None:
            lines = " ".join((*exhibit.cautions, *_sources(exhibit, text)))
            build = text("footer-build", build=exhibit.build)
            more = tag("a", text("seminar-open"), href=exhibit.path, target="_blank")
            square = _square(exhibit.address(take_along.place().site), text)
            put(tag("p", f"{lines} {build} ", more, class_="foot"), square, class_="seminar")
        _ways(story, now, text)


def _square(link: str, text: Texts) -> Markup:
    """The link for telephones, as a picture: Streamlit takes <svg> out of a page."""
    drawn = base64.b64encode(qr_svg(link).encode()).decode()
    address = f"data:image/svg+xml;base64,{drawn}"
    return tag("div", image(address, SQUARE, SQUARE, text("slide-qr-alt", address=link)), class_="qr")


def _sources(exhibit: Exhibit, text: Texts) -> tuple[str, ...]:
    """The sources by name; a profile has as many as it has indicators, and they are counted."""
    lines = exhibit.source.lines
    return lines if len(lines) <= MOST_SOURCES else (text("seminar-sources", count=len(lines)),)


def _ways(story: Story, now: Place, text: Texts) -> None:
    """Back and on by mouse or finger."""
    with st.container(horizontal=True, key="slide-foot", vertical_alignment="center"):
        st.button(
            text("seminar-back"),
            key="slide-back",
            icon=":material/arrow_back:",
            on_click=state.go,
            args=(-1,),
        )
        st.markdown(text("seminar-place", number=str(now.slide + 1), all=str(len(story.slides))))
        st.button(
            text("seminar-on"), key="slide-on", icon=":material/arrow_forward:", on_click=state.go, args=(1,)
        )
        other = Look.SHOW if now.look is Look.NOTES else Look.NOTES
        link = state.address(story, other, now.slide)
        if link:
            st.link_button(text(f"seminar-look-{other.value}"), link)
        st.button(text("seminar-end"), key="slide-end-button", on_click=state.look_at, args=(Look.TRAY,))


def notes(story: Story, now: Place, text: Texts) -> None:
    """The script of a slide: what to say, what comes next, what it rests on."""
    slide = story.slides[now.slide]
    found, steps = cached.slide(slide, story.language)
    exhibit = found.exhibit
    title = slide.title or (exhibit.headline if exhibit else text("seminar-no-figure"))
    seminar_keys.attend(story, now, play=False)
    st.title(shell.plain(f"{now.slide + 1}. {title}"), anchor=False)
    shell.notices()
    with st.container(key="notes-text", width=READABLE):
        st.markdown(shell.plain(slide.notes).replace("\n", "  \n") or text("seminar-notes-none"))
    if len(steps) > 1:
        st.markdown(text("seminar-step", number=str(now.step + 1), all=str(len(steps))))
    following = story.slides[now.slide + 1 :]
    if following:
        after = following[0]
        figure = cached.slide(after, story.language)[0].exhibit
        said = after.title or (figure.headline if figure else text("seminar-no-figure"))
        st.markdown(text("seminar-next", title=shell.plain(said)), width=READABLE)
    else:
        st.markdown(text("seminar-last"))
    _ways(story, now, text)
    if exhibit is not None:
        st.header(text("seminar-facts"), anchor=False)
        facts = (*exhibit.sentences, *exhibit.cautions, *_sources(exhibit, text), *exhibit.source.caveats)
        st.markdown("\n".join(f"- {shell.plain(fact)}" for fact in facts[:MOST_FACTS]), width=READABLE)
