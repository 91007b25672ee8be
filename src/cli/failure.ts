/** A command could not do what it was asked for, in words for the operator; `oms` ends with 1. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
