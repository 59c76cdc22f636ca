#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks our translation units with clang-tidy, several at once, and remembers the clean ones.

    run_clang_tidy.py BUILD CACHE [FILE ...]

BUILD is a configured build folder (its compile_commands.json says how each file is compiled), CACHE a folder for
the marks of clean files. With FILEs, only the units that are among them or include one of them are checked.

A unit's mark is named by a hash of all that its findings depend on: the unit, the project's headers that it
includes, .clang-tidy, the compile command, clang-tidy's version and this script. Headers of libraries are not in
it; clear CACHE after a change there. A unit with findings gets no mark, so it is checked again.

Exit status: 0 clean, 1 findings, 2 it could not be checked.
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Tests are left to the compiler's warnings: GoogleTest's macros set off many checks and double the time.
ROOMS = ("core", "ui", "app")
# Versions before 16 cannot read what GCC 12's library makes of C++20's ranges; Debian 12 has 14, 16 and 19.
TIDY = "clang-tidy-19"
MARKS_KEPT_SECONDS = 30 * 24 * 3600
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


class Unit:
    """A source file with the clang arguments that compile it."""

    def __init__(self, entry):
        self.source = (pathlib.Path(entry["directory"]) / entry["file"]).resolve()
        self.directory = entry["directory"]
        words = entry.get("arguments") or shlex.split(entry["command"])
        self.arguments = clang_arguments(words)

    @property
    def name(self):
        return str(self.source.relative_to(ROOT))


def clang_arguments(words):
    """The arguments of a GCC command line that matter to clang-tidy."""
    kept = ["-Wno-unknown-warning-option"]
    skip_next = False
    started = False
    for index, word in enumerate(words):
        if skip_next:
            skip_next = False
        elif not started:
            started = word.startswith("-")
            if started:
                kept.append(word)
        elif word in ("-o", "-c"):
            skip_next = True
        elif word == "-include" and words[index + 1].endswith("cmake_pch.hxx"):
            skip_next = True  # GCC's precompiled header; each source includes what it needs
        elif word not in ("-Werror", "-Winvalid-pch", "-fopenmp"):  # the last wants Clang's own runtime
            kept.append(word)
    return kept


def our_units(build):
    """The units of our rooms, each once, in the order of their names."""
    database = build / "compile_commands.json"
    try:
        entries = json.loads(database.read_text())
    except (OSError, ValueError) as error:
        sys.exit(f"run_clang_tidy: {database} cannot be read ({error}): configure the build first")
    units = {}
    for entry in entries:
        unit = Unit(entry)
        if any((ROOT / room) in unit.source.parents for room in ROOMS):
            units.setdefault(unit.name, unit)
    return [units[name] for name in sorted(units)]


class Includes:
    """Which files of the project a file includes, directly or not."""

    def __init__(self):
        self._direct = {}

    def closure(self, source):
        found = {}
        waiting = [source]
        while waiting:
            file = waiting.pop()
            if file not in found:
                digest, includes = self._read(file)
                found[file] = digest
                waiting.extend(includes)
        return found

    def _read(self, file):
        if file not in self._direct:
            content = file.read_bytes()
            names = INCLUDE.findall(content.decode(errors="replace"))
            candidates = [base / name for name in names for base in (ROOT, file.parent)]
            includes = [path.resolve() for path in candidates if path.is_file()]
            self._direct[file] = (hashlib.sha256(content).hexdigest(), includes)
        return self._direct[file]


def tool_identity(tidy):
    version = subprocess.run([tidy, "--version"], capture_output=True, text=True, check=True).stdout
    config = (ROOT / ".clang-tidy").read_text()
    return "\n".join([version, config, pathlib.Path(__file__).read_text()])


def key_of(unit, includes, identity):
    """The same in each checkout of the same content: paths count from the project's folder."""
    arguments = [word.replace(str(ROOT), ".") for word in unit.arguments]
    parts = [identity, unit.name, *arguments]
    for file, digest in sorted(includes.items()):
        parts += [os.path.relpath(file, ROOT), digest]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def check(tidy, unit):
    command = [tidy, "--quiet", f"--config-file={ROOT / '.clang-tidy'}", str(unit.source), "--", *unit.arguments]
    done = subprocess.run(command, cwd=unit.directory, capture_output=True, text=True)
    noise = re.compile(r"^\d+ warnings?.*generated\.$|^Suppressed |^Use -header-filter|^\d+ warnings? treated as error")
    errors = [line for line in done.stderr.splitlines() if not noise.search(line)]
    return done.returncode, "\n".join([done.stdout.strip(), *errors]).strip()


def prune(cache):
    oldest = time.time() - MARKS_KEPT_SECONDS
    for mark in cache.glob("*.clean"):
        if mark.stat().st_mtime < oldest:
            mark.unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("cache", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--clang-tidy", default=TIDY, help="the program, version 16 or later")
    options = parser.parse_args()

    tidy = shutil.which(options.clang_tidy)
    if not tidy:
        print(f"run_clang_tidy: {options.clang_tidy} is not installed; it is a Debian package", file=sys.stderr)
        return 2
    options.cache.mkdir(parents=True, exist_ok=True)
    prune(options.cache)
    identity = tool_identity(tidy)
    reader = Includes()
    wanted = {file.resolve() for file in options.files}

    units = []
    clean = 0
    for unit in our_units(options.build):
        includes = reader.closure(unit.source)
        if wanted and not wanted & includes.keys():
            continue
        mark = options.cache / f"{key_of(unit, includes, identity)}.clean"
        if mark.exists():
            mark.touch()
            clean += 1
        else:
            units.append((unit, mark))
    print(f"clang-tidy: {clean} files clean since before, {len(units)} to check", flush=True)

    failed = []
    began = time.monotonic()
    shows_progress = sys.stdout.isatty()
    with concurrent.futures.ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        running = {pool.submit(check, tidy, unit): (unit, mark) for unit, mark in units}
        for count, future in enumerate(concurrent.futures.as_completed(running), 1):
            unit, mark = running[future]
            status, findings = future.result()
            if status == 0:
                mark.touch()
            else:
                failed.append(unit.name)
                print(f"\n{findings}", flush=True)
            if shows_progress:
                print(f"\r[{count}/{len(units)}] {unit.name}\033[K", end="\n" if count == len(units) else "", flush=True)
            elif count % 20 == 0 or count == len(units):
                print(f"[{count}/{len(units)}] {time.monotonic() - began:.0f} s", flush=True)
    if failed:
        print(f"clang-tidy: findings in {len(failed)} files: {' '.join(sorted(failed))}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
