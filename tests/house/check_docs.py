#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the documents name what the sources have: check_docs.py [ROOT].

docs/plan.md: every key of a plan with its flag, and every built-in plan. docs/journal.md: every type of event and
every field. docs/exit-codes.md: every exit code. What a document names beyond that is a finding as well.
"""

import pathlib
import re
import sys

from tree import Tree


def rows(text):
    """The cells of every row of every Markdown table, without the heads' rules."""
    for line in text.splitlines():
        if line.startswith("|") and not re.match(r"\|[\s:|-]+$", line):
            yield [cell.strip() for cell in line.strip().strip("|").split("|")]


def named_first(text):
    """What the first cells of tables name: `key` of | `key` | … |."""
    return {match[1] for row in rows(text) if (match := re.fullmatch(r"`([^`]+)`", row[0]))}


def differences(document, what, in_source, in_document):
    if not in_source:
        yield f"{document}: no {what} found in the sources; has their form changed?"
    for name in sorted(in_source - in_document):
        yield f"{document}: {what} {name} is not described"
    for name in sorted(in_document - in_source):
        yield f"{document}: {what} {name} is described, but not in the sources"


def check_plan_keys(tree):
    """Every key of plan_keys.cpp has a row, and the flags there are the terminal program's."""
    document = "docs/plan.md"
    text = tree.text(document)
    keys = set(re.findall(r'^    \{"(\w+)",', tree.text("core/plan/plan_keys.cpp"), re.MULTILINE)) | {"schema"}
    plans = set(re.findall(r'^        \{"(\w+)", "', tree.text("core/plan/builtin_plans.cpp"), re.MULTILINE))
    about_keys, _, about_plans = text.partition("\n## Built-in plans\n")
    yield from differences(document, "key", keys, named_first(about_keys))
    yield from differences(document, "built-in plan", plans, named_first(about_plans))

    flags = set(re.findall(r'add\w+\(command, "--([\w-]+)"', tree.text("app/cli/plan_flags.cpp")))
    described = {match[1] for row in rows(text) for cell in row[1:] if (match := re.match(r"`--([\w-]+)", cell))}
    yield from differences(document, "flag", flags, described)


def check_events(tree):
    """Every type of event has a section, every field a row."""
    document = "docs/journal.md"
    text = tree.text(document)
    words = re.search(r"eventTypeNames\{(.*?)\};", tree.text("core/record/event_words.h"), re.DOTALL)
    types = set(re.findall(r'"(\w+)"', words[1])) if words else set()
    sections = set(re.findall(r"^### `(\w+)`$", text, re.MULTILINE))
    yield from differences(document, "type of event", types, sections)

    fields = set(re.findall(r'visit\("(\w+)"', tree.text("core/record/event_fields.h"))) | {"seq", "t", "type"}
    inline = set(re.findall(r'"(\w+)"', " ".join(re.findall(r"`\{[^`]*\}`", text)))) - {"id", "args"}
    yield from differences(document, "field", fields, named_first(text) | inline)

    schema = set(re.findall(r'journalSchema\w* = "([^"]+)"', tree.text("core/record/event_json.h")))
    yield from differences(document, "schema", schema, set(re.findall(r"clipscope\.journal/\d+", text)))


def check_exit_codes(tree):
    """Every exit code has a row."""
    document = "docs/exit-codes.md"
    codes = set(re.findall(r"^ +exit\w+ = (\d+),$", tree.text("app/cli/exit_codes.h"), re.MULTILINE))
    described = {row[0] for row in rows(tree.text(document)) if row[0].isdigit()}
    yield from differences(document, "exit code", codes, described)


CHECKS = (check_plan_keys, check_events, check_exit_codes)


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    tree = Tree(root)
    findings = [finding for check in CHECKS for finding in check(tree)]
    print("\n".join(findings) or "the documents name what the sources have")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
