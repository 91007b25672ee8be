import type { Costs } from '../costs.ts';
import { thousands } from '../thousands.ts';
import { mark, svg, text } from './svg.ts';

const width = 860;
const row = 44;
const top = 64;
const left = 150;

/** USD for a million orders at several rates, by service. */
export function costPlot(rates: readonly { orders: number; costs: Costs }[]): string {
  const perMillion = ({ ordersPerMonth }: Costs, usd: number) => (usd / ordersPerMonth) * 1e6;
  const most = Math.max(...rates.map(({ costs }) => perMillion(costs, costs.usd)));
  const scale = (width - left - 80) / most;
  const bottom = top + row * rates.length;
  const names = rates[0]?.costs.services.map(({ name }) => name) ?? [];
  return svg({
    width,
    height: bottom + 20 + 24 * Math.ceil(names.length / 4),
    title: 'USD for a million orders, by orders a second',
    marks: [
      ...rates.flatMap(({ orders, costs }, index) => {
        const y = top + row * index;
        let x = left;
        const bars = costs.services.map(({ usd }, service) => {
          const length = perMillion(costs, usd) * scale;
          const bar = mark('rect', { class: `c${service}`, x, y, width: length, height: row - 14 });
          x += length;
          return bar;
        });
        return [
          text(`${thousands(orders)} a second`, { class: 'end', x: left - 10, y: y + 20 }),
          ...bars,
          text(perMillion(costs, costs.usd).toFixed(2), { x: x + 8, y: y + 20 }),
        ];
      }),
      ...names.flatMap((name, index) => {
        const [x, y] = [20 + 210 * (index % 4), bottom + 10 + 24 * Math.floor(index / 4)];
        return [
          mark('rect', { class: `c${index}`, x, y, width: 14, height: 14 }),
          text(name, { x: x + 20, y: y + 12 }),
        ];
      }),
    ],
  });
}
