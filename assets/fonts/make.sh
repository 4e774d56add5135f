#!/usr/bin/env bash
# Remakes the fonts of this folder: subsets of Titillium Web (npm package bootstrap-italia) and of Noto
# (Debian package fonts-noto-core), without hints and layout tables, which Dear ImGui does not read.
# Needed only when the list of characters changes; the results are kept in the repository.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
. ../../web/setup/common.sh
. ../../web/setup/debian.sh

require_tools npm:npm /usr/lib/python3/dist-packages/fontTools:python3-fonttools /usr/lib/python3/dist-packages/brotli.py:python3-brotli \
  /usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf:fonts-noto-core
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
(cd "$work" && retry "bootstrap-italia" npm pack --silent bootstrap-italia@2.18.3 >/dev/null && tar -xzf bootstrap-italia-*.tgz package/dist/fonts)
cp "$work/package/dist/fonts/Titillium_Web/OFL.txt" TitilliumWeb-OFL.txt

/usr/bin/python3 - "$work/package/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-" /usr/share/fonts/truetype/noto/NotoSans <<'PYTHON'
import io, sys
import brotli
from fontTools import merge, subset
from fontTools.ttLib import TTFont

titillium, noto = sys.argv[1:]

text = [chr(c) for c in [*range(0x20, 0x7F), *range(0xA0, 0x180)]] + list("‐‑‒–—―‘’‚“”„†‡•…‰′″‹›€№™−\N{REPLACEMENT CHARACTER}")
marks = list(
    "≥≤≠±×÷−≈∞∑ΣΔ∆√∏∈∅≡∙µπΩ"      # relations and formulas
    "←↑→↓↔↕↗↘⇄⇅⇧⇩↵⤓⤒"            # arrows
    "▲△▼▽▶▷◀◁▴▾▸◂"               # triangles: order, opening
    "●○◐◑◔◕◉◯◆◇■□▪▫▢◻◼"          # lights, states, bullets
    "✓✔✗✕✖☐☑☒⚠⛔★☆⚑⚐"             # verdicts
    "↶↷↺↻⟲⟳⌕☰⋮⋯ⓘℹ✎✏⚙⧉⌘⌥⏎⌫⏵⏸⏹"   # commands
    "₀₁₂₃⁰ⁱ⁴½¼¾")

def cut(path, characters):
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
                             glyph_names=False, legacy_kern=False, recalc_bounds=True,
                             drop_tables=["GSUB", "GPOS", "GDEF", "MATH", "DSIG", "FFTM", "kern", "meta", "gasp", "STAT"])
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    return font

def save(font, name):
    font.save(name)
    data = open(name, "rb").read()
    print(f"{name:28}{len(data) / 1000:8.1f} kB{len(brotli.compress(data, quality=11)) / 1000:8.1f} kB brotli{len(font.getBestCmap()):6} characters")

lines = []
for weight, name in (("regular", "TitilliumWeb-Regular.ttf"), ("600", "TitilliumWeb-SemiBold.ttf")):
    font = cut(f"{titillium}{weight}.ttf", text + marks)
    height = font["hhea"].ascent, font["hhea"].descent
    has = set(font.getBestCmap())
    save(font, name)

# What Titillium lacks, each character from the first Noto that has it, joined into one font. All are
# drawn on 1000 units an em; with Titillium's ascent and descent Dear ImGui scales both alike.
missing = [c for c in dict.fromkeys(text + marks) if ord(c) not in has]
parts, source = [], {}
for part in ("-Regular", "Math-Regular", "Symbols2-Regular", "Symbols-Regular"):
    path = f"{noto}{part}.ttf"
    cmap = TTFont(path, lazy=True).getBestCmap()
    taken = [c for c in missing if c not in source and ord(c) in cmap]
    source.update((c, part) for c in taken)
    if taken:
        buffer = io.BytesIO()
        font = cut(path, "".join(taken))
        for table in ("GSUB", "GPOS", "GDEF", "MATH", "vhea", "vmtx", "VORG"):
            if table in font: del font[table]
        font.save(buffer); buffer.seek(0)
        parts.append(buffer)
symbols = merge.Merger().merge(parts)
for table, fields in (("hhea", ("ascent", "descent")), ("OS/2", ("sTypoAscender", "sTypoDescender"))):
    for field, value in zip(fields, height): setattr(symbols[table], field, value)
symbols["OS/2"].usWinAscent, symbols["OS/2"].usWinDescent = height[0], -height[1]
for record in symbols["name"].names:
    if record.nameID in (1, 4): record.string = "Noto Symbols subset"
    if record.nameID == 6: record.string = "NotoSymbols-subset"
save(symbols, "NotoSymbols-subset.ttf")

absent = [f"{c} U+{ord(c):04X}" for c in missing if c not in source]
print("in no font:", ", ".join(absent) or "none")
for part in dict.fromkeys(source.values()):
    print(f"from NotoSans{part}:", "".join(c for c in source if source[c] == part))
PYTHON
