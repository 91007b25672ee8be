import type { Command, Option, Options } from './command.ts';
import { invocation } from './invocation.ts';

/** Options that every command takes. */
export const commonOptions = {
  stage: {
    kind: 'text',
    value: 'STAGE',
    about: 'local, dev or prod; local by default when AWS_ENDPOINT_URL_… variables are set',
  },
  json: { kind: 'flag', about: 'print the result as one JSON document' },
  help: { kind: 'flag', about: 'print this' },
} as const satisfies Options;

const footer = `Options of every command:
${optionLines(commonOptions)}

Ends with 0 when all is well, 1 when something failed or was found, 2 when it was called wrongly.
Results go to stdout; progress and errors to stderr.`;

/** The overview of some commands, or of all. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `oms: operate the Order Management System

Usage: npm run oms -- COMMAND [OPTIONS], or oms COMMAND [OPTIONS]

${lines.join('\n')}

${footer}

On AWS it finds credentials and region as every AWS tool does. For the stack on this computer, paste the
\`export\` line that \`npm start\` prints.
oms COMMAND --help tells more of each, oms --version which one this is.`;
}

/** All about one command. */
export function helpOf({ name, summary, details, examples, operand, options }: Command): string {
  const own = [
    ...(operand ? [`  ${operand.value.padEnd(20)}  ${operand.about}`] : []),
    ...(Object.keys(options).length > 0 ? [optionLines(options)] : []),
  ];
  return [
    `oms ${name}: ${summary}`,
    '',
    `Usage: oms ${usageOf({ name, operand, options })}`,
    '',
    details,
    ...(own.length > 0 ? ['', ...own] : []),
    '',
    'Examples:',
    ...examples.map((example) => `  ${invocation} ${example}`),
    '',
    footer,
  ].join('\n');
}

function usageOf({
  name,
  operand,
  options,
}: Pick<Command, 'name' | 'options'> & { operand: Command['operand'] }) {
  const given = Object.entries(options).map(([option, one]) => {
    const text = `--${option}${one.kind === 'flag' ? '' : ` ${one.value}`}`;
    return one.isRequired ? text : `[${text}]`;
  });
  const follows = operand ? [operand.count === 'one' ? operand.value : `[${operand.value} …]`] : [];
  return [name, ...follows, ...given].join(' ');
}

function optionLines(options: Options): string {
  const heads = Object.entries(options).map(([name, option]): [string, Option] => [
    `--${name}${option.kind === 'flag' ? '' : ` ${option.value}`}`,
    option,
  ]);
  return heads.map(([head, { about }]) => `  ${head.padEnd(20)}  ${about}`).join('\n');
}
