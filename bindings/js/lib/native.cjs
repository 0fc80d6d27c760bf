// Every C function under its name, made from lib/generated/functions.cjs: where there is a callback in C there is a promise here.
//
// The SDK calls back on a thread of its own. koffi hands such a call over to Node's event loop, and the SDK's thread waits for
// it; so what waits for that thread in C (WAITS) must not run on the main thread, where it would wait for itself, and goes
// through koffi's worker threads. Everything else returns at once and is called right here. Of each type of callback koffi
// knows one, which is registered when it is first needed and never given back: the user data tells whose call it is.

'use strict';

const koffi = require('koffi');
const { functions, callbacks, plainAnswers } = require('./generated/functions.cjs');
const { ConvokeError } = require('./error.cjs');
const { fromText, toText } = require('./json.cjs');
const { load } = require('./library.cjs');

const WAITS = new Set(['Init', 'Uninit', 'ConvokePoll']);

const C_TYPES = {
  nothing: 'void',
  result: 'int',
  text: 'str',
  json: 'str',
  bool: 'bool',
  int32: 'int32_t',
  uint32: 'uint32_t',
  int64: 'int64_t',
  uint64: 'uint64_t',
  user: 'uintptr_t',
};

const isCallback = word => word in callbacks;

// The event loop.

/** What is to be done with the answers of the calls that have none yet, by user data. */
const calls = new Map();
/** What listens to events: of each function that sets a listener, what was set, and what this package adds. */
const listeners = new Map();
let lastUserData = 0;

let isInitialised = false;
let loopHolder;

/** The process lives as long as something can come, which koffi does not see to: from Init to Uninit, and while calls wait. */
function holdLoop() {
  if (isInitialised || calls.size > 0) {
    loopHolder ??= setInterval(() => {}, 0x7fffffff);
  } else {
    clearInterval(loopHolder);
    loopHolder = undefined;
  }
}

// Callbacks.

const prototypes = memoized(type =>
  koffi.proto(
    'void',
    Object.values(callbacks[type]).map(word => C_TYPES[word])
  )
);
const answerPointers = memoized(type => register(type, (userData, values) => calls.get(userData).answer(values)));
const noticePointers = memoized(type =>
  register(type, (userData, values) => calls.get(userData).notice?.(...Object.values(values)))
);
const eventPointers = memoized(type =>
  register(type, (userData, values) => tell(listeners.get(userData), Object.values(values)))
);

/** A C function of that type, which hands on what it is told by the names of its parameters. */
function register(type, handle) {
  const parameters = Object.entries(callbacks[type]).filter(([, word]) => word !== 'user');
  const called = (...values) => {
    const userData = Number(values.pop()); // the last parameter of every callback
    safely(() =>
      handle(userData, Object.fromEntries(parameters.map(([name, word], i) => [name, fromC(word, values[i])])))
    );
  };
  return koffi.register(called, koffi.pointer(prototypes(type)));
}

/** What is thrown in a callback goes Node's way (uncaughtException), and not through C. */
function safely(run) {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function tell(all, values) {
  for (const listener of [...all]) safely(() => listener(...values));
}

function memoized(make) {
  const made = new Map();
  return key => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key);
  };
}

// Values.

/** A C string of these would be another text. */
const NOT_FOR_C = /[\0\p{Surrogate}]/u;

const RANGES = {
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 2n ** 32n - 1n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** koffi would take a number for a pointer, and cut what does not fit; so what C cannot be given is refused here, as C would. */
const CHECKS = {
  text: value => value === null || (typeof value === 'string' && !NOT_FOR_C.test(value)),
  json: () => true,
  bool: value => typeof value === 'boolean',
  ...Object.fromEntries(Object.entries(RANGES).map(([word, range]) => [word, value => isBetween(value, range)])),
};

function isBetween(value, [least, most]) {
  return (Number.isInteger(value) || typeof value === 'bigint') && value >= least && value <= most;
}

function toC(name, word, given) {
  const value = given ?? null;
  if (!CHECKS[word](value)) throw new ConvokeError(-4, `${show(value)} is not an argument of type ${word}`, name);
  if (word === 'json') return value === null ? null : toText(value);
  // koffi cuts numbers beyond 2^63, and takes every BigInt.
  return word === 'int64' || word === 'uint64' ? BigInt(value) : value;
}

function show(value) {
  return typeof value === 'string' ? 'a text with a NUL character, or half of one that takes two,' : String(value);
}

function fromC(word, value) {
  if (word === 'json') return value === '' ? undefined : fromText(value);
  return word === 'int64' || word === 'uint64' ? BigInt(value) : value;
}

function fromBuffers(buffers) {
  const texts = Object.entries(buffers).map(([name, buffer]) => [name, buffer.toString('utf8', 0, buffer.indexOf(0))]);
  return Object.fromEntries(texts);
}

// Functions.

const declared = memoized(name => {
  const [output, ...words] = functions[name];
  const type = word => C_TYPES[word] ?? (isCallback(word) ? koffi.pointer(prototypes(word)) : 'uint8_t *');
  return load().func(name, C_TYPES[output], words.map(type));
});

/** The arguments for C, from those that the function has here: without user data, buffers, and the callback that answers. */
function prepare(name, given, userData) {
  const words = functions[name].slice(1);
  const answer = words.findLastIndex(isCallback);
  const prepared = { buffers: {}, notice: undefined, args: [] };
  let next = 0;
  words.forEach((word, place) => {
    if (word === 'user') {
      prepared.args.push(userData);
    } else if (word in C_TYPES) {
      prepared.args.push(toC(name, word, given[next++]));
    } else if (!isCallback(word)) {
      const [buffer, size] = word.split(' ');
      prepared.args.push((prepared.buffers[buffer] = Buffer.alloc(Number(size))));
    } else if (place === answer) {
      prepared.args.push(answerPointers(word));
    } else {
      prepared.notice = given[next++];
      prepared.args.push(noticePointers(word));
    }
  });
  return prepared;
}

function check(name, result) {
  // Right behind the call, on its thread; but of Init, which a worker thread has made, every thread is told.
  if (result !== 0) throw new ConvokeError(result, declared('ConvokeLastError')(), name);
}

/** A function that answers at once: what it gives back, or has written into its buffer. */
function atOnce(name, given) {
  const [output] = functions[name];
  const { args, buffers } = prepare(name, given);
  const value = declared(name)(...args);
  if (output !== 'result') return fromC(output, value);
  check(name, value);
  return Object.values(fromBuffers(buffers))[0];
}

/** A function that answers through a callback. */
async function later(name, given) {
  if (isUnanswered(name, given)) return { code: atOnceAccepted(name, given), desc: '', data: undefined };
  const userData = ++lastUserData;
  const { args, buffers, notice } = prepare(name, given, userData);
  check(name, declared(name)(...args));
  // Callbacks come through the event loop, and so not before this.
  const answer = await new Promise(resolve => {
    calls.set(userData, { answer: resolve, notice });
    holdLoop();
  });
  calls.delete(userData);
  holdLoop();
  // Here, and not in the callback, an error's stack leads to the caller.
  try {
    return { ...answerOf(name, answer), ...fromBuffers(buffers) };
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
  check(name, declared(name)(json, null, 0));
  return 0;
}

function answerOf(name, { code = 0, desc = '', json_params, ...values }) {
  // Of the few callbacks of another shape, what they are told is the answer.
  if (json_params === undefined) return { code, desc, data: values };
  const data = plainAnswers.has(name) ? json_params : fromC('json', json_params);
  if (code !== 0) throw new ConvokeError(code, desc, name, data);
  return { code, desc, data };
}

/** A function that waits for the SDK's thread. */
function onWorker(name, given) {
  return new Promise((resolve, reject) => {
    const { args } = prepare(name, given);
    declared(name).async(...args, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

let life = Promise.resolve();

/** Init and Uninit, one after the other. */
function turn(name, given) {
  const turned = life.then(async () => {
    check(name, await onWorker(name, given));
    isInitialised = name === 'Init';
    holdLoop();
  });
  life = turned.catch(() => {});
  return turned;
}

// Listeners.

/** Adds a listener beside the one that is set; C knows of one for all. */
const adders = {};

/** The function that sets a listener, or clears it with null. */
function setter(name) {
  const [, type] = functions[name];
  const userData = ++lastUserData;
  const all = new Set();
  listeners.set(userData, all);
  const update = () => declared(name)(all.size > 0 ? eventPointers(type) : null, userData);
  adders[name] = listener => {
    all.add(listener);
    update();
    return () => {
      all.delete(listener);
      update();
    };
  };
  let remove = () => {};
  return listener => {
    remove();
    remove = listener ? adders[name]((...values) => listener(...values)) : () => {};
  };
}

/** C tells listeners for new messages apart by their pointers, of which there is one here. */
function receivers(addName, removeName) {
  const [, type] = functions[addName];
  const userData = ++lastUserData;
  const all = new Set();
  listeners.set(userData, all);
  const add = receiver => {
    all.add(receiver);
    declared(addName)(eventPointers(type), userData);
  };
  const remove = receiver => {
    all.delete(receiver);
    if (all.size === 0) declared(removeName)(eventPointers(type));
  };
  adders[addName] = receiver => {
    add(receiver);
    return () => remove(receiver);
  };
  return { [addName]: add, [removeName]: remove };
}

const native = {};
for (const [name, [output, ...words]] of Object.entries(functions)) {
  if (output === 'nothing') native[name] = setter(name);
  else if (words.some(isCallback)) native[name] = (...given) => later(name, given);
  else if (name === 'Init' || name === 'Uninit') native[name] = (...given) => turn(name, given);
  else if (WAITS.has(name)) native[name] = (...given) => onWorker(name, given);
  else native[name] = (...given) => atOnce(name, given);
}
Object.assign(native, receivers('AddRecvNewMsgCallback', 'RemoveRecvNewMsgCallback'));

/** Adds a listener to those of a function that sets one, and gives back what removes it. */
const listen = (name, listener) => adders[name](listener);

/** Arguments for a function that does not look at them. */
function blanks(name) {
  const blank = { text: null, json: null, bool: false };
  return functions[name]
    .slice(1)
    .filter(word => word !== 'user' && word in C_TYPES)
    .map(word => (word in blank ? blank[word] : 0));
}

module.exports = { native, listen, blanks, safely, unanswered: () => calls.size };
