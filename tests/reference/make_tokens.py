#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/clip/tokenizer: a small vocabulary of ours, and what other programs make of awkward captions.

Needs Python packages: pip install transformers ftfy && pip install --no-deps open_clip_torch
Each caption has the ids of Hugging Face's CLIPTokenizer, of open_clip's SimpleTokenizer, and of the latter with the
composition of accents (NFC) in place of ftfy, which is what ClipScope does.
"""
import collections
import gzip
import html
import importlib.metadata
import importlib.util
import json
import pathlib
import sys
import tempfile
import types
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "tests" / "data" / "clip" / "tokenizer"
CONTEXT_LENGTH = 77
MERGES = 300

sys.path.insert(0, str(ROOT / "resources"))
import make_tokenizer  # noqa: E402

QUOTES = "ftfy straightens curly quotes"
LIGATURES = "ftfy splits ligatures"
WIDTH = "ftfy narrows full-width characters and widens half-width ones"
CONTROLS = "ftfy drops control and invisible characters"
MOJIBAKE = "ftfy repairs text that was decoded wrongly"
ENTITIES = "Hugging Face leaves character references alone"
SIGMA = "Hugging Face has no final sigma"
LONG_S = "Hugging Face matches English endings in lower case only"
LATIN_CONTROLS = "ftfy reads the control characters above 127 as Windows-1252"

# The caption, why open_clip with ftfy differs from us (or None), why Hugging Face does (or None).
AWKWARD = [
    ("", None, None),
    (" ", None, None),
    ("\t\r\n", None, None),
    ("a", None, None),
    ("a photo of a cat", None, None),
    ("A PHOTO OF A CAT", None, None),
    ("  two   spaces\tand\na tab  ", None, None),
    ("non\u00a0breaking\u2003and\u3000wide spaces", None, None),
    ("?!... -- ;;", None, None),
    ("!", None, None),
    ("snake_case and kebab-case", None, None),
    ("it's a dog's life, they're sure we've seen I'd, I'll, I'm, don't", None, None),
    ("IT'S THE DOG'S, THEY'RE", None, None),
    ("rock 'n' roll '90s '''s", None, None),
    ("in 2024 there were 1,234.56 of them", None, None),
    ("3x4=12 and 50% off", None, None),
    ("x\u00b2 + y\u00b3 = \u00bd of \u2167 \u0663\u0664", None, None),
    ("caf\u00e9 na\u00efve \u00c9CLAIR", None, None),
    ("cafe\u0301 nai\u0308ve", None, None),
    ("q\u0307\u0323 and q\u0323\u0307", None, None),
    ("stra\u00dfe STRA\u1e9eE", None, None),
    ("\u0130stanbul I\u015f\u0131k", None, None),
    ("\u039f\u0394\u039f\u03a3 \u03a3\u0391\u03a3 \u03a3", None, SIGMA),
    ("\u0421\u043e\u0431\u0430\u043a\u0430 \u0438 \u041a\u041e\u0422", None, None),
    ("\u72d7\u5728\u8349\u5730\u4e0a\u8dd1\u6b65\u3002", None, None),
    ("\u732b\u304c\u30bd\u30d5\u30a1\u30fc\u3067\u5bdd\u3066\u3044\u308b", None, None),
    ("\uac15\uc544\uc9c0\uac00 \ub6f4\ub2e4", None, None),
    ("\u1100\u1161\u11a8", None, None),
    ("\u0642\u0637\u0629 \u0639\u0644\u0649 \u0627\u0644\u0633\u0637\u062d", None, None),
    ("\u05d7\u05ea\u05d5\u05dc \u05e2\u05dc \u05d4\u05d2\u05d2", None, None),
    ("\u0915\u0941\u0924\u094d\u0924\u093e \u0926\u094c\u0921\u093c \u0930\u0939\u093e \u0939\u0948", None, None),
    ("\u0e41\u0e21\u0e27\u0e19\u0e2d\u0e19", None, None),
    ("a dog \U0001f415 and a cat \U0001f408", None, None),
    ("family \U0001f468\u200d\U0001f469\u200d\U0001f467 flag \U0001f1e9\U0001f1ea thumb \U0001f44d\U0001f3fd", None, None),
    ("\u2764\ufe0f hearts \u2665", None, None),
    ("zero\u200bwidth\u200djoiner\u2060word", None, None),
    ("soft\u00adhyphen", None, None),
    ("\ufeffmark first", CONTROLS, None),
    ("bell\u0007 and escape\u001b here", CONTROLS, None),
    ("nul\u0000inside", CONTROLS, None),
    ("fish &amp; chips &lt;3", None, ENTITIES),
    ("fish &amp;amp; chips", None, ENTITIES),
    ("&quot;quoted&quot; &copy 2020 &eacute;t&eacute; &notit; &nosuch;", None, ENTITIES),
    ("&#233; &#xE9; &#128; &#0; &#x110000; &#65", None, ENTITIES),
    ("e&#769; &hellip; &mdash; &euro;5", None, ENTITIES),
    ("A&B & C &; &# &#; &#x; AT&T", None, None),
    ("curly \u2019s quotes: \u201cit\u2019s\u201d", QUOTES, None),
    ("\ufb01sh and \ufb02owers", LIGATURES, None),
    ("\uff21\uff22\uff23 \uff11\uff12", WIDTH, None),
    ("caf\u00c3\u00a9", MOJIBAKE, None),
    ("a < b and b > c", None, None),
    ("dash \u2013 and \u2014 ellipsis\u2026", None, None),
    ("$5 \u20ac6 \u00a37 \u00a5", None, None),
    ("\u00ab\u00bb \u00bf\u00a1 \u00a7 \u00b6", None, None),
    ("\U0001d504\U0001d505 mathematical letters", None, None),
    ("\ud7ff\ue000\uf8ff private use", None, None),
    ("the long dog'\u017f tail", None, LONG_S),
    ("\u212a kelvin \u212b \u00e5ngstr\u00f6m", None, None),
    ("mongolian\u180evowel separator", None, None),
    ("next\u0085line and\u2028separators\u2029here", LATIN_CONTROLS, None),
    ("supercalifragilisticexpialidocious", None, None),
    ("z" * 300, None, None),
    ("a dog " * 100, None, None),
    ("!" * 100 + " ", None, None),
]


def write_vocabulary() -> int:
    """Writes vocab.json and merges.txt, trained on our captions alone; returns the number of tokens."""
    captions = (ROOT / "resources" / "captions.txt").read_text(encoding="utf-8")
    merges = make_tokenizer.train(collections.Counter(make_tokenizer.words_of(captions)), MERGES)
    symbols = make_tokenizer.byte_symbols()
    order = sorted(symbols, key=lambda symbol: (ord(symbol) >= 256, ord(symbol)))
    tokens = order + [symbol + make_tokenizer.WORD_END for symbol in order] + ["".join(pair) for pair in merges]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    OUTPUT.mkdir(parents=True, exist_ok=True)
    ids = {token: at for at, token in enumerate(tokens)}
    (OUTPUT / "vocab.json").write_text(json.dumps(ids, ensure_ascii=False), encoding="utf-8")
    lines = ["#version: 0.2", *(" ".join(pair) for pair in merges)]
    (OUTPUT / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(tokens)


def hugging_face(folder: pathlib.Path):
    from transformers import CLIPTokenizer

    tokenizer = CLIPTokenizer.from_pretrained(str(folder))
    return lambda text: tokenizer(text, truncation=True, max_length=CONTEXT_LENGTH)["input_ids"]


def open_clip(merges: bytes, repair):
    # The file alone, which uses torch for the type of a batch only: the package would need all of torch.
    sys.modules.setdefault("torch", types.SimpleNamespace(LongTensor=object, Tensor=object))
    package = importlib.util.find_spec("open_clip").submodule_search_locations[0]
    spec = importlib.util.spec_from_file_location("open_clip_tokenizer", pathlib.Path(package) / "tokenizer.py")
    module = importlib.util.module_from_spec(spec)
    module.__file__ = spec.origin
    spec.loader.exec_module(module)

    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "merges.txt.gz"
        file.write_bytes(gzip.compress(merges))
        tokenizer = module.SimpleTokenizer(bpe_path=str(file))

    def encode(text):
        module.ftfy.fix_text, original = repair or module.ftfy.fix_text, module.ftfy.fix_text
        try:
            ids = [tokenizer.sot_token_id, *tokenizer.encode(text), tokenizer.eot_token_id]
        finally:
            module.ftfy.fix_text = original
        return ids if len(ids) <= CONTEXT_LENGTH else [*ids[: CONTEXT_LENGTH - 1], tokenizer.eot_token_id]

    return encode


def nfc(text: str) -> str:
    """Composes accents after the replacement of character references, as ftfy does."""
    return unicodedata.normalize("NFC", html.unescape(html.unescape(text)))


def main() -> None:
    size = write_vocabulary()
    merges = (OUTPUT / "merges.txt").read_bytes().rstrip(b"\n")
    by_face = hugging_face(OUTPUT)
    by_open_clip = open_clip(merges, None)
    by_plain = open_clip(merges, nfc)
    captions = []
    for text, open_clip_reason, face_reason in AWKWARD:
        entry = {
            "text": text,
            "open_clip": by_open_clip(text),
            "open_clip_nfc": by_plain(text),
            "hugging_face": by_face(text),
        }
        if open_clip_reason:
            entry["open_clip_differs"] = open_clip_reason
        if face_reason:
            entry["hugging_face_differs"] = face_reason
        captions.append(entry)
    packages = ["transformers", "tokenizers", "open_clip_torch", "ftfy", "regex"]
    result = {
        "schema": "clipscope.tokens/1",
        "made_with": {name: importlib.metadata.version(name) for name in packages},
        "context_length": CONTEXT_LENGTH,
        "vocabulary_size": size,
        "captions": captions,
    }
    lines = json.dumps({**result, "captions": []}, ensure_ascii=True)[:-2]
    lines += "\n" + ",\n".join(json.dumps(entry) for entry in captions) + "\n]}\n"
    (OUTPUT / "tokens.json").write_text(lines, encoding="utf-8")
    for entry in captions:
        for other in ("open_clip", "hugging_face"):
            if (entry[other] != entry["open_clip_nfc"]) != (f"{other}_differs" in entry):
                print(f"{other}: {entry['text']!r}: the stated difference is not what was found", file=sys.stderr)


if __name__ == "__main__":
    main()
