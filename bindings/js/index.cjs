'use strict';

const { create, ChatSDK } = require('./lib/web/chat.cjs');
const { EVENT, TYPES } = require('./lib/web/constants.cjs');
const { native } = require('./lib/native.cjs');
const { ConvokeError } = require('./lib/error.cjs');
const { load } = require('./lib/library.cjs');
const { codes, enums } = require('./lib/generated/constants.cjs');

const TIM = { create, EVENT, TYPES, ERROR: codes, enums, native, load, ChatSDK, ConvokeError };

// `default` is for `import TIM from 'convoke-im'` where TypeScript or a bundler makes CommonJS of it.
module.exports = { ...TIM, default: TIM };
Object.defineProperty(module.exports, '__esModule', { value: true });
