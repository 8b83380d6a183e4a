"""``python -m scraper``."""

from scraper.cli import main

main(prog_name="docs2oas")
