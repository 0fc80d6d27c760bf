// The process: that it lives as long as it should and no longer, and what stays in it.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshFolder, run, runText } from './helpers.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const index = new URL('../index.mjs', import.meta.url).href;
const place = process.env.CONVOKE_LIB;
const library = fs.statSync(place).isDirectory()
  ? path.join(place, { darwin: 'libconvoke.dylib', win32: 'convoke.dll' }[process.platform] ?? 'libconvoke.so')
  : path.resolve(place);
const start = `const tim = TIM.create({ SDKAppID: 1, dataPath }); await tim.login({ userID: 'alice', userSig: 'x' });`;

test('it ends by itself after destroy, and not before', async () => {
  const { output, code } = await runText(`
    ${start}
    tim.on(TIM.EVENT.CONVERSATION_GROUP_LIST_UPDATED, async ({ data }) => {
      console.log('told', data.length);
      await tim.destroy();
      console.log('destroyed');
    });
    // Nothing else keeps the process: another one makes the group later.
    const { spawn } = await import('node:child_process');
    const text = 'import(' + JSON.stringify(${JSON.stringify(index)}) + ').then(async ({ default: TIM }) => {' +
      'const tim = TIM.create({ SDKAppID: 1, dataPath: ' + JSON.stringify(dataPath) + ' });' +
      'await tim.login({ userID: "alice", userSig: "x" });' +
      'await tim.createConversationGroup({ groupName: "x", conversationIDList: ["C2Cbob"] });' +
      'await tim.destroy(); })';
    spawn(process.execPath, ['-e', text], { stdio: 'inherit' }).unref();
  `);
  assert.equal(output, 'told 1\ndestroyed\n');
  assert.equal(code, 0);
});

test('it ends by itself where the SDK was never begun, or could not be', async () => {
  assert.deepEqual(await runText(`TIM.TYPES; native.GetServerTime();`), { output: '', code: 0, signal: null });
  const { output, code } = await runText(`
    try { TIM.create({ SDKAppID: 0, dataPath }); } catch (error) { console.log(error.code); }
  `);
  assert.deepEqual([output, code], ['-4\n', 0]);
});

test('a call outside of a life keeps it until it is answered', async () => {
  const { output, code } = await runText(`native.Logout().catch(error => console.log(error.code));`);
  assert.deepEqual([output, code], ['6013\n', 0]);
});

test('process.exit without destroy neither crashes nor hangs, and loses nothing', async () => {
  const folder = freshFolder();
  for (let round = 0; round < 10; round++) {
    const { code, signal, output } = await run([path.join(here, 'exit.mjs'), folder, String(round)]);
    assert.deepEqual([code, signal], [7, null], output);
  }
  const { output } = await run([path.join(here, 'exit.mjs'), folder, 'count']);
  assert.equal(Number(output), 10 * 20);
});

test('a killed process loses nothing that was answered', async () => {
  const folder = freshFolder();
  const { code, signal, output } = await run([path.join(here, 'exit.mjs'), folder, 'kill']);
  // Windows has no signals.
  assert.deepEqual([code, signal], process.platform === 'win32' ? [1, null] : [null, 'SIGKILL'], output);
  const answered = Number(output.trim().split('\n').at(-1));
  const { output: count } = await run([path.join(here, 'exit.mjs'), folder, 'count']);
  assert.ok(Number(count) >= answered && answered > 0, `${count} of ${answered}`);
});

for (const how of ['native', 'clients']) {
  test(`10,000 calls leave nothing behind: ${how}`, async () => {
    const { output, code } = await run([path.join(here, 'many.cjs'), freshFolder(), how], ['--expose-gc']);
    assert.equal(code, 0, output);
    const { growth, callbacks, unanswered } = JSON.parse(output);
    assert.equal(unanswered, 0);
    assert.equal(callbacks, 0, 'registered callbacks');
    assert.ok(growth < 1.3, `memory grew ${growth} times`);
  });
}

test('a worker thread is refused, and says so', async () => {
  const { output } = await runText(`
    const { Worker } = await import('node:worker_threads');
    const text = use => 'import(' + JSON.stringify(${JSON.stringify(index)}) + ').then(TIM => TIM.' + use + ')';
    for (const use of ['native.GetServerTime()', 'create({ SDKAppID: 1 })'])
      new Worker(text(use), { eval: true }).on('error', error => console.log(error.message));
  `);
  assert.match(output, /main thread[\s\S]*main thread/);
});

test('CommonJS has the same SDK', async () => {
  const { output, code } = await runText(`
    import { createRequire } from 'node:module';
    const require = createRequire(${JSON.stringify(import.meta.url)});
    const common = require('..');
    console.log(common.native === native, common.create === TIM.create, common.default === TIM, common.TYPES === TIM.TYPES);
    console.log(TIM.create({ SDKAppID: 1, dataPath }) === common.create({ SDKAppID: 1 }));
    await common.create({ SDKAppID: 1 }).destroy();
  `);
  assert.deepEqual([output, code], ['true true true true\ntrue\n', 0]);
});

test('the library is found beside an Electron archive, in which its path seems to be', async () => {
  const folder = freshFolder();
  const beside = path.join(folder, 'app.asar.unpacked', 'lib');
  fs.mkdirSync(beside, { recursive: true });
  fs.copyFileSync(library, path.join(beside, path.basename(library)));
  const { output } = await runText(`
    TIM.load(${JSON.stringify(path.join(folder, 'app.asar', 'lib', path.basename(library)))});
    console.log(typeof native.GetServerTime());
  `);
  assert.equal(output, 'bigint\n');
});

test('the library is found by folder or file, and it is said where it was looked for', async () => {
  const env = { ...process.env };
  delete env.CONVOKE_LIB;
  const text = libraryPath =>
    `const { load, native } = require(${JSON.stringify(path.join(here, '..'))}); load(${JSON.stringify(libraryPath)}); console.log(native.GetSDKVersion());`;
  for (const libraryPath of [library, path.dirname(library)]) {
    assert.match((await run(['--eval', text(libraryPath)], [], { env })).output, /^\d+\.\d+\.\d+/);
  }
  const { output, code } = await run(['--eval', text('/nowhere/libconvoke.so')], [], { env });
  assert.match(output, /\/nowhere\/libconvoke\.so cannot be loaded/);
  assert.equal(code, 1);
});
