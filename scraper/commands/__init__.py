"""One module per command: ``run`` takes the options and returns the exit code."""
