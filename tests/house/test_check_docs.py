#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each check of the documents can fail, on a doctored copy of the real files."""

import pathlib
import shutil
import tempfile
import unittest

import check_docs
from tree import Tree

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILES = (
    "docs/plan.md docs/journal.md docs/exit-codes.md core/plan/plan_keys.cpp core/plan/builtin_plans.cpp "
    "core/record/event_words.h core/record/event_fields.h core/record/event_json.h app/cli/plan_flags.cpp "
    "app/cli/exit_codes.h"
).split()


class DocsTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.root = pathlib.Path(self._folder.name)
        for name in FILES:
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.root / name)

    def replace(self, name, old, new):
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new), encoding="utf-8")

    def expect(self, check, *findings):
        found = list(check(Tree(self.root)))
        self.assertEqual(len(found), len(findings), found)
        for text, finding in zip(found, findings):
            self.assertIn(finding, text)

    def test_a_new_key_is_missed(self):
        self.replace("core/plan/plan_keys.cpp", '    {"seed",', '    {"warp",')
        self.expect(check_docs.check_plan_keys, "key warp is not described", "key seed is described, but")

    def test_a_new_plan_is_missed(self):
        self.replace("core/plan/builtin_plans.cpp", '{"full", "', '{"server", "')
        self.expect(check_docs.check_plan_keys, "built-in plan server is not", "built-in plan full is described, but")

    def test_a_new_flag_is_missed(self):
        self.replace("app/cli/plan_flags.cpp", '"--threads"', '"--warp"')
        self.expect(check_docs.check_plan_keys, "flag warp is not described", "flag threads is described, but")

    def test_a_new_event_is_missed(self):
        self.replace("core/record/event_words.h", '"warning"', '"mark"')
        self.expect(check_docs.check_events, "event mark is not described", "event warning is described, but")

    def test_a_new_field_is_missed(self):
        self.replace("core/record/event_fields.h", 'visit("binding_limit"', 'visit("warp"')
        self.expect(check_docs.check_events, "field warp is not", "field binding_limit is described, but")

    def test_a_new_schema_is_missed(self):
        self.replace("core/record/event_json.h", "clipscope.journal/2", "clipscope.journal/3")
        self.expect(check_docs.check_events, "clipscope.journal/3 is not", "clipscope.journal/2 is described, but")

    def test_a_new_exit_code_is_missed(self):
        self.replace("app/cli/exit_codes.h", "exitMemory = 6", "exitMemory = 7")
        self.expect(check_docs.check_exit_codes, "exit code 7 is not described", "exit code 6 is described, but")

    def test_sources_that_cannot_be_read_any_more_are_a_finding(self):
        self.replace("app/cli/exit_codes.h", "    exit", "    code")
        found = list(check_docs.check_exit_codes(Tree(self.root)))
        self.assertIn("no exit code found", found[0])


if __name__ == "__main__":
    unittest.main()
