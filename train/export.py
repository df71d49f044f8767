#!/usr/bin/env python3
"""Write a checkpoint of train.py as a model file.

  export.py CHECKPOINT MODEL.dlm
"""
import sys

import chain
import modelfile
import train

LICENCE = "CC BY-SA 4.0"
SOURCES = ("UD English EWT 2.16 train (CC BY-SA 4.0)", "UD English GUM train, genres with open text (CC BY 4.0)",
           "UNER English EWT train (CC BY-SA 4.0)", "CrossNER politics train (MIT)", "MEANTIME (CC BY 4.0)",
           "WNUT 2017 train (CC BY 4.0)", "dateline's corpus of events, train (parsed by the teachers)",
           "WordNet 3.0 (its licence): parts of speech, kinds and frames of words; example sentences, parsed by the teachers",
           "US census of 1990, GeoNames (CC BY 4.0), dateline's tables: which words are names",
           "counts of words and their neighbours in 4,584 US political articles (statistics only)")


def about(state, network):
    o = state["options"]
    yield "name\tdateline syntax"
    yield "version\t2"
    yield f"licence\t{LICENCE}"
    for source in SOURCES:
        yield f"source\t{source}"
    yield f"seed\t{o['seed']}"
    yield f"epochs\t{state['epoch']}"
    yield "teachers\t8"
    yield f"width\t{network.width}"
    yield f"layers\t{len(network.lstm)}"
    yield f"arc\t{network.arc_width}"
    yield f"label\t{network.label_width}"
    yield f"hash\t{network.affix[0].num_embeddings}"
    yield f"vector\t{network.vector.embedding_dim}"
    for name, scores in state["scores"].items():
        for key, value in scores.items():
            yield f"score\t{name}: {key} {value:.2f}"


def write(checkpoint, path):
    network, inventory, _, state = train.load(checkpoint)
    w = modelfile.Writer()
    w.text("about", about(state, network))
    for name, lines in (("words", inventory.words), ("vectors.words", inventory.vectors), ("upos", inventory.upos),
                        ("feats", inventory.feats), ("scripts", inventory.scripts),
                        ("relations", inventory.relations), ("ner", inventory.ner), ("kinds", inventory.kinds),
                        ("lemmas", ("\t".join(entry) for entry in inventory.lemmas))):
        w.text(name, lines)
    array = lambda p: p.detach().numpy()
    w.int8_rows("word", array(network.word.weight))
    w.int8_rows("vector", array(network.vector.weight))
    for i, table in enumerate(network.affix):
        w.int8_rows(f"affix{i}", array(table.weight))

    def linear(name, layer):
        w.floats(name + ".weight", array(layer.weight))
        w.floats(name + ".bias", array(layer.bias))

    linear("mix", network.mix)
    linear("norm0", network.norm0)
    w.floats("root", array(network.root)[0])
    for i, lstm in enumerate(network.lstm):
        for way, suffix in (("forward", ""), ("backward", "_reverse")):
            part = lambda name: array(getattr(lstm, name + "_l0" + suffix))
            w.floats(f"lstm{i}.{way}.input", part("weight_ih"))
            w.floats(f"lstm{i}.{way}.hidden", part("weight_hh"))
            w.floats(f"lstm{i}.{way}.bias", part("bias_ih") + part("bias_hh"))
    linear("norm1", network.norm1)
    for name, tagger in network.taggers.items():
        linear(name, tagger)
    w.floats("ner.transition", array(network.transition) + chain.forbidden(inventory.ner))
    linear("arc.head", network.arc_head)
    linear("arc.dependent", network.arc_dependent)
    w.floats("arc.bilinear", array(network.arc_bilinear))
    linear("label.head", network.label_head)
    linear("label.dependent", network.label_dependent)
    w.floats("label.bilinear", array(network.label_bilinear))
    return w.write(path)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(write(sys.argv[1], sys.argv[2]), "bytes")
