# SPDX-License-Identifier: GPL-3.0-or-later
"""Who takes part in a comparison: a child process each, which answers lines of JSON (engine_server.cpp)."""

import array
import json
import math
import os
import select
import signal
import subprocess
import time
from dataclasses import dataclass, field
from statistics import median

ANSWER_SECONDS = 900  # the longest wait for one answer; compiling a tower takes a minute on a busy machine
WARM_SECONDS = 0.05  # untimed, so that threads are awake again and those of the one before asleep


class Failed(Exception):
    """A child that did not do what it was asked, with the reason for people."""


class Child:
    """A process of its own session, so that Ctrl-C reaches it by us alone."""

    def __init__(self, command, log):
        self.log = log
        self.used = 0.0
        with open(log, "wb") as errors:
            self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                                            start_new_session=True, text=True, encoding="utf-8")

    def ask(self, do, **command):
        """The answer to a command.

        Raises Failed with the child's reason, or with how it ended.
        """
        try:
            self.process.stdin.write(json.dumps({"do": do, **command}) + "\n")
            self.process.stdin.flush()
        except OSError:
            raise Failed(self._end()) from None
        if not select.select([self.process.stdout], [], [], ANSWER_SECONDS)[0]:
            raise Failed(f"no answer to {do} in {ANSWER_SECONDS} seconds")
        line = self.process.stdout.readline()
        if not line:
            raise Failed(self._end())
        answer = json.loads(line)
        if "error" in answer:
            raise Failed(answer["error"])
        return answer

    def _end(self):
        code = self.process.wait()
        with open(self.log, encoding="utf-8", errors="replace") as file:
            said = file.read().strip().splitlines()
        how = f"signal {-code} ({signal.Signals(-code).name})" if code < 0 else f"exit code {code}"
        return f"it ended with {how}" + (f": {said[-1]}" if said else "")

    def cpu_seconds(self):
        """What its threads have used; once it has ended, what was last seen."""
        try:
            with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            self.used = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            pass
        return self.used

    def memory(self):
        """Resident bytes now, and at most since it began."""
        try:
            with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
                fields = dict(line.split(":", 1) for line in file)
            return tuple(int(fields[name].split()[0]) * 1024 for name in ("VmRSS", "VmHWM"))
        except (OSError, KeyError):
            return None, None

    def close(self):
        """Ends it: kindly first, so that it ends what it has started itself."""
        if self.process.poll() is None:
            try:
                self.process.stdin.close()
            except OSError:
                pass
            self.process.terminate()
            try:
                self.process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        self.process.stdout.close()


@dataclass(frozen=True)
class Spec:
    """How a contestant is loaded. `side`: "ours", "peer", or "beside": told, but no measure of ours."""

    name: str
    side: str
    load: dict
    fewest: int = 1  # the least batch that it makes sense for

    def __post_init__(self):
        assert self.side in ("ours", "peer", "beside")


@dataclass
class Contestant:
    """A loaded engine, and what it has shown at the present batch size."""

    spec: Spec
    child: Child
    library: str = ""
    settings: str = ""
    load_seconds: float = 0.0
    build_seconds: float | None = None  # before the load, for making what it found made
    batch_seconds: float = 0.0  # of a batch, by what was last seen
    failure: str = ""
    ms: list = field(default_factory=list)  # per sample, one of each alternation
    least_cosine: float = math.nan
    least_centred: float | None = None

    def start(self, inputs):
        answer = self.child.ask("load", **self.spec.load)
        self.library = answer["library"]
        self.settings = answer.get("settings", "")
        self.load_seconds = answer["seconds"]
        self.build_seconds = answer.get("build_seconds")
        self.child.ask("inputs", **inputs)

    def check(self, batch, reference, folder):
        """Encodes every input, holds the embeddings against the reference's, and begins a new series of turns."""
        self.ms = []
        embeddings, seconds = embeddings_of(self.child, batch, reference.count, folder)
        self.least_cosine, self.least_centred = reference.least_cosines(embeddings)
        self.batch_seconds = median(seconds)

    def turn(self, batch, seconds):
        """Runs batches for about that long, two at least, and keeps the median."""
        batches = max(2, round(seconds / self.batch_seconds))
        untimed = max(1, math.ceil(WARM_SECONDS / self.batch_seconds))
        took = self.child.ask("run", batch=batch, batches=batches, untimed=untimed)["seconds"]
        self.batch_seconds = median(took)
        self.ms.append(self.batch_seconds / batch * 1000)


class Reference:
    """Embeddings that all others are held against, in the order of the inputs."""

    NO_LENGTH = 1e-4  # of a unit row without the mean: what is left of equal inputs is rounding

    def __init__(self, embeddings, count):
        self.count = count
        self.width = len(embeddings) // count
        self.rows = list(self._units(embeddings))
        self.mean = [math.fsum(column) / count for column in zip(*self.rows)]
        self.centred = [self._without_mean(row) for row in self.rows]

    def least_cosines(self, embeddings):
        """Over the inputs that were encoded, and the same after the reference's mean is taken off both.

        No number where an embedding has one that is none; the second is None where the inputs are all alike.
        """
        raw, centred = [], []
        for reference, without_mean, row in zip(self.rows, self.centred, self._units(embeddings)):
            raw.append(cosine(reference, row))
            if math.hypot(*without_mean) > self.NO_LENGTH:
                centred.append(cosine(without_mean, self._without_mean(row)))
        return least(raw), least(centred) if centred else None

    def _units(self, values):
        for first in range(0, len(values), self.width):
            row = values[first : first + self.width]
            length = math.hypot(*row)
            yield [value / length if length else 0.0 for value in row]

    def _without_mean(self, row):
        return [value - mean for value, mean in zip(row, self.mean)]


def cosine(one, other):
    lengths = math.hypot(*one) * math.hypot(*other)
    return sum(a * b for a, b in zip(one, other)) / lengths if lengths else 0.0


def least(cosines):
    return math.nan if any(math.isnan(each) for each in cosines) else min(cosines, default=math.nan)


def embeddings_of(child, batch, count, folder):
    """The embeddings of as many inputs as whole batches hold, and the seconds of each batch."""
    file = os.path.join(folder, "embeddings")
    seconds = child.ask("run", batch=batch, batches=count // batch, embeddings=file)["seconds"]
    embeddings = array.array("f")
    with open(file, "rb") as stream:
        embeddings.frombytes(stream.read())
    os.remove(file)
    return embeddings, seconds


class Bystanders:
    """What programs other than this one and its children use of these CPUs."""

    def __init__(self, children, cpus):
        self.children = children
        self.cpus = cpus
        self.begin = time.monotonic()
        self.before = self._busy() - self._ours()

    def share(self):
        """Of the CPUs' time since the beginning, what others have used: 0 to 1."""
        spent = (time.monotonic() - self.begin) * len(self.cpus)
        return min(1.0, max(0.0, (self._busy() - self._ours() - self.before) / spent))

    def _busy(self):
        names = {f"cpu{cpu}" for cpu in self.cpus}
        busy = 0
        with open("/proc/stat", encoding="utf-8") as file:
            for line in file:
                name, *ticks = line.split()
                if name in names:
                    user, nice, system, _, _, irq, softirq, steal = (int(tick) for tick in ticks[:8])
                    busy += user + nice + system + irq + softirq + steal
        return busy / os.sysconf("SC_CLK_TCK")

    def _ours(self):
        return sum(child.cpu_seconds() for child in self.children) + sum(os.times()[:2])
