#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes small random CLIP models and what Hugging Face and open_clip compute with them.

    python3 -m venv venv && venv/bin/pip install torch==2.15.0 transformers open_clip_torch safetensors
    venv/bin/python tests/reference/make_models.py

writes tests/data/clip/models/; its README.md describes the files.
"""
import json
import pathlib
import shutil

import open_clip
import safetensors.torch
import torch
import transformers

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "data" / "clip" / "models"
VOCABULARY = 90
CONTEXT = 16
COUNT = 2


def pixels(image_size):
    """The recipe that the tests repeat: a whole-number pattern, so that every language gets the same floats."""
    count = COUNT * 3 * image_size * image_size
    values = (torch.arange(count, dtype=torch.int64) * 7919) % 1009
    return (values.to(torch.float32) / 500.0 - 1.0).reshape(COUNT, 3, image_size, image_size)


def captions():
    """Token ids with the end token (the largest id) at different places and 0 after it."""
    ids = torch.zeros(COUNT, CONTEXT, dtype=torch.int64)
    for row, length in enumerate((5, CONTEXT)):
        ids[row, 0] = VOCABULARY - 2
        for place in range(1, length - 1):
            ids[row, place] = 1 + (37 * row + 11 * place) % (VOCABULARY - 3)
        ids[row, length - 1] = VOCABULARY - 1
    return ids


def unit(rows):
    rows = rows.to(torch.float32)
    return (rows / rows.norm(dim=-1, keepdim=True)).tolist()


def write_expected(folder, image_size, images, texts, scale):
    expected = {
        "schema": "clipscope.reference/1",
        "made_with": {"torch": torch.__version__, "transformers": transformers.__version__,
                      "open_clip": open_clip.__version__},
        "image_size": image_size,
        "token_ids": captions().tolist(),
        "image_embeddings": unit(images),
        "text_embeddings": unit(texts),
        "logit_scale": scale,
    }
    (folder / "expected.json").write_text(json.dumps(expected) + "\n", encoding="utf-8")


def fresh(name):
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def shake(model):
    """Untrained layer norms and biases are ones and zeros, which would hide a tensor that was mixed up."""
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 0:
                parameter.add_(torch.randn_like(parameter) * 0.05)


def hugging_face(name, seed, act, width, heads, layers=2, dtype=torch.float32, sharded=False):
    torch.manual_seed(seed)
    tower = dict(hidden_size=width, intermediate_size=2 * width, num_hidden_layers=layers, num_attention_heads=heads,
                 hidden_act=act)
    config = transformers.CLIPConfig(
        text_config=dict(tower, vocab_size=VOCABULARY, max_position_embeddings=CONTEXT, bos_token_id=VOCABULARY - 2,
                         eos_token_id=VOCABULARY - 1, pad_token_id=0),
        vision_config=dict(tower, image_size=16, patch_size=8), projection_dim=24)
    model = transformers.CLIPModel(config).eval()
    shake(model)
    model = model.to(dtype)
    folder = fresh(name)
    model.save_pretrained(folder, max_shard_size="20KB" if sharded else "5GB")
    # The reference is computed in fp32 from the stored numbers.
    model = model.to(torch.float32)
    with torch.no_grad():
        vision = model.vision_model(pixel_values=pixels(16)).pooler_output
        text = model.text_model(input_ids=captions()).pooler_output
        images, texts = model.visual_projection(vision), model.text_projection(text)
        scale = model.logit_scale.exp().item()
    write_expected(folder, 16, images, texts, scale)


def openclip(name, seed, quick_gelu, width, head_width, layers):
    torch.manual_seed(seed)
    model_cfg = {
        "embed_dim": 24,
        "quick_gelu": quick_gelu,
        "vision_cfg": {"image_size": 16, "layers": layers, "width": width, "patch_size": 8, "head_width": head_width},
        "text_cfg": {"context_length": CONTEXT, "vocab_size": VOCABULARY, "width": width, "heads": 2, "layers": layers},
    }
    arguments = {key: value for key, value in model_cfg.items() if key != "quick_gelu"}
    model = open_clip.CLIP(**arguments, quick_gelu=quick_gelu).eval()
    shake(model)
    folder = fresh(name)
    safetensors.torch.save_file({key: value.contiguous() for key, value in model.state_dict().items()},
                                folder / "open_clip_model.safetensors")
    preprocess = {"mean": [0.5, 0.4, 0.3], "std": [0.2, 0.3, 0.4]}
    (folder / "open_clip_config.json").write_text(
        json.dumps({"model_cfg": model_cfg, "preprocess_cfg": preprocess}, indent=2) + "\n", encoding="utf-8")
    with torch.no_grad():
        images, texts = model.encode_image(pixels(16)), model.encode_text(captions())
        scale = model.logit_scale.exp().item()
    write_expected(folder, 16, images, texts, scale)


def main():
    hugging_face("hf-quick-gelu", 1, "quick_gelu", 64, 1)
    hugging_face("hf-gelu-narrow-heads", 2, "gelu", 48, 3)
    hugging_face("hf-f16", 3, "quick_gelu", 32, 2, layers=1, dtype=torch.float16)
    hugging_face("hf-bf16", 4, "gelu", 32, 2, layers=1, dtype=torch.bfloat16)
    hugging_face("hf-sharded", 5, "quick_gelu", 32, 2, layers=1, sharded=True)
    openclip("openclip-gelu", 6, False, 32, 16, 2)
    openclip("openclip-quick-gelu", 7, True, 64, 64, 1)
    for file in FOLDER.rglob("*.*"):
        file.chmod(0o644)
    total = sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file())
    print(f"{total / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
