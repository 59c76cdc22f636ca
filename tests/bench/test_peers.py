#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the comparison with peers on contestants that tell invented times: how turns are taken, what the ratios are, and
what becomes of one that fails. Needs nothing but Python.
"""

import array
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

from peer_figures import ratio

HERE = pathlib.Path(__file__).resolve().parent

# Stands for the engines' server and for the peers' worker. FAKE holds the ms per sample of each contestant, or a list of
# which each turn takes the next; or what goes wrong: "missing", "dies" (at once), "falls" (when it is timed), "far" or "waits".
CONTESTANT = r"""
import array, json, os, sys, time
behaviours = json.loads(os.environ["FAKE"])
name, behaviour, turns = "", 1, 0
for line in sys.stdin:
    command = json.loads(line)
    do, answer = command["do"], {}
    if do == "export":
        open(command.get("file", os.devnull), "w").close()
        ways = ["whole"] if command["tower"] == "image" else ["whole", "longest"]
        models = {peer: dict.fromkeys(ways, "a model") for peer in ("onnxruntime", "openvino")}
        tower = {"layers": 4, "width": 128}
        config = {"vision": tower, "text": tower, "image_size": 64, "patch_size": 16, "embedding_width": 2}
        answer = {"config": config, "models": models, "failed": behaviours.get("export", []),
                  "model": "my-clip", "weights": "model.safetensors"}
    elif do == "make_inputs":
        answer = {"pixels": "a file"}
    elif do == "load":
        name = command.get("backend") or " ".join(filter(None, (command["peer"], command.get("hint"))))
        name += " longest" if command.get("tokens") == "longest" else ""
        name += " " + command["precision"]
        behaviour = behaviours.get(name, 1)
        if behaviour == "dies":
            sys.exit("no more memory")
        if behaviour == "waits":
            with open(os.environ["FAKE_LOG"], "w") as log:
                log.write(str(os.getpid()))
            time.sleep(1000)
        answer = {"error": "not installed"} if behaviour == "missing" else {"seconds": 1, "library": name}
        if name.startswith("inductor"):
            answer["build_seconds"] = 30
    elif do == "run":
        if "embeddings" in command:
            rows = {"far": [0.6, 0.8, 0.6, 0.8], "same": [1.0, 0.0, 1.0, 0.0]}.get(str(behaviours.get("rows", behaviour)),
                                                                                    [1.0, 0.0, 0.0, 1.0])
            count = 2 * command["batch"] * command["batches"]
            array.array("f", (rows * count)[:count]).tofile(open(command["embeddings"], "wb"))
        elif behaviour == "falls":
            sys.exit("no more memory")
        else:
            with open(os.environ["FAKE_LOG"], "a") as log:
                log.write(f"{name} {command['batch']}\n")
        each = behaviour[turns % len(behaviour)] if isinstance(behaviour, list) else behaviour
        each = 1 if isinstance(each, str) else each
        turns += "embeddings" not in command
        answer = {"seconds": [each * command["batch"] / 1000] * command["batches"]}
    print(json.dumps(answer), flush=True)
"""


class ComparisonTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.fake = self.folder / "fake.py"
        self.fake.write_text(f"#!{sys.executable}\n{CONTESTANT}", encoding="utf-8")
        self.fake.chmod(0o755)
        self.log = self.folder / "log"
        self.json = self.folder / "figures.json"

    def start(self, *given, fake=None):
        environment = {**os.environ, "FAKE": json.dumps(fake or {}), "FAKE_LOG": str(self.log),
                       "XDG_CACHE_HOME": str(self.folder / "cache")}
        command = [sys.executable, "-B", str(HERE / "peers.py"), "--server", str(self.fake), "--worker", str(self.fake),
                   "--json", str(self.json), *given]
        return subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def compare(self, *given, fake=None):
        with self.start(*given, fake=fake) as started:
            output, errors = started.communicate(timeout=120)
        return subprocess.CompletedProcess(given, started.returncode, output, errors)

    def cells(self):
        return json.loads(self.json.read_text(encoding="utf-8"))["cells"]

    def test_everybody_has_a_turn_in_each_alternation_in_changing_order(self):
        done = self.compare("--towers", "image", "--precisions", "fp32", "--batch-sizes", "8", "--alternations", "6")
        self.assertEqual(done.returncode, 0, done.stderr)
        turns = self.log.read_text(encoding="utf-8").splitlines()
        everybody = {f"{name} fp32 8" for name in ("eager", "packed", "inductor", "onnxruntime", "openvino LATENCY",
                                                   "openvino THROUGHPUT")}
        self.assertEqual(len(turns), 6 * len(everybody))
        rounds = [turns[at : at + len(everybody)] for at in range(0, len(turns), len(everybody))]
        for each in rounds:
            self.assertEqual(set(each), everybody)
        self.assertGreater(len({tuple(each) for each in rounds}), 1)

    def test_the_ratio_is_of_the_fastest_peer_and_within_each_alternation(self):
        # What slows both by the same factor leaves their ratio as it is.
        slow = [10, 20, 30, 20, 10]
        fake = {"packed bf16": [each / 2 for each in slow], "eager bf16": 40, "inductor bf16": 40,
                "openvino LATENCY bf16": slow, "openvino THROUGHPUT bf16": 50}
        done = self.compare("--quick", "--towers", "image", "--precisions", "bf16", "--batch-sizes", "2", fake=fake)
        self.assertEqual(done.returncode, 0, done.stderr)
        (cell,) = self.cells()
        self.assertEqual(cell["fastest_peer"], "OpenVINO")
        for part in ("median", "min", "max"):
            self.assertAlmostEqual(cell["ratios"]["packed"][part], 2)
        self.assertAlmostEqual(cell["ratios"]["eager"]["median"], 0.5)
        self.assertAlmostEqual(cell["ratios"]["eager"]["max"], 0.75)
        self.assertEqual((cell["goal"]["backend"], cell["goal"]["is_reached"]), ("packed", True))
        self.assertIn("2.00 (2.00–2.00)", done.stdout)
        self.assertIn("reached by packed", done.stdout)

    def test_peers_that_get_captions_already_cut_are_told_but_are_not_the_measure(self):
        fake = {"onnxruntime longest fp32": 0.1, "onnxruntime fp32": 2, "openvino LATENCY fp32": 3}
        done = self.compare("--quick", "--towers", "text", "--precisions", "fp32", "--batch-sizes", "1", fake=fake)
        (cell,) = self.cells()
        self.assertEqual(cell["fastest_peer"], "ONNX Runtime")
        self.assertFalse(cell["goal"]["is_reached"])
        self.assertIn("ONNX Runtime, cut", done.stdout)

    def test_one_batch_is_not_split(self):
        self.compare("--quick", "--towers", "image", "--precisions", "fp32", "--batch-sizes", "1", "2")
        names = [[one["name"] for one in cell["contestants"]] for cell in self.cells()]
        self.assertNotIn("OpenVINO streams", names[0])
        self.assertIn("OpenVINO streams", names[1])

    def test_who_is_missing_or_dies_is_told_and_left_out(self):
        fake = {"inductor fp32": "missing", "openvino LATENCY fp32": "dies",
                "export": [{"peer": "onnxruntime", "tokens": "longest", "reason": "an operator is unknown"}]}
        done = self.compare("--quick", "--towers", "image", "--precisions", "fp32", "--batch-sizes", "1", fake=fake)
        self.assertEqual(done.returncode, 0, done.stderr)
        (cell,) = self.cells()
        self.assertEqual(cell["fastest_peer"], "ONNX Runtime")
        self.assertEqual(cell["failed"]["inductor"], "not installed")
        self.assertEqual(cell["failed"]["OpenVINO"], "it ended with exit code 1: no more memory")
        self.assertIn("image fp32: without inductor: not installed", done.stdout)
        self.assertIn("without ONNX Runtime, cut: it could not be exported: an operator is unknown", done.stdout)

    def test_who_falls_on_the_way_is_left_out_from_then_on(self):
        done = self.compare("--quick", "--towers", "image", "--precisions", "fp32", "--batch-sizes", "1", "2",
                            fake={"packed fp32": "falls"})
        self.assertEqual(done.returncode, 0, done.stderr)
        for cell in self.cells():
            self.assertNotIn("packed", cell["ratios"])
            self.assertEqual(cell["failed"]["packed"], "it ended with exit code 1: no more memory")
        self.assertEqual(done.stderr.count("without packed"), 1)

    def test_without_a_peer_there_is_no_ratio(self):
        fake = {f"openvino {hint} bf16": "missing" for hint in ("LATENCY", "THROUGHPUT")}
        done = self.compare("--quick", "--towers", "image", "--precisions", "bf16", "--batch-sizes", "2", fake=fake)
        self.assertEqual(done.returncode, 1)
        self.assertIsNone(self.cells()[0]["fastest_peer"])
        self.assertIn("n/a", done.stdout)

    def test_another_result_is_warned_of(self):
        done = self.compare("--quick", "--towers", "image", "--precisions", "bf16", "--batch-sizes", "1",
                            fake={"packed bf16": "far"})
        (cell,) = self.cells()
        cosines = {one["name"]: one["least_cosine"] for one in cell["contestants"]}
        self.assertAlmostEqual(cosines["packed"], 0.6)
        self.assertAlmostEqual(cosines["OpenVINO"], 1)
        self.assertIn("packed has a cosine of 0.600000", done.stdout)
        self.assertIn("packed has a centred cosine of -0.447214", done.stdout)  # (0.1, 0.3) where the reference has (0.5, -0.5)

    def test_equal_inputs_have_no_centred_cosine(self):
        done = self.compare("--quick", "--towers", "image", "--precisions", "bf16", "--batch-sizes", "1",
                            fake={"rows": "same"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(all(one["least_centred"] is None for one in self.cells()[0]["contestants"]))
        self.assertNotIn("centred cosine", done.stdout)

    def test_the_model_is_named_as_it_is(self):
        done = self.compare("--quick", "--towers", "image", "--precisions", "fp32", "--batch-sizes", "1", "--weights", "here")
        self.assertTrue(done.stdout.startswith("my-clip, model.safetensors; "), done.stdout)
        self.assertIn("pictures of 64 in patches of 16, image tower: 4 layers of 128", done.stdout)
        whole = json.loads(self.json.read_text(encoding="utf-8"))
        self.assertEqual((whole["model"], whole["weights"]), ("my-clip", "model.safetensors"))
        self.assertEqual(whole["sizes"]["embedding_width"], 2)

    def test_packed_is_held_against_inductor_and_its_bf16_against_its_fp32(self):
        fake = {f"{engine} {precision}": ms for precision in ("fp32", "bf16") for engine, ms in (("packed", 10), ("inductor", 15))}
        done = self.compare("--quick", "--towers", "image", "--precisions", "fp32", "bf16", "--batch-sizes", "1", fake=fake)
        for cell in self.cells():
            self.assertAlmostEqual(cell["packed_against_inductor"]["median"], 1.5)
            self.assertAlmostEqual(cell["packed_against_inductor"]["max"], 1.5)
            for one in cell["contestants"]:
                self.assertGreaterEqual(one["peak_rss_bytes"], one["rss_bytes"])
                self.assertGreater(one["rss_bytes"], 0)
                self.assertEqual(one["build_seconds"], 30 if one["name"] == "inductor" else None)
        (memory,) = json.loads(self.json.read_text(encoding="utf-8"))["packed_bf16_over_fp32"]
        packed = [one for cell in self.cells() for one in cell["contestants"] if one["name"] == "packed"]
        self.assertAlmostEqual(memory["peak_rss_bytes"], packed[1]["peak_rss_bytes"] / packed[0]["peak_rss_bytes"])
        self.assertIn("packed, image: bf16 takes ", done.stdout)
        self.assertIn("1.50 (1.50–1.50)", done.stdout)

    def test_ctrl_c_ends_the_children_and_leaves_nothing(self):
        os.mkfifo(self.log)
        started = self.start("--quick", "--towers", "image", "--precisions", "fp32", fake={"packed fp32": "waits"})
        child = int(self.log.read_text(encoding="utf-8"))
        started.send_signal(signal.SIGINT)
        errors = started.communicate(timeout=60)[1]
        self.assertEqual(started.returncode, 130, errors)
        self.assertNotIn("Traceback", errors)
        self.assertFalse(pathlib.Path(f"/proc/{child}").exists())
        self.assertEqual(list((self.folder / "cache" / "clipscope").iterdir()), [])

    def test_what_makes_no_sense_is_refused_by_name(self):
        for given in (["--alternations", "4"], ["--batch-sizes", "0"], ["--json", "/nowhere/figures"], ["--towers", "pair"]):
            with self.subTest(given=given):
                done = self.compare(*given)
                self.assertEqual(done.returncode, 2)
                self.assertIn(given[0], done.stderr.splitlines()[-1])


class RatioTest(unittest.TestCase):
    def test_median_and_spread(self):
        self.assertEqual(ratio([2, 9, 4], [1, 3, 4]), {"median": 2, "min": 1, "max": 3})


if __name__ == "__main__":
    unittest.main()
