import { escapeHtml } from './escape-html.ts';
import type { Guide } from './guide.ts';
import { type Page, page } from './page.ts';

/** A guide with the list of all guides beside it. */
export function guidePage(
  guide: Guide,
  guides: readonly Guide[],
  dress: Pick<Page, 'styles' | 'script'>,
): string {
  const list = guides
    .map(({ name, title }) => {
      const current = name === guide.name ? ' aria-current="page"' : '';
      return `<li><a href="./${name}.html"${current}>${escapeHtml(title)}</a></li>`;
    })
    .join('\n');
  const sections = guide.sections.map(
    ({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`,
  );
  const index = guides.indexOf(guide);
  return page({
    title: `${guide.title} · OMS docs`,
    description: guide.lead,
    path: `guides/${guide.name}.html`,
    section: 'guides',
    ...dress,
    body: `<div class="columns">
<nav class="guides" aria-label="Guides">
<ul>
${list}
</ul>
</nav>
<main id="content" tabindex="-1">
<article>
${guide.html}</article>
<nav class="turn" aria-label="Previous and next guide">
${turn(guides[index - 1], 'previous')}
${turn(guides[index + 1], 'next')}
</nav>
</main>
${sections.length > 1 ? `<nav class="sections" aria-label="On this page"><ul>\n${sections.join('\n')}\n</ul></nav>` : ''}
</div>`,
  });
}

function turn(guide: Guide | undefined, direction: 'previous' | 'next'): string {
  if (!guide) return '<span></span>';
  const label = direction === 'next' ? 'Next' : 'Previous';
  return `<a rel="${direction === 'next' ? 'next' : 'prev'}" href="./${guide.name}.html"><small>${label}</small>${escapeHtml(guide.title)}</a>`;
}
