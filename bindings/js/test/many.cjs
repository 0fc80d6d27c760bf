// Many calls, and what they leave (process.test.mjs).

'use strict';

const koffi = require('koffi');
const { native, ChatSDK } = require('..');
const { unanswered } = require('../lib/c.cjs');

const [dataPath, how] = process.argv.slice(2);
const text = { message_elem_array: [{ elem_type: 0, text_elem_content: 'x'.repeat(500) }] };

async function calls(call, count) {
  for (let i = 0; i < count; i += 100) {
    await Promise.all(
      Array.from({ length: 98 }, () =>
        call('ConvGetConvInfo', [
          { get_conversation_list_param_conv_id: 'bob', get_conversation_list_param_conv_type: 1 },
        ])
      )
    );
    await call('MsgSendMessage', 'bob', 1, { ...text, message_is_online_msg: true });
    await call('ConvDeleteConversationGroup', 'none').catch(() => {});
    // A client is opened and closed for each hundred calls of another one.
    if (how === 'clients') await new ChatSDK({ SDKAppID: 1, dataPath }).destroy();
  }
  global.gc();
  return process.memoryUsage().rss;
}

async function measure(call) {
  await call('Login', 'alice', 'x');
  const before = await calls(call, 3000);
  const registered = koffi.stats().callbacks;
  const after = await calls(call, 10000);
  console.log(
    JSON.stringify({
      growth: after / before,
      callbacks: koffi.stats().callbacks - registered,
      unanswered: unanswered(),
    })
  );
}

(async () => {
  if (how === 'clients') {
    const tim = new ChatSDK({ SDKAppID: 1, dataPath });
    await measure((name, ...given) => tim.call(name, ...given));
    await tim.destroy();
  } else {
    await native.Init(1, { sdk_config_config_file_path: dataPath });
    native.SetConvEventCallback(() => {});
    await measure((name, ...given) => native[name](...given));
    await native.Uninit();
  }
})();
