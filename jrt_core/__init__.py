"""The core of Jämställdhetskartan: catalogue, store, indicators and what the pages say."""
