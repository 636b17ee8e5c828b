"""Streamlit: the only part of the core that knows it."""
