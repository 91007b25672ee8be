import markdownit from 'markdown-it';

const parser = markdownit();

/**
 * Markdown whose paragraphs are a line each. What is no paragraph of its own, such as a list, a table, a quote or code,
 * stays as it is, and so do hard line breaks.
 */
export function unwrapped(markdown: string): string {
  const lines = markdown.split('\n');
  const paragraphs = parser.parse(markdown, {}).flatMap(({ type, level, map }) => {
    return type === 'paragraph_open' && level === 0 && map ? [map] : [];
  });
  // From the end, so that the places of those before stay right.
  for (const [from, to] of paragraphs.reverse()) {
    const wrapped = lines.slice(from, to).join('\n');
    lines.splice(from, to - from, wrapped.replaceAll(/(?<![ \\]) ?\n[ \t]*/g, ' '));
  }
  return lines.join('\n');
}
