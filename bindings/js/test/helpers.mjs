// What tests have in common: a data directory, waiting, and a second user in a process of its own.

import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import TIM from '../index.mjs';

export const SDKAppID = 1400000001;

const here = path.dirname(fileURLToPath(import.meta.url));

const folders = [];
process.once('exit', () => folders.forEach(folder => fs.rmSync(folder, { recursive: true, force: true })));

/** A fresh directory, removed when the process ends. */
export function freshFolder() {
  folders.push(fs.mkdtempSync(path.join(os.tmpdir(), 'convoke-js-')));
  return folders.at(-1);
}

/** A user who is logged in in this process, once the SDK is ready. */
export async function logIn(userID, dataPath = freshFolder(), config = {}) {
  const tim = TIM.create({ SDKAppID, dataPath, config });
  const ready = nextEvent(tim, TIM.EVENT.SDK_READY);
  await tim.login({ userID, userSig: 'any text' });
  await ready;
  return tim;
}

/** Fails when it takes longer than any machine needs. */
export function inTime(promise, what = 'it', seconds = 300) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} has not come within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The data of the next event of that name, or of the next for which `is` holds. */
export function nextEvent(tim, name, is = () => true) {
  const event = new Promise(resolve => {
    tim.on(name, function handler({ data }) {
      if (!is(data)) return;
      tim.off(name, handler);
      resolve(data);
    });
  });
  return inTime(event, name);
}

/** What the next call of a listener of `native` is told. */
export function nextCall(native, setter, is = () => true) {
  const call = new Promise(resolve => native[setter]((...told) => is(...told) && resolve(told)));
  return inTime(call, setter).finally(() => native[setter](null));
}

/** A user in another process, whose methods are those of the SDK. */
export async function otherProcess(userID, dataPath) {
  const child = fork(path.join(here, 'user.mjs'), [userID, dataPath], { serialization: 'advanced' });
  const waiting = new Map();
  const events = [];
  let lastID = 0;
  child.on('message', ({ id, value, error, event }) => {
    if (event) {
      events.push(event);
      for (const look of [...lookers]) look();
    } else {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(Object.assign(new Error(error.message), error));
      else resolve(value);
    }
  });
  const lookers = new Set();
  const call = (method, ...args) => {
    const id = ++lastID;
    child.send({ id, method, args });
    return inTime(new Promise((resolve, reject) => waiting.set(id, { resolve, reject })), method);
  };
  /** The data of an event that has come or will, and that none has taken before. */
  const event = (name, is = () => true) => {
    const come = new Promise(resolve => {
      const look = () => {
        const place = events.findIndex(e => e.name === name && is(e.data));
        if (place < 0) return;
        lookers.delete(look);
        resolve(events.splice(place, 1)[0].data);
      };
      lookers.add(look);
      look();
    });
    return inTime(come, name);
  };
  const user = {
    event,
    async leave() {
      const left = once(child, 'exit');
      await call('destroy');
      child.disconnect();
      const [code] = await inTime(left, 'the end of the process');
      return code;
    },
  };
  const tim = new Proxy(user, {
    get: (known, method) => known[method] ?? ((...args) => call(method, ...args)),
    has: () => true,
  });
  await event(TIM.EVENT.SDK_READY);
  // Awaiting a proxy would ask it for `then`.
  return { tim };
}

/** Runs a script: its output, and how it ended. */
export async function run(script, args = [], { seconds, ...options } = {}) {
  const child = spawn(process.execPath, [...args, ...script], { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  child.stdout.on('data', data => (output += data));
  child.stderr.on('data', data => (output += data));
  const [code, signal] = await inTime(once(child, 'close'), `the end of ${script}`, seconds).catch(error => {
    child.kill('SIGKILL');
    throw error;
  });
  return { output, code, signal };
}

/** Runs program text, with TIM and a data folder there. */
export function runText(text, ...args) {
  const index = new URL('../index.mjs', import.meta.url).href;
  const start = `import TIM, { native } from '${index}';\nconst [dataPath] = process.argv.slice(-1);\n`;
  return run(['--input-type=module', '--eval', start + text, '--', ...args, freshFolder()]);
}
