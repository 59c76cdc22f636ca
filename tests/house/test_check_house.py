#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each check of the house finds what it is there for, on small trees made for it."""

import pathlib
import subprocess
import tempfile
import unittest

import check_house
from tree import Tree

LINE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def header(body=""):
    return LINE + "#pragma once\n" + body


def source(*includes):
    return LINE + "".join(f'#include "{name}"\n' for name in includes)


class HouseTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.root = pathlib.Path(self._folder.name)
        for name in check_house.TOP_LEVEL:
            if name in ("core", "ui", "app", "resources", "translations", "packaging", "tests", "cmake", "docs"):
                self.write(f"{name}/CMakeLists.txt", "# SPDX-License-Identifier: GPL-3.0-or-later\n")
            else:
                self.write(name, "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
        self.write("core/base/error.h", header())
        self.write("core/base/error.cpp", source("core/base/error.h"))
        self.write("core/bench/runner.h", header('#include "core/base/error.h"\n'))
        self.write("core/backend/torch/eager/tower.cpp", LINE + "#include <ATen/ATen.h>\n")
        self.write("ui/theme/theme.cpp", LINE + "#include <QColor>\n")
        self.write("ui/bridge/engine.cpp", source("core/bench/runner.h"))
        self.write("app/gui/main.cpp", source("ui/theme/theme.h", "core/bench/runner.h") + "#include <QApplication>\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def findings(self, check):
        return list(check(Tree(self.root)))

    def expect_clean(self, check):
        self.assertEqual(self.findings(check), [])

    def expect_finding(self, check, *parts):
        found = self.findings(check)
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def test_a_tidy_house_has_no_findings(self):
        for check in check_house.CHECKS:
            with self.subTest(check=check.__name__):
                self.expect_clean(check)

    def test_a_stranger_on_the_top_level(self):
        self.write("notes.txt", "")
        self.expect_finding(check_house.check_top_level, "notes.txt", "no place")

    def test_something_missing_on_the_top_level(self):
        (self.root / "README.md").unlink()
        self.expect_finding(check_house.check_top_level, "README.md", "missing")

    def test_what_git_does_not_track_is_left_alone(self):
        git = ["git", "-C", str(self.root)]
        subprocess.run([*git, "init", "-q"], check=True)
        subprocess.run([*git, "add", "."], check=True)
        self.write("notes.txt", "")
        self.expect_clean(check_house.check_top_level)
        subprocess.run([*git, "add", "."], check=True)
        self.expect_finding(check_house.check_top_level, "notes.txt")

    def test_a_room_that_looks_down(self):
        self.write("core/base/clock.cpp", source("core/bench/runner.h"))
        self.expect_finding(check_house.check_room_order, "core/base/clock.cpp", "core/bench/runner.h")

    def test_a_room_that_is_not_in_the_house(self):
        self.write("core/attic/box.h", header())
        self.expect_finding(check_house.check_room_order, "core/attic/box.h", "no room")

    def test_core_that_sees_the_window(self):
        self.write("core/report/table.cpp", source("ui/theme/theme.h"))
        self.expect_finding(check_house.check_room_order, "core/report/table.cpp", "ui/theme/theme.h")

    def test_core_that_sees_a_program(self):
        self.write("core/report/table.cpp", source("app/cli/exit_codes.h"))
        self.expect_finding(check_house.check_room_order, "core/report/table.cpp", "app/cli/exit_codes.h")

    def test_the_window_that_sees_the_engine_outside_its_bridge(self):
        self.write("ui/pages/run_page.cpp", source("core/backend/backend.h"))
        self.expect_finding(check_house.check_room_order, "ui/pages/run_page.cpp", "core/backend/backend.h")
        for included in ("core/record/event.h", "core/tune/recommendation.h"):
            self.write("ui/pages/run_page.cpp", source(included))
            self.expect_clean(check_house.check_room_order)

    def test_the_bridge_that_sees_more_than_it_needs(self):
        self.write("ui/bridge/engine.cpp", source("core/telemetry/sampler.h"))
        self.expect_finding(check_house.check_room_order, "ui/bridge/engine.cpp", "core/telemetry/sampler.h")

    def test_a_room_of_the_window_that_looks_down(self):
        self.write("ui/theme/theme.cpp", source("ui/charts/chart.h"))
        self.expect_finding(check_house.check_room_order, "ui/theme/theme.cpp", "ui/charts/chart.h")

    def test_a_room_that_sees_the_tests(self):
        self.write("core/base/clock.cpp", source("tests/support/fake_clock.h"))
        self.expect_finding(check_house.check_room_order, "core/base/clock.cpp", "tests/support/fake_clock.h")

    def test_qt_in_core(self):
        for included in ("QString", "QtCore/QString", "QtWidgets", "qglobal.h"):
            with self.subTest(included=included):
                self.write("core/base/clock.cpp", LINE + f"#include <{included}>\n")
                self.expect_finding(check_house.check_no_qt_in_core, "core/base/clock.cpp", included)

    def test_qt_in_the_terminal_program(self):
        self.write("app/cli/main.cpp", LINE + "#include <QCoreApplication>\n")
        self.expect_finding(check_house.check_no_qt_in_core, "app/cli/main.cpp", "QCoreApplication")

    def test_libtorch_outside_the_engine(self):
        for included in ("torch/torch.h", "ATen/ATen.h", "c10/util/Half.h", "core/backend/torch/eager/tower.h"):
            with self.subTest(included=included):
                self.write("core/backend/loader.cpp", LINE + f"#  include <{included}>\n")
                self.expect_finding(check_house.check_torch_stays_inside, "core/backend/loader.cpp", included)
        self.write("core/backend/loader.cpp", LINE)
        self.write("tests/bench/bench_eager.cpp", LINE + "#include <ATen/ATen.h>\n")
        self.expect_clean(check_house.check_torch_stays_inside)

    def test_a_name_in_camel_case(self):
        self.write("core/base/ringBuffer.h", header())
        self.expect_finding(check_house.check_names, "core/base/ringBuffer.h")

    def test_a_source_without_its_licence(self):
        for name in ("core/base/clock.cpp", "cmake/Options.cmake", "tests/house/check.py", ".ci/run"):
            with self.subTest(name=name):
                self.write(name, "\n\n# SPDX-License-Identifier: GPL-3.0-or-later\n")
                self.expect_finding(check_house.check_licence_lines, name)
                (self.root / name).unlink()

    def test_a_header_that_could_be_included_twice(self):
        self.write("core/base/clock.h", LINE + "// #pragma once\n")
        self.expect_finding(check_house.check_headers, "core/base/clock.h", "#pragma once")

    def test_a_source_whose_own_header_is_not_first(self):
        self.write("core/base/error.cpp", source("core/base/clock.h", "core/base/error.h"))
        self.expect_finding(check_house.check_headers, "core/base/error.cpp", "core/base/error.h")

    def test_a_file_that_is_too_long(self):
        self.write("core/base/error.cpp", source("core/base/error.h") + "\n" * 398)
        self.expect_clean(check_house.check_lengths)
        self.write("core/base/error.cpp", source("core/base/error.h") + "\n" * 399)
        self.expect_finding(check_house.check_lengths, "core/base/error.cpp", "401 lines")


if __name__ == "__main__":
    unittest.main()
