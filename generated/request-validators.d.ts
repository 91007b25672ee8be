// Written by `npm run generate` from openapi.yaml. Do not edit.

import type { ValidateFunction } from 'ajv';
import type { operations } from './openapi.ts';

export const requestValidators: Record<keyof operations, ValidateFunction[]>;
