#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the pictures of tests/data/clip/images and what Pillow and NumPy make of them.

    python3 tests/reference/make_images.py

Needs NumPy and Pillow. manifest.json lists every case and names the versions. Expected pictures are raw bytes
(height x width x 3, .rgb), expected network inputs raw little-endian floats (3 x size x size, .f32).
"""
import io
import json
import pathlib
import struct
import zlib

import numpy as np
import PIL
from PIL import Image, features

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "data" / "clip" / "images"
OPENAI = ([0.48145466, 0.4578275, 0.40821073], [0.26862954, 0.26130258, 0.27577711])
HALVES = ([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])


def pattern(width, height, seed):
    """Noise, stripes and a ramp in tiles of 16 x 16: integers alone, so that the tests compute the same picture."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3].astype(np.uint32)
    h = x * np.uint32(73856093) ^ y * np.uint32(19349663) ^ c * np.uint32(83492791) ^ np.uint32(seed)
    h ^= h >> np.uint32(13)
    h *= np.uint32(0x5BD1E995)
    h ^= h >> np.uint32(15)
    kind = (x // 16 + y // 16) % 3
    stripes = (x // 4 + y // 3 + c) % 2 * 255
    ramp = (x * 255 // max(width - 1, 1) + c * 40) % 256
    return np.where(kind == 0, h & 255, np.where(kind == 1, stripes, ramp)).astype(np.uint8)


def scene(width, height):
    """A smooth, asymmetric picture, which JPEG stores well."""
    y, x = np.mgrid[0:1:height * 1j, 0:1:width * 1j]
    picture = np.stack([255 * x, 255 * y, 128 + 90 * np.sin(7 * x + 4 * y * y)], axis=-1)
    picture[(x - 0.3) ** 2 + (y - 0.25) ** 2 < 0.02] = (230, 40, 30)
    picture[(x > 0.6) & (y > 0.7)] = (20, 60, 200)
    return np.clip(picture, 0, 255).astype(np.uint8)


def exif(orientation, order, first_ifd=8, entries=1):
    """An APP1 segment whose only tag is the orientation."""
    block = (b"II" if order == "<" else b"MM") + struct.pack(order + "HI", 42, first_ifd)
    block += struct.pack(order + "HHHIHHI", entries, 0x0112, 3, 1, orientation, 0, 0)
    content = b"Exif\0\0" + block
    return b"\xff\xe1" + struct.pack(">H", len(content) + 2) + content


def jpeg_bytes(array, mode="RGB", segments=b"", **options):
    buffer = io.BytesIO()
    Image.fromarray(array, mode).save(buffer, "JPEG", **options)
    return buffer.getvalue()[:2] + segments + buffer.getvalue()[2:]


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_bytes(width, height, depth, colour, rows, interlace=0, extra=b""):
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + extra + chunk(b"IDAT", zlib.compress(rows, 9))
            + chunk(b"IEND", b""))


def unfiltered(array):
    return b"".join(b"\0" + row.tobytes() for row in array)


def adam7(array):
    passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    return b"".join(unfiltered(np.ascontiguousarray(array[y::dy, x::dx])) for x, y, dx, dy in passes)


def as_rgb(content):
    """What CLIP's own preprocessing sees: alpha is left out."""
    return np.asarray(Image.open(io.BytesIO(content)).convert("RGB"))


def resized(array, width, height):
    """Rows first, in a step of its own: Pillow 13 begins with the columns where a picture is tall and narrow."""
    rows = Image.fromarray(array).resize((width, array.shape[0]), Image.Resampling.BICUBIC)
    return np.asarray(rows.resize((width, height), Image.Resampling.BICUBIC))


def preprocessed(array, size, mean, deviation):
    """torchvision's Resize, CenterCrop, ToTensor, Normalize: (the 8-bit crop, the floats)."""
    height, width = array.shape[:2]
    longer = int(size * max(width, height) / min(width, height))
    new_width, new_height = (size, longer) if width <= height else (longer, size)
    left, top = int(round((new_width - size) / 2.0)), int(round((new_height - size) / 2.0))
    part = resized(array, new_width, new_height)[top:top + size, left:left + size]
    values = (part.astype(np.float32) / np.float32(255) - np.float32(mean)) / np.float32(deviation)
    return part, values.transpose(2, 0, 1)


class Writer:
    def __init__(self):
        FOLDER.mkdir(parents=True, exist_ok=True)
        for old in FOLDER.iterdir():
            old.unlink()
        self.manifest = {"schema": "clipscope.test-images/1", "pillow": PIL.__version__, "numpy": np.__version__,
                         "libjpeg_turbo": features.version("libjpeg_turbo"), "decode": [], "resize": [],
                         "preprocess": [], "refused": []}

    def file(self, name, content):
        (FOLDER / name).write_bytes(content)

    def decode(self, name, content, expected, tolerance):
        self.file(name, content)
        expected = np.asarray(expected)
        self.file(name + ".rgb", expected.tobytes())
        self.manifest["decode"].append({"file": name, "width": expected.shape[1], "height": expected.shape[0],
                                        "tolerance": tolerance})

    def refused(self, name, content):
        self.file(name, content)
        self.manifest["refused"].append(name)

    def finish(self):
        text = json.dumps(self.manifest, indent=1)
        (FOLDER / "manifest.json").write_text(text + "\n")


def write_jpegs(writer):
    def add(name, content):
        picture = Image.open(io.BytesIO(content)).convert("RGB")
        # Decoders may round their inverse cosine transforms differently.
        writer.decode(name, content, picture, 2)

    colours = scene(48, 32)
    add("baseline.jpg", jpeg_bytes(colours, quality=90))
    add("full-chroma.jpg", jpeg_bytes(colours, quality=90, subsampling=0))
    add("odd-size.jpg", jpeg_bytes(scene(37, 23), quality=85))
    add("progressive.jpg", jpeg_bytes(colours, quality=90, progressive=True))
    add("grey.jpg", jpeg_bytes(colours[..., 1].copy(), "L", quality=90))
    cmyk = np.concatenate([255 - colours, scene(48, 32)[::-1, :, :1] // 3], axis=-1)
    add("cmyk.jpg", jpeg_bytes(cmyk, "CMYK", quality=95))

    upright = Image.fromarray(scene(24, 16))
    turns = {1: None, 2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_270",
             7: "TRANSVERSE", 8: "ROTATE_90"}
    for orientation, turn in turns.items():
        order = "<" if orientation % 2 else ">"
        content = jpeg_bytes(np.asarray(upright), segments=exif(orientation, order), quality=92, subsampling=0)
        stored = Image.open(io.BytesIO(content)).convert("RGB")
        expected = stored if turn is None else stored.transpose(Image.Transpose[turn])
        writer.decode(f"orientation-{orientation}.jpg", content, expected, 2)
    plain = jpeg_bytes(np.asarray(upright), quality=92, subsampling=0)
    stored = Image.open(io.BytesIO(plain)).convert("RGB")
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x/>"
    padded = b"\xff\xe1" + struct.pack(">H", len(xmp) + 2) + xmp + b"\xff\xff" + exif(6, ">")
    writer.decode("orientation-after-padding.jpg", plain[:2] + padded + plain[2:],
                  stored.transpose(Image.Transpose.ROTATE_270), 2)
    for name, segment in {"no-such-turn": exif(9, "<"), "far-directory": exif(6, "<", first_ifd=0xFFFFFFF0),
                          "endless-directory": exif(0, "<", entries=65535)}.items():
        writer.decode(f"exif-{name}.jpg", plain[:2] + segment + plain[2:], stored, 2)


def write_pngs(writer):
    colours = pattern(41, 19, 3)
    height, width = colours.shape[:2]
    alpha = (np.arange(height * width, dtype=np.uint32).reshape(height, width) * 37 % 256).astype(np.uint8)

    def saved(image, **options):
        buffer = io.BytesIO()
        image.save(buffer, "PNG", **options)
        return buffer.getvalue()

    def add(name, content):
        writer.decode(name, content, Image.open(io.BytesIO(content)).convert("RGB"), 0)

    rgb = Image.fromarray(colours)
    add("rgb.png", saved(rgb))
    add("grey.png", saved(Image.fromarray(colours[..., 0].copy(), "L")))
    add("one-bit.png", saved(Image.fromarray(colours[..., 0].copy(), "L").convert("1")))
    palette = rgb.quantize(16)
    add("palette.png", saved(palette))
    add("interlaced.png", png_bytes(width, height, 8, 2, adam7(colours), interlace=1))

    see_through = {"alpha.png": saved(Image.fromarray(np.dstack([colours, alpha]), "RGBA")),
                   "grey-alpha.png": saved(Image.fromarray(np.dstack([colours[..., 0], alpha]), "LA")),
                   "palette-transparent.png": saved(palette, transparency=5)}
    for name, content in see_through.items():
        writer.decode(name, content, as_rgb(content), 0)
    grey = np.repeat(colours[..., :1], 3, axis=-1)
    # Pillow clips 16-bit grey instead of scaling it; the upper byte is what it takes of 16-bit colours.
    deep = (colours.astype(np.uint16) << 8) + colours[::-1]
    deep_rows = unfiltered(deep.astype(">u2"))
    add("rgb-16.png", png_bytes(width, height, 16, 2, deep_rows))
    grey_rows = unfiltered(np.ascontiguousarray(deep[..., 0]).astype(">u2"))
    writer.decode("grey-16.png", png_bytes(width, height, 16, 0, grey_rows), grey, 0)


def write_refused(writer):
    jpeg, png = (FOLDER / "baseline.jpg").read_bytes(), (FOLDER / "rgb.png").read_bytes()
    writer.refused("empty.jpg", b"")
    writer.refused("text.jpg", b"This is no picture.\n")
    writer.refused("bitmap.png", b"BM" + bytes(60))
    writer.refused("two-bytes.jpg", jpeg[:2])
    writer.refused("truncated.jpg", jpeg[:len(jpeg) * 2 // 3])
    writer.refused("no-end.jpg", jpeg[:-2])
    writer.refused("truncated.png", png[:len(png) // 2])
    writer.refused("no-end.png", png[:-12])
    damaged = bytearray(png)
    damaged[len(png) // 2] ^= 0x10
    writer.refused("damaged.png", bytes(damaged))
    transparent = bytearray((FOLDER / "palette-transparent.png").read_bytes())
    transparent[transparent.index(b"tRNS") + 5] ^= 0x01
    writer.refused("damaged-transparency.png", bytes(transparent))
    writer.refused("huge.png", png_bytes(0x7FFFFFFF, 0x7FFFFFFF, 8, 2, b"\0"))
    writer.refused("just-too-large.png", png_bytes(32000, 16001, 8, 2, b"\0"))
    frame = jpeg.index(b"\xff\xc0")
    writer.refused("huge.jpg", jpeg[:frame + 5] + struct.pack(">HH", 65500, 65500) + jpeg[frame + 9:])
    writer.refused("no-rows.jpg", jpeg[:frame + 5] + struct.pack(">HH", 0, 48) + jpeg[frame + 9:])


def write_resizes(writer):
    # Source width and height, result, and the window of the result that is asked for.
    cases = [
        (37, 23, 90, 55, None), (200, 150, 64, 48, None), (640, 480, 61, 47, None), (4000, 3000, 48, 36, None),
        (1000, 3, 50, 60, None), (1000, 3, 333, 1, None), (3, 1000, 20, 40, None), (1, 1, 16, 9, None),
        (1, 1, 1, 1, None), (2, 2, 7, 5, None), (50, 40, 50, 40, None), (50, 40, 50, 17, None),
        (50, 40, 21, 40, None), (60, 900, 31, 77, None), (200, 100, 64, 64, (11, 5, 20, 30)), (100, 200, 300, 600, (250, 570, 50, 30)),
    ]
    for index, (width, height, to_width, to_height, window) in enumerate(cases):
        left, top, part_width, part_height = window or (0, 0, to_width, to_height)
        result = resized(pattern(width, height, index), to_width, to_height)
        name = f"resize-{index:02d}.rgb"
        writer.file(name, np.ascontiguousarray(result[top:top + part_height, left:left + part_width]).tobytes())
        writer.manifest["resize"].append({
            "source": [width, height, index], "size": [to_width, to_height],
            "window": [left, top, part_width, part_height], "expected": name})


def write_preprocessings(writer):
    # The sixth and seventh are cropped by 5.5 and 6.5 pixels: half goes to the even neighbour.
    sources = [(640, 480), (480, 640), (1000, 3), (3, 1000), (1, 1), (338, 251), (251, 353), (32, 32), (20, 11), (60, 1000)]
    cases = [(source, 32, OPENAI) for source in sources] + [((300, 200), 40, HALVES), ((500, 333), 224, OPENAI)]
    for index, ((width, height), size, (mean, deviation)) in enumerate(cases):
        part, values = preprocessed(pattern(width, height, 100 + index), size, mean, deviation)
        case = {"source": [width, height, 100 + index], "size": size, "mean": mean, "deviation": deviation}
        if size <= 64:
            case["expected"] = f"preprocess-{index:02d}.f32"
            writer.file(case["expected"], values.astype("<f4").tobytes())
        else:
            case["expected"] = f"preprocess-{index:02d}.rgb"
            writer.file(case["expected"], np.ascontiguousarray(part).tobytes())
        writer.manifest["preprocess"].append(case)
    photo = jpeg_bytes(scene(160, 120), quality=88)
    writer.file("photo.jpg", photo)
    _, values = preprocessed(np.asarray(Image.open(io.BytesIO(photo)).convert("RGB")), 32, *OPENAI)
    writer.file("preprocess-photo.f32", values.astype("<f4").tobytes())
    writer.manifest["preprocess"].append({"file": "photo.jpg", "size": 32, "mean": OPENAI[0], "deviation": OPENAI[1],
                                          "expected": "preprocess-photo.f32"})


def main():
    writer = Writer()
    write_jpegs(writer)
    write_pngs(writer)
    write_refused(writer)
    write_resizes(writer)
    write_preprocessings(writer)
    writer.finish()
    files = list(FOLDER.iterdir())
    print(f"{len(files)} files, {sum(file.stat().st_size for file in files) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
