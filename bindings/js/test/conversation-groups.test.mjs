// Groups of conversations, in the web SDK's shape.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import TIM from '../index.mjs';
import { freshFolder, logIn, nextEvent, otherProcess } from './helpers.mjs';

const { EVENT } = TIM;
const folder = freshFolder();
let tim;

before(async () => {
  tim = await logIn('alice', folder);
  await tim.createGroup({ name: 'Team', groupID: 'team', type: TIM.TYPES.GRP_PUBLIC });
  for (const to of ['bob', 'carol', 'dave']) {
    await tim.sendMessage(tim.createTextMessage({ to, conversationType: 'C2C', payload: { text: 'hello' } }));
  }
});
after(() => tim.destroy());

const names = async () => (await tim.getConversationGroupList()).data;
const ids = ({ conversationList }) => conversationList.map(c => c.conversationID).sort();
const inGroup = async groupName => ids((await tim.getConversationList({ groupName })).data);

test('a group is created from good and bad ids, and told', async () => {
  const list = nextEvent(tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  const conversations = nextEvent(tim, EVENT.CONVERSATION_LIST_UPDATED, all =>
    all.some(c => c.conversationGroupList.length)
  );
  const answer = await tim.createConversationGroup({
    conversationIDList: ['C2Cbob', 'GROUPteam', 'GROUPnowhere', 'nothing', 'C2Cbob'],
    groupName: '工作 😀 "x"',
  });
  assert.equal(answer.code, 0);
  assert.deepEqual(answer.data.successConversationIDList, ['C2Cbob', 'GROUPteam']);
  const failed = answer.data.failureConversationIDList;
  assert.deepEqual(
    failed.map(({ conversationID, code }) => [conversationID, code]),
    [
      ['GROUPnowhere', 51007],
      ['nothing', 6017],
    ]
  );
  assert.ok(failed.every(({ message }) => message.length > 0));
  assert.deepEqual(await list, ['工作 😀 "x"']);
  const all = await conversations;
  assert.equal(all.length, 4, 'the event has the whole list');
  assert.deepEqual(all.find(c => c.conversationID === 'C2Cbob').conversationGroupList, ['工作 😀 "x"']);
  assert.deepEqual(await inGroup('工作 😀 "x"'), ['C2Cbob', 'GROUPteam']);
  assert.deepEqual(await inGroup(''), ['C2Ccarol', 'C2Cdave'], 'those that are in none');
});

test('it is renamed, and told', async () => {
  const list = nextEvent(tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  assert.equal((await tim.renameConversationGroup({ oldName: '工作 😀 "x"', newName: 'work' })).code, 0);
  assert.deepEqual(await list, ['work']);
  await assert.rejects(tim.renameConversationGroup({ oldName: 'x', newName: 'y' }), { code: 51009 });
});

test('conversations are added to it and taken out, and told', async () => {
  let changed = nextEvent(tim, EVENT.CONVERSATION_IN_GROUP_UPDATED);
  const added = await tim.addConversationsToGroup({ groupName: 'work', conversationIDList: ['C2Ccarol', 'C2Cnobody'] });
  assert.deepEqual(added.data, { successConversationIDList: ['C2Ccarol', 'C2Cnobody'], failureConversationIDList: [] });
  let told = await changed;
  assert.equal(told.groupName, 'work');
  assert.deepEqual(ids(told), ['C2Cbob', 'C2Ccarol', 'C2Cnobody', 'GROUPteam']);

  changed = nextEvent(tim, EVENT.CONVERSATION_IN_GROUP_UPDATED);
  const removed = await tim.deleteConversationsFromGroup({ groupName: 'work', conversationIDList: ['C2Cbob', '?'] });
  assert.deepEqual(removed.data.successConversationIDList, ['C2Cbob']);
  assert.deepEqual(
    removed.data.failureConversationIDList.map(({ code }) => code),
    [6017]
  );
  told = await changed;
  assert.deepEqual(ids(told), ['C2Ccarol', 'GROUPteam']);
});

test('another device is told as well, and sees the same', async () => {
  const { tim: phone } = await otherProcess('alice', folder);
  assert.deepEqual((await phone.getConversationGroupList()).data, ['work']);
  await tim.createConversationGroup({ groupName: 'friends', conversationIDList: ['C2Cdave'] });
  assert.deepEqual(await phone.event(EVENT.CONVERSATION_GROUP_LIST_UPDATED), ['work', 'friends']);
  const mine = nextEvent(tim, EVENT.CONVERSATION_IN_GROUP_UPDATED);
  await phone.addConversationsToGroup({ groupName: 'friends', conversationIDList: ['C2Cbob'] });
  assert.deepEqual(ids(await phone.event(EVENT.CONVERSATION_IN_GROUP_UPDATED)), ['C2Cbob', 'C2Cdave']);
  assert.deepEqual(ids(await mine), ['C2Cbob', 'C2Cdave']);

  await tim.call('ConvReorderConversationGroups', ['friends', 'work']);
  assert.deepEqual(await names(), ['friends', 'work']);
  const list = nextEvent(tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  await phone.deleteConversationGroup('friends');
  assert.deepEqual(await list, ['work']);
  assert.equal(await phone.leave(), 0);
});

test('the limits are those of the library', async () => {
  const create = groupName => tim.createConversationGroup({ groupName, conversationIDList: ['C2Cbob'] });
  await assert.rejects(create('work'), { code: 7014, name: 'ConvokeError' });
  await assert.rejects(create('x'.repeat(33)), { code: 51011 });
  await assert.rejects(create('好'.repeat(11)), { code: 51011 }, 'bytes count');
  const ten = '好'.repeat(10);
  assert.equal((await create(ten)).code, 0);
  for (let i = 0; i < 18; i++) await create(`group ${i}`);
  await assert.rejects(create('one too many'), { code: 51010 });
  await assert.rejects(
    tim.deleteConversationGroup('none'),
    error => error.code === 51009 && /group/.test(error.message)
  );
  for (let i = 0; i < 18; i++) await tim.deleteConversationGroup(`group ${i}`);
  assert.deepEqual(await names(), ['work', ten]);
});

test('where all ids fail the promise is rejected, and says which', async () => {
  const call = tim.createConversationGroup({ groupName: 'none', conversationIDList: ['GROUPnowhere', '?'] });
  await assert.rejects(call, error => {
    assert.equal(error.code, 6017);
    assert.deepEqual(error.data.successConversationIDList, []);
    assert.deepEqual(
      error.data.failureConversationIDList.map(({ conversationID }) => conversationID),
      ['GROUPnowhere', '?']
    );
    return true;
  });
  await assert.rejects(tim.createConversationGroup({ groupName: 'none', conversationIDList: [] }), { code: -3 });
  await assert.rejects(tim.createConversationGroup({ groupName: '', conversationIDList: ['C2Cbob'] }), { code: -4 });
  await assert.rejects(tim.createConversationGroup({}), { code: -4 });
});

test('the list has pages, and filters', async () => {
  const groupName = 'many';
  const many = Array.from({ length: 230 }, (_, i) => `user${i}`);
  for (const user of many) await tim.call('ConvCreate', user, TIM.enums.TIMConvType.kTIMConv_C2C);
  for (let i = 0; i < many.length; i += 100) {
    const conversationIDList = many.slice(i, i + 100).map(user => `C2C${user}`);
    await (i === 0
      ? tim.createConversationGroup({ groupName, conversationIDList })
      : tim.addConversationsToGroup({ groupName, conversationIDList }));
  }
  assert.equal((await inGroup(groupName)).length, 230);
  assert.equal((await tim.getConversationList()).data.conversationList.length, 234);
  assert.deepEqual(ids((await tim.getConversationList(['C2Cbob', 'C2Cstranger'])).data), ['C2Cbob']);
  assert.deepEqual((await tim.getConversationList([])).data.conversationList, []);
  assert.deepEqual(ids((await tim.getConversationList({ type: TIM.TYPES.CONV_GROUP })).data), ['GROUPteam']);
  await tim.deleteConversationGroup(groupName);
});

test('handlers are called in their context, and no more when they are taken off', async () => {
  const context = { calls: 0 };
  function handler(event) {
    assert.equal(event.name, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
    this.calls += 1;
  }
  tim.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, handler, context);
  let told = nextEvent(tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  await tim.createConversationGroup({ groupName: 'once', conversationIDList: ['C2Cbob'] });
  await told;
  tim.off(EVENT.CONVERSATION_GROUP_LIST_UPDATED, handler);
  told = nextEvent(tim, EVENT.CONVERSATION_GROUP_LIST_UPDATED);
  await tim.deleteConversationGroup('once');
  await told;
  assert.equal(context.calls, 1);
});

test('what is no argument is refused as the library refuses it, and never taken for another', async () => {
  for (const method of ['createConversationGroup', 'addConversationsToGroup', 'deleteConversationsFromGroup']) {
    await assert.rejects(tim[method](), { name: 'ConvokeError', code: -4 });
    await assert.rejects(tim[method]({ groupName: 'x', conversationIDList: 'C2Cbob' }), { code: -3 });
  }
  await assert.rejects(tim.renameConversationGroup(), { code: -4 });
  await assert.rejects(tim.getConversationList('C2Cbob'), { code: -3 });
  // A word that does not exist would be passed over by the library, and another chat group made than was meant.
  await assert.rejects(tim.getConversationList({ type: 'Group' }), { code: -4, message: 'there is no "Group"' });
  await assert.rejects(tim.createGroup({ name: 'x', type: 'Privat' }), { code: -4, message: 'there is no "Privat"' });
  assert.deepEqual((await tim.getConversationList(null)).data, (await tim.getConversationList()).data);
});
