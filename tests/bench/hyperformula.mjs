// The same tree as a sheet for HyperFormula: a row an indicator, a row a node, formulas as an officer
// would write them. Members of a group stand side by side, so that each node is one SUMPRODUCT.
import { createRequire } from 'node:module';

const modules = process.env.CRUSCOTTO_BENCH_MODULES;
export const { HyperFormula } = modules ? createRequire(`${modules}/`)('hyperformula') : {};

export class Sheet {
  constructor(tree) {
    const leaves = tree.value.length;
    const rows = [];
    for (let i = 0; i < leaves; ++i) {
      const row = i + 1;
      rows.push([tree.value[i], tree.target[i], Math.sign(tree.scale[i]), tree.leaf_share[i], `=MAX(0,MIN(1,1+C${row}*(A${row}-B${row})/ABS(B${row})))`]);
    }
    for (let node = 0; node <= tree.root; ++node) {
      const from = tree.kind[node] === 0 ? 0 : leaves;
      const [first, last] = [from + tree.first[node] + 1, from + tree.end[node]];
      rows.push([null, null, null, tree.share[node], `=SUMPRODUCT(D${first}:D${last},E${first}:E${last})`]);
    }
    this.leaf_of = tree.leaf_of;
    this.root = { sheet: 0, col: 4, row: leaves + tree.root };
    this.engine = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', maxRows: 200000 });
  }
  score() { return this.engine.getCellValue(this.root); }
  evaluate() { this.engine.rebuildAndRecalculate(); return this.score(); }
  set(indicator, x) {
    this.engine.setCellContents({ sheet: 0, col: 0, row: this.leaf_of[indicator] }, [[x]]);
    return this.score();
  }
  // All values of a what-if at once, recalculated once.
  set_all(value_of) {
    this.engine.batch(() => {
      for (let i = 0; i < this.leaf_of.length; ++i) this.engine.setCellContents({ sheet: 0, col: 0, row: this.leaf_of[i] }, [[value_of(i)]]);
    });
    return this.score();
  }
  close() { this.engine.destroy(); }
}
