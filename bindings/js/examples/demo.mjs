// Alice and Bob, in one process: groups of conversations, a chat group, messages.
//
//   node examples/demo.mjs          (CONVOKE_LIB says where the library is)

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import TIM from '../index.mjs'; // in your program: 'convoke-im'

const { EVENT, TYPES } = TIM;
const dataPath = fs.mkdtempSync(path.join(os.tmpdir(), 'convoke-demo-'));
const say = words => console.log(words);

/** The data of the next such event. */
const next = (tim, name, is = () => true) =>
  new Promise(resolve => tim.on(name, ({ data }) => is(data) && resolve(data)));

/** Each user is an SDK of their own; TIM.create would give the same one for the same SDKAppID. */
async function logIn(userID) {
  const tim = new TIM.ChatSDK({ SDKAppID: 1400000001, dataPath });
  const ready = next(tim, EVENT.SDK_READY);
  await tim.login({ userID, userSig: 'any text' });
  await ready;
  say(`${userID} is logged in`);
  return tim;
}

const text = (tim, to, words) =>
  tim.sendMessage(tim.createTextMessage({ to, conversationType: TYPES.CONV_C2C, payload: { text: words } }));

say(`everything is in ${dataPath}`);
const alice = await logIn('alice');
const bob = await logIn('bob');

bob.on(EVENT.MESSAGE_RECEIVED, async ({ data: [message] }) => {
  if (message.type !== TYPES.MSG_TEXT) return;
  say(`    bob reads: ${message.payload.text}`);
  await text(bob, message.from, 'Gladly! 好的');
});

say('\nA chat group, with Bob in it');
const { group } = (
  await alice.createGroup({ name: 'Tea 茶', groupID: 'tea', type: TYPES.GRP_PUBLIC, memberList: [{ userID: 'bob' }] })
).data;
say(`  ${group.name} has ${group.memberCount} members`);

say('\nMessages both ways');
const answer = next(alice, EVENT.MESSAGE_RECEIVED, ([message]) => message.conversationID === 'C2Cbob');
await text(alice, 'bob', 'Tea at five? 🍵');
say(`  bob answers: ${(await answer)[0].payload.text}`);
for (const to of ['carol', 'dave']) await text(alice, to, 'Tea at five?');

say('\nGroups of conversations');
alice.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, ({ data }) => say(`  event: the groups are now [${data.join(', ')}]`));
alice.on(EVENT.CONVERSATION_IN_GROUP_UPDATED, ({ data }) => {
  say(`  event: in ${data.groupName} [${data.conversationList.map(c => c.conversationID).join(', ')}]`);
});
const { successConversationIDList, failureConversationIDList } = (
  await alice.createConversationGroup({
    groupName: 'friends',
    conversationIDList: ['C2Cbob', 'GROUPtea', 'GROUPcoffee'],
  })
).data;
say(`  friends: ${successConversationIDList.join(', ')}`);
failureConversationIDList.forEach(({ conversationID, code, message }) =>
  say(`  not ${conversationID}: ${code} ${message}`)
);
await alice.createConversationGroup({ groupName: 'others', conversationIDList: ['C2Cdave'] });
await alice.addConversationsToGroup({ groupName: 'friends', conversationIDList: ['C2Ccarol'] });
await alice.renameConversationGroup({ oldName: 'others', newName: 'neighbours' });

say('\nBy group');
for (const groupName of (await alice.getConversationGroupList()).data) {
  for (const conversation of (await alice.getConversationList({ groupName })).data.conversationList) {
    say(`  ${groupName}: ${conversation.conversationID}, "${conversation.lastMessage.messageForShow}"`);
  }
}
await alice
  .deleteConversationGroup('nobody')
  .catch(({ code, message }) => say(`  no group "nobody": ${code} ${message}`));

say('\nThe end');
await Promise.all([alice.destroy(), bob.destroy()]);
fs.rmSync(dataPath, { recursive: true });
