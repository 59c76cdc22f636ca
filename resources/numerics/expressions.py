# SPDX-License-Identifier: GPL-3.0-or-later
"""Times ClipScope's numeric expressions in NumPy and in NumExpr.

expressions.py --which        tells the versions that can be imported, as one line of JSON
expressions.py JOB.json       takes one turn, and tells a line of JSON for each contestant and expression

The job names the folder of the inputs, how long a turn of one expression lasts, and whether results are to be written
beside them. NumExpr has no matrix products: where an expression needs one, NumPy makes it, and NumExpr does the rest.
"""
import importlib
import json
import pathlib
import sys
import time

LEAST_EVALUATIONS = 2
MOST_EVALUATIONS = 2000


def tell(**line):
    print(json.dumps(line), flush=True)


class Inputs:
    def __init__(self, np, job, folder):
        def floats(name, *shape):
            return np.fromfile(folder / f"{name}.f32", dtype=np.float32).reshape(shape)

        def channels(values):
            return np.array(values, dtype=np.float32).reshape(1, 3, 1, 1)

        size, width = job["size"], job["width"]
        photos = np.fromfile(folder / "photos.u8", dtype=np.uint8)
        self.photos = photos.reshape(-1, job["photo_height"], job["photo_width"], 3)
        # What resizing multiplies with: the weights of each pixel of the result, which are fixed by the sizes.
        self.columns = floats("columns", size, job["photo_width"]).T
        self.rows_of_photo = floats("rows_of_photo", size, job["photo_height"])
        self.mean = channels(job["mean"])
        self.deviation = channels(job["deviation"])
        self.rows = floats("rows", -1, width)
        self.images = floats("images", -1, width)
        self.texts = floats("texts", -1, width)
        self.scale = np.float32(job["scale"])


class NumPy:
    def __init__(self, np, inputs):
        self.np, self.inputs = np, inputs

    def to_levels(self, values):
        return self.np.clip(self.np.rint(values), 0, 255)

    def products_of_photos(self):
        """Both passes of a bicubic resize with antialiasing, rounded to levels in between; only the square."""
        planar = self.inputs.photos.transpose(0, 3, 1, 2).astype(self.np.float32)
        return self.inputs.rows_of_photo @ self.to_levels(planar @ self.inputs.columns)

    def resize_normalise(self):
        levels = self.to_levels(self.products_of_photos())
        return (levels / self.np.float32(255) - self.inputs.mean) / self.inputs.deviation

    def normalise_rows(self):
        rows = self.inputs.rows
        return rows / self.np.sqrt((rows * rows).sum(axis=1, keepdims=True))

    def similarity_softmax(self):
        logits = (self.inputs.images @ self.inputs.texts.T) * self.inputs.scale
        powers = self.np.exp(logits - logits.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)


class NumExpr(NumPy):
    def __init__(self, np, inputs, numexpr):
        super().__init__(np, inputs)
        self.evaluate = numexpr.evaluate
        self.known = {"nothing": np.float32(0), "half": np.float32(0.5), "most": np.float32(255)}

    def to_levels(self, values):
        return self.evaluate(
            "where(values < nothing, nothing, where(values > most, most, floor(values + half)))",
            {"values": values, **self.known})

    def resize_normalise(self):
        return self.evaluate(
            "(where(values < nothing, nothing, where(values > most, most, floor(values + half))) / most - mean)"
            " / deviation",
            {"values": self.products_of_photos(), "mean": self.inputs.mean, "deviation": self.inputs.deviation,
             **self.known})

    def normalise_rows(self):
        rows = self.inputs.rows
        squares = self.evaluate("sum(rows * rows, axis=1)", {"rows": rows})
        lengths = self.np.sqrt(squares, dtype=self.np.float32).reshape(-1, 1)
        return self.evaluate("rows / lengths", {"rows": rows, "lengths": lengths})

    def similarity_softmax(self):
        products = self.inputs.images @ self.inputs.texts.T
        powers = self.evaluate(
            "exp((products - largest) * scale)",
            {"products": products, "largest": products.max(axis=1, keepdims=True), "scale": self.inputs.scale})
        return self.evaluate("powers / total", {"powers": powers, "total": powers.sum(axis=1, keepdims=True)})


def times_of(evaluate, turn_seconds):
    times = []
    while len(times) < LEAST_EVALUATIONS or (sum(times) < turn_seconds and len(times) < MOST_EVALUATIONS):
        begin = time.perf_counter()
        evaluate()
        times.append(time.perf_counter() - begin)
    return times


def take_turn(job, folder):
    np = importlib.import_module("numpy")
    inputs = Inputs(np, job, folder)
    for contestant in job["contestants"]:
        try:
            own = NumPy(np, inputs) if contestant == "numpy" else NumExpr(np, inputs,
                                                                          importlib.import_module("numexpr"))
            for expression in ("resize_normalise", "normalise_rows", "similarity_softmax"):
                evaluate = getattr(own, expression)
                result = evaluate()  # the first time imports, compiles and allocates
                if job["writes_results"]:
                    np.ascontiguousarray(result, dtype=np.float32).tofile(folder / f"{contestant}-{expression}.f32")
                tell(contestant=contestant, expression=expression,
                     seconds=times_of(evaluate, job["turn_seconds"]))
        except Exception as error:  # whatever a version of theirs does: the other contestant still has its turn
            tell(contestant=contestant, error=f"{type(error).__name__}: {error}")


def versions():
    found = {}
    for name in ("numpy", "numexpr"):
        try:
            found[name] = importlib.import_module(name).__version__
        except Exception:  # a broken installation is none
            found[name] = None
    return found


def main():
    if sys.argv[1] == "--which":
        tell(**versions())
        return
    job = pathlib.Path(sys.argv[1])
    take_turn(json.loads(job.read_text()), job.parent)


if __name__ == "__main__":
    main()
