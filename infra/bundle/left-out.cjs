// In the place of packages that are loaded at start and, on the way that a request takes here, never used.
// Whoever comes by all the same is refused.
const refuse = () => {
  throw new Error('this part of a package is left out of the bundle (infra/bundle/stand-ins.ts)');
};

/** What they export: of `ajv` and `openapi-schema-validator` a class, of the others functions. */
module.exports = class LeftOut {
  constructor() {
    refuse();
  }

  static mock = refuse;
  static dereference = refuse;
  static resolve = refuse;

  /** Of json-schema-ref-parser, and called at start: reads a document from where it is; ours is there already. */
  static parse = async (document) => document;
};
