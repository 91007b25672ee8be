import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv, type JSONSchemaType } from 'ajv';
import addFormats from 'ajv-formats';
import { parsedYaml } from '../generate/parsed-yaml.ts';
import { releasedFolder } from './contract.ts';

/** A breaking change that was let pass within a major version, and why. */
export type AcceptedBreak = {
  /** `openapi` or `asyncapi`. */
  contract: string;
  /** The released version that it breaks with. */
  from: string;
  /** The change, word for word as the gate shows it. */
  at: string;
  change: string;
  /** All the places that it is met in, and no other: a shared component serves many. */
  places: string[];
  reason: string;
  /** Who let it pass. */
  by?: string;
  /** The day of it, such as 2026-11-22. */
  date: string;
};

/** Where they are recorded. */
export const acceptedBreaksFile = `${releasedFolder}/accepted-breaks.yaml`;

const schema: JSONSchemaType<AcceptedBreak[]> = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['contract', 'from', 'at', 'change', 'places', 'reason', 'date'],
    properties: {
      contract: { type: 'string', enum: ['openapi', 'asyncapi'] },
      from: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      at: { type: 'string', pattern: '^#/' },
      change: { type: 'string', minLength: 1 },
      places: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
      reason: { type: 'string', minLength: 10 },
      by: { type: 'string', minLength: 1, nullable: true },
      date: { type: 'string', format: 'date' },
    },
  },
};

/**
 * The breaking changes that are recorded as accepted; none when there is no file.
 *
 * @throws Error when an entry is not complete
 */
export async function readAcceptedBreaks(root: string): Promise<AcceptedBreak[]> {
  const text = await readFile(join(root, acceptedBreaksFile), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const entries: unknown = parsedYaml(acceptedBreaksFile, text).toJS() ?? [];
  const validate = addFormats.default(new Ajv(), ['date']).compile(schema);
  if (validate(entries)) return entries;
  const { instancePath, message } = validate.errors?.[0] ?? {};
  throw new Error(`${acceptedBreaksFile}: ${instancePath ? `entry ${instancePath}` : 'the list'} ${message}`);
}
