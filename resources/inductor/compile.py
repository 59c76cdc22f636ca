#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles one CLIP tower with TorchInductor: compile.py JOB.json

A job: {"weights": safetensors file, "tower": "image" or "text", "precision": "fp32" or "bf16", "has_pooled_block": bool,
"threads": number that loops are split for, "config": sizes (clip_towers.py), "output": package to write}.

Tells what it does as lines of JSON on standard output: {"stage": "read" | "export" | "compile" | "done"} and, where it
fails, {"error": "compiler" | "disk" | "memory" | "packages" | "version" | "other", "detail": text} with the exit code 1.
SIGTERM ends it with all that it started. Texts of the system and the compiler are read in English: LC_ALL has to be C.
"""

import errno
import json
import os
import re
import signal
import sys


def tell(**fields):
    print(json.dumps(fields), flush=True)


# Of LibTorch, of GCC whose compiler proper was killed (as the kernel does where memory ends) or found none, of Clang.
OUT_OF_MEMORY = re.compile(
    "can't allocate memory|Cannot allocate memory|Killed signal terminated program|out of memory allocating"
    "|virtual memory exhausted|LLVM ERROR: out of memory|unable to execute command: Killed"
)


def kind_of(error):
    """What went wrong, from the exception or from those that it wraps."""
    while error is not None:
        text = str(error)
        if isinstance(error, MemoryError) or OUT_OF_MEMORY.search(text):
            return "memory"
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return "disk"
        if "No space left on device" in text:
            return "disk"
        if type(error).__name__ == "InvalidCxxCompiler":
            return "compiler"
        if isinstance(error, ImportError) or (isinstance(error, OSError) and "cannot open shared object" in text):
            return "packages"
        error = error.__cause__ or error.__context__
    return "other"


def detail_of(error):
    """One line about it: the exception's first, or of what a C++ compiler has said the first that tells of an error."""
    text = str(error).strip()
    said = text.partition("\nOutput:\n")[2].splitlines() if "C++ compile error" in text else []
    for line in said:
        if "error:" in line or "ERROR:" in line:
            return line.strip()
    return f"{type(error).__name__}: {text.partition(chr(10))[0]}"


class OtherVersion(Exception):
    """This is not the LibTorch that the tower is for: what it makes could not be trusted there."""


def release(version):
    """The numbers of "2.15.0+cu132" or "2.15.0a0+git1234": builds of one release take each other's packages."""
    return re.match(r"[0-9.]*[0-9]", version).group()


def compile_tower(job):
    tell(stage="read")
    import torch
    from clip_towers import make_tower, read_tensors

    if release(torch.__version__) != release(job["config"]["torch"]):
        raise OtherVersion(torch.__version__)
    torch.set_grad_enabled(False)
    torch.set_num_threads(job["threads"])
    tower, example, dynamic = make_tower(read_tensors(job["weights"]), job)
    tell(stage="export")
    exported = torch.export.export(tower, example, dynamic_shapes=dynamic)
    tell(stage="compile")
    torch._inductor.aoti_compile_and_package(
        exported,
        package_path=job["output"],
        # Frozen: weights are inside and in the order in which oneDNN reads them. Threads are those of the caller.
        inductor_configs={"freezing": True, "cpp.dynamic_threads": True},
    )
    tell(stage="done")


def end_group(_number, _frame):
    """The compiler's processes would go on without this one, and nobody else knows of them."""
    os.killpg(0, signal.SIGKILL)


def main():
    if os.getpgrp() == os.getpid():
        signal.signal(signal.SIGTERM, end_group)
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    try:
        compile_tower(job)
    except OtherVersion as error:
        tell(error="version", detail=str(error))
        return 1
    except Exception as error:
        tell(error=kind_of(error), detail=detail_of(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
