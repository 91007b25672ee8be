import fc from 'fast-check';

/** The seed of all properties: one, so that the gate says the same of a commit each time, or that of the surroundings. */
const seed = Number(process.env.PROPERTY_SEED ?? 1) | 0;

fc.configureGlobal({ seed });

export { fc };
