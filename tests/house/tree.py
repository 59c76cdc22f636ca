# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, as the checks of the house see them."""

import os
import pathlib
import re
import subprocess

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
NOT_OURS = {"build", "runs", "__pycache__"}


class Tree:
    """A checkout, or an unpacked archive. Paths are relative to its root, with '/'."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.files = sorted(self._tracked() or self._found())
        self._texts = {}

    def _tracked(self):
        """What git tracks here; None where this is no checkout or git does not trust it."""
        if not (self.root / ".git").exists():
            return None
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=self.root, capture_output=True, text=True)
        if listed.returncode != 0:
            return None
        return [name for name in listed.stdout.split("\0") if name and (self.root / name).is_file()]

    def _found(self):
        names = []
        for folder, subfolders, files in os.walk(self.root):
            subfolders[:] = [name for name in subfolders if name not in NOT_OURS and name != ".git"]
            names += [(pathlib.Path(folder) / name).relative_to(self.root).as_posix() for name in files]
        return names

    def named(self, *endings, under=()):
        """The files whose names end so, in those folders where any are given."""
        folders = tuple(folder + "/" for folder in under)
        return [name for name in self.files if name.endswith(endings) and (not folders or name.startswith(folders))]

    def text(self, name):
        if name not in self._texts:
            self._texts[name] = (self.root / name).read_text(encoding="utf-8")
        return self._texts[name]

    def includes(self, name):
        """The names that a source includes, in order; quotes and angle brackets alike."""
        return [included for _, included in INCLUDE.findall(self.text(name))]
