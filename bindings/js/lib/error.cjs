// Why a call was not carried out: what every promise of this package is rejected with.

'use strict';

const { codes } = require('./generated/constants.cjs');

const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));

class ConvokeError extends Error {
  /**
   * @param {number} code the contract's: an error code, or a TIMResult below 0 where the call was refused
   * @param {string} desc an English sentence, or ''; where the call was refused, what ConvokeLastError says
   * @param {string} name the C function
   * @param {unknown} [data] what the answer holds all the same, such as the results of a call of which every item failed
   */
  constructor(code, desc, name, data) {
    super(desc || names.get(code) || `code ${code}`);
    this.name = 'ConvokeError';
    this.code = code;
    this.function = name;
    this.data = data;
  }
}

module.exports = { ConvokeError };
