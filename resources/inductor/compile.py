#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles one CLIP tower with TorchInductor: compile.py JOB.json

A job: {"weights": safetensors file, "tower": "image" or "text", "precision": "fp32" or "bf16", "has_pooled_block": bool,
"config": sizes (clip_towers.py), "output": package to write}.

Tells what it does as lines of JSON on standard output: {"stage": "read" | "export" | "compile" | "done"} and, where it
fails, {"error": "compiler" | "disk" | "memory" | "other", "detail": text} with the exit code 1.
"""

import errno
import json
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


def compile_tower(job):
    tell(stage="read")
    import torch
    from clip_towers import make_tower, read_tensors

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


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    try:
        compile_tower(job)
    except Exception as error:
        first = str(error).strip().splitlines() or [""]
        tell(error=kind_of(error), detail=f"{type(error).__name__}: {first[0]}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
