// A process that ends in the middle of its work (process.test.mjs).

import TIM from '../index.mjs';

const [folder, how] = process.argv.slice(2);
const tim = TIM.create({ SDKAppID: 1, dataPath: folder });
for (const name of Object.values(TIM.EVENT)) tim.on(name, () => {});
await tim.login({ userID: 'alice', userSig: 'x' });

const send = text =>
  tim.call('MsgSendMessage', 'bob', 1, { message_elem_array: [{ elem_type: 0, text_elem_content: text }] });

if (how === 'count') {
  const { data } = await tim.call('MsgGetMsgList', 'bob', 1, { msg_getmsglist_param_count: 100000 });
  console.log(data.length);
  await tim.destroy();
} else if (how === 'kill') {
  for (let i = 1; ; i++) {
    await send(`${i}`);
    if (i % 10 === 0) process.stdout.write(`${i}\n`);
    if (i === 50) process.kill(process.pid, 'SIGKILL');
  }
} else {
  for (let i = 0; i < 20; i++) await send(`${how} ${i}`);
  for (let i = 0; i < 300; i++) tim.call('ConvGetConvList').catch(() => {});
  setTimeout(() => process.exit(7), Number(how));
}
