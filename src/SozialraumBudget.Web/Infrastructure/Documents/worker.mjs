// Renders PDF (Typst) and SVG (echarts): one JSON request per line in, one JSON answer per line out.
// argv: workspace, the folder that templates are looked up in.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import * as echarts from 'echarts';
import { chartSvg } from './chart.mjs';

// Compiling blocks this thread, so that another one watches whether the application that started us is still there.
const parent = process.ppid;
new Worker(`setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL'); }, 500);`, { eval: true }).unref();

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/fira-sans/package.json'));
const compiler = NodeCompiler.create({
  workspace: process.argv[2],
  fontArgs: [{ fontPaths: ['400Regular', '400Regular_Italic', '500Medium', '700Bold'].map(weight => join(fonts, weight)) }],
});

let rendered = 0;

function pdf({ template, content, data, standard, created }) {
  const main = content ? { mainFileContent: content } : { mainFilePath: join(process.argv[2], template) };
  const result = compiler.compile({ ...main, inputs: { data: JSON.stringify(data) }, resetRead: true });
  if (result.hasError() || !result.result) {
    throw new Error(diagnostics(result.takeDiagnostics() ?? result.takeError()));
  }

  const bytes = compiler.pdf(result.result, { pdfStandard: standard, creationTimestamp: created });
  if (++rendered % 20 === 0) compiler.evictCache(10);
  return bytes.toString('base64');
}

function diagnostics(error) {
  return compiler.fetchDiagnostics(error).map(({ path, message }) => `${(path ?? '').replace(process.argv[2], '')} ${message}`).join('; ');
}

/** A refused PDF standard is reported as a debug text of Rust; what a person can use is its messages. */
function message(error) {
  const text = error?.message ?? String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, found]) => found);
  return messages.length > 0 ? messages.join('; ') : text;
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = { id: request.id, result: request.kind === 'chart' ? chartSvg(echarts, request) : pdf(request) };
  } catch (error) {
    answer = { id: request.id, error: message(error) };
  }

  process.stdout.write(JSON.stringify(answer) + '\n');
}

process.exit(0);
