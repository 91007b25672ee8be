/**
 * An object of a contract, made of every field that the contract gives it: an optional one may be undefined, and is then
 * left out, but it has to be named. So a field that is added to the contract does not compile until somebody has said
 * what becomes of it, where it would else be dropped without a word.
 */
export function everyField<T extends object>(fields: { [Name in keyof Required<T>]: T[Name] }): T {
  // What is left out is optional: the type of the parameter lets nothing else be undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
