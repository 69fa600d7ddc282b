#!/usr/bin/env python3
"""Fits the confidence of symptom matching: the four `confidence-*` numbers of datasets/staffing_rules.csv.

Each phrasing of datasets/symptom_phrasings.csv is left out once and read with the others, by the rules of
Sources/PathfinderStaffing/SymptomMatcher.swift written down a second time. A logistic regression on the three scores
(best, second, other talk) says how likely the best symptom is the right one. Prints the numbers and what they come to;
the table is edited by hand.
"""

import csv
import itertools
import math
from collections import Counter, defaultdict
from pathlib import Path

DATASETS = Path(__file__).resolve().parent.parent / "datasets"
FOLDED = str.maketrans("آأإٱىیةک", "ااااييهك")
ENGLISH = ["ingly", "edly", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"]
BEGINNINGS = ["وال", "بال", "فال", "كال", "لل", "ال"]
ENDINGS = ["كما", "هما", "نها", "ها", "هم", "نا", "كم", "ات", "ون", "ين", "ان", "ته", "يه", "ه", "ي"]


def rows(table):
    with open(DATASETS / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def is_mark(character):
    code = ord(character)
    return character in "'’" or code in (0x640, 0x670, 0x61C) or 0x64B <= code <= 0x65F or 0x200B <= code <= 0x200F


def stem(word):
    def first(affixes, has):
        return next((affix for affix in affixes if has(affix) and len(word) - len(affix) >= 3), None)

    if not "\u0600" <= word[0] <= "\u06ff":
        ending = first(ENGLISH, word.endswith)
        return word if ending is None else word[: -len(ending)] + ("y" if ending in ("ied", "ies") else "")
    beginning = first(BEGINNINGS, word.startswith)
    word = word[len(beginning or "") :]
    ending = first(ENDINGS, word.endswith)
    return word[: -len(ending)] if ending else word


def stems(text):
    text = "".join(character for character in text if not is_mark(character)).translate(FOLDED).lower()
    return [stem(word) for word in "".join(c if c.isalnum() else " " for c in text).split()]


RULES = {row["id"]: float(row["value"]) for row in rows("staffing_rules")}
MEANINGS, EMPTY = {}, set()
for row in rows("symptom_words"):
    if row["meaning"]:
        MEANINGS.setdefault(tuple(stems(row["word"])), row["meaning"])
    else:
        EMPTY.update(stems(row["word"]))
LONGEST = max(map(len, MEANINGS))


def features(text):
    words, found, meanings, start = stems(text), {}, [], 0
    while start < len(words):
        lengths = range(min(LONGEST, len(words) - start), 0, -1)
        count = next((n for n in lengths if tuple(words[start : start + n]) in MEANINGS), 0)
        meaning = MEANINGS.get(tuple(words[start : start + count]))
        if meaning:
            found["meaning " + meaning] = 1
            meanings.append(meaning)
        for word in words[start : start + max(count, 1)]:
            if word in EMPTY:
                continue
            weight = RULES["spelling-weight" if meaning else "word-weight"]
            found["word " + word] = max(weight, found.get("word " + word, 0))
            letters = f"^{word}$"
            for position in range(len(letters) - 2):
                found["letters " + letters[position : position + 3]] = RULES["letters-weight"]
            if not meaning:
                meanings.append("=" + word)
        start += max(count, 1)
    for pair in itertools.combinations(sorted(set(meanings))[:40], 2):
        found["pair " + "+".join(pair)] = RULES["pair-weight"]
    return found


def scores(left_out, phrasings, counts, sizes):
    """The scores of all classes for a phrasing that is taken out of the counts."""
    own, found = phrasings[left_out]
    points, possible = defaultdict(float), 0.0
    for name, weight in found.items():
        seen = {c: n - (c == own) for c, n in counts[name].items() if n - (c == own) > 0}
        if not seen:
            possible += 0 if name.startswith("pair ") else weight * RULES["unknown-weight"]
            continue
        rarity = math.log(1 + (len(phrasings) - 1) / (sum(seen.values()) + 1))
        possible += weight * rarity
        shares = {c: n / (sizes[c] - (c == own)) for c, n in seen.items()}
        for symptom, count in seen.items():
            purity = shares[symptom] / sum(shares.values())
            points[symptom] += weight * rarity * math.sqrt(purity) * count / (count + 1)
    return {c: p / max(possible, RULES["least-evidence"]) for c, p in points.items()}


def main():
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    texts = [(row["symptom"], row["phrase"]) for row in rows("symptom_phrasings")]
    for row in rows("staffing_problems"):
        texts += [(row["id"], row["symptom"]), (row["id"], row["symptom_ar"])]
    phrasings = [(symptom, features(text)) for symptom, text in texts]
    counts, sizes = defaultdict(Counter), Counter(symptom for symptom, _ in phrasings)
    for symptom, found in phrasings:
        for name in found:
            counts[name][symptom] += 1
    inputs, right, three = [], [], []
    for index, (own, _) in enumerate(phrasings):
        found = scores(index, phrasings, counts, sizes)
        other = found.pop("", 0.0)
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0])) + [("", 0.0), ("", 0.0)]
        inputs.append([ranked[0][1], ranked[1][1], other])
        right.append(ranked[0][0] == own != "")
        three.append(own in [symptom for symptom, _ in ranked[:3]])
    inputs, right, three = np.array(inputs), np.array(right), np.array(three)
    model = LogisticRegression(C=1e4).fit(inputs, right)
    confidence = model.predict_proba(inputs)[:, 1]
    says = np.array([symptom != "" for symptom, _ in phrasings])
    taken = confidence >= RULES["symptom-confidence"]
    print("confidence-best, -second, -other-talk:", model.coef_[0].round(2), "-base:", model.intercept_.round(2))
    print(f"{says.sum()} phrasings with a symptom, left out one by one: first {right[says].mean():.3f}, "
          f"among three {three[says].mean():.3f}, taken without asking {taken[says].mean():.3f}")
    print(f"right of those taken {right[taken].mean():.3f}; {(~says).sum()} of other talk: "
          f"asked {(~taken[~says]).mean():.3f}")


if __name__ == "__main__":
    main()
