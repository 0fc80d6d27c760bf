// Alice and Bob, in a process each: groups of conversations, a chat group, messages.
//
//   node examples/demo.mjs          (CONVOKE_LIB says where the library is)

import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import TIM from '../index.mjs'; // in your program: 'convoke-im'

const { EVENT, TYPES } = TIM;
const [userID = 'alice', dataPath = fs.mkdtempSync(path.join(os.tmpdir(), 'convoke-demo-'))] = process.argv.slice(2);
const tim = TIM.create({ SDKAppID: 1400000001, dataPath });
const say = words => console.log(userID === 'alice' ? words : `    ${words}`);

/** The data of the next such event. */
const next = (name, is = () => true) => new Promise(resolve => tim.on(name, ({ data }) => is(data) && resolve(data)));

async function login() {
  const ready = next(EVENT.SDK_READY);
  await tim.login({ userID, userSig: 'any text' });
  await ready;
  say(`${userID} is logged in`);
}

const text = (to, conversationType, words) =>
  tim.sendMessage(tim.createTextMessage({ to, conversationType, payload: { text: words } }));

async function alice() {
  say(`everything is in ${dataPath}`);
  await login();
  const bob = fork(fileURLToPath(import.meta.url), ['bob', dataPath]);
  await once(bob, 'message');

  say('\nA chat group, with Bob in it');
  const { group } = (
    await tim.createGroup({ name: 'Tea 茶', groupID: 'tea', type: TYPES.GRP_PUBLIC, memberList: [{ userID: 'bob' }] })
  ).data;
  say(`  ${group.name} has ${group.memberCount} members`);

  say('\nMessages both ways');
  const answer = next(EVENT.MESSAGE_RECEIVED, ([message]) => message.conversationID === 'C2Cbob');
  await text('bob', TYPES.CONV_C2C, 'Tea at five? 🍵');
  say(`  bob answers: ${(await answer)[0].payload.text}`);
  for (const to of ['carol', 'dave']) await text(to, TYPES.CONV_C2C, 'Tea at five?');

  say('\nGroups of conversations');
  tim.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, ({ data }) => say(`  event: the groups are now [${data.join(', ')}]`));
  tim.on(EVENT.CONVERSATION_IN_GROUP_UPDATED, ({ data }) => {
    say(`  event: in ${data.groupName} [${data.conversationList.map(c => c.conversationID).join(', ')}]`);
  });
  const { successConversationIDList, failureConversationIDList } = (
    await tim.createConversationGroup({
      groupName: 'friends',
      conversationIDList: ['C2Cbob', 'GROUPtea', 'GROUPcoffee'],
    })
  ).data;
  say(`  friends: ${successConversationIDList.join(', ')}`);
  failureConversationIDList.forEach(({ conversationID, code, message }) =>
    say(`  not ${conversationID}: ${code} ${message}`)
  );
  await tim.createConversationGroup({ groupName: 'others', conversationIDList: ['C2Cdave'] });
  await tim.addConversationsToGroup({ groupName: 'friends', conversationIDList: ['C2Ccarol'] });
  await tim.renameConversationGroup({ oldName: 'others', newName: 'neighbours' });

  say('\nBy group');
  for (const groupName of (await tim.getConversationGroupList()).data) {
    for (const conversation of (await tim.getConversationList({ groupName })).data.conversationList) {
      say(`  ${groupName}: ${conversation.conversationID}, "${conversation.lastMessage.messageForShow}"`);
    }
  }
  await tim
    .deleteConversationGroup('nobody')
    .catch(({ code, message }) => say(`  no group "nobody": ${code} ${message}`));

  say('\nThe end');
  const left = once(bob, 'exit');
  bob.send('leave');
  await left;
  await tim.destroy();
  if (process.argv.length < 4) fs.rmSync(dataPath, { recursive: true });
}

async function bob() {
  await login();
  tim.on(EVENT.MESSAGE_RECEIVED, async ({ data: [message] }) => {
    if (message.type !== TYPES.MSG_TEXT) return;
    say(`bob reads: ${message.payload.text}`);
    await text(message.from, TYPES.CONV_C2C, 'Gladly! 好的');
  });
  process.once('message', async () => {
    await tim.destroy();
    process.disconnect();
  });
  process.send('here');
}

await (userID === 'alice' ? alice() : bob());
