import { createHighlighter } from 'shiki';

/** Makes HTML of code, in colours for light and dark that the style sheet chooses between. */
export type Highlight = (code: string, language: string) => string;

/** Prepares the languages that guides are written in. */
export async function buildHighlight(): Promise<Highlight> {
  const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };
  const highlighter = await createHighlighter({
    themes: Object.values(themes),
    langs: ['sh', 'console', 'json', 'http', 'ts', 'yaml'],
  });
  return (code, lang) => highlighter.codeToHtml(code, { lang: lang || 'text', themes, defaultColor: false });
}
