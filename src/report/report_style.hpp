// The looks of the report, over those of all pages (report/style.hpp).
#pragma once
#include "report/html.hpp"

namespace report {

inline constexpr Css report_style{R"css(
@page { size: A4 portrait; margin: 21mm 15mm 18mm 15mm;
  @top-left { font: 7.5pt sans-serif; color: #333; vertical-align: bottom; padding-bottom: 2mm; width: 45%; text-align: left; border-bottom: 0.2mm solid #777; margin-bottom: 3mm; }
  @top-right { font: 7.5pt sans-serif; color: #333; vertical-align: bottom; padding-bottom: 2mm; width: 55%; text-align: right; border-bottom: 0.2mm solid #777; margin-bottom: 3mm; }
  @bottom-left { font: 7.5pt sans-serif; color: #333; vertical-align: top; padding-top: 2mm; width: 75%; text-align: left; }
  @bottom-right { font: 7.5pt sans-serif; color: #333; vertical-align: top; padding-top: 2mm; width: 25%; text-align: right; }
}
@page map { size: A4 landscape; }
html { font-size: 9pt; line-height: 1.35; }
h1 { font-size: 18pt; }
h2 { font-size: 14pt; margin: 0 0 3mm; padding-bottom: 1mm; border-bottom: 0.5mm solid #111; }
h3 { font-size: 11pt; margin: 5mm 0 1mm; break-after: avoid; }
h4 { font-size: 9.5pt; margin: 3.5mm 0 0.5mm; break-after: avoid; }
header .facts { grid-template-columns: repeat(auto-fit, minmax(36mm, 1fr)); margin: 3mm 0; }
header .facts dt { font-size: 8pt; }
nav { margin: 4mm 0 6mm; }
nav h2 { font-size: 11pt; border-bottom: 0; margin-bottom: 1mm; }
nav ol { margin: 0; padding-left: 6mm; }
nav a, .skip a { color: #0b3d91; }
.skip { position: absolute; left: -100vw; }
.skip:focus-within { position: static; }
.part { margin-top: 8mm; }
.told { break-after: avoid; break-inside: avoid; }
p + table, .told + table, table + h3, svg + table, svg + p { margin-top: 2mm; }
caption { font-size: 8pt; padding-bottom: 1mm; break-after: avoid; }
th, td { padding: 0.7mm 1.2mm; overflow-wrap: normal; hyphens: manual; }
tbody th { overflow-wrap: anywhere; hyphens: auto; }
td { font-variant-numeric: tabular-nums; }
.figure.long { white-space: normal; overflow-wrap: anywhere; }
.light { white-space: normal; }
.small, .legend { font-size: 7.5pt; }
.tree-rows, .result-rows, .watched { table-layout: fixed; }
.tree-rows thead th:nth-child(n+2) { width: 27mm; }
.tree-rows thead th:nth-child(2), .result-rows thead th:nth-child(2) { width: 13mm; }
.tree-rows thead th.services { width: 31mm; }
.result-rows thead th:nth-child(3) { width: 27mm; }
.result-rows thead th:nth-child(4) { width: 22mm; }
.result-rows thead th:nth-child(5) { width: 31mm; }
.result-rows thead th:nth-child(6), .watched thead th:nth-child(5) { width: 30mm; }
.watched thead th:nth-child(2) { width: 37mm; }
.watched thead th:nth-child(3) { width: 25mm; }
.watched thead th:nth-child(4) { width: 21mm; }
.watched thead th:nth-child(6) { width: 23mm; }
.plan-rows, .plan-rows th:first-child { text-align: left; }
.words td { text-align: left; }
.words td.figure { text-align: right; }
.depth-1 > th:first-child { padding-left: 3mm; }
.depth-2 > th:first-child { padding-left: 6mm; }
.depth-3 > th:first-child { padding-left: 9mm; }
.depth-4 > th:first-child { padding-left: 12mm; }
.group > th, .group > td { background: #f1f1f1; font-weight: bold; border-top: 0.25mm solid #111; break-after: avoid; }
.group { break-after: avoid; }
.gone > th, .gone > td { text-decoration: line-through; }
thead { display: table-header-group; }
thead, tbody tr:first-child { break-before: avoid; }
.result-rows caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.chart { margin: 2mm 0; break-inside: avoid; }
svg text { font-size: 27px; }
.bullet { width: 28mm; height: auto; display: inline-block; }
.bullet .ground-red { fill: #fff; stroke: #777; stroke-width: 2; }
.bullet .ground-amber { fill: #dcdcdc; stroke: #777; stroke-width: 2; }
.bullet .ground-green { fill: #b4b4b4; stroke: #777; stroke-width: 2; }
.bullet .ground-none { fill: #fff; stroke: #777; stroke-width: 2; }
.bullet .value { fill: #111; }
.bullet .aim { stroke: #111; stroke-width: 9; }
.bullet .aim-ground { stroke: #fff; stroke-width: 17; }
.steps { font-size: 8.5pt; padding-left: 4.5mm; }
.steps .steps { list-style: "– "; }
.steps > li { margin-top: 0.4mm; }
.scenario { break-inside: avoid-page; }
.part-map { break-before: page; page: map; }
.part-map svg { max-height: 128mm; }
.part-map td, .part-map th { text-align: left; }
.part-map tbody th { font-weight: normal; }
.part-changes td, .part-changes th { text-align: left; }
.part-changes tbody th { font-weight: normal; }
.part-changes th:first-child, .part-changes td:first-child { width: 9mm; }
.part-cards .card + .card { break-before: page; }
.part-cards .card thead th { overflow-wrap: normal; hyphens: manual; }
.part-cards .card .reached { width: 29mm; }
.part-cards .card .weight { width: 13mm; }
@media print { .part { break-before: page; margin-top: 0; } .part:only-child { break-before: auto; margin-top: 6mm; } .skip { display: none; } nav a { color: inherit; text-decoration: none; } .part-cards .card .signature { margin-top: 12mm; } }
@media screen {
  html { font-size: 11.5pt; }
  body { width: auto; max-width: 225mm; min-height: 0; }
  .card { font-size: inherit; }
  .small, .legend, caption, .steps, .card caption, .card .facts dt, .facts dt, header .facts dt, .card .notes, .card .signature p { font-size: 0.9em; }
  h1 { font-size: 1.9em; } h2 { font-size: 1.5em; } h3 { font-size: 1.2em; } h4 { font-size: 1.05em; }
}
@media screen and (max-width: 40em) { body { margin: 0; padding: 4mm; } .facts, .card .facts, .signature, .card .signature { grid-template-columns: 1fr; } .bullet { display: none; } }
)css"};

}  // namespace report
