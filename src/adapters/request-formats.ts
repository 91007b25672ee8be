import type { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** Teaches a schema compiler the formats that openapi.yaml uses; without this AJV lets every text pass. */
export function addRequestFormats(ajv: Ajv): Ajv {
  addFormats.default(ajv, ['date', 'date-time', 'uuid', 'uri-reference']);
  // `multipleOf: 0.01` would say it in the standard's words, but common validators divide in binary and refuse 19.99.
  return ajv.addFormat('two-decimals', {
    type: 'number',
    validate: (value: number) => Number(value.toFixed(2)) === value,
  });
}
