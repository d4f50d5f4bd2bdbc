"""Settings for each file: configuration files, then the command line; where each came from."""
