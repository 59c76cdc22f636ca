#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renders the sample photos: synthetic pictures with the statistics of natural ones, so that decoding, resizing and
encoding cost what they cost on real photos.

    python3 resources/make_photos.py

writes resources/photos/*.jpg. Needs NumPy and Pillow; the same versions give the same bytes.
"""
import pathlib

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

FOLDER = pathlib.Path(__file__).resolve().parent / "photos"

# name, width, height, JPEG quality, steepness of the spectrum, number of shapes
PHOTOS = [
    ("01-meadow", 640, 480, 86, 1.15, 8),
    ("02-harbour", 1024, 768, 84, 1.20, 14),
    ("03-portrait", 768, 1024, 84, 1.30, 6),
    ("04-market", 1280, 720, 82, 1.05, 26),
    ("05-forest", 800, 600, 84, 0.95, 10),
    ("06-desk", 320, 240, 88, 1.10, 9),
    ("07-street", 1600, 1200, 78, 1.15, 30),
    ("08-mountains", 1920, 1080, 78, 1.25, 12),
    ("09-tower", 480, 853, 85, 1.10, 12),
    ("10-kitchen", 640, 640, 86, 1.20, 16),
    ("11-coast", 2560, 1440, 72, 1.35, 10),
    ("12-valley", 4000, 3000, 62, 1.50, 18),
]


def noise(random, width, height, steepness):
    """Gaussian noise with an amplitude spectrum of 1 / f^steepness, standard deviation 1."""
    fy = np.fft.fftfreq(height)[:, None] * height
    fx = np.fft.rfftfreq(width)[None, :] * width
    frequency = np.hypot(fy / height, fx / width)
    frequency[0, 0] = 1
    spectrum = random.standard_normal(frequency.shape) + 1j * random.standard_normal(frequency.shape)
    spectrum /= frequency ** steepness
    spectrum[0, 0] = 0
    field = np.fft.irfft2(spectrum, s=(height, width))
    return field / field.std()


def render(seed, width, height, steepness, shapes):
    random = np.random.default_rng(seed)
    luminance = noise(random, width, height, steepness)
    chroma = [noise(random, width, height, steepness + 0.3) for _ in range(2)]
    sky = np.linspace(1, -1, height)[:, None] * random.uniform(0.2, 0.9)
    base = 118 + 34 * luminance + 40 * sky
    tint = random.uniform(-18, 18, 3)
    picture = np.stack([base + 14 * chroma[0] + tint[0],
                        base + 4 * chroma[0] - 6 * chroma[1] + tint[1],
                        base - 16 * chroma[0] + 8 * chroma[1] + tint[2]], axis=-1)

    # Occluding shapes give the edges and the flat areas that noise lacks ("dead leaves").
    side = min(width, height)
    for _ in range(shapes):
        mask = Image.new("L", (width, height))
        draw = ImageDraw.Draw(mask)
        x, y = random.integers(0, width), random.integers(0, height)
        radius = side * 0.04 / random.uniform(0.08, 1.0)
        kind = random.integers(0, 3)
        if kind == 0:
            draw.ellipse([x - radius, y - radius * random.uniform(0.5, 1.5), x + radius, y + radius], fill=255)
        elif kind == 1:
            draw.rectangle([x - radius, y - radius * random.uniform(0.3, 2), x + radius, y + radius], fill=255)
        else:
            points = [(x + radius * np.cos(a) * random.uniform(0.5, 1.2), y + radius * np.sin(a))
                      for a in np.sort(random.uniform(0, 2 * np.pi, 6))]
            draw.polygon(points, fill=255)
        mask = mask.filter(ImageFilter.GaussianBlur(random.uniform(0.6, 3) * side / 800))
        alpha = np.asarray(mask, dtype=np.float64)[..., None] / 255 * random.uniform(0.7, 1)
        colour = random.uniform(20, 235, 3)
        shade = random.uniform(-1, 1) * 25 * np.linspace(-1, 1, width)[None, :, None]
        texture = (random.uniform(3, 16) * luminance)[..., None]
        picture = picture * (1 - alpha) + (colour + shade + texture) * alpha

    yy, xx = np.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    picture *= (1 - 0.22 * (xx ** 2 + yy ** 2) / 2)[..., None]
    picture += random.normal(0, 1.2, picture.shape)
    return Image.fromarray(np.clip(picture, 0, 255).round().astype(np.uint8))


def main():
    FOLDER.mkdir(exist_ok=True)
    total = 0
    for seed, (name, width, height, quality, steepness, shapes) in enumerate(PHOTOS, start=1):
        target = FOLDER / f"{name}.jpg"
        render(seed, width, height, steepness, shapes).save(target, quality=quality, optimize=True, subsampling=2)
        total += target.stat().st_size
        print(f"{target.name}: {width}x{height}, {target.stat().st_size / 1000:.0f} kB")
    print(f"{total / 1e6:.2f} MB altogether")


if __name__ == "__main__":
    main()
