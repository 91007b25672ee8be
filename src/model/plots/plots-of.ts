import { ceilingsOf } from '../ceilings.ts';
import { costsOf } from '../costs.ts';
import type { Load } from '../load.ts';
import type { Life } from '../record-life.ts';
import { ceilingPlot } from './ceiling-plot.ts';
import { costPlot } from './cost-plot.ts';
import { unitPlot } from './unit-plot.ts';

const rates = [10, 100, 1_000, 10_000, 100_000];

/** The drawings of docs/scale/, by their file names. */
export function plotsOf(life: Life, load: Load): Record<string, string> {
  return {
    'units.svg': unitPlot(life, load),
    'ceilings.svg': ceilingPlot(ceilingsOf(life, load)),
    'costs.svg': costPlot(rates.map((orders) => ({ orders, costs: costsOf(life, { ...load, orders }) }))),
  };
}
