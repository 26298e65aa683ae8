// Runs `npm ci` unless node_modules already holds what package-lock.json names. A linked node_modules is never changed.
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = path => Object.entries(JSON.parse(readFileSync(join(root, path), 'utf8')).packages).filter(([name]) => name !== '');

function missing() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'node_modules';
  const installed = new Map(packages('node_modules/.package-lock.json'));
  const wrong = packages('package-lock.json').find(([name, wanted]) =>
    installed.has(name) ? installed.get(name).version !== wanted.version : !wanted.optional);
  return wrong?.[0];
}

const first = missing();
if (!first) process.exit(0);
if (existsSync(join(root, 'node_modules')) && lstatSync(join(root, 'node_modules')).isSymbolicLink()) {
  console.error(`node_modules is a link and does not match package-lock.json (${first}): run npm ci where it points to`);
  process.exit(1);
}
process.exit(spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1);
