// The package as it is published: packed, installed elsewhere, imported by its name. And the programs of the README and of
// docs/MIGRATION.md.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freshFolder, run } from './helpers.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A program's folder, with the package and what it needs in node_modules. */
function installed() {
  const folder = freshFolder();
  const [{ filename, files }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  );
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(modules);
  execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', modules]);
  fs.renameSync(path.join(modules, 'package'), path.join(modules, 'convoke-im'));
  for (const name of ['detect-libc', 'koffi', '@koromix', 'lossless-json'])
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  return { folder, files: files.map(file => file.path) };
}

test('it is complete, and small', async () => {
  const { folder, files } = installed();
  assert.ok(!files.some(file => /test|examples|node_modules/.test(file)), files.join('\n'));
  for (const file of ['index.cjs', 'index.mjs', 'index.d.ts', 'index.d.mts', 'README.md'])
    assert.ok(files.includes(file), file);
  // Electron needs nothing rebuilt: koffi is the one native module, and comes built.
  const { dependencies, scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  assert.deepEqual(
    [Object.keys(dependencies), scripts.install, scripts.postinstall],
    [['detect-libc', 'koffi', 'lossless-json'], undefined, undefined]
  );
  const module = `import TIM, { native } from 'convoke-im'; console.log(native.GetSDKVersion(), Object.keys(TIM).join());`;
  const common = `const TIM = require('convoke-im'); console.log(TIM.native.GetSDKVersion(), Object.keys(TIM.default).join());`;
  fs.writeFileSync(path.join(folder, 'a.mjs'), module);
  fs.writeFileSync(path.join(folder, 'a.cjs'), common);
  for (const file of ['a.mjs', 'a.cjs']) {
    const { output, code } = await run([file], [], { cwd: folder });
    assert.equal(code, 0, output);
    assert.match(output, /^\d+\.\d+\.\d+ create,EVENT,TYPES,ERROR,enums,native,load,ChatSDK,ConvokeError\n$/);
  }
});

test("the README's program runs, and ends", async () => {
  const { folder } = installed();
  const [, text] = fs.readFileSync(path.join(root, 'README.md'), 'utf8').match(/```js\n(import TIM[\s\S]*?)```/);
  fs.writeFileSync(path.join(folder, 'readme.mjs'), text);
  const { output, code } = await run(['readme.mjs'], [], { cwd: folder });
  assert.equal(code, 0, output);
  assert.match(output, /\[ 'C2Cbob' \]\n\[\n?\s*\{\n?\s*conversationID: 'GROUPnone',\n?\s*code: 51007/);
});

test("docs/MIGRATION.md's program runs, and ends", async () => {
  const { folder } = installed();
  const page = fs.readFileSync(path.join(root, '../../docs/MIGRATION.md'), 'utf8');
  fs.writeFileSync(path.join(folder, 'migration.mjs'), page.match(/```js\n([\s\S]*?)```/)[1]);
  const { output, code } = await run(['migration.mjs'], [], { cwd: folder });
  assert.deepEqual([output, code], ['success\n', 0]);
});

test('the example runs, and ends', async () => {
  const { output, code } = await run([path.join(root, 'examples/demo.mjs')]);
  assert.equal(code, 0, output);
  assert.match(output, /bob answers: Gladly! 好的[\s\S]*the groups are now \[friends, neighbours\]/);
});
