// Documents as text. No number is rounded: the 64-bit values of the contract are BigInt, always, and so is every other
// whole number that a double cannot hold.

'use strict';

const { parse, stringify } = require('lossless-json');
const { wideKeys } = require('./generated/documents.cjs');

/** A text without so many digits in a row has no number beyond 2^53, and JSON.parse, which is faster, is exact. */
const LONG_NUMBER = /\d{16}/;

/** @param {string} text */
function fromText(text) {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text, widen);
  return parse(text, widen, { parseNumber: exactly, onDuplicateKey: ({ newValue }) => newValue });
}

function toText(value) {
  return stringify(value, undefined, undefined, [WHOLE]);
}

/** Whole numbers that JavaScript would write with other last digits than they have: 2 ** 60 as ...847000 for ...846976. */
const WHOLE = {
  test: value => Number.isInteger(value) && !Number.isSafeInteger(value),
  stringify: value => String(BigInt(value)),
};

/** The value of a key that has 64 bits in the contract, which no two documents use for different things. */
function widen(key, value) {
  if (!wideKeys.has(key)) return value;
  return Array.isArray(value) ? value.map(toBigInt) : toBigInt(value);
}

// Free JSON may use such a key for something else.
function toBigInt(value) {
  return Number.isInteger(value) ? BigInt(value) : value;
}

function exactly(text) {
  const number = Number(text);
  return Number.isSafeInteger(number) || !/^-?\d+$/.test(text) ? number : BigInt(text);
}

module.exports = { fromText, toText };
