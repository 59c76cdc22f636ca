# SPDX-License-Identifier: GPL-3.0-or-later
"""CLIP's towers as modules for torch.export.

Tensors come from a safetensors file under ClipScope's own names (core/clip/weight_source.h). In bf16 the linear layers
compute in bf16; the residual stream, the layer norms, attention between its layers and the text tower's first block are
fp32 (docs/fidelity.md).
"""

import json
import struct

import torch
import torch.nn.functional as F
from torch import nn

QUICK_GELU_SLOPE = 1.702


def read_tensors(path):
    """The tensors of a safetensors file of fp32, as views of one buffer."""
    with open(path, "rb") as file:
        content = bytearray(file.read())
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length])
    data = memoryview(content)[8 + length :]
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        tensors[name] = torch.frombuffer(data[begin:end], dtype=torch.float32).view(entry["shape"])
    return tensors


class Norm(nn.Module):
    """A layer norm in fp32."""

    def __init__(self, tensors, name, epsilon):
        super().__init__()
        self.weight = nn.Parameter(tensors[name + ".weight"], requires_grad=False)
        self.bias = nn.Parameter(tensors[name + ".bias"], requires_grad=False)
        self.epsilon = epsilon

    def forward(self, x):
        return F.layer_norm(x, (x.shape[-1],), self.weight, self.bias, self.epsilon)


class Linear(nn.Module):
    """A linear layer in a given type, of one or several weights one below the other."""

    def __init__(self, dtype, weights, biases=None):
        super().__init__()
        self.weight = nn.Parameter(torch.cat(weights).to(dtype), requires_grad=False)
        self.bias = nn.Parameter(torch.cat(biases).to(dtype), requires_grad=False) if biases else None

    def forward(self, x):
        return F.linear(x.to(self.weight.dtype), self.weight, self.bias)


class Block(nn.Module):
    """A transformer block; `is_pooled` computes what reaches the pooled token alone."""

    def __init__(self, tensors, prefix, heads, dtype, config, is_causal, is_pooled):
        super().__init__()
        self.heads = heads
        self.is_causal = is_causal
        self.is_pooled = is_pooled
        self.is_quick = config["activation"] == "quick_gelu"
        linear = lambda *names: Linear(
            dtype,
            [tensors[f"{prefix}{name}.weight"] for name in names],
            [tensors[f"{prefix}{name}.bias"] for name in names],
        )
        self.norm1 = Norm(tensors, prefix + "ln_1", config["epsilon"])
        self.norm2 = Norm(tensors, prefix + "ln_2", config["epsilon"])
        if is_pooled:
            self.query = linear("attn.q")
            self.key_value = linear("attn.k", "attn.v")
        else:
            self.query_key_value = linear("attn.q", "attn.k", "attn.v")
        self.out = linear("attn.out")
        # quick_gelu(x) = silu(1.702 x) / 1.702, and silu is applied to a layer's sums before they are rounded.
        slope = QUICK_GELU_SLOPE if self.is_quick else 1
        fc1 = [tensors[f"{prefix}mlp.fc1.{part}"] * slope for part in ("weight", "bias")]
        self.fc1 = Linear(dtype, fc1[:1], fc1[1:])
        self.fc2 = Linear(dtype, [tensors[f"{prefix}mlp.fc2.weight"] / slope], [tensors[f"{prefix}mlp.fc2.bias"]])

    def split(self, x, parts):
        n, tokens, width = x.shape
        return x.view(n, tokens, parts, self.heads, width // (parts * self.heads)).permute(2, 0, 3, 1, 4).unbind(0)

    def mlp(self, x):
        wide = self.fc1(self.norm2(x))
        return x + self.fc2(F.silu(wide) if self.is_quick else F.gelu(wide))

    def forward(self, x):
        n, tokens, width = x.shape
        query, key, value = self.split(self.query_key_value(self.norm1(x)).float(), 3)
        attended = F.scaled_dot_product_attention(query, key, value, is_causal=self.is_causal)
        return self.mlp(x + self.out(attended.transpose(1, 2).reshape(n, tokens, width)))

    def forward_pooled(self, x, pooled, mask):
        """`pooled` picks a row of every input: [n,tokens,w] to [n,w]."""
        n, _, width = x.shape
        normed = self.norm1(x)
        key, value = self.split(self.key_value(normed).float(), 2)
        query = self.query(pooled(normed)).float().view(n, self.heads, 1, width // self.heads)
        attended = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        return self.mlp(pooled(x) + self.out(attended.reshape(n, width)))


class Tower(nn.Module):
    """What both towers share: blocks, pooling, projection, unit length."""

    def __init__(self, tensors, tower, config, dtype, has_pooled_block):
        super().__init__()
        shape = config[tower]
        prefix = tower + "."
        is_text = tower == "text"
        self.blocks = nn.ModuleList(
            Block(
                tensors,
                f"{prefix}blocks.{layer}.",
                shape["heads"],
                torch.float32 if is_text and layer == 0 else dtype,
                config,
                is_text,
                has_pooled_block and layer + 1 == shape["layers"],
            )
            for layer in range(shape["layers"])
        )
        self.norm_post = Norm(tensors, prefix + "ln_post", config["epsilon"])
        self.projection = Linear(dtype, [tensors[prefix + "projection.weight"]])
        self.position = nn.Parameter(tensors[prefix + "position"], requires_grad=False)

    def embed(self, x, pooled, mask):
        for block in self.blocks:
            x = block.forward_pooled(x, pooled, mask) if block.is_pooled else block(x)
        row = x if self.blocks and self.blocks[-1].is_pooled else pooled(x)
        embedding = self.projection(self.norm_post(row)).float()
        return embedding / torch.linalg.vector_norm(embedding, dim=-1, keepdim=True)


class ImageTower(Tower):
    """[n,3,s,s] in the tower's type to [n,e]."""

    def __init__(self, tensors, config, dtype, has_pooled_block):
        super().__init__(tensors, "vision", config, dtype, has_pooled_block)
        self.patch = config["patch_size"]
        self.side = config["image_size"] // self.patch
        self.embedding = Linear(dtype, [tensors["vision.patch.weight"].flatten(1)])
        self.token = nn.Parameter(tensors["vision.class"], requires_grad=False)
        self.norm_pre = Norm(tensors, "vision.ln_pre", config["epsilon"])

    def forward(self, pixels):
        n = pixels.shape[0]
        # As rows of patches: a convolution would have its weights packed at every run.
        rows = pixels.view(n, 3, self.side, self.patch, self.side, self.patch)
        rows = rows.permute(0, 2, 4, 1, 3, 5).reshape(n, self.side**2, 3 * self.patch**2)
        patches = self.embedding(rows).float()
        x = torch.cat([self.token.expand(n, 1, -1), patches], 1) + self.position
        return self.embed(self.norm_pre(x), lambda state: state[:, 0], None)


class TextTower(Tower):
    """Ids [n,t] and places of the end tokens [n] to [n,e]."""

    def __init__(self, tensors, config, dtype, has_pooled_block):
        super().__init__(tensors, "text", config, dtype, has_pooled_block)
        self.token = nn.Parameter(tensors["text.token.weight"].to(dtype), requires_grad=False)

    def forward(self, ids, ends):
        n, tokens = ids.shape
        x = F.embedding(ids, self.token).float() + self.position[:tokens]
        mask = (torch.arange(tokens)[None, :] <= ends[:, None])[:, None, None, :]
        rows = torch.arange(n)
        return self.embed(x, lambda state: state[rows, ends], mask)


def make_tower(tensors, job):
    """The tower that a job describes (compile.py), with example inputs and the names of its dynamic sizes."""
    config = job["config"]
    dtype = {"fp32": torch.float32, "bf16": torch.bfloat16}[job["precision"]]
    batch = torch.export.Dim("batch", min=1, max=65536)
    if job["tower"] == "image":
        tower = ImageTower(tensors, config, dtype, job["has_pooled_block"])
        size = config["image_size"]
        return tower.eval(), (torch.zeros(4, 3, size, size, dtype=dtype),), ({0: batch},)
    tower = TextTower(tensors, config, dtype, job["has_pooled_block"])
    context = config["context_length"]
    tokens = torch.export.Dim("tokens", min=2, max=context)
    example = (torch.zeros(4, context - 1, dtype=torch.int32), torch.full((4,), 1, dtype=torch.int64))
    return tower.eval(), example, ({0: batch, 1: tokens}, {0: batch})
