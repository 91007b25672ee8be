import type { GuideBlock } from './guide-blocks.ts';

/** An answer, of which a guide may show a part: the body, or also the status and some headers. */
export type ShownAnswer = { status?: string; headers: Record<string, string>; body?: unknown };

/** Reads a block that shows an answer, and what curl printed for it, with `-i` or without. */
export function answerIn(text: string, { language }: Pick<GuideBlock, 'language'>): ShownAnswer {
  if (language === 'json') return { headers: {}, body: JSON.parse(text) };
  const [head = '', body = ''] = text.replaceAll('\r\n', '\n').trim().split('\n\n');
  const [status = '', ...lines] = head.split('\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { status, headers: Object.fromEntries(headers), ...(body && { body: JSON.parse(body) }) };
}

/** What of an answer a guide shows: the headers that it names. */
export function asFarAsShown(answer: ShownAnswer, shown: ShownAnswer): ShownAnswer {
  const headers = Object.keys(shown.headers).map((name) => [name, answer.headers[name]]);
  return { ...answer, headers: Object.fromEntries(headers) };
}

/**
 * Replaces what is different at each run: moments, tokens, request ids. Other ids become their number in the order of
 * their first appearance, so that what has the same id in one guide has it in the other.
 */
export function buildSettled(): <T>(value: T) => T {
  const seen: string[] = [];
  const numbered = (id: string) => {
    if (!seen.includes(id)) seen.push(id);
    return `<id ${seen.indexOf(id)}>`;
  };
  return (value) =>
    JSON.parse(JSON.stringify(value), (key, part) => {
      if (typeof part !== 'string') return part;
      if (key === 'request_id') return '<request>';
      if (key === 'next_token') return '<token>';
      return part
        .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, numbered)
        .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<moment>');
    });
}
