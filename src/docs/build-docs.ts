import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withCodeSamples } from './code-samples.ts';
import { readContracts } from './contracts.ts';
import { curlSample } from './curl-sample.ts';
import { deepLinks } from './deep-links.ts';
import { facts } from './facts.ts';
import { guideLink } from './guide-link.ts';
import { guidePage } from './guide-page.ts';
import { buildHighlight } from './highlight.ts';
import { landingPage } from './landing-page.ts';
import { readGuides } from './read-guides.ts';
import { withReadersServers } from './readers-servers.ts';
import { redocPage } from './redoc-page.ts';
import { renderGuide } from './render-guide.ts';
import { sampleCalls } from './sample-calls.ts';
import { spelledOut } from './spelled-out.ts';
import { withCurrentValues } from './with-current-values.ts';

/**
 * Writes the docs site: landing page, API, messages, guides and the two contracts. Each page has all that it needs
 * within it, so the site works from disk, offline, and in whatever folder of a server.
 *
 * @param root the project's folder
 * @param folder where to; what was in it is taken away
 * @returns names of the files, relative to the folder
 */
export async function buildDocs(root: string, folder: string): Promise<string[]> {
  const contracts = await readContracts(root);
  const calls = sampleCalls(contracts.rest, contracts.resolved);
  const links = deepLinks(contracts);
  const style = (name: string) => readFile(join(import.meta.dirname, 'styles', `${name}.css`), 'utf8');
  const [frameStyle, contentStyle, redocStyle, script, highlight, written] = await Promise.all([
    style('frame'),
    style('content'),
    style('redoc'),
    readFile(join(import.meta.dirname, 'scripts/copy-buttons.js'), 'utf8'),
    buildHighlight(),
    readGuides(root),
  ]);

  const pages = namedPages(links);
  const sources = written.map(({ source }) => source);
  const guides = written.map(({ name, source, markdown }) =>
    renderGuide(
      name,
      withCurrentValues(markdown, contracts, facts),
      { pages, linkTo: (href) => guideLink(href, source, sources) },
      highlight,
    ),
  );
  const dress = { styles: [frameStyle, contentStyle], script };
  const redocStyles = [frameStyle, redocStyle];
  const create = calls.find(({ body }) => body !== undefined);
  const [api, messages] = await Promise.all([
    redocPage(
      root,
      'openapi',
      withReadersServers(spelledOut(withCodeSamples(contracts.rest, calls))),
      links.operations,
      {
        title: 'API · OMS docs',
        description: 'Every operation of the Order Management System, with its fields, bounds and examples.',
        path: 'api.html',
        section: 'api',
        styles: redocStyles,
      },
    ),
    redocPage(root, 'asyncapi', contracts.messages, links.messages, {
      title: 'Messages · OMS docs',
      description: 'The messages between the Order Management System and the inventory service.',
      path: 'events.html',
      section: 'messages',
      styles: redocStyles,
    }),
  ]);

  const files = new Map([
    ['index.html', landingPage(contracts, guides, create ? highlight(curlSample(create), 'sh') : '', dress)],
    ['api.html', api],
    ['events.html', messages],
    ...guides.map((guide) => [`guides/${guide.name}.html`, guidePage(guide, guides, dress)] as const),
    ...Object.entries(contracts.sources),
  ]);
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return [...files.keys()];
}

/** Where the names of operations and messages lead to, from a guide. */
function namedPages({ operations, messages }: ReturnType<typeof deepLinks>): Record<string, string> {
  const to = (file: string, anchors: Record<string, string>) =>
    Object.keys(anchors).map((anchor) => [anchor.replace(/^.*\//, ''), `../${file}#${anchor}`]);
  return Object.fromEntries([...to('api.html', operations), ...to('events.html', messages)]);
}
