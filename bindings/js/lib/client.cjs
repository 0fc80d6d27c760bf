// A client of the C library: an SDK of its own beside others in this process, whose calls are made by their names, and whose events all
// come to one place.

'use strict';

const c = require('./c.cjs');
const { ConvokeError } = require('./error.cjs');
const { codes } = require('./generated/constants.cjs');

class Client {
  #number;
  #isClosed = false;
  #userData = c.newUserData();

  /**
   * Opens it, which may create the data directory.
   * @param {number | bigint} sdkAppID
   * @param {object} config as Init takes it; but callbacks come by themselves, and nobody polls
   * @param {Record<string, Function>} told what is told of events: by the types of C's listeners, and what these are called with
   */
  constructor(sdkAppID, config, told) {
    const open = 'ConvokeOpen';
    const settings = { ...config, convoke_delivery: 'thread' };
    this.#number = c.declared(open)(c.toC(open, 'uint64', sdkAppID), c.toC(open, 'json', settings));
    // 0 is no client, and has no code: what is refused are the arguments.
    if (Number(this.#number) === 0) c.check(open, -4);
    c.listeners.set(this.#userData, [(listener, values) => told[listener]?.(...values)]);
    const pointer = c.eventPointers('ConvokeEventCallback');
    c.check('ConvokeListen', c.declared('ConvokeListen')(this.#number, pointer, this.#userData));
    c.begins(this);
  }

  /** Calls a function of the C API by its name, with what it takes before its callback: what it is answered. */
  async call(name, ...given) {
    if (this.#isClosed) throw new ConvokeError(codes.ERR_SDK_NOT_INITIALIZED, 'the SDK was destroyed', name);
    const userData = c.newUserData();
    const args = [c.toC(name, 'text', name), c.toC(name, 'json', given), c.answerPointers('TIMCommCallback'), userData];
    c.check(name, c.declared('ConvokeCall')(this.#number, ...args));
    return c.answerOf(name, await c.answerTo(userData));
  }

  /** Closes it, once: what is unanswered is rejected with 7009, and nothing is told any more. */
  async close() {
    this.#isClosed = true;
    c.listeners.delete(this.#userData);
    await c.onWorker('ConvokeClose', [this.#number]);
    c.ends(this);
  }
}

module.exports = { Client };
