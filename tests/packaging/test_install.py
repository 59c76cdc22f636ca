#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs a build into a fresh prefix and uses it from there: test_install.py BUILD VERSION [--ui] [--torch]."""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile


def files_under(folder):
    """The files below a folder, through links: a build folder shows the samples by links to the sources."""
    return {(pathlib.Path(place) / name).relative_to(folder).as_posix()
            for place, _, names in os.walk(folder, followlinks=True) for name in names}


def expected_files(options):
    """What has to be in the prefix; the samples are those that the build folder shows to the programs."""
    expected = {"bin/clipscope-cli"}
    if options.torch:
        expected |= {"lib/clipscope/libclipscope_torch.so", "lib/clipscope/empty/libtorch.so"}
    if options.ui:
        expected |= {
            "bin/clipscope",
            "share/applications/clipscope.desktop",
            "share/icons/hicolor/scalable/apps/clipscope.svg",
            "share/metainfo/clipscope.metainfo.xml",
        }
    samples = options.build / "share" / "clipscope"
    return expected | {f"share/clipscope/{name}" for name in files_under(samples)}


def run(prefix, *arguments):
    """Runs the installed program where nothing but its own place can tell it where its files are."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("CLIPSCOPE_")}
    command = [prefix / "bin" / "clipscope-cli", *arguments]
    done = subprocess.run(command, cwd=prefix, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("version")
    parser.add_argument("--cmake", default="cmake")
    parser.add_argument("--ui", action="store_true")
    parser.add_argument("--torch", action="store_true")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as folder:
        # A prefix that was moved after the installation has to work as well.
        staged = pathlib.Path(folder) / "staged"
        prefix = pathlib.Path(folder) / "moved here"
        subprocess.run([options.cmake, "--install", options.build, "--prefix", staged], check=True, stdout=subprocess.DEVNULL)
        staged.rename(prefix)

        found = files_under(prefix)
        expected = expected_files(options)
        problems = [f"missing: {name}" for name in sorted(expected - found)]
        problems += [f"not expected: {name}" for name in sorted(found - expected)]
        if problems:
            sys.exit("\n".join(problems))

        version = run(prefix, "--version").strip()
        if version != f"clipscope-cli {options.version}":
            sys.exit(f"--version printed {version!r}")
        run(prefix, "run", "--model", "tiny", "--dry-run", "--cpu-only")
        print(f"{len(found)} files installed and found from a moved prefix")


if __name__ == "__main__":
    main()
