/** The beginning of an answer, as it came. */
export function bodyInWords({ body }: { body: string }): string {
  return body.length > mostShown ? `${body.slice(0, mostShown)}…` : body;
}

const mostShown = 200;
