"""The seminar as a script: figures gathered on other pages, shown, written, shared and read back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from jrt_core.settings import ROOT
from jrt_core.ui import shell
from jrt_core.views.story import Reveal, Slide, Story, from_query, parse, to_query, written
from jrt_core.views.text import texts

CHOSEN = {"kommun": "1480", "indikator": "foraldrapenning"}
MAP = "/karta?indikator=foraldrapenning&lan=14&kommun=1480"
COMPARED = "/jamfor?indikator=foraldrapenning&kommun=1480,14,00"
STORY = Story(
    title="Vem är *hemma*?",
    slides=(
        Slide(kind="karta", path=MAP, notes="Säg hej.\nFråga.", reveal=Reveal.GUESS),
        Slide(kind="serie", path=COMPARED, reveal=Reveal.PLAY),
        Slide(kind="jamfor", path=COMPARED, title="[Egen](x) rubrik", reveal=Reveal.SEXES),
        Slide(kind="kommun", path="/kommun?kommun=1480"),
        Slide(kind="karta", path="/karta?indikator=finns_inte"),
    ),
)


def open_page(page: str = "seminarium", **query: str) -> AppTest:
    """A page, opened with a link."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in query.items():
        at.query_params[key] = value
    return healthy(at.switch_page(f"pages/{page}.py").run())


def healthy(at: AppTest) -> AppTest:
    """The page as it is, once it is known that nothing failed on it."""
    assert not at.exception
    assert not at.error, [error.value for error in at.error]
    assert len(at.title) == 1
    assert at.title[0].value
    return at


def press(at: AppTest, key: str) -> AppTest:
    return healthy(at.button(key=key).click().run())


def story_of(at: AppTest) -> Story:
    """What the address holds."""
    found = at.query_params["b"]
    return from_query(found[0] if isinstance(found, list) else found)


def shared(story: Story) -> str:
    link = to_query(story)
    assert link is not None
    return link


def where(at: AppTest) -> tuple[str, ...]:
    found = (at.query_params.get(key, "") for key in ("vy", "bild", "steg"))
    return tuple(value[0] if isinstance(value, list) else value for value in found)


@pytest.mark.parametrize(
    ("page", "query", "keys", "kinds"),
    [
        ("karta", CHOSEN, ("add-map", "add-series"), ["karta", "serie"]),
        ("jamfor", CHOSEN, ("add-comparison", "add-series"), ["jamfor", "serie"]),
        ("jamfor", {"kommun": "1480,00", "vy": "flera"}, ("add-heat",), ["varme"]),
        (
            "kommun",
            CHOSEN,
            ("add-profile", "add-watch", "add-right-way", "add-peers", "add-closers", "add-questions"),
            ["kommun", "noterat", "framsteg", "liknande", "forebilder", "fragor"],
        ),
        ("oversikt", {"lan": "14"}, ("add-goals",), ["start"]),
        ("prioriteringar", {"lan": "alla"}, ("add-planer",), ["planer"]),
        ("prioriteringar", {"lan": "08"}, ("add-plan",), ["plan"]),
        ("prioriteringar", {"lan": "08", "del": "logik"}, ("add-logik",), ["logik"]),
        (
            "prioriteringar",
            {"lan": "08", "del": "matt"},
            ("add-matt", "add-plan-series", "add-plan-gap"),
            ["matt", "serie", "avstand"],
        ),
        ("prioriteringar", {"lan": "08", "del": "vita_flackar"}, ("add-vita",), ["vita"]),
    ],
)
def test_figures_of_a_page_are_gathered(
    page: str, query: dict[str, str], keys: tuple[str, ...], kinds: list[str]
) -> None:
    at = open_page(page, **query)
    for key in keys:
        press(at, key)
    at = healthy(at.switch_page("pages/seminarium.py").run())
    assert [slide.kind for slide in story_of(at).slides] == kinds
    # Each has its figure: the row says what it is, and not that there is none.
    rows = [found.value for found in at.markdown if found.value.startswith("**")]
    assert len(rows) == len(kinds)
    assert [row for row in rows if texts("sv")("seminar-no-figure") in row] == []
    at = healthy(at.switch_page(f"pages/{page}.py").run())
    press(at, keys[0])
    at = healthy(at.switch_page("pages/seminarium.py").run())
    if kinds[1:]:
        assert [slide.kind for slide in story_of(at).slides] == kinds[1:]
    else:
        assert "b" not in at.query_params


def test_a_measure_of_a_profile_is_added_by_its_name() -> None:
    at = open_page("kommun", kommun="1480", mal="ekonomi")
    chosen = at.selectbox(key="add-one-row")
    chosen.set_value("Nettoinkomst").run()
    healthy(at)
    assert "Nettoinkomst" in at.toast[0].value
    assert at.selectbox(key="add-one-row").value is None
    at = healthy(at.switch_page("pages/seminarium.py").run())
    (slide,) = story_of(at).slides
    assert slide.kind == "serie"
    assert "indikator=nettoinkomst" in slide.path
    assert "kommun=1480" in slide.path


@pytest.mark.parametrize("width", ["telefon", "duk"])
def test_a_table_on_a_slide_has_as_many_rows_as_fit(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "is_phone", lambda: width == "telefon")
    slide = Slide(kind="planer", path="/prioriteringar?lan=alla")
    at = open_page(b=shared(Story(slides=(slide,))), vy="visa")
    shown = sum(html.proto.body.count('scope="row"') for html in at.get("html"))
    assert shown == 20 if width == "telefon" else 3 < shown < 22
    assert any(f"Bilden visar {shown} av 22 rader" in found.value for found in at.caption)


def test_a_link_is_the_whole_presentation() -> None:
    at = open_page(b=shared(STORY))
    assert story_of(at) == STORY
    assert at.title[0].value == r"Vem är \*hemma\*?"
    assert at.text_area[0].value == STORY.slides[0].notes


def test_slides_are_ordered_named_and_taken_away() -> None:
    at = open_page(b=shared(STORY))
    press(at, "slide-down-0")
    assert [slide.kind for slide in story_of(at).slides][:2] == ["serie", "karta"]
    press(at, "slide-away-4")
    at.text_input(key="seminar-name").set_value("Nytt namn").run()
    titles = [one for one in at.text_input if one.key and one.key.startswith("slide-title-1")]
    titles[0].set_value(" Min rubrik\x07 ").run()
    found = story_of(healthy(at))
    assert (found.title, len(found.slides)) == ("Nytt namn", 4)
    assert found.slides[1].title == "Min rubrik"


def test_keys_and_address_lead_through_slides_and_steps() -> None:
    at = open_page(b=shared(STORY))
    press(at, "present")
    assert where(at) == ("visa", "1", "")
    assert "hur stor tror ni" in at.title[0].value
    press(at, "slide-on")
    assert where(at) == ("visa", "1", "2")
    assert at.title[0].value.startswith("Kvinnor tar ut fler")
    press(at, "slide-on")
    # Years are not steps of the address.
    for _ in range(2):
        assert where(at) == ("visa", "2", "")
        press(at, "slide-on")
    press(at, "slide-on")
    assert where(at) == ("visa", "3", "")
    assert at.title[0].value == r"\[Egen\](x) rubrik"
    press(at, "slide-back")
    press(at, "slide-end-button")
    assert where(at) == ("", "", "")


def test_a_guess_is_drawn_beside_the_figure() -> None:
    at = open_page(b=shared(STORY), vy="visa")
    at.slider[0].set_value(10.0).run()
    press(at, "slide-on")
    (drawn,) = [e.proto.body for e in at.get("html") if 'class="guess"' in e.proto.body]
    assert "Er gissning: +10,0 procentenheter" in drawn
    assert "Göteborg: +" in drawn


def test_the_script_has_notes_what_comes_next_and_sources() -> None:
    at = open_page(b=shared(STORY), vy="manus", bild="1")
    said = "\n".join(element.value for element in at.markdown)
    assert "Säg hej.  \nFråga." in said
    assert "Nästa bild: " in said
    assert r"Källa\: Kolada" in said


def test_a_slide_without_a_figure_says_so() -> None:
    at = open_page(b=shared(STORY), vy="visa", bild="5")
    assert any("finns inte" in box.value for box in at.info)


@pytest.mark.parametrize(
    "query",
    [
        {"b": "%%%"},
        {"b": "x" * 9000},
        {"b": shared(STORY)[:-9]},
        {"vy": "visa"},
        {"bild": "3"},
        {"b": shared(STORY), "vy": "<script>"},
        {"b": shared(STORY), "vy": "visa", "bild": "99"},
        {"b": shared(STORY), "vy": "visa", "bild": "²"},
        {"b": shared(STORY), "vy": "manus", "bild": "-1", "steg": "9" * 300},
    ],
)
def test_strange_links_fall_back_with_a_notice(query: dict[str, str]) -> None:
    at = open_page(**query)
    assert at.info
    assert not any("<script>" in box.value for box in at.info)


def test_too_many_slides_for_a_link_are_shown_all_the_same() -> None:
    at = open_page(b=shared(Story(slides=STORY.slides[:1] * 10)))
    at.session_state["_story"] = Story(slides=STORY.slides[3:4] * 12)
    healthy(at.run())
    assert "b" not in at.query_params
    press(at, "present")
    press(at, "slide-on")
    assert where(at) == ("visa", "2", "")


def test_a_file_comes_back_and_the_one_before_can_be_had_again() -> None:
    at = open_page(b=shared(Story(slides=STORY.slides[3:4])))
    at.get("file_uploader")[0].set_value(("a.json", written(STORY).encode(), "application/json")).run()
    assert story_of(healthy(at)) == STORY
    press(at, "seminar-before")
    assert story_of(at).slides == STORY.slides[3:4]


def test_a_file_that_is_none_is_refused_in_words() -> None:
    at = open_page(b=shared(STORY))
    broken = written(STORY).replace('"kind": "serie"', '"kind": "iframe"')
    at.get("file_uploader")[0].set_value(("a.json", broken.encode(), "application/json")).run()
    assert not at.exception
    assert "Bild 2: fältet kind" in at.error[0].value
    assert story_of(at) == STORY


@pytest.mark.parametrize(("name", "place"), [("five-minutes", "1480"), ("six-goals", "1480"), ("plan", "20")])
def test_ready_made_presentations(name: str, place: str) -> None:
    at = open_page()
    at.selectbox(key="seminar-region").set_value(place).run()
    press(at, f"story-{name}")
    found = story_of(at)
    assert len(found.slides) >= 2
    assert at.title[0].value == found.title.replace(":", r"\:")
    assert parse(written(found)) == found
    for slide in found.slides:
        assert slide.notes


def test_english() -> None:
    at = open_page(b=shared(Story(language="en", slides=STORY.slides)))
    assert at.query_params["sprak"] in ("en", ["en"])
    press(at, "present")
    assert "how large do you think" in at.title[0].value
