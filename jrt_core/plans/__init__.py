"""The regions' action plans: what they decided, did and reached, and the figures meant to change."""
