/** The elements in their order, so many at a time; of the last ones there may be fewer. */
export function* chunks<Element>(all: readonly Element[], size: number): Generator<Element[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}
