#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles one CLIP tower with TorchInductor: compile.py JOB.json

A job: {"weights": safetensors file, "tower": "image" or "text", "precision": "fp32" or "bf16", "has_pooled_block": bool,
"config": sizes (clip_towers.py), "output": package to write}.

Tells what it does as lines of JSON on standard output: {"stage": "read" | "export" | "compile" | "done"} and, where it
fails, {"error": "compiler" | "disk" | "memory" | "version" | "other", "detail": text} with the exit code 1. SIGTERM ends
it with all that it started.
"""

import errno
import json
import os
import re
import signal
import sys


def tell(**fields):
    print(json.dumps(fields), flush=True)


def kind_of(error):
    """What went wrong, from the exception or from those that it wraps."""
    while error is not None:
        name = type(error).__name__
        if isinstance(error, MemoryError) or "can't allocate memory" in str(error):
            return "memory"
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return "disk"
        if "No space left on device" in str(error):
            return "disk"
        if name in ("InvalidCxxCompiler", "CppCompileError") or "C++ compiler" in str(error):
            return "compiler"
        error = error.__cause__ or error.__context__
    return "other"


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
        first = str(error).strip().splitlines() or [""]
        tell(error=kind_of(error), detail=f"{type(error).__name__}: {first[0]}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
