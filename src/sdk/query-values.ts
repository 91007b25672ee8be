/**
 * A query whose values an address can hold. Of a Date or null nothing would be sent, and the filter would be lost in
 * silence.
 *
 * @throws TypeError that names the value and does not tell it
 */
export function queryValues<Query extends object>(query: Query): Query {
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || typeof value === 'string' || typeof value === 'number') continue;
    throw new TypeError(`${name} must be a text or a number, not ${value === null ? 'null' : typeof value}`);
  }
  return query;
}
