"""Which words of a person name a complaint that cannot wait, and which painful places rest is no answer for.

Words are looked for, and not what they say: "geen pijn op de borst" is found too. Nothing is detected by it:
the words only bring the fixed texts of ``safety_texts`` beside what was written.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from herstel_gui.domain.tags import PAIN_PREFIX, TAGS

URGENT_PLACES: Final = ("borst", "hart", "sternum", "thorax", "longen", "chest", "heart", "breast", "lungs")
"""Parts of the name of a painful place beside which RED_FLAGS is shown."""
NOT_SPARED: Final = (
    *URGENT_PLACES,
    "hoofd", "schedel", "slaap", "migraine", "head", "skull", "temple",
    "buik", "maag", "darm", "ingewand", "lever", "milt", "nieren", "navel",
    "belly", "stomach", "abdomen", "tummy", "bowel", "intestin", "liver", "spleen", "kidney",
)  # fmt: skip
"""Parts of the name of a painful place of which no text may say that rest is the answer: chest, heart, head
and belly with what lies in them."""

_URGENT: Final = r"""(?x)
    # chest and heart, in fixed phrases
      \b (op|in) \ (de|mijn|mn|m) \ borst | \bmy\ chest\b
    | (borst(been|kas|streek)?|hart(streek)?|thorax) \ ?pijn | chest\ ?pain | heart\ ?pain
    | (drukkende|strakke|beklemde) \ borst | (tight|pain\ in) \ chest | chest\ tight
    | hart \ ?(klop(?!t)|bon[sz]|overslag) | hart(slag|ritme)? \ (slaat|sloeg) \ over | hartritmest
    | overslag(en|ingen)? \ van \ (het|mijn|mn|m) \ hart | fibrill
    | onregelmatige? \ hart(slag|ritme) | hart(slag|ritme) \ (is\ |was\ )?onregelmatig
    | hart(aanval|infarct) | palpitation | heart\ attack | irregular\ heart
    # fainting
    | flauw \ ?(ge)?v[ai]l | flauw \ ?geval | flauwte | bijna\ flauw | flauw \ (gegaan|geworden|worden)
    | (duizelig|draaierig) \ en \ flauw\b | flauw \ en \ (duizelig|draaierig)\b
    | \bonwel\b | (in\ elkaar|ineen) \ ?(gezakt|gestort|gezegen)
    | \b(zakte|stortte|zeeg) \ (\w+\ )? (in\ elkaar|ineen)\b
    | \b(val|valt|viel|vielen|ga|ging|word|werd) \ (\w+\ ){0,3} flauw\b
    | van \ (mijn|mn|m|zn|zijn) \ (stokje|sus) | in\ onmacht | wegraking | collaps
    | bewusteloos | bewustzijn(s \ ?verlies|\ (verlor|verloor|verlies|kwijt))
    | (buiten|verlies\ van|verloor\ (mijn|mn|het)) \ bewustzijn
    | buiten\ kennis | zwart\ voor \ ((mijn|mn|m|de) \ )? ogen
    | \b(out\ gegaan|ging\ out) \b | faint | syncope | (pass(ed|ing)?|black(ed|ing)?) \ out\b | blackout
    | unconscious | (lost|losing|lose) \ consciousness
    # breath
    | benauw[dt] | hyperventil | kortademig | kort\ van\ adem | adem \ ?(nood|tekort) | naar \ (adem|lucht)\b
    | \b(krijg|kreeg|krijgen|kregen) \ (\w+\ ){0,2} (geen|weinig|nauwelijks|amper) \ (lucht|adem)\b
    | ^geen \ (lucht|adem)$ | \bgeen \ (lucht|adem) \ (meer\ )? (te\ )? krijgen\b
    | pijn \ (bij|met|tijdens) \ (het\ )? (diep\ )? (in|uit)? adem(en|halen|haling)\b
    | \badem(en|\ ?halen|haling) \ (doet|deed) \ (\w+\ )? (pijn|zeer)\b
    | \b(niet|moeilijk|moeizaam|moeite|lastig) \ (met\ |te\ |om\ te\ |goed\ |meer\ ){0,2}
      (adem(en|halen|haling)|doorademen) \b
    | \badem(en|halen|haling) \ (gaat|ging|is|was|lukt|lukte) \ (moeilijk|moeizaam|lastig|niet\b)
    | breathless | (short|shortness) \ of\ breath | gasp(ing|ed)?\b
    | \b(cant|cannot|can\ not|couldnt|could\ not|hard|trouble|difficulty|difficult|struggl\w+)
      \ (to\ )? breath(e|ing)\b
    | \b(cant|cannot|couldnt|could\ not) \ catch \ my \ breath\b
    """
"""The short list of complaints beside which RED_FLAGS is shown, in the plain spelling of ``_plain``.

These patterns are compiled when first needed, because that takes 4 ms of a start."""
_CHEST_OR_HEART: Final = (
    r"\b((linker|rechter)?borst(been|bein|kas|streek)?|hart|hartstreek|sternum|thorax"
    r"|chest|breast ?bone|heart)\b"
)
_HURTS: Final = (
    r"(?<!spier)pijn|\b(steek|steken|stekken|zeer|beklem\w*|klemmend|kramp|drukkend)\b"
    r"|\bdruk (op|in|rond|achter)\b|\b(strak|brandend) gevoel\b"
    r"|\b(pain|painful|hurts?|ach(e|es|ing)|tight(ness)?|pressure|burning|squeez(e|ing)|stabbing)\b"
)
"""Words that, in one clause with chest or heart, say that it hurts: "mijn borst doet pijn"."""
_HEART: Final = r"\b(hart|heart)\b"
_BEATS_ODDLY: Final = (
    r"\b(bonk\w*|bons\w*|bonz\w*|fladder\w*|tekeer|op hol|onregelmatig|overslaa\w*|overgeslagen)\b"
    r"|\bklop\w* (\w+ ){0,2}(snel|hard|raar|gek|wild|onregelmatig|keel)\b|\b(slaat|sloeg) (\w+ ){0,3}over\b"
    r"|\bheart (is |was |kept |keeps |keep )?(racing|pounding|thumping|flutter\w*|skip\w*)"
    r"|\b(racing|pounding|thumping|fluttering) heart\b|\bskip\w* (a )?beats?\b"
)
"""Words that, in one clause with heart, say that it beats oddly: "mijn hart bonkt"."""
_SKIPPED_BEATS: Final = r"\bskipped (heart ?)?beats?\b"
_OTHER_MEANING: Final = (
    r"\bbenauwde? (buiten|weer|warm|warmte|hitte|lucht|zaal|ruimte|kamer|kleedkamer|dag|nacht|avond)\b"
)
"""Words of ``_URGENT`` in another meaning: close weather."""
_STEMS: Final = (
    "borst", "hart", "thorax", "chest", "heart", "beat", "palpit", "flauw", "stokje", " sus", "onmacht",
    "wegrak", "collaps", "bewust", "kennis", "ogen", "out", "faint", "syncope", "blackout", "conscious",
    "benauw", "adem", "lucht", "breath", "gasp", "breast", "sternum", "onwel", "elkaar", "ineen", "hypervent",
    "fibrill",
)  # fmt: skip
"""Parts of words without which no pattern fits: most notes have none, and are passed over at once."""
_CLAUSE_ENDS: Final = r"[.,;!?()\n]+"
_QUOTES: Final = "['\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}`\N{ACUTE ACCENT}]"
_JOINED: Final = r"[-_/:\N{NON-BREAKING HYPHEN}\N{HYPHEN}]+"


def _plain(text: str) -> str:
    """Return a text in small letters without accents, apostrophes and hyphens, for looking for words."""
    letters = re.sub(_QUOTES, "", text).casefold()
    if not letters.isascii():
        marked = unicodedata.normalize("NFKD", letters)
        letters = "".join(sign for sign in marked if unicodedata.category(sign) not in {"Mn", "Cf"})
    return re.sub(_JOINED, " ", letters)


def pain_place(tag: str) -> str:
    """Return the painful place that a tag names, in plain letters; empty for any other tag."""
    return _plain(tag.removeprefix(PAIN_PREFIX)) if tag.startswith(PAIN_PREFIX) else ""


def red_flag(tag: str) -> bool:
    """Tell whether RED_FLAGS is shown beside a tag: pain at chest or heart, or an own word of the list."""
    if tag in TAGS:
        return False
    if tag.startswith(PAIN_PREFIX):
        return any(part in pain_place(tag) for part in URGENT_PLACES)
    return urgent_words(tag)


def urgent_words(text: str) -> bool:
    """Tell whether a person's own text has words of the list, or names pain of chest or heart in a clause."""
    plain = _plain(text)
    if not any(stem in plain for stem in _STEMS):
        return False
    whole = re.sub(_OTHER_MEANING, " ", " ".join(plain.split()))
    if re.search(_URGENT, whole) or re.search(_SKIPPED_BEATS, whole):
        return True
    if not re.search(_CHEST_OR_HEART, plain):
        return False
    return any(map(_of_chest_or_heart, re.split(_CLAUSE_ENDS, plain)))


def _of_chest_or_heart(clause: str) -> bool:
    """Tell whether a clause says that chest or heart hurts, or that the heart beats oddly."""
    words = " ".join(clause.split())
    if re.search(_CHEST_OR_HEART, words) and re.search(_HURTS, words):
        return True
    return bool(re.search(_HEART, words) and re.search(_BEATS_ODDLY, words))


def spared(place: str) -> bool:
    """Tell whether resting a painful place may be advised: not for chest, heart, head or belly."""
    plain = _plain(place)
    return not any(part in plain for part in NOT_SPARED)
