"""Similar municipalities and why; and who once had the same gap and closed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from jrt_core.catalog.model import Language, Level
from jrt_core.indicators.atlas import Atlas
from jrt_core.indicators.peers import Feature, Features, Peer, closed_gap, similar
from jrt_core.indicators.profile import Profile
from jrt_core.views import format as fmt
from jrt_core.views import link
from jrt_core.views.area_names import region_name
from jrt_core.views.profile_model import ClosersView, PeerLine, PeersView
from jrt_core.views.selection import Selection
from jrt_core.views.text import Texts, texts


def peers_view(
    atlas: Atlas,
    profile: Profile,
    features: Features,
    selection: Selection,
) -> PeersView:
    """The most similar municipalities by the weights of the selection; a county has none.

    Links keep the selection: a peer takes the place of the region, beside the other chosen areas.
    """
    text, weights = texts(selection.language), dict(zip(Feature, selection.weights, strict=True))
    region = atlas.regions[profile.region]
    title = text("profile-peers", place=region.name)
    none = ""
    found: tuple[Peer, ...] = ()
    if region.level is not Level.MUNICIPALITY:
        none = text("profile-peers-county")
    elif not any(weights.values()):
        none = text("profile-peers-weights")
    else:
        found = similar(features, region.code, weights)
        none = "" if found else text("profile-peers-none")
    years = sorted(set(features.years.values()))
    lines = tuple(_line(atlas, region.code, peer, selection, text) for peer in found)
    listed = replace(selection, areas=(region.code, *(peer.code for peer in found)))
    return PeersView(
        title=title,
        how=text("profile-peers-how", years="–".join(str(y) for y in dict.fromkeys((years[0], years[-1])))),
        peers=lines,
        none=none,
        compare_href=link.href(replace(listed, many=False), "jamfor"),
    )


def closers_view(
    atlas: Atlas, profile: Profile, group: pd.DataFrame, indicator: str, language: Language
) -> ClosersView:
    """Who started with the same gap in an indicator, and has closed more of it."""
    text, chosen = texts(language), atlas.catalog.indicator[indicator]
    breaks = tuple(brk.year for brk in chosen.breaks)
    found = closed_gap(group, profile.region, breaks, chosen.polarity)
    sentences = tuple(
        text(
            "profile-closer",
            place=region_name(atlas.regions[one.code], text),
            then=text.difference(one.gap_first, chosen.unit, chosen.decimals),
            first=f"{one.first[0]}–{one.first[-1]}",
            now=text.difference(one.gap_last, chosen.unit, chosen.decimals),
            last=f"{one.last[0]}–{one.last[-1]}",
        )
        + ("" if one.gap_first * one.gap_last >= 0 else " " + text("profile-closer-turned"))
        for one in found
    )
    none = text("profile-closers-none", title=chosen.title[language])
    return ClosersView(
        title=text("profile-closers"),
        how=text("profile-closers-how"),
        sentences=sentences,
        none="" if found else none,
    )


def _line(atlas: Atlas, code: str, peer: Peer, selection: Selection, text: Texts) -> PeerLine:
    reasons = list(_reasons(peer, text))
    others = [area for area in selection.areas if area not in (code, peer.code)]
    own = atlas.regions[code].name
    sentence = (
        text("profile-peer", place=own, reasons=text.join(reasons)) if reasons else text("profile-peer-whole")
    )
    return PeerLine(
        code=peer.code,
        name=atlas.regions[peer.code].name,
        sentence=sentence,
        href=link.href(replace(selection, areas=(peer.code, *others)), "kommun"),
    )


def _reasons(peer: Peer, text: Texts) -> Iterator[str]:
    decimals = {Feature.AGES: 1, Feature.EDUCATION: 1}
    for feature in peer.alike:
        name = f"profile-alike-{feature.value.replace('_', '-')}"
        if feature is Feature.SKR_GROUP:
            yield text(name)
        else:
            own, other = (fmt.number(v, text.language, decimals.get(feature, 0)) for v in peer.pairs[feature])
            yield text(name, own=own, other=other)
