"""The address bar: the only user of `st.query_params`."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

Query = dict[str, list[str]]


def read() -> Query:
    """The query as it stands, repeated parameters kept."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def write(query: Mapping[str, str]) -> Query:
    """Put a query into the address bar; returns it as `read` will."""
    st.query_params.from_dict(query)
    return {key: [value] for key, value in query.items()}
