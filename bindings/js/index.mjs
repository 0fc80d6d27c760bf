// The same module as for require: users and the library are those of the process.
import convoke from './index.cjs';

export const { create, EVENT, TYPES, ERROR, enums, native, load, ChatSDK, ConvokeError } = convoke;
export default convoke.default;
