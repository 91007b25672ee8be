import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Page, page } from './page.ts';
import { withUnwrappedDescriptions } from './with-unwrapped-descriptions.ts';

const headerHeight = 56;

/** How Redoc shows either contract ([options](https://redocly.com/docs/redoc/config)). */
const options = {
  scrollYOffset: headerHeight,
  hideDownloadButtons: true,
  jsonSamplesExpandLevel: 'all',
  showExtensions: ['x-extensible-enum'],
  codeSamples: {
    languages: [{ lang: 'curl' }, { lang: 'javascript', label: 'TypeScript' }, { lang: 'payload' }],
  },
};

/**
 * A page on which Redoc shows a contract, with Redoc itself within it.
 *
 * @param root folder of redocly.yaml
 * @param contract the document to show
 * @param links what an anchor of ours is in Redoc's routes
 */
export async function redocPage(
  root: string,
  kind: 'openapi' | 'asyncapi',
  contract: unknown,
  links: Record<string, string>,
  frame: Omit<Page, 'body' | 'head' | 'hasScripts'>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oms-redoc-'));
  try {
    const file = (name: string) => join(folder, name);
    await writeFile(file('contract.json'), JSON.stringify(withUnwrappedDescriptions(contract)));
    await writeFile(file('options.json'), JSON.stringify(options));
    await writeFile(
      file('template.hbs'),
      page({
        ...frame,
        head: '{{{redocHead}}}',
        body: `<script>${follow(links)}</script>\n{{{redocHTML}}}`,
        hasScripts: true,
      }),
    );
    const cli = join(dirname(fileURLToPath(import.meta.resolve('@redocly/cli/package.json'))), 'bin/cli.js');
    await promisify(execFile)(
      process.execPath,
      [
        ...[cli, 'build-docs', file('contract.json'), '--inlineBundle', '--output', file('page.html')],
        ...['--config', join(root, 'redocly.yaml'), '--template', file('template.hbs')],
        ...[`--${kind}`, file('options.json')],
      ],
      { cwd: root },
    );
    return selfContained(await readFile(file('page.html'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Redoc routes by the page's fragment; this turns an anchor of ours into a route, before Redoc reads it and whenever
 * it changes. The skip link is followed here too, since its anchor is no route; and so is the reader's choice of light or
 * dark, which Redoc looks at once, when it begins.
 */
function follow(links: Record<string, string>): string {
  return `
const links = ${JSON.stringify(links)};
const follow = () => {
  const route = links[decodeURIComponent(location.hash.slice(1))];
  if (route) location.replace('#' + route);
};
follow();
addEventListener('hashchange', follow);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
  document.documentElement.classList.toggle('dark', matches);
  document.documentElement.classList.toggle('light', !matches);
});
document.querySelector('.skip-link').addEventListener('click', (event) => {
  event.preventDefault();
  const main = document.querySelector('main');
  main.tabIndex = -1;
  main.focus();
});
`;
}

const emptyImage = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;

/** Mends what Redoc's prerendered page has wrong: a picture from a CDN, and routes that are no fragments yet. */
function selfContained(html: string): string {
  const withoutPicture = html.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g, emptyImage);
  const from = withoutPicture.indexOf('<div id="redoc">');
  const to = withoutPicture.indexOf('<script type="module">', from);
  const prerendered = withoutPicture.slice(from, to).replaceAll(' href="/', ' href="#/');
  return withoutPicture.slice(0, from) + prerendered + withoutPicture.slice(to);
}
