"""The network: hashed word features, BiLSTM layers, heads for tags and trees.

Sizes of the one that ships are chosen for a CPU: all that depends on the form
alone (`embed`) can be cached by the reader of the model, and the label scorer
needs only the chosen head of each word. Biaffine heads after Dozat and Manning
(2017). Teachers are the same network, wider and deeper, and read the letters
of a word by a convolution too (Ma and Hovy 2016).

A sentence starts with a root vector. Teachers have one for each set, which
tells them whose customs to follow, and one that stands for any of them.
"""
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from features import AFFIXES, HASH_ROWS, IDS, LETTER_ROWS

TAGGERS = ("upos", "feats", "lemma", "ner", "kind")


class Network(nn.Module):
    def __init__(self, sizes, vectors, width=192, arc=128, label=64, dropout=0.3, unknown=0.08, layers=2, letters=0, roots=1):
        """sizes: rows of the vocabulary `words` and of each label set; vectors: [R][P], not trained."""
        super().__init__()
        self.width, self.arc_width, self.label_width, self.unknown = width, arc, label, unknown
        self.word = nn.Embedding(sizes["words"], width, padding_idx=0)
        self.vector = nn.Embedding.from_pretrained(vectors, freeze=True, padding_idx=0)
        self.affix = nn.ModuleList(nn.Embedding(HASH_ROWS, width // 2, padding_idx=0) for _ in range(AFFIXES))
        for table in self.tables():
            nn.init.normal_(table.weight, 0, 0.1)
            table.weight.data[0] = 0
        self.letters = letters
        if letters:
            self.letter = nn.Embedding(LETTER_ROWS, 32, padding_idx=0)
            self.spell = nn.Conv1d(32, letters, 3, padding=1)
        self.mix = nn.Linear(width + vectors.size(1) + AFFIXES * (width // 2) + letters, 2 * width)
        self.norm0 = nn.LayerNorm(width)
        self.root = nn.Parameter(torch.randn(roots, width) * 0.1)
        self.lstm = nn.ModuleList(
            nn.LSTM(width, width // 2, bidirectional=True, batch_first=True) for _ in range(layers))
        self.norm1 = nn.LayerNorm(width)
        self.taggers = nn.ModuleDict({name: nn.Linear(width, sizes[name]) for name in TAGGERS})
        self.transition = nn.Parameter(torch.zeros(sizes["ner"] + 1, sizes["ner"]))  # chain.py
        self.arc_head, self.arc_dependent = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc_bilinear = nn.Parameter(torch.empty(arc + 1, arc))
        nn.init.xavier_uniform_(self.arc_bilinear)
        self.label_head, self.label_dependent = nn.Linear(width, label), nn.Linear(width, label)
        self.label_bilinear = nn.Parameter(torch.randn(sizes["relations"], label + 1, label + 1) * 0.05)
        self.drop = nn.Dropout(dropout)

    def tables(self):
        """Trained embedding tables of words and affixes."""
        return [self.word, *self.affix]

    def spelling(self, letters):
        """[B][n][LETTERS] to [B][n][letters]: the strongest answer of each filter."""
        b, n, size = letters.shape
        x = self.letter(letters.reshape(b * n, size)).transpose(1, 2)
        return F.leaky_relu(self.spell(self.drop(x)), 0.1).amax(2).view(b, n, -1)

    def embed(self, ids):
        """[B][n][IDS + LETTERS] ids to [B][n][W]: the part that depends on the form alone."""
        word = ids[..., 0]
        if self.training:
            word = word.masked_fill((torch.rand(word.shape, device=word.device) < self.unknown) & (word > 1), 1)
        parts = [self.word(word), self.vector(ids[..., 1])] + [t(ids[..., 2 + i]) for i, t in enumerate(self.affix)]
        if self.letters:
            parts.append(self.spelling(ids[..., IDS:]))
        y = self.mix(self.drop(torch.cat(parts, -1)))
        return self.norm0(torch.maximum(y[..., :self.width], y[..., self.width:]))

    def encode(self, x, lengths):
        """[B][n+1][W], the root vector first, to hidden states of the same shape; lengths on the CPU."""
        alike = int(lengths.min()) == int(lengths.max())
        for i, lstm in enumerate(self.lstm):
            if alike:
                y, _ = lstm(x)
            else:
                packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
                y, _ = pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=x.size(1))
            x = self.drop(y) + x if i else self.drop(y)
        return self.drop(self.norm1(x))

    def hidden(self, ids, lengths, root=None):
        """root: [B] rows of the root vectors, row 0 by default."""
        x = self.embed(ids)
        root = self.root[:1].expand(x.size(0), -1) if root is None else self.root[root]
        return self.encode(self.drop(torch.cat([root.unsqueeze(1), x], 1)), lengths + 1)

    def arcs(self, h, lengths):
        """Scores [B][dependent n][head n+1]; a word is never its own head."""
        head = self.drop(F.leaky_relu(self.arc_head(h), 0.1))
        dependent = self.drop(F.leaky_relu(self.arc_dependent(h[:, 1:]), 0.1))
        u = self.arc_bilinear
        scores = (dependent @ u[:-1] + u[-1]) @ head.transpose(1, 2)
        n = scores.size(1)
        outside = torch.arange(n + 1, device=h.device) > lengths.to(h.device)[:, None]
        own = F.pad(torch.eye(n, dtype=torch.bool, device=h.device), (1, 0))
        return scores.masked_fill(outside[:, None] | own, -1e9)

    def labels(self, h, heads):
        """Scores [B][n][L] of the relation of each word to its given head."""
        width = self.label_width
        head = self.drop(F.leaky_relu(self.label_head(h), 0.1))
        head = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, width))
        dependent = self.drop(F.leaky_relu(self.label_dependent(h[:, 1:]), 0.1))
        head, dependent = F.pad(head, (0, 1), value=1.0), F.pad(dependent, (0, 1), value=1.0)
        u = self.label_bilinear.permute(1, 0, 2).reshape(width + 1, -1)
        half = (dependent @ u).view(*dependent.shape[:2], -1, width + 1)
        return (half * head.unsqueeze(2)).sum(-1)

    def tags(self, h):
        return {name: tagger(h[:, 1:]) for name, tagger in self.taggers.items()}
