/**
 * The contract's format of prices, as AJV takes formats.
 *
 * `multipleOf: 0.01` would say it in the standard's words, but common validators divide in binary and refuse 19.99.
 */
export const twoDecimals = {
  type: 'number' as const,
  validate: (value: number) => Number(value.toFixed(2)) === value,
};
