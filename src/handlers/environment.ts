/** Environment variables of a function. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A variable that a function cannot run without; called at start, so that a wrong deployment fails there and not on
 * its first order.
 *
 * @throws Error naming the variable
 */
export function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`the environment variable ${name} is missing`);
  return value;
}
