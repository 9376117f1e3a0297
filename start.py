"""Set Sharewell up, check protocols/ and build the site. Run it with: python3 start.py"""

import subprocess
import sys

from setup.environment import ROOT, prepare

python = prepare()
for command in ("check", "build"):
    done = subprocess.run([python, "-m", "sharewell", command, "protocols"], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)
