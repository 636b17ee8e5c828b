"""What became of fetching, as the disk has it now: a fetch may run while pages are read."""

from __future__ import annotations

import datetime as dt
import logging

from jrt_core import settings
from jrt_core.catalog.model import Language
from jrt_core.errors import FetchedError
from jrt_core.sources.fetched import Store
from jrt_core.sources.status import Status
from jrt_core.ui import cached
from jrt_core.views import fetch_status
from jrt_core.views.fetch_status import SourceStatus

log = logging.getLogger("jrt")


def source_statuses(language: Language) -> tuple[SourceStatus, ...]:
    """What the page says of every source. Not kept: the files are small and are written at any time."""
    atlas, store = cached.atlas(), Store(settings.load().fetched)
    found = {source.id: _read(store, source.id) for source in atlas.whole.sources}
    return fetch_status.source_statuses(atlas, found, language, dt.datetime.now(tz=dt.UTC).date())


def _read(store: Store, source: str) -> Status | None:
    """A damaged file is no reason to show no page."""
    try:
        return store.status(source)
    except FetchedError as error:
        log.warning("%s", error)
        return None
