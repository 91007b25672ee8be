/** A mark of a drawing, with its attributes; numbers are rounded to a tenth. */
export function mark(
  name: 'line' | 'rect' | 'circle' | 'polyline',
  attributes: Readonly<Record<string, string | number>>,
): string {
  return `<${name} ${attributesOf(attributes)}/>`;
}

/** A text at a place. */
export function text(content: string, attributes: Readonly<Record<string, string | number>>): string {
  return `<text ${attributesOf(attributes)}>${escaped(content)}</text>`;
}

/** A whole drawing, for light and for dark surroundings; `c0` to `c8` are colours that can be told from each other. */
export function svg(given: {
  width: number;
  height: number;
  title: string;
  marks: readonly string[];
}): string {
  const { width, height, title, marks } = given;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    mark('rect', { class: 'paper', x: 0, y: 0, width, height }),
    text(title, { class: 'title', x: 20, y: 28 }),
    ...marks,
    '</svg>',
    '',
  ].join('\n');
}

const colours = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#56b4e9',
  '#cc79a7',
  '#d55e00',
  '#8f8f8f',
  '#b8a900',
  '#7a5cc0',
];

const style = [
  'text{font:13px system-ui,sans-serif;fill:#1f2328}.title{font-size:16px;font-weight:600}',
  '.paper{fill:#fff}.grid{stroke:#d8dee4}.limit{stroke:#59636e;stroke-dasharray:5 4}.soft{fill:#59636e}',
  '.halo{paint-order:stroke;stroke:#fff;stroke-width:4px}.end{text-anchor:end}.middle{text-anchor:middle}polyline{fill:none;stroke-width:2.5}',
  ...colours.map((colour, index) => `.c${index}{fill:${colour}}.s${index}{stroke:${colour}}`),
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.halo{stroke:#0d1117}.paper{fill:#0d1117}.grid{stroke:#30363d}.limit{stroke:#9198a1}.soft{fill:#9198a1}}',
].join('');

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`)
    .join(' ');
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
