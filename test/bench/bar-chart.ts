import { mark, svg, text } from '../../src/model/plots/svg.ts';

type Bar = { name: string; parts: number[]; told: string };

const width = 860;
const left = 260;
const right = 130;
const row = 30;

/**
 * A chart of horizontal bars as SVG, whose bars are made of parts.
 *
 * @param legend what each part is; nothing where there is one
 */
export function barChart(title: string, legend: readonly string[], bars: readonly Bar[]): string {
  const top = legend.length > 0 ? 76 : 50;
  const scale = (width - left - right) / Math.max(...bars.map(({ parts }) => sum(parts)));
  return svg({
    width,
    height: top + bars.length * row + 14,
    title,
    marks: [
      ...legend.flatMap((what, part) => {
        const x = left + part * 150;
        return [
          mark('rect', { class: `c${part}`, x, y: 46, width: 14, height: 14 }),
          text(what, { x: x + 20, y: 58 }),
        ];
      }),
      ...bars.flatMap(({ name, parts, told }, index) => {
        const y = top + index * row;
        const from = (part: number) => left + sum(parts.slice(0, part)) * scale;
        return [
          text(name, { class: 'end', x: left - 10, y: y + 15 }),
          ...parts.map((length, part) =>
            mark('rect', { class: `c${part}`, x: from(part), y, width: length * scale, height: row - 10 }),
          ),
          text(told, { x: from(parts.length) + 8, y: y + 15 }),
        ];
      }),
    ],
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
