type Bar = { name: string; parts: number[]; told: string };

const width = 720;
const nameWidth = 230;
const toldWidth = 120;
const row = 30;
const head = 64;
// Of middle lightness, to be read on white and on black.
const text = '#808080';
const colours = ['#3b82c4', '#e08a2e', '#5aa469'];

/**
 * A chart of horizontal bars as SVG, whose bars are made of parts.
 *
 * @param legend what each part is
 */
export function barChart(title: string, legend: readonly string[], bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ parts }) => sum(parts)));
  const scale = (width - nameWidth - toldWidth) / most;
  const height = head + bars.length * row + 8;
  const rows = bars.map(({ name, parts, told }, index) => {
    const y = head + index * row;
    const boxes = parts.map((part, place) => {
      const x = nameWidth + sum(parts.slice(0, place)) * scale;
      return `<rect x="${round(x)}" y="${y}" width="${round(part * scale)}" height="${row - 10}" fill="${colours[place]}"/>`;
    });
    const end = nameWidth + sum(parts) * scale + 6;
    return [
      `<text x="${nameWidth - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>`,
      ...boxes,
      `<text x="${round(end)}" y="${y + 15}">${escaped(told)}</text>`,
    ].join('\n');
  });
  const keys = legend.map((what, place) => {
    const x = nameWidth + place * 150;
    return `<rect x="${x}" y="38" width="12" height="12" fill="${colours[place]}"/><text x="${x + 18}" y="48">${escaped(what)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}" font-family="system-ui, sans-serif" font-size="13" fill="${text}">`,
    `<text x="8" y="22" font-size="15" font-weight="600">${escaped(title)}</text>`,
    ...keys,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function round(number: number): string {
  return number.toFixed(1);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
