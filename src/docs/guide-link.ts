import { posix } from 'node:path';

/**
 * Where a link of a guide leads on the site, whose guides lie in one folder; undefined when it leads to what only a
 * checkout of the project has.
 *
 * @param source file of the guide, within `docs/`
 * @param sources files of all guides of the site
 */
export function guideLink(href: string, source: string, sources: readonly string[]): string | undefined {
  if (/^(?:[a-z]+:|#)/.test(href)) return href;
  const [path = '', hash] = href.split('#');
  const file = posix.join(posix.dirname(source), path);
  const anchor = hash === undefined ? '' : `#${hash}`;
  if (file === '../openapi.yaml' || file === '../asyncapi.yaml') return `${file}${anchor}`;
  if (sources.includes(file)) return `./${posix.basename(file, '.md')}.html${anchor}`;
  return undefined;
}
