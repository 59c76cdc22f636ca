#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the script dev: every way in which setting up can fail ends with one clear sentence and leaves nothing that the
next try would trust. Downloads, compilers and package tools are stand-ins found first in PATH.
"""
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

PYTHON = r"""#!/bin/sh
# Stands for python3 and for the one of a virtual environment.
case "$1 $2" in
  "-c import numpy"*) [ -z "$FAKE_IMPORT_FAILS" ] || { echo "ImportError: GLIBC_2.99 not found" >&2; exit 1; } ;;
  "-c "*) echo "${FAKE_TAG:-cp311}" ;;
  "-B "*) shift; echo "$* in $(pwd)" ;;
  "-m venv")
    echo venv >>"$FAKE_LOG"
    mkdir -p "$3/bin" "$3/lib/python3.11/site-packages"
    cp "$0" "$3/bin/python"
    ;;
  "-m pip")
    case "$*" in
      *peers-requirements.txt)
        echo "pip peers" >>"$FAKE_LOG"
        [ -z "$FAKE_PEERS_FAIL" ] || { echo "ERROR: no matching distribution" >&2; exit 1; }
        [ -z "$FAKE_PEERS_WAIT_FOR" ] || cat "$FAKE_PEERS_WAIT_FOR" >/dev/null
        exit
        ;;
    esac
    echo pip >>"$FAKE_LOG"
    torch=$(dirname "$0")/../lib/python3.11/site-packages/torch
    mkdir -p "$torch/lib" "$torch/include/ATen"
    touch "$torch/include/ATen/ATen.h" "$torch/__init__.py"
    [ -z "$FAKE_PIP_FAILS" ] || { echo "ERROR: connection lost" >&2; exit 1; }
    [ -z "$FAKE_PIP_INCOMPLETE" ] || exit 0
    [ -z "$FAKE_PIP_WAITS_FOR" ] || cat "$FAKE_PIP_WAITS_FOR" >/dev/null
    touch "$torch/lib/libtorch_cpu.so"
    ;;
esac
"""

CMAKE = r"""#!/bin/sh
echo "cmake $*" >>"$FAKE_LOG"
case "$1" in
  --preset)
    [ -z "$FAKE_CMAKE_FAILS" ] || { echo "CMake Error: no Qt"; exit 1; }
    mkdir -p "build/$2" && touch "build/$2/build.ninja"
    ;;
  --build)
    echo "what the build tool says"
    mkdir -p "$2/bin"
    for program in clipscope clipscope-cli clipscope_bench; do
      printf '#!/bin/sh\necho "%s $* in $(pwd)"\nexit ${FAKE_PROGRAM_CODE:-0}\n' $program >"$2/bin/$program"
      chmod +x "$2/bin/$program"
    done
    mkdir -p "$2/bin/fuzz"
    for parser in journal plan; do
      printf '#!/bin/sh\necho "%s $*" >>"$FAKE_LOG"\n[ "$FAKE_FINDING" != %s ]\n' $parser $parser >"$2/bin/fuzz/fuzz_$parser"
      chmod +x "$2/bin/fuzz/fuzz_$parser"
    done
    ;;
esac
"""


class DevTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="clipscope-dev-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.folder.chmod(0o755)
        self.source = self.folder / "source"
        (self.source / "cmake").mkdir(parents=True)
        shutil.copy(ROOT / "dev", self.source)
        shutil.copy(ROOT / "CMakePresets.json", self.source)
        shutil.copy(ROOT / "cmake" / "torch-requirements.txt", self.source / "cmake")
        (self.source / "tests" / "bench").mkdir(parents=True)
        shutil.copy(ROOT / "tests" / "bench" / "peers-requirements.txt", self.source / "tests" / "bench")
        self.tools = self.folder / "tools"
        self.tools.mkdir()
        self.log = self.folder / "log"
        self.log.touch()
        self.tool("python3", PYTHON)
        self.tool("cmake", CMAKE)
        self.cache = self.folder / "cache"

    def tool(self, name, script):
        path = self.tools / name
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)

    def only_tools(self, *names):
        """A PATH that holds the stand-ins and these tools of the machine alone."""
        for name in names:
            (self.tools / name).symlink_to(shutil.which(name))
        return str(self.tools)

    def start(self, *arguments, before=(), **environment):
        variables = {"HOME": str(self.folder), "XDG_CACHE_HOME": str(self.cache), "FAKE_LOG": str(self.log),
                     "PATH": f"{self.tools}:{os.environ['PATH']}", "CLIPSCOPE_NO_PACKAGES": "1", **environment}
        return subprocess.Popen([*before, str(self.source / "dev"), *arguments], cwd=self.folder, text=True,
                                env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def dev(self, *arguments, **environment):
        with self.start(*arguments, **environment) as started:
            output, errors = started.communicate(timeout=60)
        return subprocess.CompletedProcess(arguments, started.returncode, output, errors)

    def calls(self):
        return self.log.read_text(encoding="utf-8").splitlines()

    def torch_home(self):
        return self.cache / "clipscope" / "torch-2.15.0-cp311"

    def peers_home(self):
        return self.cache / "clipscope" / "peers-cp311"

    def expect_sentence(self, done, *parts):
        """It failed, and the last thing said is one sentence of dev's with these parts."""
        self.assertNotEqual(done.returncode, 0)
        last = done.stderr.strip().splitlines()[-1]
        self.assertTrue(last.startswith("dev: "), done.stderr)
        for part in parts:
            self.assertIn(part, last)

    def test_sets_up_once_and_then_trusts_it(self):
        first = self.dev("build")
        self.assertEqual(first.returncode, 0, first.stderr)
        self.assertIn("0.55 GB", first.stdout)
        self.assertIn("1.3 GB", first.stdout)
        self.assertEqual([call for call in self.calls() if not call.startswith("cmake")], ["venv", "pip"])
        self.log.write_text("")
        self.assertEqual(self.dev("build").returncode, 0)
        self.assertEqual(len(self.calls()), 1, "a second build runs nothing but the build tool")

    def test_two_at_once_set_up_once(self):
        gate = self.folder / "gate"
        os.mkfifo(gate)
        first = self.start("build", FAKE_PIP_WAITS_FOR=str(gate))
        with open(gate, "w", encoding="utf-8"):  # returns when the first is in the middle of its download
            at_lock = self.folder / "at_lock"
            os.mkfifo(at_lock)
            flock = shutil.which("flock")  # the stand-in tells when somebody else has the lock
            self.tool("flock", f"#!/bin/sh\n{flock} -n \"$@\" || {{ echo >'{at_lock}'; {flock} \"$@\"; }}\n")
            waiting = os.open(at_lock, os.O_RDONLY | os.O_NONBLOCK)
            self.addCleanup(os.close, waiting)
            second = self.start("build")
            self.assertTrue(select.select([waiting], [], [], 30)[0], "the second did not wait for the first")
        for started in (first, second):
            errors = started.communicate(timeout=60)[1]
            self.assertEqual(started.returncode, 0, errors)
        self.assertEqual([call for call in self.calls() if not call.startswith("cmake")], ["venv", "pip"])

    def test_one_that_is_interrupted_leaves_nothing(self):
        gate = self.folder / "gate"
        os.mkfifo(gate)
        started = self.start("build", FAKE_PIP_WAITS_FOR=str(gate))
        with open(gate, "w", encoding="utf-8"):
            started.send_signal(signal.SIGTERM)
        started.communicate(timeout=60)
        self.assertEqual(started.returncode, 130)
        self.assertFalse(self.torch_home().exists())

    def test_what_is_run_gets_stdout_and_the_callers_folder_for_itself(self):
        for arguments, wanted in ((("run", "--quiet", "a b"), "clipscope-cli run --quiet a b"),
                                  (("bench", "--fast"), "clipscope_bench --fast")):
            with self.subTest(arguments=arguments):
                done = self.dev(*arguments)
                self.assertEqual(done.stdout, f"{wanted} in {self.folder}\n")
                self.assertIn("what the build tool says", done.stderr)

    def test_run_opens_the_window_where_there_is_a_display(self):
        for display in ({"DISPLAY": ":1"}, {"WAYLAND_DISPLAY": "wayland-0"}):
            self.assertEqual(self.dev("run", **display).stdout, f"clipscope  in {self.folder}\n")
        self.assertEqual(self.dev("run").stdout, f"clipscope-cli run in {self.folder}\n")
        self.assertEqual(self.dev("run", "--quiet", DISPLAY=":1").stdout, f"clipscope-cli run --quiet in {self.folder}\n")

    def test_a_change_of_the_pinned_versions_is_fetched(self):
        self.dev("build")
        with open(self.source / "cmake" / "torch-requirements.txt", "a", encoding="utf-8") as file:
            file.write("# changed\n")
        self.log.write_text("")
        self.dev("build")
        self.assertIn("pip", self.calls())

    def test_a_download_that_breaks_off_leaves_nothing(self):
        self.expect_sentence(self.dev("build", FAKE_PIP_FAILS="1"), "LibTorch could not be installed", "afresh")
        self.assertFalse(self.torch_home().exists())
        self.assertFalse((self.cache / "clipscope" / "download").exists())
        self.assertEqual(self.dev("build").returncode, 0)

    def test_a_package_without_its_library_is_not_trusted(self):
        self.expect_sentence(self.dev("build", FAKE_PIP_INCOMPLETE="1"), "libtorch_cpu.so", "afresh")
        self.assertFalse(self.torch_home().exists())

    def test_a_half_made_folder_is_made_anew(self):
        (self.torch_home() / "rest").mkdir(parents=True)
        self.assertEqual(self.dev("build").returncode, 0)
        self.assertFalse((self.torch_home() / "rest").exists())

    def test_a_full_disk_is_told_before_anything_is_fetched(self):
        self.tool("df", "#!/bin/sh\necho Filesystem\necho 'x 9 9 500000 99% /'\n")
        self.expect_sentence(self.dev("build"), "488 MiB free", "2300 MiB", "XDG_CACHE_HOME")
        self.assertEqual(self.calls(), [])

    def test_a_cache_that_cannot_be_made_is_named(self):
        (self.folder / "file").touch()
        self.expect_sentence(self.dev("build", XDG_CACHE_HOME=str(self.folder / "file")), "file/clipscope",
                             "XDG_CACHE_HOME")

    def test_an_unsupported_processor_is_named(self):
        self.tool("uname", "#!/bin/sh\necho riscv64\n")
        self.expect_sentence(self.dev("build"), "riscv64", "CLIPSCOPE_TORCH_DIR")

    def test_an_unsupported_python_is_told(self):
        for version in ("11", "12", "13", "14", "15"):
            self.tool(f"python3.{version}", "#!/bin/sh\necho cp39\n")
        self.expect_sentence(self.dev("build", FAKE_TAG="cp39"), "3.11", "CLIPSCOPE_TORCH_DIR")

    def test_a_libtorch_of_ones_own_is_taken_and_checked(self):
        own = self.folder / "own"
        (own / "include" / "ATen").mkdir(parents=True)
        self.expect_sentence(self.dev("build", CLIPSCOPE_TORCH_DIR=str(own)), str(own), "include/ATen/ATen.h")
        (own / "include" / "ATen" / "ATen.h").touch()
        self.assertEqual(self.dev("build", CLIPSCOPE_TORCH_DIR=str(own)).returncode, 0)
        self.assertNotIn("pip", self.calls())
        self.assertTrue(any(str(own) in call for call in self.calls()))
        self.log.write_text("")
        self.assertEqual(self.dev("build", CLIPSCOPE_TORCH_DIR="own").returncode, 0)
        self.assertFalse(any("--preset" in call for call in self.calls()), "the same, told from the caller's folder")

    def test_a_configuration_that_fails_is_shown_and_tried_again(self):
        done = self.dev("build", FAKE_CMAKE_FAILS="1")
        self.assertIn("no Qt", done.stderr)
        self.expect_sentence(done, "build/release")
        self.assertEqual(self.dev("build").returncode, 0)
        self.assertTrue(any("--preset release" in call for call in self.calls()))

    def test_a_system_without_apt_is_told_what_it_needs(self):
        path = self.only_tools("bash", "dirname", "readlink", "env")
        done = self.dev("build", PATH=path, CLIPSCOPE_NO_PACKAGES="")
        self.expect_sentence(done, "no apt-get", "libhwloc-dev", "CLIPSCOPE_NO_PACKAGES=1")

    @unittest.skipUnless(os.geteuid() == 0, "only root can become somebody else")
    def test_without_sudo_the_exact_command_is_printed(self):
        self.tool("dpkg-query", "#!/bin/sh\necho 'g++=installed '\nexit 1\n")
        self.tool("apt-get", "#!/bin/sh\necho apt-get >>\"$FAKE_LOG\"\n")
        path = self.only_tools("bash", "dirname", "readlink", "env", "sed")
        done = self.dev("build", "--cli", before=[shutil.which("setpriv"), "--reuid=65534", "--clear-groups"], PATH=path,
                        CLIPSCOPE_NO_PACKAGES="")
        self.expect_sentence(done, "no sudo", "apt-get update && apt-get install --no-install-recommends cmake")
        self.assertEqual(self.calls(), [])

    @unittest.skipUnless(os.geteuid() == 0, "only root can become somebody else")
    def test_where_sudo_is_refused_the_exact_command_is_printed(self):
        self.tool("dpkg-query", "#!/bin/sh\necho 'g++=installed '\nexit 1\n")
        self.tool("apt-get", "#!/bin/sh\necho apt-get >>\"$FAKE_LOG\"\n")
        self.tool("sudo", "#!/bin/sh\nexit 1\n")
        done = self.dev("build", "--cli", before=[shutil.which("setpriv"), "--reuid=65534", "--clear-groups"],
                        CLIPSCOPE_NO_PACKAGES="")
        self.expect_sentence(done, "sudo was refused", "apt-get update && apt-get install --no-install-recommends cmake")
        self.assertEqual(self.calls(), [])

    def test_nothing_is_installed_where_nothing_is_missing(self):
        self.tool("dpkg-query", "#!/bin/sh\nfor name; do case $name in -*) ;; *) printf '%s:amd64=installed ' \"$name\";; esac; done\n")
        self.tool("apt-get", "#!/bin/sh\necho apt-get >>\"$FAKE_LOG\"\nexit 1\n")
        self.assertEqual(self.dev("build", CLIPSCOPE_NO_PACKAGES="").returncode, 0)
        self.assertNotIn("apt-get", self.calls())

    def test_missing_packages_are_named_and_installed(self):
        self.tool("dpkg-query", "#!/bin/sh\necho 'g++=installed '\nexit 1\n")
        self.tool("apt-get", "#!/bin/sh\necho \"apt-get $*\" >>\"$FAKE_LOG\"\necho 'Need to get 5 MB of archives.'\n")
        self.tool("sudo", "#!/bin/sh\n[ \"$1\" = -v ] || exec \"$@\"\n")
        done = self.dev("build", CLIPSCOPE_NO_PACKAGES="")
        self.assertIn("Need to get 5 MB", done.stdout)
        self.assertIn("libhwloc-dev", done.stdout)
        self.assertTrue(any(call.startswith("apt-get install -qq") and "g++" not in call for call in self.calls()))

    def test_peers_are_set_up_once_and_run_where_the_caller_stands(self):
        first = self.dev("bench", "peers", "--json", "a b")
        self.assertEqual(first.returncode, 0, first.stderr)
        server = self.source / "build/release/bin/clipscope_engine_server"
        program = self.source / "tests/bench/peers.py"
        self.assertEqual(first.stdout, f"{program} --server {server} --json a b in {self.folder}\n")
        self.assertIn("0.12 GB", first.stderr)
        self.assertIn("0.5 GB", first.stderr)
        self.assertIn(f"clipscope-cli setup inductor in {self.source}", first.stderr)
        self.assertEqual([call for call in self.calls() if not call.startswith("cmake")],
                         ["venv", "pip", "venv", "pip peers"])
        self.log.write_text("")
        self.assertEqual(self.dev("bench", "peers").returncode, 0)
        self.assertEqual(len(self.calls()), 1, "a second time runs nothing but the build tool")

    def test_a_change_of_the_peers_versions_is_fetched_and_libtorch_stays(self):
        self.dev("bench", "peers")
        with open(self.source / "tests" / "bench" / "peers-requirements.txt", "a", encoding="utf-8") as file:
            file.write("# changed\n")
        self.log.write_text("")
        self.dev("bench", "peers")
        self.assertEqual([call for call in self.calls() if not call.startswith("cmake")], ["venv", "pip peers"])

    def test_peers_that_cannot_be_fetched_or_used_leave_nothing(self):
        self.dev("build")
        for way, words in (("FAKE_PEERS_FAIL", "could not be installed"), ("FAKE_IMPORT_FAILS", "cannot be imported")):
            with self.subTest(way=way):
                done = self.dev("bench", "peers", **{way: "1"})
                self.expect_sentence(done, "ONNX Runtime and OpenVINO", words, "afresh")
                self.assertEqual(done.stdout, "")
                self.assertFalse(self.peers_home().exists())
                self.assertFalse((self.cache / "clipscope" / "download").exists())
                self.assertTrue((self.torch_home() / "complete").exists())
        self.assertEqual(self.dev("bench", "peers").returncode, 0)

    def test_peers_whose_download_is_interrupted_leave_nothing(self):
        self.dev("build")
        gate = self.folder / "gate"
        os.mkfifo(gate)
        started = self.start("bench", "peers", FAKE_PEERS_WAIT_FOR=str(gate))
        with open(gate, "w", encoding="utf-8"):
            started.send_signal(signal.SIGTERM)
        started.communicate(timeout=60)
        self.assertEqual(started.returncode, 130)
        self.assertFalse(self.peers_home().exists())
        self.assertTrue((self.torch_home() / "complete").exists())

    def test_a_disk_too_full_for_the_peers_is_told_before_anything_is_fetched(self):
        self.dev("build")
        self.log.write_text("")
        self.tool("df", "#!/bin/sh\necho Filesystem\necho 'x 9 9 500000 99% /'\n")
        self.expect_sentence(self.dev("bench", "peers"), "488 MiB free", "700 MiB", "ONNX Runtime", "XDG_CACHE_HOME")
        self.assertEqual([call for call in self.calls() if not call.startswith("cmake")], [])

    def test_without_pythons_half_of_libtorch_no_peer_is_fetched(self):
        self.expect_sentence(self.dev("bench", "peers", FAKE_PROGRAM_CODE="3"), "setup inductor")
        self.assertNotIn("pip peers", self.calls())

    def test_a_libtorch_without_python_cannot_export_for_peers(self):
        own = self.folder / "own"
        (own / "include" / "ATen").mkdir(parents=True)
        (own / "include" / "ATen" / "ATen.h").touch()
        self.expect_sentence(self.dev("bench", "peers", CLIPSCOPE_TORCH_DIR=str(own)), str(own), "no Python",
                             "CLIPSCOPE_TORCH_DIR")
        self.assertNotIn("pip peers", self.calls())

    def test_fuzzing_needs_no_libtorch_and_runs_every_parser(self):
        done = self.dev("fuzz", "--seconds", "5")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertFalse({"venv", "pip"} & set(self.calls()), "LibTorch is not needed")
        runs = [call for call in self.calls() if not call.startswith("cmake")]
        self.assertEqual([run.split()[0] for run in runs], ["journal", "plan"])
        self.assertIn("-max_total_time=5 ", runs[0])
        self.assertTrue(runs[0].endswith("build/fuzz/corpus/journal tests/data/fuzz/journal"))
        self.log.write_text("")
        self.dev("fuzz", "plan")
        runs = [call for call in self.calls() if not call.startswith("cmake")]
        self.assertEqual([run.split()[0] for run in runs], ["plan"])
        self.assertIn("-max_total_time=60 ", runs[0])

    def test_what_fuzzing_finds_is_named_and_the_other_parsers_are_tried(self):
        done = self.dev("fuzz", FAKE_FINDING="journal")
        self.expect_sentence(done, "journal", "build/fuzz/findings")
        self.assertTrue(any(call.startswith("plan ") for call in self.calls()))
        self.expect_sentence(self.dev("fuzz", "poems"), "poems", "tests/fuzz")
        self.expect_sentence(self.dev("fuzz", "--seconds", "0"), "--seconds")

    def test_what_dev_does_not_know_is_named(self):
        self.expect_sentence(self.dev("fly"), "fly", "./dev help")
        self.expect_sentence(self.dev("build", "--fast"), "--fast", "./dev help")
        self.expect_sentence(self.dev("build", "--preset", "quick"), "quick", "asan-ubsan")
        self.expect_sentence(self.dev("build", "--preset"), "--preset")

    def test_help_needs_nothing(self):
        done = self.dev("help", PATH=self.only_tools("bash", "dirname", "readlink", "env", "cat"))
        self.assertEqual(done.returncode, 0)
        self.assertIn("./dev COMMAND", done.stdout)


if __name__ == "__main__":
    unittest.main()
