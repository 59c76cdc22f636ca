#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""ClipScope's engines against ONNX Runtime and OpenVINO, on the same weights, inputs and threads.

docs/benchmarks.md says how it measures and what the figures mean. ./dev bench peers prepares everything and runs it.
"""

import argparse
import json
import os
import pathlib
import platform
import random
import signal
import sys
import tempfile
import time

from peer_contestants import Bystanders, Child, Contestant, Failed, Reference, Spec, embeddings_of
from peer_figures import contestant_table, judge, memory_ratios, ratio_table, remarks

HERE = pathlib.Path(__file__).resolve().parent
BACKENDS = ("eager", "packed", "inductor")
PEERS = {"onnxruntime": "ONNX Runtime", "openvino": "OpenVINO"}
CUT = {"whole": "", "longest": ", cut"}  # how captions come to a peer, in its name
FEWEST_ALTERNATIONS = 5  # of fewer, the spread of a ratio says nothing
FEWEST_INPUTS = 64
TURN_SECONDS = 0.5


def say(text):
    print(text, file=sys.stderr, flush=True)


def arguments():
    parser = argparse.ArgumentParser(prog="./dev bench peers", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="batch sizes 1 and 8, 5 alternations")
    parser.add_argument("--batch-sizes", nargs="+", type=int, metavar="N", help="default: 1 8 32")
    parser.add_argument("--towers", nargs="+", choices=("image", "text"), default=["image", "text"])
    parser.add_argument("--precisions", nargs="+", choices=("fp32", "bf16"), default=["fp32", "bf16"])
    parser.add_argument("--alternations", type=int, metavar="N", help="default: 7; 5 are the fewest")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--model", help="a preset; default: vit-b-32")
    parser.add_argument("--weights", help="random, trained-like, or a safetensors file or its folder; default: random")
    parser.add_argument("--server", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--worker", default=str(HERE / "peer_worker.py"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.batch_sizes = sorted(set(given.batch_sizes or ([1, 8] if given.quick else [1, 8, 32])))
    given.alternations = given.alternations or (FEWEST_ALTERNATIONS if given.quick else 7)
    if given.batch_sizes[0] < 1:
        parser.error("--batch-sizes: a batch holds at least one sample")
    if given.alternations < FEWEST_ALTERNATIONS:
        parser.error(f"--alternations: {FEWEST_ALTERNATIONS} are the fewest that a ratio is told of")
    if given.json and not given.json.absolute().parent.is_dir():
        parser.error(f"--json: there is no folder {given.json.absolute().parent}")
    return given


class Comparison:
    """One comparison from weights to cells. `folder` is for everything that is written on the way."""

    def __init__(self, given, folder):
        self.given = given
        self.folder = pathlib.Path(folder)
        self.cpus = sorted(os.sched_getaffinity(0))
        self.children = []
        self.cells = []
        self.model = {}  # "name", "weights" and "config", once that is known
        self.failed = {}  # of the tower and precision in hand: name -> reason
        self.inputs = max(FEWEST_INPUTS, 2 * given.batch_sizes[-1])

    def run(self):
        for tower in self.given.towers:
            config, weights = self.write_weights(tower)
            exported, inputs = self.prepare_peers(tower, config, weights)
            weights.unlink()
            reference = self.refer(tower, inputs)
            for precision in self.given.precisions:
                self.failed = {}
                for one in exported["failed"]:
                    self.fail(PEERS[one["peer"]] + CUT[one["tokens"]], f"it could not be exported: {one['reason']}")
                contestants = self.start(self.specs(tower, precision, exported["models"]), {**inputs, "config": config})
                for batch in self.given.batch_sizes:
                    self.cells.append(self.measure(tower, precision, batch, contestants, reference))
                self.close()
            for file in self.folder.iterdir():
                file.unlink()

    def close(self):
        for child in self.children:
            child.close()
        self.children.clear()

    def child(self, side):
        """A new child: our engines' or a peer's."""
        if side == "ours":
            command = [self.given.server]
            for name in ("model", "weights"):
                if getattr(self.given, name):
                    command += [f"--{name}", getattr(self.given, name)]
        else:
            command = [sys.executable, "-B", self.given.worker]
        self.children.append(Child(command, self.folder / f"log-{len(self.children)}"))
        return self.children[-1]

    def write_weights(self, tower):
        weights = self.folder / f"{tower}.safetensors"
        answer = self.child("ours").ask("export", tower=tower, file=str(weights))
        self.close()
        self.model = {"name": answer["model"], "weights": answer["weights"], "config": answer["config"]}
        return answer["config"], weights

    def prepare_peers(self, tower, config, weights):
        say(f"Exporting the {tower} tower for the peers")
        child = self.child("peer")
        inputs = child.ask("make_inputs", tower=tower, config=config, count=self.inputs, folder=str(self.folder))
        exported = child.ask("export", tower=tower, config=config, weights=str(weights), folder=str(self.folder))
        self.close()
        return exported, inputs

    def refer(self, tower, inputs):
        child = self.child("ours")
        child.ask("load", backend="eager", precision="fp32", tower=tower, threads=len(self.cpus))
        child.ask("inputs", **inputs)
        embeddings, _ = embeddings_of(child, 1, self.inputs, self.folder)
        self.close()
        return Reference(embeddings, self.inputs)

    def specs(self, tower, precision, models):
        common = {"precision": precision, "threads": len(self.cpus)}
        for backend in BACKENDS:
            shortcuts = {"last_block": True, "text_length": True}
            yield Spec(backend, "ours", {"backend": backend, "tower": tower, "shortcuts": shortcuts, **common})
        for tokens, side in (("whole", "peer"), ("longest", "beside")):
            if precision == "fp32" and tokens in models.get("onnxruntime", {}):
                load = {"peer": "onnxruntime", "model": models["onnxruntime"][tokens], "tokens": tokens, **common}
                yield Spec(PEERS["onnxruntime"] + CUT[tokens], side, load)
            if tokens in models.get("openvino", {}):
                load = {"peer": "openvino", "model": models["openvino"][tokens], "tokens": tokens, **common}
                yield Spec(PEERS["openvino"] + CUT[tokens], side, {**load, "hint": "LATENCY"})
                if tokens == "whole":
                    yield Spec(PEERS["openvino"] + " streams", side, {**load, "hint": "THROUGHPUT"}, fewest=2)

    def start(self, specs, inputs):
        contestants = []
        for spec in specs:
            if spec.fewest > self.given.batch_sizes[-1]:
                continue
            say(f"Loading {spec.name} ({spec.load['precision']})")
            contestant = Contestant(spec, self.child(spec.side))
            contestants += self.kept([contestant], lambda one: one.start(inputs))
        return contestants

    def kept(self, contestants, work):
        """Those of the contestants that `work` could be done with; the others are told and ended."""
        kept = []
        for contestant in contestants:
            try:
                work(contestant)
                kept.append(contestant)
            except Failed as failure:
                self.fail(contestant.spec.name, str(failure))
                contestant.failure = str(failure)
                contestant.child.close()
        return kept

    def fail(self, name, reason):
        say(f"Going on without {name}: {reason}")
        self.failed[name] = reason

    def measure(self, tower, precision, batch, contestants, reference):
        say(f"Measuring {tower} {precision}, batch {batch}")
        present = [one for one in contestants if one.spec.fewest <= batch and not one.failure]
        present = self.kept(present, lambda one: one.check(batch, reference, self.folder))
        order = random.Random(f"{tower} {precision} {batch}")
        bystanders = Bystanders(self.children, self.cpus)
        begin, idle = time.monotonic(), 0.0
        for _ in range(self.given.alternations):
            order.shuffle(present)
            for contestant in list(present):
                resting = [child for child in self.children if child is not contestant.child]
                before = sum(child.cpu_seconds() for child in resting)
                if not self.kept([contestant], lambda one: one.turn(batch, TURN_SECONDS)):
                    present.remove(contestant)
                idle += max(0.0, sum(child.cpu_seconds() for child in resting) - before)
        return judge({
            "tower": tower,
            "precision": precision,
            "batch": batch,
            "others_cpu": bystanders.share(),
            "idle_cpu": idle / ((time.monotonic() - begin) * len(self.cpus)),
            "failed": dict(self.failed),
            "contestants": [self.told(one) for one in contestants if one in present],
        })

    @staticmethod
    def told(one):
        rss, peak = one.child.memory()
        return {
            "name": one.spec.name,
            "side": one.spec.side,
            "library": one.library,
            "settings": one.settings,
            "load_seconds": one.load_seconds,
            "build_seconds": one.build_seconds,
            "least_cosine": one.least_cosine,
            "least_centred": one.least_centred,
            "rss_bytes": rss,
            "peak_rss_bytes": peak,
            "ms": one.ms,
        }


def cpu_name():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
    return names[0] if names else platform.machine()


def sizes_of(config):
    """A model's sizes for people."""
    image, text = (f"{config[tower]['layers']} layers of {config[tower]['width']}" for tower in ("vision", "text"))
    return (f"pictures of {config['image_size']} in patches of {config['patch_size']}, image tower: {image}, text tower: {text}, "
            f"embeddings of {config['embedding_width']}")


def tell(comparison, given):
    """The tables on standard output, and the file that was asked for."""
    cells = comparison.cells
    if not cells:
        return
    threads = len(comparison.cpus)
    model = comparison.model
    print(f"{model['name']}, {model['weights']}; {threads} threads each on {cpu_name()}")
    print(sizes_of(model["config"]))
    print()
    print("\n".join(ratio_table(cells, BACKENDS)))
    print()
    print(f"ms: per sample, the median of {given.alternations} alternations. ratio: the fastest peer's time divided by ours "
          "within each alternation;")
    print("the median, and the least and the most. Above 1 ClipScope is faster. inductor / packed: their times likewise; above 1 "
          "packed is faster.")
    print("Others: what other programs used of the CPUs.")
    print()
    print("\n".join(contestant_table(cells)))
    print()
    print("ms: per sample. Least cosine: with the eager engine in fp32, over all inputs and batch sizes; centred: without that "
          "engine's mean.")
    print("Load: of what was made before; made: what that took before the load, as for compiling. RSS, peak: resident memory of "
          "the process at the end, and its VmHWM.")
    for one in memory_ratios(cells):
        print(f"packed, {one['tower']}: bf16 takes {one['rss_bytes']:.2f} of fp32's resident memory, {one['peak_rss_bytes']:.2f} "
              "at the peak.")
    if any(one["side"] == "beside" for cell in cells for one in cell["contestants"]):
        print("cut: captions come to the peer cut to the longest of their batch, which its users have to do themselves; for "
              "interest alone.")
    for remark in remarks(cells):
        print(remark)
    if given.json:
        whole = {"schema": "clipscope.peers/1", "cpu": cpu_name(), "threads": threads, "alternations": given.alternations,
                 "model": model["name"], "weights": model["weights"], "sizes": model["config"],
                 "packed_bf16_over_fp32": memory_ratios(cells), "cells": cells}
        given.json.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


def main():
    given = arguments()
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "clipscope"
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="peers-work-", dir=cache) as folder:
        comparison = Comparison(given, folder)
        code = 0
        try:
            comparison.run()
        except KeyboardInterrupt:
            say("Stopped; what was measured is told.")
            code = 130
        except Failed as failure:
            say(f"peers: {failure}")
            code = 1
        finally:
            comparison.close()
    tell(comparison, given)
    return code or (0 if any(cell["fastest_peer"] for cell in comparison.cells) else 1)


if __name__ == "__main__":
    sys.exit(main())
