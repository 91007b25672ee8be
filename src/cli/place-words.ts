/** Where something was looked for, so that an operator who left a variable of another stack exported sees it. */
export function placeWords(variable: string, endpoint: string | undefined): string {
  if (endpoint === undefined) return 'in this account and region';
  return `at ${endpoint}, where ${variable} points to`;
}
