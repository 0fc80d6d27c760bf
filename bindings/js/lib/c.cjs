// The C library as koffi calls it: its functions by name, values on their way there and back, what it calls back, and what the
// process lives for meanwhile.
//
// The SDK calls back on threads of its own. koffi hands such a call over to Node's event loop, and the SDK's thread waits for it; so
// what waits for that thread in C must not run on the main thread, where it would wait for itself, and goes through koffi's worker
// threads (onWorker). Everything else returns at once and is called right here. Of each type of callback koffi knows one, which is
// registered when it is first needed and never given back: the user data tells whose call it is.

'use strict';

const koffi = require('koffi');
const generated = require('./generated/functions.cjs');
const { ConvokeError } = require('./error.cjs');
const { fromText, toText } = require('./json.cjs');
const { load } = require('./library.cjs');

/** What each function gives back, and what it takes, in C's order. */
const functions = {
  ...generated.functions,
  ConvokeOpen: ['uint64', 'uint64', 'json'],
  ConvokeCall: ['result', 'uint64', 'text', 'json', 'TIMCommCallback', 'user'],
  ConvokeListen: ['result', 'uint64', 'ConvokeEventCallback', 'user'],
  ConvokeClose: ['result', 'uint64'],
};

/** What each callback is given, by name, in C's order. */
const callbacks = {
  ...generated.callbacks,
  ConvokeEventCallback: { listener: 'text', json_arguments: 'json', user_data: 'user' },
};

const isCallback = word => word in callbacks;

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

// The event loop.

/** What is to be done with the answers of the calls that have none yet, by user data. */
const calls = new Map();
/** What is told of events, by user data. */
const listeners = new Map();
let lastUserData = 0;
const newUserData = () => ++lastUserData;

/** What can have something to say: the SDK from Init to Uninit, and clients. */
const living = new Set();
let loopHolder;

/** The process lives as long as something can come, which koffi does not see to. */
function holdLoop() {
  if (living.size > 0 || calls.size > 0) {
    loopHolder ??= setInterval(() => {}, 0x7fffffff);
  } else {
    clearInterval(loopHolder);
    loopHolder = undefined;
  }
}

function begins(life) {
  living.add(life);
  holdLoop();
}

function ends(life) {
  living.delete(life);
  holdLoop();
}

/** What the call that has just been made with that user data is answered. It comes through the event loop, and so not before this. */
async function answerTo(userData, notice) {
  const answer = await new Promise(resolve => {
    calls.set(userData, { answer: resolve, notice });
    holdLoop();
  });
  calls.delete(userData);
  holdLoop();
  return answer;
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
  register(type, (userData, values) => tell(listeners.get(userData) ?? [], Object.values(values)))
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

// Functions.

const declared = memoized(name => {
  const [output, ...words] = functions[name];
  const type = word => C_TYPES[word] ?? (isCallback(word) ? koffi.pointer(prototypes(word)) : 'uint8_t *');
  return load().func(name, C_TYPES[output], words.map(type));
});

/** Calls a function that waits for the SDK's thread. */
function onWorker(name, args) {
  return new Promise((resolve, reject) => {
    declared(name).async(...args, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

/** Throws where a call was not taken. */
function check(name, result) {
  // Right behind the call, on its thread; but of Init, which a worker thread has made, every thread is told.
  if (result !== 0) throw new ConvokeError(result, declared('ConvokeLastError')(), name);
}

function answerOf(name, { code = 0, desc = '', json_params, ...values }) {
  // Of the few callbacks of another shape, what they are told is the answer.
  if (json_params === undefined) return { code, desc, data: values };
  const data = generated.plainAnswers.has(name) ? json_params : fromC('json', json_params);
  if (code !== 0) throw new ConvokeError(code, desc, name, data);
  return { code, desc, data };
}

module.exports = {
  C_TYPES,
  isCallback,
  listeners,
  newUserData,
  begins,
  ends,
  answerTo,
  answerPointers,
  noticePointers,
  eventPointers,
  safely,
  toC,
  fromC,
  declared,
  onWorker,
  check,
  answerOf,
  unanswered: () => calls.size,
};
