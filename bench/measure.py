"""Runs the builds of bench/build in turns and prints their medians as a table and as JSON.

Wall time is of the whole process; CPU time is that of the program and of the kernel for it; peak
memory is the kernel's own high-water mark (getrusage). The writing floor measures itself, because
it first reads the files that it is to write.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

AS_OF = "2020-09-15"


def measured(command):
    """Runs a command that has to succeed: seconds, CPU seconds, peak MB, and what it printed."""
    os.sync()  # What another run left to be written is not this one's.
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"bench/build: FAILED: {command}\n{said}")
    cpu = usage.ru_utime + usage.ru_stime
    return {"seconds": seconds, "cpu": cpu, "peak_mb": usage.ru_maxrss * 1024 / 1e6}, said


def size(folder):
    """How many pages a folder holds, and how many bytes they have."""
    pages = [page.stat().st_size for page in Path(folder).rglob("*.html")]
    return len(pages), sum(pages)


def edited(root):
    """Changes the title of one course, as an editor would."""
    file = Path(root, "catalog", "courses.yaml")
    if not file.exists():
        file = max(Path(root, "catalog").glob("*.yaml"), key=lambda it: it.stat().st_size)
    text = file.read_text()
    title = re.search(r"^ +title: .*$", text, re.M) or re.search(r"title: [A-Za-z ]+", text)
    changed = title.group().rstrip("\"'} ")
    file.write_text(text.replace(changed, changed + " (new)", 1))
    return lambda: file.write_text(text)


def warmed(folder):
    """Has the machine hand out the memory that the runs will use.

    A virtual machine gets a page of memory from its host when it first touches it, which takes longer
    than all else that is done with the page. Whoever runs first would pay for those who come after.
    """
    at_most = int(re.search(r"MemAvailable: +(\d+)", Path("/proc/meminfo").read_text()).group(1)) * 1024
    free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
    block = bytes(1 << 20)
    filler = Path(folder, "filler")
    with filler.open("wb") as file:
        for _ in range(min(at_most // 2, free // 2, 6 << 30) // len(block)):
            file.write(block)
    filler.unlink()


class Bench:
    def __init__(self, given):
        self.given = given
        self.runs = {}
        self.away = 0

    def keep(self, editions, place, what, run):
        self.runs.setdefault((editions, place, what), []).append(run)

    def round(self, editions, place, folder):
        given = self.given
        root = f"{given.memory}/root-{editions}"
        out = f"{folder}/prospectus-{editions}"
        build = [given.prospectus, "--root", root, "--out", out, "--as-of", AS_OF, "build"]
        # From nothing: neither a site nor a memory of one.
        shutil.rmtree(f"{root}/.prospectus", ignore_errors=True)
        self.keep(editions, place, "Prospectus", measured(build)[0])
        self.keep(editions, place, "Prospectus, nothing changed", measured(build)[0])
        restored = edited(root)
        self.keep(editions, place, "Prospectus, one course changed", measured(build)[0])
        restored()
        made = {"Prospectus": size(out)}
        floor = f"{folder}/floor-{editions}"
        _, said = measured([given.floor, out, floor])
        self.keep(editions, place, "Writing floor", json.loads(said))
        for done in (floor, out, f"{folder}/.prospectus-{editions}.work"):
            self.put_away(place, done)
        if os.path.exists(given.hugo):
            out = f"{folder}/hugo-out-{editions}"
            source = f"{given.memory}/hugo-{editions}"
            hugo = [given.hugo, "--quiet", "--source", source, "--destination", out]
            self.keep(editions, place, "Hugo", measured(hugo)[0])
            made["Hugo"] = size(out)
            self.put_away(place, out)
        return made

    def put_away(self, place, folder):
        """Takes a folder out of the way of the next run.

        On a disk nothing is removed before the end: an ext4 without a journal does not give the number
        of a removed file to a new one for some minutes, and looks at them one by one for each file
        that it makes. Whoever comes next would pay for that.
        """
        if place == "memory":
            shutil.rmtree(folder, ignore_errors=True)
        elif os.path.exists(folder):
            self.away += 1
            os.rename(folder, f"{self.given.disk}/away-{self.away}")


def median(runs):
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def ratio(one, other):
    return f"{one / other:.1f}" if other else "-"


def table(rows):
    print("\n| Editions | Folder | Program | Wall s | CPU s | Peak MB | Wall, of Prospectus | CPU, of Prospectus |")
    print("| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for row in rows:
        own = next(it for it in rows if it["program"] == "Prospectus" and it["editions"] == row["editions"] and it["folder"] == row["folder"])
        peak = f"{row['peak_mb']:.0f}" if "peak_mb" in row else "-"
        print(
            f"| {row['editions']} | {row['folder']} | {row['program']} | {row['seconds']:.2f} | {row['cpu']:.2f} "
            f"| {peak} | {ratio(row['seconds'], own['seconds'])} | {ratio(row['cpu'], own['cpu'])} |"
        )


def main():
    parser = argparse.ArgumentParser()
    for name in ("prospectus", "hugo", "floor", "memory", "disk", "json"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    given = parser.parse_args()
    bench = Bench(given)
    made = {}
    warmed(given.memory)
    for number in range(given.rounds):
        for editions in (1, 8):
            for place, folder in (("memory", given.memory), ("disk", given.disk)):
                made[editions] = bench.round(editions, place, folder)
                print(f"round {number + 1} of {given.rounds}: {editions} editions, {place}", file=sys.stderr)
    rows = [
        {"editions": editions, "folder": place, "program": what, **median(runs)}
        for (editions, place, what), runs in bench.runs.items()
    ]
    for editions, programs in made.items():
        for program, (pages, size_of_all) in programs.items():
            print(f"{editions} editions, {program}: {pages} pages of {size_of_all // max(pages, 1)} bytes")
    if not os.path.exists(given.hugo):
        print("Hugo is not here and was left out.")
    table(rows)
    Path(given.json).write_text(json.dumps({"pages": made, "rows": rows}, indent=1) + "\n")
    print(f"\nThe same as JSON: {given.json}")


if __name__ == "__main__":
    main()
