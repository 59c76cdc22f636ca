#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the built-in vocabulary: writes tokenizer/merges.txt beside this script.

The text is ours: captions.txt, and the common words of tokenizer/words.txt, each of which counts as if it stood
in three captions. Merging goes on until every word is one token, so that our captions get about as many tokens as
from OpenAI's vocabulary. The same files give the same bytes.
"""
import collections
import pathlib
import re

FOLDER = pathlib.Path(__file__).resolve().parent
WORD_LIST_WEIGHT = 3
WORD_END = "</w>"


def words_of(text: str) -> list[str]:
    """The words of English text as CLIP's pattern cuts them."""
    return re.findall(r"'s|'t|'re|'ve|'m|'ll|'d|[a-zà-ÿ]+|[0-9]|[^\sa-zà-ÿ0-9]+", text.lower())


def byte_symbols() -> list[str]:
    """How vocabulary files write each byte: printable ones as themselves, the others from U+0100 on."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    symbols = {byte: chr(byte) for byte in printable} | {byte: chr(256 + at) for at, byte in enumerate(others)}
    return [symbols[byte] for byte in range(256)]


def train(counts: dict[str, int], most: float = float("inf")) -> list[tuple[str, str]]:
    """Byte-pair encoding's merges, the most frequent pair first; of equals the first in the alphabet.

    A pair whose token another pair has made is left alone: CLIP's numbering has one line for each token.
    """
    symbols = byte_symbols()
    pieces = {}
    for word in counts:
        parts = [symbols[byte] for byte in word.encode()]
        parts[-1] += WORD_END
        pieces[word] = parts
    result = []
    made = set()
    while len(result) < most:
        pairs = collections.Counter()
        for word, parts in pieces.items():
            for pair in zip(parts, parts[1:]):
                if "".join(pair) not in made:
                    pairs[pair] += counts[word]
        if not pairs:
            break
        left, right = min(pairs, key=lambda pair: (-pairs[pair], pair))
        result.append((left, right))
        made.add(left + right)
        for word, parts in pieces.items():
            merged = []
            for part in parts:
                if merged and merged[-1] == left and part == right:
                    merged[-1] += part
                else:
                    merged.append(part)
            pieces[word] = merged
    return result


def main() -> None:
    counts = collections.Counter(words_of((FOLDER / "captions.txt").read_text(encoding="utf-8")))
    for word in words_of((FOLDER / "tokenizer" / "words.txt").read_text(encoding="utf-8")):
        counts[word] += WORD_LIST_WEIGHT
    lines = ["#version: 0.2, made by resources/make_tokenizer.py"]
    lines += [f"{left} {right}" for left, right in train(counts)]
    (FOLDER / "tokenizer" / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
