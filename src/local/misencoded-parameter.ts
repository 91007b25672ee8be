/** Name of the first query parameter that is not well percent-encoded; `URLSearchParams` takes its `%zz` for a text. */
export function misencodedParameter(url: string): string | undefined {
  const [, ...query] = url.split('?');
  const pairs = query.join('?').split('&');
  const found = pairs.find((pair) => !isWellEncoded(pair));
  if (found === undefined) return undefined;
  const [name = ''] = new URLSearchParams(found).keys();
  return name;
}

function isWellEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
