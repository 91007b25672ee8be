/** What was typed as the number that it is in plain decimals; `0x10`, `1e3`, `ten` and the like stay the text they are. */
export function numberOrText(typed: string): number | string {
  return /^-?(?:\d+|\d*\.\d+)$/.test(typed) ? Number(typed) : typed;
}
