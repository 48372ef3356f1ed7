"""Runs one copy of recompute.py after another, each as its own program in its own folder, and says after each how it ended."""

import json
import os
import runpy
import sys
import traceback

home = os.getcwd()
for line in sys.stdin:
    os.chdir(home)
    problem = ""
    try:
        runpy.run_path(line.rstrip("\n"), run_name="__main__")
    except BaseException:
        problem = traceback.format_exc()
    print(f"\nended {json.dumps(problem)}", flush=True)
