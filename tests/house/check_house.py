#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the house is in order: check_house.py [ROOT]. Each finding names its file and the rule."""

import pathlib
import re
import sys

from tree import Tree

TOP_LEVEL = (
    "CMakeLists.txt CMakePresets.json README.md CHANGELOG.md CONTRIBUTING.md LICENSE CITATION.cff dev "
    "core ui app resources translations packaging tests cmake docs"
).split()

# A room includes itself and the rooms before it.
CORE_ROOMS = (
    "base stats kernels hardware telemetry clip backend scheduler plan record bench simulation tune report history"
).split()
UI_ROOMS = "theme widgets bridge models charts pages".split()

# What ui sees of core: values. Its bridge also starts the engine and names the models.
VALUE_ROOMS = {"base", "stats", "plan", "record", "tune", "report"}
BRIDGE_ROOMS = VALUE_ROOMS | {"clip", "backend", "bench"}

TORCH = "core/backend/torch/"
LIBTORCH_USERS = (TORCH, "tests/bench/")

CODE = (".h", ".cpp")
MOST_LINES = 400
SNAKE_CASE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*\.[a-z]+")
SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"


def check_top_level(tree):
    """The top level holds what the map of the house lists and nothing else but dotfiles."""
    found = {name.split("/")[0] for name in tree.files}
    found = {name for name in found if not name.startswith(".")}
    for name in sorted(found - set(TOP_LEVEL)):
        yield f"{name}: the top level has no place for it (CONTRIBUTING.md has the map)"
    for name in sorted(set(TOP_LEVEL) - found):
        yield f"{name}: missing on the top level"


def room_of(name):
    """("core", "base") of core/base/error.h; None outside the rooms."""
    parts = name.split("/")
    if len(parts) > 2 and parts[0] in ("core", "ui"):
        return parts[0], parts[1]
    return (parts[0], "") if parts[0] == "app" and len(parts) > 1 else None


def is_allowed(source, target):
    """Whether a file of the room `source` may include one of the room `target`."""
    if source[0] == "app":
        return True
    if source[0] == "core":
        return target[0] == "core" and CORE_ROOMS.index(target[1]) <= CORE_ROOMS.index(source[1])
    if target[0] == "ui":
        return UI_ROOMS.index(target[1]) <= UI_ROOMS.index(source[1])
    return target[0] == "core" and target[1] in (BRIDGE_ROOMS if source[1] == "bridge" else VALUE_ROOMS)


def check_room_order(tree):
    """A room includes only itself and rooms above it; app includes anything."""
    known = {("core", room) for room in CORE_ROOMS} | {("ui", room) for room in UI_ROOMS} | {("app", "")}
    for name in tree.named(*CODE, under=("core", "ui", "app")):
        source = room_of(name)
        if source not in known:
            yield f"{name}: no room of the house (CONTRIBUTING.md has the map)"
            continue
        for included in tree.includes(name):
            target = room_of(included)
            if included.startswith("tests/"):
                yield f"{name} includes {included}: a room does not see the tests"
            elif target and (target not in known or not is_allowed(source, target)):
                yield f"{name} includes {included}: {'/'.join(source).rstrip('/')} may not see that room"


def check_no_qt_in_core(tree):
    """Core and the terminal program know no Qt."""
    for name in tree.named(*CODE, under=("core", "app/cli")):
        for included in tree.includes(name):
            if re.match(r"(Qt[A-Z]\w*/)?Q[A-Za-z0-9]+(\.h)?$|q[a-z]+\.h$", included):
                yield f"{name} includes {included}: core and app/cli know no Qt"


def check_torch_stays_inside(tree):
    """LibTorch and the headers of its engine are seen in the engine and the benchmarks alone."""
    for name in tree.named(*CODE, under=("core", "ui", "app", "tests")):
        if not name.startswith(LIBTORCH_USERS):
            for included in tree.includes(name):
                if included.startswith(("torch/", "ATen/", "c10/", "caffe2/", TORCH)):
                    yield f"{name} includes {included}: only {TORCH} sees LibTorch"


def check_names(tree):
    """Sources have snake_case names."""
    for name in tree.named(*CODE, ".py", ".def", under=("core", "ui", "app", "tests", "cmake", "resources")):
        if not SNAKE_CASE.fullmatch(name.rsplit("/", 1)[-1]):
            yield f"{name}: names are snake_case"


def check_licence_lines(tree):
    """Every source tells its licence in the first two lines."""
    named = tree.named(*CODE, ".py", ".def", ".cmake", "CMakeLists.txt", ".sh")
    for name in named + [name for name in ("dev", ".ci/run") if name in tree.files]:
        if not any(line.endswith(SPDX) for line in tree.text(name).splitlines()[:2]):
            yield f"{name}: the first line, or the one after #!, has to be the {SPDX} line"


def check_headers(tree):
    """Every header is included once, and every source includes its own header first."""
    for name in tree.named(".h"):
        if "#pragma once" not in tree.text(name).splitlines():
            yield f"{name}: #pragma once is missing"
    for name in tree.named(".cpp"):
        own = name.removesuffix(".cpp") + ".h"
        if own in tree.files and tree.includes(name)[:1] != [own]:
            yield f"{name}: the first include has to be its own header, \"{own}\""


def check_lengths(tree):
    """No source of the programs is longer than a person reads in one go."""
    for name in tree.named(*CODE, under=("core", "ui", "app")):
        lines = len(tree.text(name).splitlines())
        if lines > MOST_LINES:
            yield f"{name}: {lines} lines, {MOST_LINES} are the most"


CHECKS = (
    check_top_level,
    check_room_order,
    check_no_qt_in_core,
    check_torch_stays_inside,
    check_names,
    check_licence_lines,
    check_headers,
    check_lengths,
)


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    tree = Tree(root)
    findings = [finding for check in CHECKS for finding in check(tree)]
    print("\n".join(findings) or f"{len(tree.files)} files in order")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
