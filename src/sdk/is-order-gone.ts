import { problemOf } from './problem-of.ts';

/** Whether an answer is the service's own word that there is no such order: anything on the way may answer 404. */
export async function isOrderGone(answer: Response): Promise<boolean> {
  // The gateway has the same problem for a path that it does not know, and not this header.
  if (answer.status !== 404 || !answer.headers.has('X-Contract-Digest')) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  return problemOf(body, answer).type === 'urn:oms:problem:not-found';
}
