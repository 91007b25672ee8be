// In the place of lodash: what openapi-backend calls of it, for the values that it calls it with. lodash comes as one
// piece of 70 KB that sets itself up at start. A test holds each function against lodash's own.

type Dictionary = Record<string, unknown>;

export const entries = (object: Dictionary | undefined) => Object.entries(object ?? {});

export const keys = (object: Dictionary | undefined) => Object.keys(object ?? {});

export const flatMap = <T, U>(list: readonly T[] | undefined, change: (value: T) => U | readonly U[]) =>
  (list ?? []).flatMap((value) => change(value));

export const flatten = <T>(list: readonly (T | readonly T[])[]) => list.flat();

/** The first that a function takes, or that has the given properties. */
export const find = <T extends Dictionary>(
  list: readonly T[] | undefined,
  wanted: Dictionary | ((value: T) => boolean),
) =>
  (list ?? []).find(
    typeof wanted === 'function'
      ? wanted
      : (value) => Object.entries(wanted).every(([name, want]) => value[name] === want),
  );

export const orderBy = <T>(list: readonly T[], rank: (value: T) => number, order: 'asc' | 'desc') =>
  list.toSorted((a, b) => (order === 'desc' ? rank(b) - rank(a) : rank(a) - rank(b)));

export const pick = (object: Dictionary, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (name in object ? [[name, object[name]]] : [])));

/** Four times for each request, with its headers; so no list of entries is made. */
export const mapKeys = (object: Dictionary | undefined, rename: (value: unknown, name: string) => string) => {
  const renamed: Dictionary = {};
  for (const name in object) put(renamed, rename(object[name], name), object[name]);
  return renamed;
};

export const omitBy = (object: Dictionary, isUnwanted: (value: unknown) => boolean) => {
  const kept: Dictionary = {};
  for (const name in object) if (!isUnwanted(object[name])) put(kept, name, object[name]);
  return kept;
};

export const get = (object: unknown, path: string, otherwise: unknown) =>
  path.split('.').reduce((value, name) => (value as Dictionary | undefined)?.[name], object) ?? otherwise;

/** Of a query, whose values are texts and lists of texts. */
export const cloneDeep = (query: Dictionary) => {
  const copy: Dictionary = {};
  for (const name in query) {
    const value = query[name];
    put(copy, name, Array.isArray(value) ? [...value] : value);
  }
  return copy;
};

export const isNil = (value: unknown) => value === undefined || value === null;

export const isEmpty = (list: readonly unknown[]) => list.length === 0;

export const includes = <T>(list: readonly T[], value: T) => list.includes(value);

export const uniq = <T>(list: readonly T[]) => [...new Set(list)];

export const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** A value to be changed step by step, of the steps that openapi-backend takes. */
export const chain = (value: never): Chain => ({
  entries: () => chain(entries(value) as never),
  flatMap: (change) => chain(flatMap(value, change) as never),
  orderBy: (rank, order) => chain(orderBy(value, rank, order) as never),
  find: (wanted) => chain(find(value, wanted) as never),
  value: () => value,
});

type Chain = {
  entries(): Chain;
  flatMap(change: (value: unknown) => unknown): Chain;
  orderBy(rank: (value: unknown) => number, order: 'asc' | 'desc'): Chain;
  find(wanted: (value: unknown) => boolean): Chain;
  value(): unknown;
};

/** Sets a field, also one of the name `__proto__`, which an assignment would lose. */
function put(object: Dictionary, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
}
