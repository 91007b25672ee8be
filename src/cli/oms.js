#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// In the project its own Node runs TypeScript as it is; without that one the Node at hand must. An installed package has
// no TypeScript, since Node strips no types below node_modules, but the bundle that `prepack` makes, for any Node.
const own = pathOf('../../node_modules/node/bin/node');
const source = pathOf('main.ts');
const isProject = existsSync(source);
const node = isProject && existsSync(own) ? own : process.execPath;
const main = isProject
  ? ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', source]
  : [pathOf('../../dist/cli/main.js')];

// The AWS SDK would warn of Node 20 at each call; its version here is one that runs there.
const env = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true', ...process.env };
const child = spawn(node, [...main, ...process.argv.slice(2)], { stdio: 'inherit', env });
// A terminal sends Ctrl-C to both; the child decides when to end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => {
  process.stderr.write(`oms: ${error.message}\n`);
  process.exitCode = 1;
});
child.on('exit', (code) => {
  process.exit(code ?? 1);
});

function pathOf(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}
