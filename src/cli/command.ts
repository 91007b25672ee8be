import type { Environment } from '../handlers/environment.ts';
import type { Clock } from '../operations/ports.ts';
import type { Output } from './output.ts';
import type { System } from './system.ts';

/** An option of a command: a text, a switch, or a text that may be given more than once. */
export type Option = {
  kind: 'text' | 'flag' | 'list';
  about: string;
  /** What stands for its value in the help. */
  value?: string;
  isRequired?: true;
};

export type Options = Readonly<Record<string, Option>>;

/** What a command was called with; required options are there. */
type Input<Given extends Options> = {
  operands: readonly string[];
  options: { [Name in keyof Given]: ValueOf<Given[Name]> };
};

/** What a command works with. */
export type Effects = {
  out: Output;
  now: Clock;
  newKey: () => string;
  environment: Environment;
  /** Aborted when the operator wants the command to end; for commands that would else leave something half done. */
  signal: AbortSignal;
  /** The stage that the command is about, found when it is first asked for. */
  system: () => System;
};

/** 0 when all is well, 1 when something failed or was found; 2, wrong usage, is thrown as `UsageError`. */
export type ExitCode = 0 | 1;

type Definition<Given extends Options> = {
  /** The words that call it. */
  name: string;
  /** One line for the overview. */
  summary: string;
  /** What a reader of `--help` needs to know beyond the options. */
  details: string;
  examples: readonly string[];
  /** What may follow the words; nothing when it is left out. */
  operand?: { value: string; about: string; count: 'one' | 'any' };
  options: Given;
  run(input: Input<Given>, effects: Effects): Promise<ExitCode>;
};

/** One of `oms`'s commands, whatever its options are. */
export type Command = Omit<Definition<Options>, 'run'> & {
  run(input: { operands: readonly string[]; options: unknown }, effects: Effects): Promise<ExitCode>;
};

/** A command that reads its options by their names and kinds. */
export function command<const Given extends Options>(definition: Definition<Given>): Command {
  return {
    ...definition,
    // The command line was parsed by these very options.
    run: (input, effects) => definition.run(input as Input<Given>, effects),
  };
}

type ValueOf<Given extends Option> = Given['kind'] extends 'flag'
  ? boolean
  : Given['kind'] extends 'list'
    ? readonly string[]
    : Given extends { isRequired: true }
      ? string
      : string | undefined;
