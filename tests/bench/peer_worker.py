#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A peer in a process of its own: the commands of engine_server.cpp, answered by ONNX Runtime or OpenVINO.

`load` takes {"peer", "model", "precision", "threads", "hint", "tokens"}, `inputs` also {"config"}. Two commands more
prepare a comparison: `make_inputs` and `export` (peer_export.py).
"""

import json
import os
import sys
import time

import numpy
import peer_export


class OnnxRuntime:
    """Graph optimisation on its highest level, `threads` intra-op threads, one run at a time."""

    def __init__(self, model, threads, **_):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.library = f"ONNX Runtime {onnxruntime.__version__}"
        self.settings = f"all graph optimisations, {threads} intra-op threads"

    def parts(self, feed):
        return feed

    def run(self, feed):
        return self.session.run(None, feed)[0]


class OpenVino:
    """One stream for LATENCY; for THROUGHPUT as many as OpenVINO holds best, each with its share of the batch."""

    def __init__(self, model, threads, precision, hint, **_):
        import openvino

        wanted = {"fp32": "f32", "bf16": "bf16"}[precision]
        settings = {
            "INFERENCE_PRECISION_HINT": wanted,
            "INFERENCE_NUM_THREADS": threads,
            "PERFORMANCE_HINT": hint,
        }
        if hint == "LATENCY":
            settings["NUM_STREAMS"] = 1
        compiled = openvino.Core().compile_model(model, "CPU", settings)
        used = compiled.get_property("INFERENCE_PRECISION_HINT").to_string()
        if used != wanted:
            raise RuntimeError(f"OpenVINO would compute in {used} here")
        count = compiled.get_property("OPTIMAL_NUMBER_OF_INFER_REQUESTS")
        self.requests = [compiled.create_infer_request() for _ in range(count)]
        self.library = f"OpenVINO {openvino.__version__.split('-')[0]}"
        streams = compiled.get_property("NUM_STREAMS")
        threads = compiled.get_property("INFERENCE_NUM_THREADS")
        self.settings = f"hint {hint}, streams: {streams}, threads: {threads}"

    def parts(self, feed):
        """The batch in as many parts as there are requests, or fewer."""
        size = len(next(iter(feed.values())))
        each = -(-size // len(self.requests))
        return [{name: values[at : at + each] for name, values in feed.items()} for at in range(0, size, each)]

    def run(self, parts):
        if len(parts) == 1:
            return self.requests[0].infer(parts[0], share_inputs=True, share_outputs=True)[0]
        for request, part in zip(self.requests, parts):
            request.start_async(part, share_inputs=True)
        for request, _ in zip(self.requests, parts):
            request.wait()
        return numpy.concatenate([request.get_output_tensor().data for request, _ in zip(self.requests, parts)])


class Worker:
    def __init__(self):
        self.peer = None
        self.inputs = {}
        self.tokens = "whole"

    def take_inputs(self, config, pixels=None, ids=None, lengths=None):
        if pixels:
            size = config["image_size"]
            self.inputs = {"pixels": numpy.fromfile(pixels, numpy.float32).reshape(-1, 3, size, size)}
        else:
            rows = numpy.fromfile(ids, numpy.int32).reshape(-1, config["context_length"])
            self.inputs = {
                "ids": rows.astype(numpy.int64),
                "ends": numpy.fromfile(lengths, numpy.int32).astype(numpy.int64) - 1,
            }
        return {"count": len(next(iter(self.inputs.values())))}

    def load(self, peer, tokens="whole", **wanted):
        begin = time.perf_counter()
        self.peer = {"onnxruntime": OnnxRuntime, "openvino": OpenVino}[peer](**wanted)
        self.tokens = tokens
        seconds = time.perf_counter() - begin
        return {"seconds": seconds, "library": self.peer.library, "settings": self.peer.settings}

    def batch(self, place, size):
        count = len(next(iter(self.inputs.values())))
        first = place % (count // size) * size
        feed = {name: values[first : first + size] for name, values in self.inputs.items()}
        if self.tokens == "longest":
            feed["ids"] = numpy.ascontiguousarray(feed["ids"][:, : feed["ends"].max() + 1])
        return self.peer.parts(feed)

    def run(self, batch, batches, untimed=0, embeddings=None):
        seconds, kept = [], []
        for place in range(untimed + batches):
            parts = self.batch(place, batch)
            begin = time.perf_counter()
            result = self.peer.run(parts)
            spent = time.perf_counter() - begin
            if place >= untimed:
                seconds.append(spent)
                if embeddings:
                    kept.append(numpy.array(result, numpy.float32))
        if embeddings:
            numpy.concatenate(kept).tofile(embeddings)
        return {"seconds": seconds}


def main():
    # What libraries print goes to standard error: standard output is for answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    worker = Worker()
    commands = {
        "make_inputs": peer_export.make_inputs,
        "export": peer_export.export,
        "inputs": worker.take_inputs,
        "load": worker.load,
        "run": worker.run,
    }
    for line in sys.stdin:
        command = json.loads(line)
        try:
            answer = commands[command.pop("do")](**command)
        except Exception as error:
            answer = {"error": peer_export.in_one_line(error)}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
