"""The command line: build, show, list, check. Prints results to stdout and errors to stderr."""
