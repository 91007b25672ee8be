import { demandOf } from '../demand.ts';
import { limits } from '../limits.ts';
import type { Load } from '../load.ts';
import type { Life } from '../record-life.ts';
import { thousands } from '../thousands.ts';
import { logScale } from './log-scale.ts';
import { mark, svg, text } from './svg.ts';

const width = 860;
const height = 520;
const manyShards = 16;

/** The write units of GSI2 and of the hottest keys over the orders a second, and where they meet their ceilings. */
export function unitPlot(life: Life, load: Load): string {
  const x = logScale([1, 1e6], [86, 660]);
  const y = logScale([1, 1e6], [height - 60, 60]);
  const demandAt = (orders: number, shards: number) => demandOf(life, { ...load, orders, shards });
  const ofIndex = (orders: number) =>
    demandAt(orders, 1).stores.find(({ name }) => name === 'OrderTable GSI2')?.writes ?? 0;
  const hottest = (shards: number) => (orders: number) =>
    Math.max(...Object.values(demandAt(orders, shards).statusKeys));

  const lines = [
    { name: 'GSI2, all keys', of: ofIndex },
    { name: 'a status', of: hottest(1) },
    { name: `one of ${manyShards} shards`, of: hottest(manyShards) },
    { name: 'the biggest customer', of: (orders: number) => demandAt(orders, 1).customer.writes },
  ];
  const bounds = [
    { name: 'one key of a table or index', writes: limits.partition.writes, of: [1, 2, 3] },
    { name: 'a new table', writes: limits.newTable.writes, of: [0] },
    { name: 'the quota of a table', writes: limits.table.writes, of: [0] },
  ];
  const right = x.at(1e6);
  return svg({
    width,
    height,
    title: 'Write units a second, over orders a second',
    marks: [
      ...x.decades.flatMap((orders) => [
        mark('line', { class: 'grid', x1: x.at(orders), x2: x.at(orders), y1: y.at(1e6), y2: y.at(1) }),
        text(thousands(orders), { class: 'soft middle', x: x.at(orders), y: y.at(1) + 20 }),
      ]),
      ...y.decades.flatMap((writes) => [
        mark('line', { class: 'grid', x1: x.at(1), x2: right, y1: y.at(writes), y2: y.at(writes) }),
        text(thousands(writes), { class: 'soft end', x: x.at(1) - 6, y: y.at(writes) + 4 }),
      ]),
      text('orders a second', { class: 'soft middle', x: (x.at(1) + right) / 2, y: height - 16 }),
      ...bounds.flatMap(({ name, writes }) => [
        mark('line', { class: 'limit', x1: x.at(1), x2: right, y1: y.at(writes), y2: y.at(writes) }),
        text(`${name}: ${thousands(writes)}`, { class: 'soft', x: x.at(1) + 6, y: y.at(writes) - 5 }),
      ]),
      // All lines are straight here: each order takes as much as the last.
      ...lines.flatMap(({ name, of }, index) => {
        const [from, to] = [Math.max(1, 1 / of(1)), Math.min(1e6, 1e6 / of(1))];
        const ends = [from, to].map((orders) =>
          [x.at(orders), y.at(of(orders))].map((place) => place.toFixed(1)),
        );
        return [
          mark('polyline', { class: `s${index}`, points: ends.map((end) => end.join(',')).join(' ') }),
          mark('rect', { class: `c${index}`, x: right + 16, y: 66 + 24 * index, width: 14, height: 14 }),
          text(name, { x: right + 36, y: 78 + 24 * index }),
        ];
      }),
      ...bounds.flatMap(({ writes, of }) =>
        of.flatMap((index) => {
          const orders = writes / (lines[index]?.of(1) ?? 1);
          return [
            mark('circle', { class: `c${index}`, cx: x.at(orders), cy: y.at(writes), r: 5 }),
            text(thousands(orders), { class: 'halo', x: x.at(orders) + 7, y: y.at(writes) + 17 }),
          ];
        }),
      ),
    ],
  });
}
