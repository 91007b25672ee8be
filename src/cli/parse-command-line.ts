import { parseArgs } from 'node:util';
import type { Command, Options } from './command.ts';
import { commonOptions } from './help.ts';
import { UsageError } from './usage-error.ts';

/** What was asked for: help, the version, or a command with all that it needs. */
type CommandLine =
  | { ask: 'help'; about: readonly Command[] }
  | { ask: 'version' }
  | {
      ask: 'run';
      command: Command;
      input: { operands: string[]; options: Record<string, unknown> };
      stage: string | undefined;
      isJson: boolean;
    };

/** @throws UsageError that says what is not understood, and what would be */
export function parseCommandLine(args: readonly string[], commands: readonly Command[]): CommandLine {
  // As git and others have it.
  if (args[0] === 'help') return parseCommandLine([...args.slice(1), '--help'], commands);
  const end = args.findIndex((arg) => arg.startsWith('-'));
  const words = args.slice(0, end < 0 ? args.length : end);
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  const asksHelp = args.includes('--help') || args.includes('-h');
  if (!command) {
    if (args.length === 1 && args[0] === '--version') return { ask: 'version' };
    const group = commands.filter(({ name }) => name.split(' ')[0] === words[0]);
    if (words.length === 0 && (asksHelp || args.length === 0)) return { ask: 'help', about: commands };
    if (group.length > 0 && words.length === 1 && asksHelp) return { ask: 'help', about: group };
    const known = (group.length > 0 ? group : commands).map(({ name }) => name).join(', ');
    const what = words.length > 0 ? `there is no command "${words.join(' ')}"` : 'the command comes first';
    throw new UsageError(`${what}; there are: ${known}`);
  }
  if (asksHelp) return { ask: 'help', about: [command] };
  const { values, positionals } = parsed(command, args.slice(command.name.split(' ').length));
  const { stage, json, help: _help, ...options } = values;
  return {
    ask: 'run',
    command,
    input: { operands: operandsOf(command, positionals), options: complete(command, options) },
    stage: typeof stage === 'string' ? stage : undefined,
    isJson: json === true,
  };
}

function parsed(command: Command, args: readonly string[]) {
  const all: Options = { ...command.options, ...commonOptions };
  const options = Object.fromEntries(
    Object.entries(all).map(([name, { kind }]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'list' },
    ]),
  );
  try {
    const { tokens, ...found } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      tokens: true,
    });
    const texts = tokens.flatMap((one) =>
      one.kind === 'option' && all[one.name]?.kind === 'text' ? one.name : [],
    );
    const repeated = texts.find((name, index) => texts.indexOf(name) < index);
    if (repeated !== undefined) throw new UsageError(`--${repeated} is given twice\n${hint(command)}`);
    // As a script's variable that is not set: taken for "all", it would do more than was asked.
    const empty = tokens.find((one) => one.kind !== 'option-terminator' && one.value === '');
    if (empty) {
      const name = empty.kind === 'option' ? `--${empty.name}` : command.operand?.value;
      throw new UsageError(`${name ?? '""'} is empty\n${hint(command)}`);
    }
    return found;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node goes on with advice for words that begin with a dash, which no command takes.
    const [told] = error.message.split('. To specify');
    throw new UsageError(`${told}\n${hint(command)}`);
  }
}

function operandsOf(command: Command, given: string[]): string[] {
  const { operand } = command;
  if (!operand && given.length > 0) throw new UsageError(`"${given[0]}" is one too many\n${hint(command)}`);
  if (operand?.count === 'one' && given.length !== 1) {
    const what = given.length === 0 ? `${operand.value} is missing` : `"${given[1]}" is one too many`;
    throw new UsageError(`${what}\n${hint(command)}`);
  }
  return given;
}

/** Flags and lists are always there, and so is what the command requires. */
function complete(command: Command, given: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(command.options).map(([name, { kind, isRequired }]) => {
    const value = given[name] ?? (kind === 'flag' ? false : kind === 'list' ? [] : undefined);
    if (isRequired && !value) throw new UsageError(`--${name} is missing\n${hint(command)}`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

function hint({ name }: Command): string {
  return `oms ${name} --help tells more`;
}
