import type { Ceiling } from '../ceilings.ts';
import { thousands } from '../thousands.ts';
import { logScale } from './log-scale.ts';
import { mark, svg, text } from './svg.ts';

const width = 900;
const row = 30;
const top = 60;

/** The orders a second at which each ceiling is reached, the first on top. */
export function ceilingPlot(ceilings: readonly Ceiling[]): string {
  const x = logScale([10, 1e6], [360, 800]);
  const bottom = top + row * ceilings.length;
  return svg({
    width,
    height: bottom + 50,
    title: 'What gives first, as it is deployed: orders a second',
    marks: [
      ...x.decades.flatMap((orders) => [
        mark('line', { class: 'grid', x1: x.at(orders), x2: x.at(orders), y1: top - 10, y2: bottom }),
        text(thousands(orders), { class: 'soft middle', x: x.at(orders), y: bottom + 20 }),
      ]),
      ...ceilings.flatMap(({ name, at }, index) => {
        const y = top + row * (index + 0.5);
        const end = x.at(Math.min(at, 1e6));
        return [
          text(name, { class: 'end', x: x.at(10) - 10, y: y + 4 }),
          mark('rect', { class: 'c0', x: x.at(10), y: y - 8, width: end - x.at(10), height: 16 }),
          text(thousands(at), { x: end + 6, y: y + 4 }),
        ];
      }),
    ],
  });
}
