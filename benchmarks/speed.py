"""How fast it is, next to what people use: `python benchmarks/speed.py DATA_FOLDER [PART ...]`.

Parts: `tools` (MB/s of one stream of articles through each tool that is installed, in one
process), `stages` (where the time of a report goes), `start` (one short file on the command line),
`growth` (300 to 300,000 words: time and memory), `memory` (20,000 different documents); all when
none is named. CPU time throughout, so that other work on the machine matters less; compare only
figures of one run. `x_base` is speed over that of a bare loop of `re.findall` and a Counter.
"""

import sys
from pathlib import Path

from speed_runs import growth, memory, start
from speed_stages import stages
from speed_tools import tools

PARTS = {each.__name__: each for each in (tools, stages, start, growth, memory)}

if __name__ == "__main__":
    folder, *wanted = sys.argv[1:]
    for name in wanted or PARTS:
        print(f"\n{name}: {(PARTS[name].__doc__ or '').splitlines()[0]}")
        PARTS[name](Path(folder))
