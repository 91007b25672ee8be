import { createHighlighter, type ShikiTransformer } from 'shiki';
import { consoleLines } from './console-lines.ts';

/** Makes HTML of code, in colours for light and dark that the style sheet chooses between. */
export type Highlight = (code: string, language: string) => string;

/** Prepares the languages that guides are written in. */
export async function buildHighlight(): Promise<Highlight> {
  const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };
  const highlighter = await createHighlighter({
    themes: Object.values(themes),
    langs: ['sh', 'json', 'http', 'js', 'ts', 'yaml'],
  });
  return (code, language) =>
    highlighter.codeToHtml(code, {
      themes,
      defaultColor: false,
      ...(language === 'console'
        ? { lang: 'sh', transformers: [outputsOf(code)] }
        : { lang: language || 'text' }),
    });
}

/** Marks what a terminal answered, which is no shell, whatever it looks like. */
function outputsOf(code: string): ShikiTransformer {
  const lines = consoleLines(code);
  return {
    line(node, number) {
      if (!lines[number - 1]?.isCommand) this.addClassToHast(node, 'output');
    },
  };
}
