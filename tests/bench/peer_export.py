# SPDX-License-Identifier: GPL-3.0-or-later
"""What peers get: CLIP's towers as their users would export them, and inputs that every contestant sees.

The towers are those of resources/inductor/clip_towers.py, in fp32 throughout and without ClipScope's shortcuts.
"""

import os
import pathlib
import sys

import numpy

SHORTEST, LONGEST = 8, 20  # tokens of a caption, start and end included


def in_one_line(error):
    """An exception for people: its kind and the first line of what it says."""
    return f"{type(error).__name__}: {(str(error).strip().splitlines() or [''])[0]}"


def make_inputs(tower, config, count, folder):
    """Writes `count` distinct inputs as raw numbers; answers with what the command `inputs` takes."""
    random = numpy.random.default_rng(1)
    folder = pathlib.Path(folder)
    if tower == "image":
        size = config["image_size"]
        pixels = folder / "pixels"
        # As photos do, they differ in what is large: pictures of noise alone are all one to a tower.
        coarse = random.standard_normal((count, 3, 7, 7), dtype=numpy.float32)
        each = -(-size // 7)
        large = coarse.repeat(each, axis=2).repeat(each, axis=3)[:, :, :size, :size]
        noise = random.standard_normal((count, 3, size, size), dtype=numpy.float32)
        (large + noise / 4).tofile(pixels)
        return {"pixels": str(pixels)}
    start, end = config["vocabulary_size"] - 2, config["vocabulary_size"] - 1
    longest = min(LONGEST, config["context_length"])
    lengths = random.integers(SHORTEST, longest + 1, count, dtype=numpy.int32)
    ids = numpy.zeros((count, config["context_length"]), numpy.int32)
    for row, length in zip(ids, lengths):
        row[0] = start
        row[1 : length - 1] = random.integers(1, start, length - 2)
        row[length - 1] = end
    ids.tofile(folder / "ids")
    lengths.tofile(folder / "lengths")
    return {"ids": str(folder / "ids"), "lengths": str(folder / "lengths")}


def example_of(tower, config, tokens):
    """A tower's example inputs by name, and which of their sizes are dynamic."""
    import torch

    batch = torch.export.Dim("batch", min=1, max=65536)
    if tower == "image":
        size = config["image_size"]
        return {"pixels": torch.zeros(4, 3, size, size)}, {"pixels": {0: batch}}
    longest = config["context_length"]
    ids = {0: batch}
    if tokens == "longest":
        ids[1] = torch.export.Dim("tokens", min=2, max=longest)
        longest -= 1
    example = {"ids": torch.zeros(4, longest, dtype=torch.int64), "ends": torch.full((4,), 1, dtype=torch.int64)}
    return example, {"ids": ids, "ends": {0: batch}}


def to_onnx(module, example, dynamic, path):
    import torch

    torch.onnx.export(
        module, tuple(example.values()), str(path), dynamo=True, dynamic_shapes=dynamic,
        input_names=list(example), output_names=["unit_embedding"], verbose=False,
    )


def to_openvino(module, example, dynamic, path):
    import openvino

    shapes = [
        openvino.PartialShape([-1 if axis in dynamic[name] else extent for axis, extent in enumerate(value.shape)])
        for name, value in example.items()
    ]
    values = tuple(example.values())
    model = openvino.convert_model(module, example_input=values[0] if len(values) == 1 else values, input=shapes)
    openvino.save_model(model, path, compress_to_fp16=False)


def export(tower, config, weights, folder):
    """Writes a tower for each peer and way of padding.

    Answers with {"models": {peer: {way: file}}, "failed": [{"peer", "tokens", "reason"}]}.
    """
    sys.path.append(str(pathlib.Path(os.environ["CLIPSCOPE_TORCH_DIR"]).parent))
    sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "resources" / "inductor"))
    import torch
    from clip_towers import ImageTower, TextTower, read_tensors

    torch.set_grad_enabled(False)
    towers = {"image": ImageTower, "text": TextTower}
    module = towers[tower](read_tensors(weights), config, torch.float32, has_pooled_block=False).eval()
    models, failed = {}, []
    writers = {"onnxruntime": (to_onnx, ".onnx"), "openvino": (to_openvino, ".xml")}
    for peer, (write, ending) in writers.items():
        for tokens in ["whole"] if tower == "image" else ["whole", "longest"]:
            path = pathlib.Path(folder) / f"{tower}-{tokens}{ending}"
            try:
                write(module, *example_of(tower, config, tokens), path)
                models.setdefault(peer, {})[tokens] = str(path)
            except Exception as error:
                failed.append({"peer": peer, "tokens": tokens, "reason": in_one_line(error)})
    return {"models": models, "failed": failed}
