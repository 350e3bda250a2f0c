"""spaCy's small design, timed on demand.

Usage: small_design.py TEXTS.json   (a JSON list of texts)

Seconds are CPU time. Builds what `spacy init config --optimize efficiency` gives for tagger, morphologizer and parser, with
random weights: speed does not depend on them, and no download is needed. Then answers each line of
standard input: "words" with the seconds for tags and trees of texts that are cut into words already,
"text" with the seconds from raw text. Batches, one thread, the faster of the two BLAS at hand.
"""
import os

for name in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[name + "_NUM_THREADS"] = "1"

import json
import random
import sys
import time

import numpy
import spacy
from spacy.cli.init_config import init_config
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_model_from_config
from thinc.api import NumpyOps, set_current_ops

BATCH = 16
# As many as the English treebanks have.
TAGS = 50
MORPHS = 200
RELATIONS = 45


def example(nlp, number):
    """A sentence whose words bear the labels in turn, so that the pipes learn of all of them."""
    count = 12
    start = number * count
    words = ["word%d" % (start + i) for i in range(count)]
    doc = Doc(nlp.vocab, words=words)
    return Example(doc, Doc(
        nlp.vocab, words=words,
        tags=["T%d" % ((start + i) % TAGS) for i in range(count)],
        pos=["NOUN"] * count,
        morphs=["Number=M%d" % ((start + i) % MORPHS) for i in range(count)],
        heads=[max(0, i - 1) for i in range(count)],
        deps=["ROOT"] + ["d%d" % ((start + i) % RELATIONS) for i in range(1, count)]))


def shuffle_weights(nlp):
    """Gives output layers, which start as zeros, weights: else every word had the same label."""
    state = numpy.random.RandomState(1)
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    weights = node.get_param(name)
                    if not weights.any():
                        node.set_param(
                            name, state.normal(0, 0.1, weights.shape).astype(weights.dtype))


def build(use_blis):
    set_current_ops(NumpyOps(use_blis=use_blis))
    config = init_config(
        lang="en", pipeline=["tagger", "morphologizer", "parser"], optimize="efficiency", gpu=False)
    nlp = load_model_from_config(config, auto_fill=True)
    random.seed(1)
    numpy.random.seed(1)
    examples = [example(nlp, i) for i in range(60)]
    nlp.initialize(lambda: examples)
    shuffle_weights(nlp)
    return nlp


def seconds(nlp, inputs):
    start = time.process_time()
    for _ in nlp.pipe(inputs, batch_size=BATCH):
        pass
    return time.process_time() - start


def main():
    texts = json.load(open(sys.argv[1], encoding="utf-8"))
    best = None
    for use_blis in (True, False):
        nlp = build(use_blis)
        seconds(nlp, texts)  # fills caches
        took = min(seconds(nlp, texts) for _ in range(2))
        if best is None or took < best[0]:
            best = (took, use_blis)
    nlp = build(best[1])
    seconds(nlp, texts)
    words = sum(len(doc) for doc in nlp.pipe(texts))
    print("spaCy %s, %s, %d words" % (
        spacy.__version__, "BLIS" if best[1] else "OpenBLAS", words), flush=True)
    for line in sys.stdin:
        if line.strip() == "text":
            took = seconds(nlp, texts)
        else:
            docs = [nlp.make_doc(text) for text in texts]
            took = seconds(nlp, docs)
        print(took, flush=True)


main()
