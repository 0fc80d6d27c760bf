// Why a call was not carried out: what every promise of this package is rejected with.

'use strict';

const { codes } = require('./generated/constants.cjs');

/** What the C functions give back (TIMResult) when they do not take a call. The log says which argument it was. */
const REFUSED = {
  [-1]: 'refused: the SDK is not initialised',
  [-2]: 'refused: nobody is logged in',
  [-3]: 'refused: an argument is not the document that the function takes',
  [-4]: 'refused: an argument is missing, or not one that the function takes',
  [-5]: 'refused: not a conversation',
  [-6]: 'refused: not a chat group',
};

const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));

class ConvokeError extends Error {
  /**
   * @param {number} code the contract's: an error code, or a TIMResult below 0 where the call was refused
   * @param {string} desc an English sentence, or ''
   * @param {string} name the C function
   * @param {unknown} [data] what the answer holds all the same, such as the results of a call of which every item failed
   */
  constructor(code, desc, name, data) {
    super(desc || REFUSED[code] || names.get(code) || `code ${code}`);
    this.name = 'ConvokeError';
    this.code = code;
    this.function = name;
    this.data = data;
  }
}

module.exports = { ConvokeError };
