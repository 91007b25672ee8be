/**
 * An object of a contract, made of every field that the contract gives it: an optional one may be undefined, and is then
 * left out, but it has to be named. So a field that is added to the contract does not compile until somebody has said
 * what becomes of it, where it would else be dropped without a word.
 */
export function everyField<T extends object>(fields: { [Name in keyof Required<T>]: T[Name] }): T {
  // A page of a list comes by here with each of its orders, so no list of entries is made.
  const all: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) all[name] = fields[name];
  // What is left out is optional: the type of the parameter lets nothing else be undefined.
  return all as T;
}
