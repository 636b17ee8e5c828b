"""What can be shown of an indicator, and the column of a measure frame that holds it."""

from __future__ import annotations

from enum import StrEnum

from jrt_core.catalog.model import Indicator, Kind, Unit

# In a count, one sex is larger because there are more of them: that is no gap.
GAP_KINDS = (Kind.BY_SEX, Kind.COMPOSITION)
# The reservation of values that may be negative: women's value in percent of men's says nothing of them.
SIGNED = "net_can_be_negative"


class Show(StrEnum):
    """What a map shows."""

    WOMEN = "women"
    MEN = "men"
    TOTAL = "total"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    BALANCE = "balance"
    BETTER = "better"

    @property
    def compares(self) -> bool:
        """Whether it sets women against men; otherwise it is a level."""
        return self not in {Show.WOMEN, Show.MEN, Show.TOTAL}

    @property
    def column(self) -> str:
        """The column of a measure frame."""
        return "share_of_women" if self is Show.BALANCE else self.value


_SHOWS = {
    Kind.BY_SEX: (Show.DIFFERENCE, Show.WOMEN, Show.MEN, Show.TOTAL, Show.RATIO),
    Kind.COMPOSITION: (Show.DIFFERENCE, Show.WOMEN, Show.MEN, Show.RATIO, Show.BALANCE),
    Kind.COUNT: (Show.BALANCE, Show.WOMEN, Show.MEN, Show.TOTAL, Show.DIFFERENCE, Show.RATIO),
    Kind.WOMEN_ONLY: (Show.WOMEN,),
    Kind.UNDIVIDED: (Show.TOTAL,),
    Kind.PUBLISHED_DIFFERENCE: (Show.DIFFERENCE,),
    Kind.PUBLISHED_RATIO: (Show.RATIO,),
}


def shows(indicator: Indicator) -> tuple[Show, ...]:
    """What can be shown of an indicator, the natural first view first."""
    offered = _SHOWS[indicator.kind]
    if indicator.kind is Kind.BY_SEX and indicator.unit in (Unit.SEK, Unit.MSEK):
        # Amounts grow with the years, so only their ratio has classes that mean the same in all of them.
        offered = (Show.RATIO, *(show for show in offered if show is not Show.RATIO))
    if SIGNED in indicator.caveats:
        offered = tuple(show for show in offered if show is not Show.RATIO)
    judged = indicator.polarity != 0 and indicator.kind.has_two_sexes
    return offered + ((Show.BETTER,) if judged else ())


def is_parted(indicator: Indicator, show: Show) -> bool:
    """Whether the map shows how a whole is parted between the sexes: then 40-60 is what counts as equal."""
    return show is Show.BALANCE or (indicator.kind is Kind.COMPOSITION and show is Show.DIFFERENCE)
