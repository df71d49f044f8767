#!/usr/bin/env python3
"""Write features.tsv, the vectors that both this trainer and the C library are tested against.

  make_features.py > features.tsv
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import features

FORMS = """a A I the The NATO Nato's n't n’t don’t ’s 's '' `` “ ” — – - -- … ... 1994 2,300 $4.2 U.S. U.S.A. McDonald
 iPhone COVID-19 10th É école ÉCOLE Über straße Łódź Çelik İstanbul ıssız Šimečka ŽIŽEK Ÿ Ľubomír ĿĀ Αθήνα Έλλη Ώρα ΣΊΣΥΦΟΣ Москва ЗЕЛЕНСЬКИЙ Ђоковић
 Nguyễn VIỆT ẞ 北京 東京都庁舎 😀 a😀b ........ !!!!! AAAAaaaa1111 o'clock e-mail www.example.org @user #tag x×÷y ſ ĸ ŉ ½ Ω""".split()


def main():
    print("# form, folded, low, vector key, shape, ids of affix0..affix5")
    for form in FORMS:
        folded = features.fold(form)
        low = features.lower(folded)
        print(form, folded, low, features.vector_key(low), features.shape(folded), *features.affix_ids(folded), sep="\t")


if __name__ == "__main__":
    main()
