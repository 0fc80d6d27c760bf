// Many calls, and what they leave (process.test.mjs).

'use strict';

const koffi = require('koffi');
const { native } = require('..');
const { unanswered } = require('../lib/native.cjs');

const text = { message_elem_array: [{ elem_type: 0, text_elem_content: 'x'.repeat(500) }] };

async function calls(count) {
  for (let i = 0; i < count; i += 100) {
    await Promise.all(
      Array.from({ length: 98 }, () =>
        native.ConvGetConvInfo([
          { get_conversation_list_param_conv_id: 'bob', get_conversation_list_param_conv_type: 1 },
        ])
      )
    );
    await native.MsgSendMessage('bob', 1, { ...text, message_is_online_msg: true });
    await native.ConvDeleteConversationGroup('none').catch(() => {});
  }
  global.gc();
  return process.memoryUsage().rss;
}

(async () => {
  await native.Init(1, { sdk_config_config_file_path: process.argv[2] });
  native.SetConvEventCallback(() => {});
  await native.Login('alice', 'x');
  const before = await calls(3000);
  const registered = koffi.stats().callbacks;
  const after = await calls(10000);
  console.log(
    JSON.stringify({
      growth: after / before,
      callbacks: koffi.stats().callbacks - registered,
      unanswered: unanswered(),
    })
  );
  await native.Uninit();
})();
