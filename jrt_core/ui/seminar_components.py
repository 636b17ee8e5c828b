"""The list of a presentation: order, titles, notes; files and links; presentations ready to be shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from jrt_core.catalog.model import Level
from jrt_core.errors import PlanError, UploadError
from jrt_core.exports import formats
from jrt_core.exports.formats import MIME
from jrt_core.indicators.atlas import Atlas
from jrt_core.ui import cached, shell, take_along, tray
from jrt_core.ui import seminar_state as state
from jrt_core.ui.registry import COMPARE, MAP, PLANS, PROFILE
from jrt_core.ui.seminar_state import Look
from jrt_core.views import ready_stories
from jrt_core.views.area_names import region_name
from jrt_core.views.exhibit import Exhibit
from jrt_core.views.plan_selection import PlanSelection
from jrt_core.views.profile_address import subject
from jrt_core.views.selection import DEFAULT_COUNTY, Selection
from jrt_core.views.story import (
    LONGEST_NOTES,
    LONGEST_TITLE,
    REVEALS,
    Reveal,
    Story,
    moved,
    parse,
    strange,
    without_slide,
    written,
)
from jrt_core.views.text import Texts

READABLE = 760
FILE, FAULT, REGION = "seminar-file", "_seminar_fault", "seminar-region"


def opening(story: Story, text: Texts) -> None:
    """What this page is, or what the presentation is called and how to show it."""
    st.title(shell.plain(story.title) or text("seminar-title"), anchor=False)
    if not story.slides:
        st.markdown(text("seminar-lead"), width=READABLE)
        with st.container(horizontal=True, key="seminar-from"):
            for entry in (MAP, COMPARE, PROFILE, PLANS):
                query = {} if text.language == "sv" else {"sprak": text.language}
                st.page_link(entry.file, label=text(entry.title), query_params=query)
        return
    with st.container(horizontal=True, key="seminar-show", vertical_alignment="center"):
        st.button(
            text("seminar-look-visa"),
            key="present",
            type="primary",
            icon=":material/play_arrow:",
            on_click=state.look_at,
            args=(Look.SHOW,),
        )
        link = state.address(story, Look.NOTES)
        if link:
            st.link_button(text("seminar-look-manus"), link)
        else:
            st.button(text("seminar-look-manus"), key="script", on_click=state.look_at, args=(Look.NOTES,))
    st.caption(text("seminar-keys"))


def slides(story: Story, text: Texts) -> None:
    """A row for each slide."""
    if not story.slides:
        return
    st.header(text("seminar-slides", count=len(story.slides)), anchor=False)
    _words(
        text("seminar-name"), story.title, "seminar-name", lambda value: replace(tray.story(), title=value)
    )
    for number in range(len(story.slides)):
        _row(story, number, text)


def _row(story: Story, number: int, text: Texts) -> None:
    slide = story.slides[number]
    exhibit = cached.slide(slide, story.language)[0].exhibit
    finding = exhibit.headline if exhibit else text("seminar-no-figure")
    what = f"{exhibit.title}. {exhibit.subtitle}" if exhibit else slide.path
    with st.container(key=f"slide-row-{number}", gap="small"):
        with st.container(horizontal=True, key=f"slide-line-{number}", vertical_alignment="center"):
            st.markdown(f"**{number + 1}. {shell.plain(slide.title or finding)}**  \n{shell.plain(what)}")
            for name, icon, change, possible in (
                ("up", "arrow_upward", partial(_move, number, -1), number > 0),
                ("down", "arrow_downward", partial(_move, number, 1), number + 1 < len(story.slides)),
                ("away", "delete", partial(_remove, number), True),
            ):
                st.button(
                    text(f"seminar-{name}", number=str(number + 1)),
                    key=f"slide-{name}-{number}",
                    icon=f":material/{icon}:",
                    disabled=not possible,
                    on_click=change,
                )
        with st.expander(text("seminar-edit"), key=f"slide-edit-{number}"):
            _edit(story, number, finding, text)


def _edit(story: Story, number: int, finding: str, text: Texts) -> None:
    slide = story.slides[number]

    def changed(**fields: str) -> Story:
        now = tray.story()
        found = list(now.slides)
        found[number] = replace(found[number], **fields)  # type: ignore[arg-type]
        return replace(now, slides=tuple(found))

    key = f"{number}-{slide.kind}-{slide.path}"
    _words(
        text("seminar-own-title"),
        slide.title,
        f"slide-title-{key}",
        lambda value: changed(title=value),
        placeholder=finding,
    )
    _words(
        text("seminar-notes"),
        slide.notes,
        f"slide-notes-{key}",
        lambda value: changed(notes=value),
        lines=True,
    )
    offered = list(REVEALS[slide.kind])
    chosen = f"slide-reveal-{key}"
    if len(offered) > 1:
        if st.session_state.get(chosen) != slide.reveal:
            st.session_state[chosen] = slide.reveal
        st.selectbox(
            text("seminar-reveal"),
            offered,
            format_func=lambda reveal: text(f"reveal-{reveal.value}"),
            key=chosen,
            on_change=lambda: tray.keep(changed(reveal=Reveal(st.session_state[chosen]))),
            width=READABLE // 2,
        )


def _words(
    label: str,
    value: str,
    key: str,
    change: Callable[[str], Story],
    *,
    lines: bool = False,
    placeholder: str = "",
) -> None:
    """A field for words of the visitor's own; what no file may hold is left out of them."""

    def keep() -> None:
        found = str(st.session_state[key] or "").replace("\r", "")
        tray.keep(change("".join(c for c in found if not strange(c, lines=lines)).strip()))

    if st.session_state.get(key) != value:
        st.session_state[key] = value
    if lines:
        st.text_area(label, key=key, max_chars=LONGEST_NOTES, on_change=keep, width=READABLE)
    else:
        st.text_input(
            label,
            key=key,
            max_chars=LONGEST_TITLE,
            placeholder=placeholder,
            on_change=keep,
            width=READABLE,
        )


def _move(number: int, by: int) -> None:
    tray.keep(moved(tray.story(), number, by))


def _remove(number: int) -> None:
    tray.keep(without_slide(tray.story(), number))


def files(story: Story, text: Texts) -> None:
    """To take along and to bring back."""
    st.header(text("seminar-files"), anchor=False)
    if story.slides:
        long = state.address(story, Look.TRAY) is None
        st.markdown(text("seminar-too-long" if long else "seminar-link"), width=READABLE)
        with st.container(horizontal=True, key="seminar-downloads"):
            st.download_button(
                text("seminar-download"),
                data=written(story),
                file_name="presentation.json",
                mime="application/json",
                on_click="ignore",
                key="download-story",
            )
            st.download_button(
                text("seminar-pptx"),
                data=partial(formats.made, _figures(story), "pptx", take_along.place()),
                file_name="presentation.pptx",
                mime=MIME["pptx"],
                on_click="ignore",
                key="download-pptx",
            )
    fault: UploadError | None = st.session_state.pop(FAULT, None)
    st.file_uploader(
        text("seminar-upload"),
        type=["json"],
        key=FILE,
        max_upload_size=5,
        on_change=_uploaded,
        width=READABLE,
    )
    if fault is not None:
        said = text(fault.message, **{key: shell.plain(value) for key, value in fault.variables.items()})
        st.error(f"**{text('upload-title')}.** {said}")
    if tray.BEFORE in st.session_state:
        st.button(text("seminar-before"), key="seminar-before", on_click=_restore)


def _figures(story: Story) -> list[Exhibit]:
    """The slides that have figures, with their own titles and scripts."""
    return [
        replace(exhibit, headline=slide.title or exhibit.headline, script=slide.notes)
        for slide in story.slides
        if (exhibit := cached.slide(slide, story.language)[0].exhibit) is not None
    ]


def _uploaded() -> None:
    file = st.session_state.get(FILE)
    if file is None:
        return
    try:
        found = parse(file.getvalue())
    except UploadError as error:
        st.session_state[FAULT] = error
    else:
        _take(found)


def _take(found: Story) -> None:
    """Another presentation, in the language that it is written in."""
    tray.exchange(found)
    if found.language != shell.language():
        shell.set_language(found.language)


def _restore() -> None:
    found: Story = st.session_state.pop(tray.BEFORE)
    _take(found)


def ready(atlas: Atlas, text: Texts) -> None:
    """Presentations built from the figures of a region."""
    st.header(text("seminar-ready"), anchor=False)
    replaces = text("seminar-ready-replaces") if tray.story().slides else ""
    st.markdown(f"{text('seminar-ready-lead')} {replaces}".strip(), width=READABLE)
    regions = [*atlas.regions.of_level(Level.MUNICIPALITY), *atlas.regions.counties]
    codes = [region.code for region in regions]
    kept: Selection | None = st.session_state.get(shell.SELECTION)
    usual = (subject(kept, atlas) or kept.county) if kept else None
    code = st.selectbox(
        text("municipality-search"),
        codes,
        codes.index(usual or DEFAULT_COUNTY),
        format_func=lambda code: region_name(atlas.regions[code], text),
        key=REGION,
        width=360,
    )
    region = atlas.regions[code]
    county = atlas.regions[region.county]
    with st.container(horizontal=True, key="seminar-ready"):
        if region.level is Level.MUNICIPALITY:
            name = region_name(region, text)
            _offer("five-minutes", name, partial(_five_minutes, code), text)
        name = region_name(county, text)
        _offer("six-goals", name, partial(_six_goals, county.code), text)
        _offer("plan", name, partial(_plan, county.code), text, disabled=not _has_plan(county.code, text))


def _offer(name: str, place: str, make: Callable[[], Story], text: Texts, *, disabled: bool = False) -> None:
    st.button(
        text(f"story-{name}", place=place),
        key=f"story-{name}",
        on_click=lambda: _take(make()),
        disabled=disabled,
        help=text("seminar-no-plan") if disabled else None,
    )


def _five_minutes(code: str) -> Story:
    view = cached.profile_view(code, shell.language())
    return ready_stories.five_minutes(cached.atlas(), cached.profile(code), view)


def _six_goals(county: str) -> Story:
    return ready_stories.six_goals(cached.atlas(), cached.profile_view(county, shell.language()))


def _plan(county: str) -> Story:
    figures = cached.plan_figures(PlanSelection(language=shell.language(), counties=(county,)))
    return ready_stories.plan_story(cached.atlas(), county, figures, shell.language())


def _has_plan(county: str, text: Texts) -> bool:
    """Whether the region's plans are meant to move anything that there are figures of."""
    try:
        view = cached.plan_figures(PlanSelection(language=text.language, counties=(county,)))
    except PlanError:
        return False
    return bool(view.rows)
