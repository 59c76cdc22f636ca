#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests how CMake takes somebody's own LibTorch, on folders laid out as a zip, a wheel, conda and Debian do:
test_find_torch.py [CMAKE [GENERATOR]].
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CMAKE = sys.argv.pop(1) if len(sys.argv) > 1 else "cmake"
GENERATOR = sys.argv.pop(1) if len(sys.argv) > 1 else "Ninja"

NEW_ABI = "_ZN3c106detail14torchCheckFailEPKcS2_jRKNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEEE"
OLD_ABI = "_ZN3c106detail14torchCheckFailEPKcS2_jRKSs"

# Without a compiler, so that it takes no time; what a compiler would tell is said here.
PROJECT = f"""\
cmake_minimum_required(VERSION 3.25)
project(finder LANGUAGES NONE)
set(CMAKE_FIND_LIBRARY_PREFIXES lib)
set(CMAKE_FIND_LIBRARY_SUFFIXES .so)
set(CMAKE_LIBRARY_ARCHITECTURE x86_64-linux-gnu)
include("{ROOT}/cmake/ClipScopeTorch.cmake")
foreach(property INTERFACE_INCLUDE_DIRECTORIES INTERFACE_LINK_LIBRARIES INTERFACE_LINK_OPTIONS)
  get_target_property(value clipscope::torch ${{property}})
  message(STATUS "${{property}}=${{value}}")
endforeach()
"""


class FindTorchTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "CMakeLists.txt").write_text(PROJECT, encoding="utf-8")
        self.torch = self.folder / "torch here"

    def write(self, name, text=""):
        path = self.torch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def lay_out(self, libraries="lib", version=(2, 15, 0), abi=NEW_ABI,
                version_header="torch/csrc/api/include/torch/version.h"):
        self.write("include/ATen/ATen.h")
        lines = [f"#define TORCH_VERSION_{name} {number}\n" for name, number in zip(("MAJOR", "MINOR", "PATCH"), version)]
        self.write(f"include/{version_header}", "#pragma once\n" + "".join(lines) + "#define TORCH_VERSION_ABI_TAG 0\n")
        self.write(f"{libraries}/libtorch_cpu.so")
        self.write(f"{libraries}/libc10.so", f"\x7fELF\0{abi}\0")

    def configure(self, torch=None):
        """What CMake said, in one line, and whether it was content."""
        command = [CMAKE, "-G", GENERATOR, "-S", self.folder, "-B", self.folder / "build",
                   f"-DCLIPSCOPE_TORCH_DIR={torch or self.torch}"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return " ".join((done.stdout + done.stderr).split()), done.returncode == 0

    def expect_found(self, libraries, version="2.15.0", torch=None):
        said, found = self.configure(torch)
        self.assertTrue(found, said)
        self.assertIn(f"LibTorch {version}: {self.torch}", said)
        self.assertIn(f"INTERFACE_INCLUDE_DIRECTORIES={self.torch}/include;{self.torch}/include/torch/csrc/api/include", said)
        library = f"{self.torch}/{libraries}"
        own = pathlib.Path(library, "libgomp.so.1")
        openmp = own if own.exists() else "gomp"
        self.assertIn(f"INTERFACE_LINK_LIBRARIES={library}/libtorch_cpu.so;{library}/libc10.so;{openmp}", said)

    def expect_refused(self, *parts, torch=None):
        said, found = self.configure(torch)
        self.assertFalse(found, said)
        for part in parts:
            self.assertIn(part, said)

    def test_a_zip_or_condas_prefix(self):
        self.lay_out()
        self.expect_found("lib")

    def test_a_wheel_of_today(self):
        self.lay_out(version_header="torch/headeronly/version.h")
        self.write("include/torch/csrc/api/include/torch/version.h", "#include <torch/headeronly/version.h>\n")
        self.write("lib/libgomp.so.1", "")
        self.expect_found("lib")

    def test_a_distribution_that_uses_lib64(self):
        self.lay_out(libraries="lib64")
        self.expect_found("lib64")

    def test_debians_prefix(self):
        self.lay_out(libraries="lib/x86_64-linux-gnu")
        self.expect_found("lib/x86_64-linux-gnu")

    def test_a_slash_at_the_end(self):
        self.lay_out()
        self.expect_found("lib", torch=f"{self.torch}/")

    def test_the_oldest_that_is_taken(self):
        self.lay_out(version=(2, 6, 0))
        self.expect_found("lib", version="2.6.0")

    def test_one_that_is_too_old(self):
        self.lay_out(version=(1, 13, 1))
        self.expect_refused(str(self.torch), "LibTorch 1.13.1", "2.6 is the oldest")

    def test_one_that_does_not_tell_its_version(self):
        self.lay_out(version_header="elsewhere.h")
        self.expect_refused(str(self.torch), "LibTorch of unknown version", "2.6 is the oldest")

    def test_the_old_abi(self):
        self.lay_out(abi=OLD_ABI)
        self.expect_refused(str(self.torch), "ABI", "cxx11-abi")

    def test_headers_without_libraries_and_libraries_without_headers(self):
        self.lay_out()
        for missing in ("lib/libtorch_cpu.so", "lib/libc10.so", "include/ATen/ATen.h"):
            with self.subTest(missing=missing):
                kept = (self.torch / missing).read_text(encoding="utf-8")
                (self.torch / missing).unlink()
                self.expect_refused(str(self.torch), "holds no LibTorch", missing)
                self.write(missing, kept)
        self.expect_found("lib")

    def test_a_folder_that_is_not_there(self):
        self.expect_refused("/nowhere", "holds no LibTorch", torch="/nowhere")

    def test_a_corrected_folder_is_looked_at_afresh(self):
        self.expect_refused("/nowhere", torch="/nowhere")
        self.lay_out()
        self.expect_found("lib")


if __name__ == "__main__":
    unittest.main()
