// Every C function under its name, made from lib/generated/functions.cjs: where there is a callback in C there is a promise here.

'use strict';

const { functions } = require('./generated/functions.cjs');
const c = require('./c.cjs');

/** The arguments for C, from those that the function has here: without user data, buffers, and the callback that answers. */
function prepare(name, given, userData) {
  const words = functions[name].slice(1);
  const answer = words.findLastIndex(c.isCallback);
  const prepared = { buffers: {}, notice: undefined, args: [] };
  let next = 0;
  words.forEach((word, place) => {
    if (word === 'user') {
      prepared.args.push(userData);
    } else if (word in c.C_TYPES) {
      prepared.args.push(c.toC(name, word, given[next++]));
    } else if (!c.isCallback(word)) {
      const [buffer, size] = word.split(' ');
      prepared.args.push((prepared.buffers[buffer] = Buffer.alloc(Number(size))));
    } else if (place === answer) {
      prepared.args.push(c.answerPointers(word));
    } else {
      prepared.notice = given[next++];
      prepared.args.push(c.noticePointers(word));
    }
  });
  return prepared;
}

function fromBuffers(buffers) {
  const texts = Object.entries(buffers).map(([name, buffer]) => [name, buffer.toString('utf8', 0, buffer.indexOf(0))]);
  return Object.fromEntries(texts);
}

/** A function that answers at once: what it gives back, or has written into its buffer. */
function atOnce(name, given) {
  const [output] = functions[name];
  const { args, buffers } = prepare(name, given);
  const value = c.declared(name)(...args);
  if (output !== 'result') return c.fromC(output, value);
  c.check(name, value);
  return Object.values(fromBuffers(buffers))[0];
}

/** A function that answers through a callback. */
async function later(name, given) {
  if (isUnanswered(name, given)) return { code: atOnceAccepted(name, given), desc: '', data: undefined };
  const userData = c.newUserData();
  const { args, buffers, notice } = prepare(name, given, userData);
  c.check(name, c.declared(name)(...args));
  const answer = await c.answerTo(userData, notice);
  // Here, and not in the callback, an error's stack leads to the caller.
  try {
    return { ...c.answerOf(name, answer), ...fromBuffers(buffers) };
  } catch (error) {
    throw Object.assign(error, fromBuffers(buffers));
  }
}

/** Operations of callExperimentalAPI that C takes without ever answering. */
const UNANSWERED = new Set([
  'write_log',
  'set_ui_platform',
  'set_env',
  'set_ipv6_prior',
  'set_max_retry_count',
  'set_packet_request_timeout',
  'init_local_storage',
  'update_proxy_info',
  'set_application_id',
  'set_ignore_repeat_login',
]);

function isUnanswered(name, [request]) {
  if (name !== 'callExperimentalAPI') return false;
  const operation = request?.request_internal_operation ?? request?.request_operation;
  return UNANSWERED.has(String(operation).replace(/^internal_operation_/, ''));
}

/** A call without a callback. */
function atOnceAccepted(name, given) {
  const [json] = prepare(name, given).args;
  c.check(name, c.declared(name)(json, null, 0));
  return 0;
}

let life = Promise.resolve();

/** Init and Uninit, one after the other. */
function turn(name, given) {
  const turned = life.then(async () => {
    c.check(name, await c.onWorker(name, prepare(name, given).args));
    (name === 'Init' ? c.begins : c.ends)('Init');
  });
  life = turned.catch(() => {});
  return turned;
}

// Listeners.

/** The function that sets a listener, or clears it with null. */
function setter(name) {
  const [, type] = functions[name];
  const userData = c.newUserData();
  return listener => {
    c.listeners.set(userData, listener ? [listener] : []);
    c.declared(name)(listener ? c.eventPointers(type) : null, userData);
  };
}

/** C tells listeners for new messages apart by their pointers, of which there is one here. */
function receivers(addName, removeName) {
  const [, type] = functions[addName];
  const userData = c.newUserData();
  const all = new Set();
  c.listeners.set(userData, all);
  const add = receiver => {
    all.add(receiver);
    c.declared(addName)(c.eventPointers(type), userData);
  };
  const remove = receiver => {
    all.delete(receiver);
    if (all.size === 0) c.declared(removeName)(c.eventPointers(type));
  };
  return { [addName]: add, [removeName]: remove };
}

const native = {};
for (const [name, [output, ...words]] of Object.entries(functions)) {
  if (output === 'nothing') native[name] = setter(name);
  else if (words.some(c.isCallback)) native[name] = (...given) => later(name, given);
  else if (name === 'Init' || name === 'Uninit') native[name] = (...given) => turn(name, given);
  else if (name === 'ConvokePoll') native[name] = (...given) => c.onWorker(name, prepare(name, given).args);
  else native[name] = (...given) => atOnce(name, given);
}
Object.assign(native, receivers('AddRecvNewMsgCallback', 'RemoveRecvNewMsgCallback'));

module.exports = { native };
