// The looks of a printed page: A4, the system's own letters, nothing told by colour alone.
#pragma once
#include "report/html.hpp"

namespace report {

// Letters, and drawings: in a page, or as pictures of their own.
inline constexpr Css drawing_style{R"css(
:root { font-family: "Titillium Web", "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
svg text { font-size: 29px; fill: #111; }
svg .name { text-anchor: end; font-weight: bold; }
svg .figure { text-anchor: end; font-weight: bold; }
svg .tick { text-anchor: middle; font-size: 24px; fill: #444; }
svg .grid { stroke: #bbb; stroke-width: 2; }
svg .paper { fill: #fff; }
svg .ink { fill: #555; }
svg .base { stroke: #111; stroke-width: 2.5; }
svg .bar { fill: #a9c1dc; stroke: #111; stroke-width: 2.5; }
svg .ghost { fill: none; stroke: #111; stroke-width: 3; stroke-dasharray: 9 7; }
svg .halo { stroke: #fff; stroke-width: 11; }
svg .interval { stroke: #111; stroke-width: 4.5; }
)css"};

inline constexpr Css page_style{R"css(
@page { size: A4 portrait; margin: 10mm 13mm; }
* { box-sizing: border-box; }
html { color: #111; background: #fff; font-size: 8pt; line-height: 1.28; }
body { margin: 0; hyphens: auto; overflow-wrap: break-word; }
h1, h2, h3, p, ul, dl, dd, table { margin: 0; }
h1 { font-size: 15pt; line-height: 1.15; }
h2 { font-size: 9.5pt; line-height: 1.15; margin: 1.7mm 0 0.5mm; border-bottom: 0.25mm solid #111; break-after: avoid; }
h3 { font-size: 8pt; }
.of { font-weight: bold; letter-spacing: 0.02em; }
.facts { display: grid; grid-template-columns: 1.25fr 1fr 1fr 0.6fr; gap: 0 4mm; margin: 1.4mm 0; }
.facts dt { color: #444; font-size: 7pt; }
.facts dd { font-weight: bold; }
.notice { border: 0.25mm solid #111; padding: 0.8mm 1.6mm; }
svg { display: block; width: 100%; height: auto; }
.legend { color: #333; font-size: 7pt; }
h1 + p { margin-top: 0.5mm; }
table { border-collapse: collapse; width: 100%; line-height: 1.16; }
caption { text-align: left; color: #333; font-size: 7pt; padding-bottom: 0.4mm; }
th, td { border-bottom: 0.15mm solid #999; padding: 0.25mm 1mm; vertical-align: top; text-align: right; font-weight: normal; }
tbody th, li, h3, header p { overflow-wrap: anywhere; }
thead th { border-bottom: 0.3mm solid #111; vertical-align: bottom; font-weight: bold; }
th:first-child { text-align: left; padding-left: 0; }
td:last-child, th:last-child { padding-right: 0; }
tr { break-inside: avoid; }
.figure, .points { white-space: nowrap; font-variant-numeric: tabular-nums; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.small { display: block; font-size: 7pt; color: #333; }
.light { white-space: nowrap; }
.light.red > span { color: #b3261e; }
.light.amber > span { color: #a26100; }
.light.green > span { color: #1d7044; }
.scenarios { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 6mm; }
.scenarios.one { grid-template-columns: 1fr; }
.scenarios section { break-inside: avoid; min-width: 0; }
ul { padding-left: 3.6mm; font-size: 7.5pt; }
.more { list-style: none; font-style: italic; }
.affected { table-layout: fixed; }
.affected .score { width: 22.5mm; }
.signature { display: grid; grid-template-columns: 1fr 1.4fr; gap: 8mm; margin-top: 7mm; break-inside: avoid; }
.signature p { border-top: 0.2mm solid #111; padding-top: 0.4mm; font-size: 7pt; }
@media screen {
  html { background: #eee; }
  body { width: 210mm; min-height: 297mm; margin: 4mm auto; padding: 10mm 13mm; background: #fff; box-shadow: 0 0 2mm #999; }
}
)css"};

}  // namespace report
