"""Measurements: `python -m bench` prints how long pages and queries take. It never fails on a time."""
