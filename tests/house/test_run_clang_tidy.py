#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves when run_clang_tidy.py checks a file again and when it trusts its mark, with a clang-tidy made for it."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "cmake" / "run_clang_tidy.py"

# Says what it was given, and finds fault with whatever contains "fault".
FAKE_TIDY = """#!/bin/sh
if [ "$1" = --version ]; then echo "fake 1"; exit 0; fi
for word; do
  case $word in *.cpp) source=$word; break ;; esac
done
echo "$source" >>"$(dirname "$0")/checked"
! grep -H fault "$source"
"""


class RunClangTidyTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.home = pathlib.Path(self._folder.name).resolve()
        self.root = self.home / "project"
        self.write("cmake/run_clang_tidy.py", SCRIPT.read_text())
        self.write(".clang-tidy", "Checks: '*'\n")
        self.write("core/base/deep.h", "// deep\n")
        self.write("core/base/error.h", '#include "core/base/deep.h"\n')
        self.write("core/base/error.cpp", '#include "core/base/error.h"\n')
        self.write("core/base/clock.cpp", "// alone\n")
        self.write("tests/test_clock.cpp", "// fault, but no unit of ours\n")
        self.describe_build("-O2")
        self.tidy = self.home / "tidy"
        self.tidy.write_text(FAKE_TIDY)
        self.tidy.chmod(0o755)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def describe_build(self, flag):
        sources = ["core/base/error.cpp", "core/base/clock.cpp", "tests/test_clock.cpp"]
        entries = [
            {
                "directory": str(self.root),
                "file": str(self.root / source),
                "command": f"ccache c++ -I{self.root} {flag} -o x.o -c {self.root / source}",
            }
            for source in sources
        ]
        self.write("build/compile_commands.json", json.dumps(entries))

    def run_script(self, *files):
        """The exit status, and the names of the units that were checked."""
        log = self.home / "checked"
        log.unlink(missing_ok=True)
        command = [sys.executable, "-B", str(self.root / "cmake/run_clang_tidy.py"), str(self.root / "build")]
        command += [str(self.home / "cache"), *files, "--clang-tidy", str(self.tidy)]
        self.done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        checked = log.read_text().split() if log.exists() else []
        return self.done.returncode, sorted(pathlib.Path(name).name for name in checked)

    def test_clean_files_are_checked_once(self):
        self.assertEqual(self.run_script(), (0, ["clock.cpp", "error.cpp"]))
        self.assertEqual(self.run_script(), (0, []))

    def test_a_header_behind_a_header_counts(self):
        self.run_script()
        self.write("core/base/deep.h", "// deeper\n")
        self.assertEqual(self.run_script(), (0, ["error.cpp"]))

    def test_the_configuration_the_command_and_the_version_count(self):
        self.run_script()
        self.write(".clang-tidy", "Checks: 'bugprone-*'\n")
        self.assertEqual(len(self.run_script()[1]), 2)
        self.describe_build("-O0")
        self.assertEqual(len(self.run_script()[1]), 2)
        self.tidy.write_text(FAKE_TIDY.replace("fake 1", "fake 2"))
        self.assertEqual(len(self.run_script()[1]), 2)
        self.assertEqual(self.run_script(), (0, []))

    def test_findings_are_printed_and_not_remembered(self):
        self.write("core/base/clock.cpp", "// a fault\n")
        for checked in (["clock.cpp", "error.cpp"], ["clock.cpp"]):
            self.assertEqual(self.run_script(), (1, checked))
            self.assertIn("a fault", self.done.stdout)

    def test_files_may_be_picked(self):
        self.assertEqual(self.run_script("core/base/deep.h"), (0, ["error.cpp"]))
        self.assertEqual(self.run_script("README.md"), (0, []))

    def test_another_checkout_of_the_same_content_trusts_the_marks(self):
        self.run_script()
        other = self.home / "other"
        shutil.copytree(self.root, other)
        self.root = other
        self.describe_build("-O2")
        self.assertEqual(self.run_script(), (0, []))

    def test_a_missing_program_is_named(self):
        self.tidy.unlink()
        self.assertEqual(self.run_script()[0], 2)
        self.assertIn(str(self.tidy), self.done.stderr)


if __name__ == "__main__":
    unittest.main()
