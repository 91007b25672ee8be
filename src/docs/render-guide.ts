import markdownit, { type Token } from 'markdown-it';
import { consoleLines } from './console-lines.ts';
import { escapeHtml } from './escape-html.ts';
import type { Guide } from './guide.ts';
import type { Highlight } from './highlight.ts';

/** What the reader is told that a block of code is. */
const captions: Record<string, string> = {
  sh: 'Shell',
  console: 'Terminal',
  http: 'Answer',
  js: 'JavaScript',
  ts: 'TypeScript',
  yaml: 'YAML',
  '': 'Output',
};

/**
 * Makes a page's content of a guide in Markdown.
 *
 * A block of code says after its language what it shows (```` ```json Order ````). Names in code that have a page of
 * their own, such as an operation's, become links to it.
 *
 * @param ways.pages where a name leads to, from the folder of the guides
 * @param ways.linkTo where a link leads to from there; a link to nowhere stays as text
 */
export function renderGuide(
  name: string,
  markdown: string,
  { pages, linkTo }: { pages: Record<string, string>; linkTo: (href: string) => string | undefined },
  highlight: Highlight,
): Guide {
  const renderer = markdownit();
  const tokens = renderer.parse(markdown.replaceAll(/<!--.*?-->/g, ''), {});
  const headings = tokens.flatMap((token, index) => {
    const text = tokens[index + 1]?.content ?? '';
    return token.type === 'heading_open' ? [{ token, id: slug(text), title: text }] : [];
  });
  for (const { token, id } of headings) token.attrSet('id', id);
  for (const token of tokens) token.children = withLinks(token.children, linkTo);

  renderer.renderer.rules.heading_close = (all, index) => {
    const { tag } = all[index] ?? { tag: '' };
    const id = all[index - 2]?.attrGet('id') ?? '';
    const title = all[index - 1]?.content ?? '';
    const anchor = `<a class="anchor" href="#${id}" aria-label="Link to “${escapeHtml(title)}”">#</a>`;
    return tag === 'h1' ? '</h1>\n' : `${anchor}</${tag}>\n`;
  };
  renderer.renderer.rules.fence = (all, index) => {
    const { info = '', content = '' } = all[index] ?? {};
    const [language = '', shown] = info.split(' ');
    const isAnswer = language === 'json' && all[index - 1]?.info === 'sh';
    const caption = isAnswer ? captions.http : language === 'json' ? shown : captions[language];
    const code = content.trimEnd();
    const copied = language === 'console' ? ` data-copy="${escapeHtml(commandsOf(code))}"` : '';
    return `<figure class="code"${copied}><figcaption>${escapeHtml(caption ?? language)}</figcaption>${highlight(code, language)}</figure>\n`;
  };
  renderer.renderer.rules.code_inline = (all, index) => {
    const { content = '' } = all[index] ?? {};
    const code = `<code>${escapeHtml(content)}</code>`;
    const href = all[index - 1]?.type === 'link_open' ? undefined : pages[content];
    return href === undefined ? code : `<a href="${href}">${code}</a>`;
  };
  // What is wider than a phone scrolls within itself; to scroll with the keyboard it has to take the focus.
  renderer.renderer.rules.table_open = () =>
    '<div class="table" role="region" tabindex="0" aria-label="Table"><table>\n';
  renderer.renderer.rules.table_close = () => '</table></div>\n';

  const lead = tokens[tokens.findIndex(({ type }) => type === 'paragraph_open') + 1];
  return {
    name,
    title: headings[0]?.title ?? name,
    lead: (lead?.children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)).join(''),
    html: renderer.renderer.render(tokens, renderer.options, {}),
    sections: headings.slice(1).map(({ id, title }) => ({ id, title })),
  };
}

/** What of a terminal a reader wants to paste: the commands, without prompt and answers. */
function commandsOf(code: string): string {
  return consoleLines(code)
    .flatMap(({ text, isCommand }) => (isCommand ? text.replace(/^\$ /, '') : []))
    .join('\n');
}

/** The tokens of a paragraph with their links as `linkTo` has them. */
function withLinks(children: Token[] | null, linkTo: (href: string) => string | undefined): Token[] | null {
  let isDropped = false;
  return (
    children?.filter((token) => {
      if (token.type === 'link_open') {
        const href = linkTo(String(token.attrGet('href') ?? ''));
        isDropped = href === undefined;
        if (href !== undefined) token.attrSet('href', href);
      }
      return !(isDropped && /^link_(open|close)$/.test(token.type));
    }) ?? null
  );
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(/\s+/g, '-');
}
