# SPDX-License-Identifier: GPL-3.0-or-later
"""From the turns of a comparison to its ratios, and to the tables that tell them.

A cell is what was measured of one tower, precision and batch size:
{"tower", "precision", "batch", "others_cpu", "idle_cpu", "contestants": [...], "failed": {name: reason}}; a contestant is
{"name", "side", "settings", "library", "load_seconds", "build_seconds", "least_cosine", "least_centred", "rss_bytes",
"peak_rss_bytes", "ms": [per sample, one of each alternation]}.
"""

from statistics import median

GOALS = {"image": 1.05, "text": 3.0}  # the least ratio that is aimed at
BARS = {"fp32": (0.99999, 0.99999), "bf16": (0.9995, 0.997)}  # the least cosines, raw and centred, as docs/fidelity.md has them
DISTURBED = 0.05  # of the CPUs' time, used by others
RESTLESS = 0.01  # of the CPUs' time, used by contestants whose turn it was not


def ratio(theirs, ours):
    """How many times as fast we are: taken within each alternation, so that what slows both cancels out."""
    each = [their / our for their, our in zip(theirs, ours)]
    return {"median": median(each), "min": min(each), "max": max(each)}


def judge(cell):
    """Adds "ms_median" to each contestant, and to the cell "fastest_peer", "ratios" of ours against it, "goal", and
    "packed_against_inductor".
    """
    for contestant in cell["contestants"]:
        contestant["ms_median"] = median(contestant["ms"])
    peers = [one for one in cell["contestants"] if one["side"] == "peer"]
    ours = [one for one in cell["contestants"] if one["side"] == "ours"]
    cell["fastest_peer"] = None
    cell["ratios"] = {}
    cell["goal"] = {"ratio": GOALS[cell["tower"]], "backend": None, "is_reached": None}
    by_name = {one["name"]: one for one in ours}
    has_both = {"packed", "inductor"} <= by_name.keys()
    cell["packed_against_inductor"] = ratio(by_name["inductor"]["ms"], by_name["packed"]["ms"]) if has_both else None
    if peers and ours:
        fastest = min(peers, key=lambda one: one["ms_median"])
        cell["fastest_peer"] = fastest["name"]
        cell["ratios"] = {one["name"]: ratio(fastest["ms"], one["ms"]) for one in ours}
        best = max(cell["ratios"], key=lambda name: cell["ratios"][name]["median"])
        cell["goal"].update(backend=best, is_reached=cell["ratios"][best]["median"] >= cell["goal"]["ratio"])
    return cell


def memory_ratios(cells):
    """What packed takes in bf16 over what it takes in fp32, for each tower of which both were measured."""
    found = {}
    for cell in cells:  # by batch size: the last one tells of all
        for one in cell["contestants"]:
            if one["name"] == "packed" and one["peak_rss_bytes"]:
                found[cell["tower"], cell["precision"]] = one
    return [
        {"tower": tower, **{key: found[tower, "bf16"][key] / found[tower, "fp32"][key] for key in ("rss_bytes", "peak_rss_bytes")}}
        for tower in dict.fromkeys(tower for tower, _ in found)
        if {(tower, "bf16"), (tower, "fp32")} <= found.keys()
    ]


def number(value):
    """Four digits, as far as a measurement like this has them."""
    return f"{value:.2f}" if value < 100 else f"{value:.1f}"


def spread(against):
    return f"{against['median']:.2f} ({against['min']:.2f}–{against['max']:.2f})" if against else "n/a"


def told(value, shape):
    return "n/a" if value is None else format(value, shape)


def mebibytes(value):
    return told(None if value is None else value / 1024**2, ".0f")


def aligned(rows, left):
    """Rows of texts under their heads, in columns; those in `left` begin at the left."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(text.ljust(width) if at in left else text.rjust(width)
                  for at, (text, width) in enumerate(zip(row, widths))).rstrip()
        for row in rows
    ]
    return [lines[0], "─" * max(map(len, lines)), *lines[1:]]


def ratio_table(cells, backends):
    """A line for each cell: the fastest peer, each of ours against it, and whether the goal is reached."""
    head = ["Tower", "Type", "Batch", "Fastest peer", "ms"]
    for backend in backends:
        head += [f"{backend} ms", "ratio (min–max)"]
    rows = [head + ["inductor / packed", "Goal", "", "Others"]]
    for cell in cells:
        by_name = {one["name"]: one for one in cell["contestants"]}
        fastest = by_name.get(cell["fastest_peer"])
        row = [cell["tower"], cell["precision"], str(cell["batch"])]
        row += [fastest["name"], number(fastest["ms_median"])] if fastest else ["none", "n/a"]
        for backend in backends:
            one, against = by_name.get(backend), cell["ratios"].get(backend)
            row.append(number(one["ms_median"]) if one else "n/a")
            row.append(spread(against))
        row.append(spread(cell["packed_against_inductor"]))
        goal = cell["goal"]
        reached = {None: "n/a", True: f"reached by {goal['backend']}", False: "not reached"}[goal["is_reached"]]
        rows.append(row + [f"{goal['ratio']:.2f}", reached, f"{100 * cell['others_cpu']:.0f} %"])
    return aligned(rows, left={0, 1, 3, len(head) + 2})


def place_of(cells, item):
    """Where a contestant stands among all: by tower and precision as measured, then ours, peers, and those beside."""
    (tower, precision, _), at = item
    groups = list(dict.fromkeys((cell["tower"], cell["precision"]) for cell in cells))
    return groups.index((tower, precision)), ("ours", "peer", "beside").index(next(iter(at.values()))["side"])


def contestant_table(cells):
    """A line for each contestant of a tower and precision, with its time at each batch size."""
    sizes = sorted({cell["batch"] for cell in cells})
    rows = [["Tower", "Type", "Contestant", *(f"ms, batch {size}" for size in sizes), "Least cosine", "Centred", "Load (s)",
             "Made (s)", "RSS (MiB)", "Peak (MiB)", "Set"]]
    series = {}
    for cell in cells:
        for one in cell["contestants"]:
            series.setdefault((cell["tower"], cell["precision"], one["name"]), {})[cell["batch"]] = one
    # Beside the comparison means below it; sorting keeps the rest as it is.
    for (tower, precision, name), at in sorted(series.items(), key=lambda item: place_of(cells, item)):
        one = next(iter(at.values()))
        times = [number(at[size]["ms_median"]) if size in at else "n/a" for size in sizes]
        cosine = min(each["least_cosine"] for each in at.values())
        centred = min((each["least_centred"] for each in at.values() if each["least_centred"] is not None), default=None)
        largest = at[max(at)]  # of the whole series: its process went through the smaller sizes before
        rows.append([tower, precision, name, *times, f"{cosine:.7f}", told(centred, ".7f"), f"{one['load_seconds']:.1f}",
                     told(one["build_seconds"], ".1f"), mebibytes(largest["rss_bytes"]), mebibytes(largest["peak_rss_bytes"]),
                     "; ".join(filter(None, (one["library"], one["settings"])))])
    return aligned(rows, left={0, 1, 2, len(rows[0]) - 1})


def remarks(cells):
    """What a reader has to know before trusting the figures."""
    found = []
    for cell in cells:
        place = f"{cell['tower']} {cell['precision']} batch {cell['batch']}"
        for one in cell["contestants"]:
            for kind, cosine, bar in zip(("cosine", "centred cosine"), (one["least_cosine"], one["least_centred"]),
                                         BARS[cell["precision"]]):
                if cosine is not None and not cosine >= bar:
                    found.append(f"{place}: {one['name']} has a {kind} of {cosine:.6f} with eager fp32; {bar} is the least that "
                                 "is held for the same result.")
        for name, reason in cell["failed"].items():
            found.append(f"{cell['tower']} {cell['precision']}: without {name}: {reason}")
        if cell["idle_cpu"] > RESTLESS:
            found.append(f"{place}: contestants used {100 * cell['idle_cpu']:.0f} % of the CPUs when it was not their turn.")
    disturbed = [cell for cell in cells if cell["others_cpu"] > DISTURBED]
    if disturbed:
        most = max(cell["others_cpu"] for cell in disturbed)
        found.append(f"Other programs used up to {100 * most:.0f} % of the CPUs, more than {100 * DISTURBED:.0f} % during "
                    f"{len(disturbed)} of {len(cells)} lines: measure again when the machine is quiet.")
    return list(dict.fromkeys(found))
