#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests what the compiling program makes of an exception. Needs no LibTorch: it is given what LibTorch raises."""

import errno
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "resources/inductor"))

from compile import detail_of, kind_of


class InvalidCxxCompiler(RuntimeError):
    """As torch._inductor.exc has it."""


class CppCompileError(RuntimeError):
    """As torch._inductor.exc words it."""

    def __init__(self, output):
        super().__init__(f"C++ compile error\n\nCommand:\ng++ -O3 error:.cpp\n\nOutput:\n{output}")


class InductorError(RuntimeError):
    """What LibTorch wraps the others in."""


def wrapped(error):
    try:
        try:
            raise error
        except Exception as inner:
            raise InductorError(f"{type(inner).__name__}: {inner}") from None
    except InductorError as outer:
        return outer


class KindTest(unittest.TestCase):
    def expect(self, kind, error):
        self.assertEqual(kind_of(error), kind)
        self.assertEqual(kind_of(wrapped(error)), kind)

    def test_a_missing_compiler_is_told_from_one_that_fails(self):
        self.expect("compiler", InvalidCxxCompiler("No working C++ compiler found in torch._inductor.config.cpp.cxx: ()"))
        self.expect("other", CppCompileError("a.cpp:7:1: error: no member named 'x'"))

    def test_memory(self):
        self.expect("memory", MemoryError())
        self.expect("memory", RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"))
        self.expect("memory", CppCompileError("g++: fatal error: Killed signal terminated program cc1plus"))
        self.expect("memory", CppCompileError("cc1plus: out of memory allocating 65536 bytes after a total of 9 bytes"))

    def test_disk(self):
        self.expect("disk", OSError(errno.ENOSPC, "No space left on device"))
        self.expect("disk", CppCompileError("a.cpp: fatal error: error writing to /tmp/a.s: No space left on device"))

    def test_packages_that_are_not_whole(self):
        self.expect("packages", ModuleNotFoundError("No module named 'sympy'"))
        self.expect("packages", OSError("libcufft.so.12: cannot open shared object file: No such file or directory"))

    def test_anything_else(self):
        self.expect("other", ValueError("odd"))
        self.expect("other", CppCompileError("cc1plus: libmpc.so.3: cannot open shared object file"))


class DetailTest(unittest.TestCase):
    def test_is_the_first_line(self):
        self.assertEqual(detail_of(ValueError("odd\nvery odd")), "ValueError: odd")
        self.assertEqual(detail_of(ValueError()), "ValueError: ")

    def test_of_a_compiler_is_its_first_error(self):
        said = "a.cpp: In function 'f':\na.cpp:7:1: error: no member named 'x'\na.cpp:9:1: error: and so on\n"
        self.assertEqual(detail_of(CppCompileError(said)), "a.cpp:7:1: error: no member named 'x'")
        self.assertEqual(detail_of(wrapped(CppCompileError(said))), "a.cpp:7:1: error: no member named 'x'")
        self.assertEqual(detail_of(CppCompileError("it fell over")), "CppCompileError: C++ compile error")


if __name__ == "__main__":
    unittest.main()
