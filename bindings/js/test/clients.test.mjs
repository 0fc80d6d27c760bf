// Several users in one process: each is a client of its own, and they meet in the data directory.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import TIM, { ConvokeError, native } from '../index.mjs';
import { freshFolder, inTime, nextEvent, SDKAppID } from './helpers.mjs';

const { ChatSDK, EVENT, TYPES } = TIM;

const alive = new Set();
afterEach(async () => {
  await Promise.all([...alive].map(tim => tim.destroy()));
  alive.clear();
});

/** A user of this process, ready, and all that they are told from then on. */
async function user(userID, dataPath) {
  const tim = new ChatSDK({ SDKAppID, dataPath });
  alive.add(tim);
  const ready = nextEvent(tim, EVENT.SDK_READY);
  await tim.login({ userID, userSig: 'any text' });
  await ready;
  // Behind the lists that follow a login.
  await tim.getConversationList();
  const told = [];
  for (const name of Object.values(EVENT)) tim.on(name, ({ data }) => told.push([name, data]));
  return { tim, told };
}

const send = (from, to, text) =>
  from.sendMessage(from.createTextMessage({ to, conversationType: TYPES.CONV_C2C, payload: { text } }));

test('two users talk', async () => {
  const folder = freshFolder();
  const [{ tim: alice }, { tim: bob }] = [await user('alice', folder), await user('bob', folder)];
  assert.deepEqual([alice.getLoginUser(), bob.getLoginUser()], ['alice', 'bob']);
  const question = nextEvent(bob, EVENT.MESSAGE_RECEIVED);
  const { message } = (await send(alice, 'bob', 'Tea?')).data;
  const [come] = await question;
  assert.deepEqual([come.ID, come.from, come.to, come.flow], [message.ID, 'alice', 'bob', 'in']);
  const answer = nextEvent(alice, EVENT.MESSAGE_RECEIVED);
  await send(bob, come.from, 'Gladly');
  assert.deepEqual((await answer).map(({ payload, to }) => [payload.text, to]), [['Gladly', 'alice']]);
});

test('the devices of a user may be in one process', async () => {
  const folder = freshFolder();
  const [{ tim: phone }, { tim: desk }] = [await user('alice', folder), await user('alice', folder)];
  const told = nextEvent(desk, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  await phone.createConversationGroup({ groupName: 'work', conversationIDList: ['C2Cbob'] });
  assert.deepEqual(await told, ['work']);
});

test('each is told of their own events alone', async () => {
  const folder = freshFolder();
  const [alice, bob, carol] = [await user('alice', folder), await user('bob', folder), await user('carol', folder)];
  const groups = nextEvent(alice.tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  const profile = nextEvent(alice.tim, EVENT.PROFILE_UPDATED);
  const message = nextEvent(bob.tim, EVENT.MESSAGE_RECEIVED);
  await alice.tim.createConversationGroup({ groupName: 'work', conversationIDList: ['C2Cbob'] });
  await alice.tim.updateMyProfile({ nick: 'A' });
  await send(alice.tim, 'bob', 'for bob');
  assert.deepEqual(await groups, ['work']);
  assert.equal((await profile)[0].nick, 'A');
  await message;
  // What carol is told comes in the order in which it happened: before this, nothing.
  const last = nextEvent(carol.tim, EVENT.MESSAGE_RECEIVED);
  await send(bob.tim, 'carol', 'for carol');
  await last;
  const texts = ({ told }) =>
    told.filter(([name]) => name === EVENT.MESSAGE_RECEIVED).map(([, [{ payload }]]) => payload.text);
  assert.deepEqual([alice, bob, carol].map(texts), [[], ['for bob'], ['for carol']]);
  const names = ({ told }) => new Set(told.map(([name]) => name));
  for (const name of [EVENT.CONVERSATION_GROUP_LIST_UPDATED, EVENT.PROFILE_UPDATED]) {
    assert.deepEqual([alice, bob, carol].map(one => names(one).has(name)), [true, false, false], name);
  }
});

test('one is destroyed, and the others live on', async () => {
  const folder = freshFolder();
  const [alice, bob, carol] = [await user('alice', folder), await user('bob', folder), await user('carol', folder)];
  // In the middle of a call, and from inside of an event of another one.
  const pending = alice.tim.getConversationList().catch(error => error);
  const destroyed = new Promise(resolve => bob.tim.on(EVENT.MESSAGE_RECEIVED, () => resolve(alice.tim.destroy())));
  await send(carol.tim, 'bob', 'end her');
  await inTime(destroyed);
  const answer = await pending;
  assert.ok(answer.code === 0 || answer.code === 7009, `${answer}`);
  const silent = alice.told.length;
  await assert.rejects(alice.tim.getConversationList(), { code: 6013, function: 'ConvGetConvList' });
  assert.deepEqual([alice.tim.getLoginUser(), alice.tim.isReady()], ['', false]);
  assert.equal(await alice.tim.destroy().then(({ code }) => code), 0, 'again, which is nothing');
  await send(bob.tim, 'alice', 'are you there?');
  const told = nextEvent(carol.tim, EVENT.MESSAGE_RECEIVED);
  await send(bob.tim, 'carol', 'you are');
  await told;
  assert.equal((await bob.tim.getConversationList()).data.conversationList.length, 2);
  assert.equal(alice.told.length, silent);
  // She comes again, as another object.
  const again = await user('alice', folder);
  const { messageList } = (await again.tim.getMessageList({ conversationID: 'C2Cbob' })).data;
  assert.deepEqual(messageList.map(({ payload }) => payload.text), ['are you there?']);
});

test('a listener of one waits for what another does', async () => {
  const folder = freshFolder();
  const [{ tim: alice }, { tim: bob }] = [await user('alice', folder), await user('bob', folder)];
  const seen = new Promise((resolve, reject) => {
    bob.on(EVENT.MESSAGE_RECEIVED, () => alice.getConversationList().then(({ data }) => resolve(data), reject));
  });
  await send(alice, 'bob', 'hi');
  assert.deepEqual((await inTime(seen)).conversationList.map(c => c.conversationID), ['C2Cbob']);
});

test('create gives one for each SDKAppID, until it is destroyed', async () => {
  const dataPath = freshFolder();
  const [one, other] = [TIM.create({ SDKAppID: 1, dataPath }), TIM.create({ SDKAppID: 2, dataPath })];
  alive.add(one).add(other);
  assert.notEqual(one, other);
  assert.equal(TIM.create({ SDKAppID: 1 }), one);
  assert.equal(TIM.create({ SDKAppID: '2', userID: 'x' }), other);
  assert.equal(TIM.create({ SDKAppID: 'one' }), null);
  // Both live, and their users never meet.
  const told = [];
  for (const [name, tim] of [['one', one], ['other', other]]) {
    const ready = nextEvent(tim, EVENT.SDK_READY);
    await tim.login({ userID: 'alice', userSig: 'x' });
    await ready;
    tim.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, ({ data }) => told.push([name, data]));
  }
  const [first, second] = [one, other].map(tim => nextEvent(tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED));
  await one.createConversationGroup({ groupName: 'a', conversationIDList: ['C2Cbob'] });
  await first;
  await other.createConversationGroup({ groupName: 'b', conversationIDList: ['C2Cbob'] });
  await second;
  assert.deepEqual(told, [['one', ['a']], ['other', ['b']]]);
  // One that was made beside it is none that create gives.
  const beside = new ChatSDK({ SDKAppID: 1, dataPath });
  await beside.destroy();
  assert.equal(TIM.create({ SDKAppID: 1, dataPath }), one);
  const end = one.destroy();
  const next = TIM.create({ SDKAppID: 1, dataPath });
  alive.add(next);
  assert.notEqual(next, one);
  await end;
  assert.equal(TIM.create({ SDKAppID: 1, dataPath }), next);
  assert.deepEqual((await other.getConversationGroupList()).data, ['b']);
});

test('native is one more user beside them', async () => {
  const folder = freshFolder();
  const { tim: alice } = await user('alice', folder);
  await native.Init(SDKAppID, { sdk_config_config_file_path: folder });
  await native.Login('bob', 'any text');
  assert.deepEqual([alice.getLoginUser(), native.GetLoginUserID()], ['alice', 'bob']);
  const told = nextEvent(alice, EVENT.MESSAGE_RECEIVED);
  await native.MsgSendMessage('alice', 1, { message_elem_array: [{ elem_type: 0, text_elem_content: 'from C' }] });
  assert.equal((await told)[0].payload.text, 'from C');
  await native.Uninit();
  assert.equal((await alice.getConversationList()).data.conversationList.length, 1);
});

test('call makes any call of the C API for its user', async () => {
  const folder = freshFolder();
  const [{ tim: alice }, { tim: bob }] = [await user('alice', folder), await user('bob', folder)];
  for (const name of ['a', 'b']) await alice.call('ConvCreateConversationGroup', name, ['c2c_bob']);
  await alice.call('ConvReorderConversationGroups', ['b', 'a']);
  assert.deepEqual(await alice.call('ConvGetConversationGroupList'), { code: 0, desc: '', data: ['b', 'a'] });
  assert.deepEqual((await bob.call('ConvGetConversationGroupList')).data, []);
  // What is no promise in C, a text that is no JSON, a number of 64 bits, and what C tells in parts.
  assert.equal((await alice.call('GetLoginUserID')).data, 'alice');
  await alice.call('ConvSetDraft', 'bob', 1, { draft_user_define: 'x' });
  await alice.call('ConvCreate', 'bob', 1);
  await alice.call('ConvMarkConversation', ['c2c_bob'], 2n ** 63n, true);
  const filter = { conversation_list_filter_mark_type: 2n ** 63n };
  const { data } = await alice.call('ConvGetConversationListByFilter', filter, 0n, 10);
  assert.deepEqual(data.conversation_list_result_conv_list[0].conv_mark_array, [2n ** 63n]);
  await alice.createGroup({ name: 'Team', groupID: 'team', memberList: [{ userID: 'bob' }] });
  const { message } = (
    await alice.sendMessage(
      alice.createTextMessage({
        to: 'team',
        conversationType: TYPES.CONV_GROUP,
        payload: { text: 'read it' },
        needReadReceipt: true,
      })
    )
  ).data;
  const unread = (await alice.getGroupMessageReadMemberList({ message, filter: 1 })).data;
  assert.deepEqual([unread.unreadUserIDList, unread.cursor, unread.isCompleted], [['bob'], '0', true]);

  const refused = (call, code, part) =>
    assert.rejects(call, error => {
      assert.ok(error instanceof ConvokeError);
      assert.deepEqual([error.code, error.message.includes(part)], [code, true], error.message);
      return true;
    });
  await refused(alice.call('ConvGetConvLits'), -4, 'ConvGetConvList');
  await refused(alice.call('ConvDeleteConversationGroup', 7), -3, 'expected a string as group_name, got 7');
  await refused(alice.call('ConvDeleteConversationGroup', 'a\0b'), -3, 'group_name');
  await refused(alice.call('ConvDeleteConversationGroup', 'a\ud83d'), -3, 'ConvokeCall: json_arguments');
  await refused(alice.call('ConvDeleteConversationGroup', 'a', 'b'), -3, 'group_name');
  await refused(alice.call('ConvDeleteConversationGroup', 'none'), 51009, 'group');
});
