// The same module as for require: there is one SDK in a process.
import convoke from './index.cjs';

export const { create, EVENT, TYPES, ERROR, enums, native, load, ChatSDK, ConvokeError } = convoke;
export default convoke.default;
