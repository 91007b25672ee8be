/** The beginning of an order's id, enough for people to tell orders apart. */
export function shortId(id: string): string {
  return id.slice(0, 8);
}
