// The declarations against what is there: the names that are exported, and every constant.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import * as convoke from '../index.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const files = ['index.d.mts', 'index.d.ts'].map(name => path.join(root, name));
const { Node16 } = ts.ModuleKind;
const program = ts.createProgram(files, { module: Node16, target: ts.ScriptTarget.ES2022, strict: true, types: [] });
const checker = program.getTypeChecker();

const resolved = symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/** What a module exports that is there at run time, by name. */
function valuesOf(module) {
  const symbols = checker.getExportsOfModule(module).map(symbol => [symbol.name, resolved(symbol)]);
  return new Map(symbols.filter(([, { flags }]) => flags & ts.SymbolFlags.Value));
}

const membersOf = symbol => checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol));

/** The value of a constant that is declared by its value. */
function literalOf(symbol) {
  const { value } = checker.getTypeOfSymbol(symbol);
  return typeof value === 'object' ? BigInt(value.base10Value) * (value.negative ? -1n : 1n) : value;
}

const constantsOf = symbol => Object.fromEntries(membersOf(symbol).map(member => [member.name, literalOf(member)]));
const sorted = names => [...names].sort();

for (const file of files) {
  const exported = valuesOf(checker.getSymbolAtLocation(program.getSourceFile(file)));

  test(`${path.basename(file)} declares what is exported, and nothing else`, () => {
    // Types stand in a namespace of their own.
    exported.delete('documents');
    assert.deepEqual(sorted(exported.keys()), sorted(Object.keys(convoke)));
    assert.deepEqual(sorted(Object.keys(convoke.default)), sorted(Object.keys(convoke).filter(n => n !== 'default')));
    assert.deepEqual(sorted(membersOf(exported.get('native')).map(m => m.name)), sorted(Object.keys(convoke.native)));
    const { prototype } = convoke.ChatSDK;
    const methods = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(exported.get('ChatSDK')));
    assert.deepEqual(
      sorted(methods.map(method => method.name)),
      sorted(Object.getOwnPropertyNames(prototype).filter(name => name !== 'constructor'))
    );
  });

  test(`${path.basename(file)} has the values of all constants`, () => {
    for (const name of ['EVENT', 'TYPES', 'ERROR']) assert.deepEqual(constantsOf(exported.get(name)), convoke[name]);
    const enums = [...valuesOf(exported.get('enums'))].map(([name, symbol]) => [name, constantsOf(symbol)]);
    assert.deepEqual(Object.fromEntries(enums), convoke.enums);
  });
}
