"""A few words that stand in a row: how a gap moved and who moved it."""

from __future__ import annotations

from jrt_core.catalog.model import Indicator, Kind
from jrt_core.indicators.trend import Cause, Closing, GapTrend
from jrt_core.views.profile_model import Tag, Tone
from jrt_core.views.text import Texts


def trend_tag(found: GapTrend, indicator: Indicator, text: Texts) -> Tag:
    """How a gap moved and why. What the sexes share moves for both at once, so there no cause is named."""
    said = text(f"trend-{found.closing.value}")
    if found.cause is not None and indicator.kind is not Kind.COMPOSITION:
        said = text("trend-cause", what=said, cause=text(f"cause-{found.cause.value.replace('_', '-')}"))
    return Tag(text=said, tone=_tone(found, indicator.polarity))


def _tone(found: GapTrend, polarity: int) -> Tone:
    """A gap without polarity, and one that closed for the worse, gets no judgement."""
    if found.closing in (Closing.NONE, Closing.SHORT):
        return "unsure"
    if polarity == 0 or found.closing is Closing.TURNED or found.cause is Cause.LEVELLED_DOWN:
        return "plain"
    return "better" if found.closing is Closing.CLOSING else "worse"
