"""Statistics: series, measures of difference, the 40/60 rule, map classes. Pure functions over the store."""
