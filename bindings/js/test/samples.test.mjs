// The samples of the web SDK's page about groups of conversations, as they stand but for a doubled comma. Each runs in a function
// of its own, with the result of its promise given back.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import TIM from '../index.mjs';
import { logIn, nextEvent } from './helpers.mjs';

let tim;
/** What samples would print. */
const console = { log: data => printed.push(data), warn: (...data) => assert.fail(data.join(' ')) };
const printed = [];

before(async () => {
  tim = await logIn('alice');
  await tim.createGroup({ name: 'Test', groupID: 'test', type: TIM.TYPES.GRP_WORK });
  await tim.sendMessage(tim.createTextMessage({ to: 'example', conversationType: TIM.TYPES.CONV_C2C, payload: { text: 'hi' } }));
});
after(() => tim.destroy());

test('new group', async () => {
  let lists = [];
  let promise = tim.createConversationGroup({
    conversationIDList: ['GROUPtest', 'C2Cexample'],
    groupName: 'Suppliers',
  });
  await promise.then(function(imResponse) {
    // 创建会话分组成功
    const { successConversationIDList, failureConversationIDList } = imResponse.data;
    // successConversationIDList - 成功的会话 ID 列表
    // 获取会话列表
    const conversationList = tim.getConversationList(successConversationIDList);

    // failureConversationIDList - 失败的会话 ID 列表
    failureConversationIDList.forEach((item) => {
      const { conversationID, code, message } = item;
    });
    lists = [successConversationIDList, failureConversationIDList, conversationList];
  }).catch(function(imError) {
    console.warn('createConversationGroup error:', imError);
  });
  const [success, failure, conversations] = lists;
  assert.deepEqual([success, failure], [['GROUPtest', 'C2Cexample'], []]);
  assert.equal((await conversations).data.conversationList.length, 2);
});

test('list of groups, and the conversations of one', async () => {
  let groupNameList, conversationList;
  let promise = tim.getConversationGroupList();
  await promise.then(function(imResponse) {
    groupNameList = imResponse.data; // 会话分组名列表
  });
  assert.deepEqual(groupNameList, ['Suppliers']);
  // 获取指定会话分组下的所有会话
  promise = tim.getConversationList({ groupName: 'Suppliers' });
  await promise.then(function(imResponse) {
    conversationList = imResponse.data.conversationList; // 会话列表
  });
  assert.equal(conversationList.length, 2);
});

test('rename, add, delete from, delete; with both events', async () => {
  let onConversationGroupListUpdated = function(event) {
    console.log(event.data); // 全量的会话分组名列表
  }
  tim.on(TIM.EVENT.CONVERSATION_GROUP_LIST_UPDATED, onConversationGroupListUpdated);
  let onConversationInGroupUpdated = function(event) {
    const { groupName, conversationList }  = event.data;
    // groupName - 会话分组名
    // conversationList - 分组内的会话列表
    console.log([groupName, conversationList.length]);
  }
  tim.on(TIM.EVENT.CONVERSATION_IN_GROUP_UPDATED, onConversationInGroupUpdated);
  await tim.renameConversationGroup({ oldName: 'Suppliers', newName: 'Suppliers_old' });

  let promise = tim.renameConversationGroup({
    oldName: 'Suppliers_old',
    newName: 'Suppliers_new'
  });
  await promise.then(function(imResponse) {
    // 重命名成功
  }).catch(function(imError) {
    console.warn('renameConversationGroup error:', imError);
  });

  promise = tim.deleteConversationsFromGroup({
    conversationIDList: ['GROUPtest', 'C2Cexample'],
    groupName: 'Suppliers_new',
  });
  await promise.then(function(imResponse) {
    // 从分组删除会话成功
    const { successConversationIDList, failureConversationIDList } = imResponse.data;
    // successConversationIDList - 成功的会话 ID 列表
    // 获取会话列表
    const conversationList = tim.getConversationList(successConversationIDList);

    // failureConversationIDList - 失败的会话 ID 列表
    failureConversationIDList.forEach((item) => {
      const { conversationID, code, message } = item;
    });
  }).catch(function(imError) {
    console.warn('deleteConversationsFromGroup error:', imError);
  });

  promise = tim.addConversationsToGroup({
    conversationIDList: ['GROUPtest', 'C2Cexample'],
    groupName: 'Suppliers_new',
  });
  await promise.then(function(imResponse) {
    // 添加会话到分组成功
    const { successConversationIDList, failureConversationIDList } = imResponse.data;
    // successConversationIDList - 成功的会话 ID 列表
    // 获取会话列表
    const conversationList = tim.getConversationList(successConversationIDList);

    // failureConversationIDList - 失败的会话 ID 列表
    failureConversationIDList.forEach((item) => {
      const { conversationID, code, message } = item;
    });
  }).catch(function(imError) {
    console.warn('addConversationsToGroup error:', imError);
  });

  const told = nextEvent(tim, TIM.EVENT.CONVERSATION_GROUP_LIST_UPDATED, names => names.length === 0);
  promise = tim.deleteConversationGroup('Suppliers_new');
  await promise.then(function() {
    // 删除成功
  }).catch(function(imError) {
    console.warn('deleteConversationGroup error:', imError);
  });
  await told;
  assert.deepEqual(printed.at(-1), []);
  assert.ok(printed.some(data => data[0] === 'Suppliers_new' && data.length === 1), 'the new name was told');
  const sizes = printed.filter(data => data.length === 2).map(([, size]) => size);
  // An event has the list as it is when it is told; by then the next sample may have changed it.
  assert.equal(sizes.length, 2);
  assert.equal(sizes[1], 2);
});
