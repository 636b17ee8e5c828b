"""What a profile says beside its goals, ready to be taken along."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from jrt_core.indicators.atlas import Atlas
from jrt_core.views.exhibit import Column, Exhibit, Grid, Kind, words
from jrt_core.views.figure_table import of_words
from jrt_core.views.profile_model import PeersView, ProfileRow, ProfileView
from jrt_core.views.row_sources import together
from jrt_core.views.sources import SourceNote
from jrt_core.views.text import texts


def of_remarks(
    kind: Literal["noterat", "framsteg"],
    view: ProfileView,
    rows: Sequence[ProfileRow],
    path: str,
    atlas: Atlas,
) -> Exhibit:
    """What to look at, or what goes the right way; `rows` are those of its indicators at least."""
    text = texts(view.language)
    remarks = view.watch if kind == "noterat" else view.right_way
    named = {remark.indicator for remark in remarks}
    return _listed(
        kind,
        view,
        path,
        atlas,
        title=text(f"exhibit-{kind}", place=view.name),
        subtitle=text(f"exhibit-{kind}-what"),
        headline=text(f"exhibit-{kind}-headline", place=view.name, count=len(remarks)),
        heads=((text("column-title"), 2), (text("exhibit-remark"), 5)),
        rows=[(remark.title, remark.sentence) for remark in remarks],
        sources=(row.source for row in rows if row.indicator in named),
        name=f"{kind}_{view.region}",
    )


def of_questions(view: ProfileView, path: str, atlas: Atlas) -> Exhibit:
    """Questions for a committee with the region's own figures."""
    text = texts(view.language)
    heads = (("exhibit-question-step", 1.4), ("exhibit-question", 4), ("exhibit-question-figures", 4))
    return _listed(
        "fragor",
        view,
        path,
        atlas,
        title=text("municipality-questions"),
        subtitle=text("exhibit-questions-what"),
        headline=text("exhibit-questions", place=view.name),
        heads=[(text(head), part) for head, part in heads],
        rows=[(card.step, card.question, card.figures) for card in view.questions],
        sources=(card.source for card in view.questions if card.source),
        name=f"fragor_{view.region}",
    )


def of_peers(view: ProfileView, similar: PeersView, path: str, atlas: Atlas) -> Exhibit:
    """Similar municipalities and why."""
    text = texts(view.language)
    return _listed(
        "liknande",
        view,
        path,
        atlas,
        title=text("exhibit-peers"),
        subtitle=view.name,
        heads=((text("column-place-municipality"), 1), (text("exhibit-peer-why"), 5)),
        rows=[(peer.name, peer.sentence) for peer in similar.peers],
        sources=[SourceNote(lines=(similar.how,), caveats=())],
        name=f"liknande_{view.region}",
        headline=similar.title,
    )


def _listed(
    kind: Kind,
    view: ProfileView,
    path: str,
    atlas: Atlas,
    *,
    title: str,
    subtitle: str,
    headline: str,
    heads: Sequence[tuple[str, float]],
    rows: Sequence[tuple[str, ...]],
    sources: Iterable[SourceNote],
    name: str,
) -> Exhibit:
    return Exhibit(
        kind=kind,
        language=view.language,
        title=title,
        subtitle=subtitle,
        headline=headline,
        sentences=(),
        cautions=(view.caution,) if view.caution else (),
        drawing=of_words(heads, rows),
        grid=Grid(
            columns=tuple(Column(key=f"word{n}", head=head) for n, (head, _) in enumerate(heads)),
            rows=words(rows),
        ),
        source=together(sources),
        build=atlas.build,
        path=path,
        name=name,
        alt=f"{title}. {headline}",
    )
