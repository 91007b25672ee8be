const format = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount for people; the contract knows no currency. */
export function money(amount: number): string {
  return format.format(amount);
}
