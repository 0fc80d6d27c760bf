// The same in CommonJS.

import TIM = require('convoke-im');
import { native, TYPES, type Conversation } from 'convoke-im';

const tim = TIM.create({ SDKAppID: 1400000001, libraryPath: '/usr/local/lib' });
tim.on(TIM.EVENT.SDK_READY, () => {});
const also = TIM.default.create({ SDKAppID: 1400000001 });
const conversations: Promise<Conversation[]> = tim.getConversationList().then(answer => answer.data.conversationList);
const version: string = native.GetSDKVersion();
const c2c: 'C2C' = TYPES.CONV_C2C;

export { also, c2c, conversations, version };
