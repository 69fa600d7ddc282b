"""Runs a command and prints how many seconds it took and how many bytes of memory it had at most.

    python3 -S -E measure.py COMMAND …

A program of its own, as a child's peak counts from that of the process which starts it.
"""

import os
import sys
import time

discard = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=discard)
_, status, usage = os.wait4(process, 0)
print(time.perf_counter() - start, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))
sys.exit(status != 0)
