#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the small vocabulary that is used where weights come without one: byte-pair merges of our own captions.

    python3 resources/make_tokenizer.py

writes resources/tokenizer/merges.txt. Needs the standard library alone; the same captions give the same bytes.
"""
import collections
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
MERGES = 1000


def main():
    words = collections.Counter(
        word for line in (HERE / "captions.txt").read_text(encoding="utf-8").splitlines() for word in line.split())
    pieces = {word: tuple(word[:-1]) + (word[-1] + "</w>",) for word in words}
    merges = []
    while len(merges) < MERGES:
        pairs = collections.Counter()
        for word, count in words.items():
            for pair in zip(pieces[word], pieces[word][1:]):
                pairs[pair] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(best)
        for word, parts in pieces.items():
            joined = []
            at = 0
            while at < len(parts):
                if parts[at:at + 2] == best:
                    joined.append(parts[at] + parts[at + 1])
                    at += 2
                else:
                    joined.append(parts[at])
                    at += 1
            pieces[word] = tuple(joined)
    target = HERE / "tokenizer" / "merges.txt"
    target.write_text("".join(f"{first} {second}\n" for first, second in merges), encoding="utf-8")
    total = sum(words.values())
    used = sum(len(pieces[word]) * count for word, count in words.items())
    print(f"{len(merges)} merges; {used / total:.2f} pieces a word on our captions")


if __name__ == "__main__":
    main()
