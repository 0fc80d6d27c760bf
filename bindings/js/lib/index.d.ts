// What the package exports, by name; its default export has all of it.

import type * as documents from './generated/documents';
import { Native } from './generated/native';

export { create, ChatSDK } from './web/chat';
export type * from './web/chat';
export { EVENT, TYPES } from './web/constants';
export { ConvokeError } from './error';
export { codes as ERROR } from './generated/codes';
export * as enums from './generated/constants';
export type { Given, Native, Result } from './generated/native';
/** The documents of the C API, which `native` takes and gives. */
export type { documents };

/** Every function of the C API, for one user beside those of create. */
export declare const native: Native;

/** Loads the shared library: a file, or its folder. What needs it loads it by itself; the first time counts. */
export declare function load(place?: string): void;
