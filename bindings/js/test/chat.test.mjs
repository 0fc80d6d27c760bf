// Two users, each in a process: messages both ways, and chat groups.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import TIM from '../index.mjs';
import { freshFolder, logIn, nextEvent, otherProcess } from './helpers.mjs';

const { EVENT, TYPES } = TIM;
const folder = freshFolder();
let alice;
let bob;

before(async () => {
  alice = await logIn('alice', folder);
  ({ tim: bob } = await otherProcess('bob', folder));
  await bob.event(EVENT.NET_STATE_CHANGE, ({ state }) => state === 'connected');
});
after(async () => {
  assert.equal(await bob.leave(), 0);
  await alice.destroy();
});

const text = (to, words, more) =>
  alice.createTextMessage({ to, conversationType: TYPES.CONV_C2C, payload: { text: words }, ...more });

test('texts go both ways', async () => {
  const message = text('bob', '你好 "Bob" 😀\n', { cloudCustomData: '{"a":1}' });
  assert.deepEqual(
    [message.status, message.flow, message.from, message.conversationID],
    ['unSend', 'out', 'alice', 'C2Cbob']
  );
  const sent = await alice.sendMessage(message);
  assert.equal(sent.data.message, message, 'the message that was given is the one that was sent');
  assert.equal(message.status, 'success');
  assert.match(message.ID, /^alice-\d+-\d+$/);
  assert.equal(message.sequence, 1);

  const [come] = await bob.event(EVENT.MESSAGE_RECEIVED);
  assert.deepEqual(
    [
      come.ID,
      come.type,
      come.payload,
      come.conversationID,
      come.conversationType,
      come.from,
      come.to,
      come.flow,
      come.cloudCustomData,
    ],
    [
      message.ID,
      TYPES.MSG_TEXT,
      { text: '你好 "Bob" 😀\n' },
      'C2Calice',
      TYPES.CONV_C2C,
      'alice',
      'bob',
      'in',
      '{"a":1}',
    ]
  );

  const answer = nextEvent(alice, EVENT.MESSAGE_RECEIVED);
  const reply = await bob.createTextMessage({ to: 'alice', conversationType: 'C2C', payload: { text: 'hi' } });
  await bob.sendMessage(reply);
  assert.equal((await answer)[0].payload.text, 'hi');
  const { conversationList } = (await alice.getConversationList(['C2Cbob'])).data;
  const [conversation] = conversationList;
  assert.deepEqual(
    [
      conversation.type,
      conversation.unreadCount,
      conversation.lastMessage.messageForShow,
      conversation.lastMessage.fromAccount,
      conversation.userProfile.userID,
    ],
    ['C2C', 1, 'hi', 'bob', 'bob']
  );
});

test('every kind of payload arrives as it was sent', async () => {
  const kinds = [
    ['createCustomMessage', TYPES.MSG_CUSTOM, { data: 'd', description: 'what', extension: '好' }],
    ['createFaceMessage', TYPES.MSG_FACE, { index: 3, data: 'smile' }],
    ['createLocationMessage', TYPES.MSG_LOCATION, { description: 'here', longitude: 113.5, latitude: 22.25 }],
    ['createFileMessage', TYPES.MSG_FILE, { fileName: 'a.txt', fileSize: 5, path: '/tmp/a.txt' }],
    ['createAudioMessage', TYPES.MSG_AUDIO, { path: '/tmp/a.wav', size: 9, second: 2 }],
    ['createVideoMessage', TYPES.MSG_VIDEO, { path: '/tmp/a.mp4', videoSize: 7, videoSecond: 1, videoFormat: 'mp4' }],
    ['createImageMessage', TYPES.MSG_IMAGE, { path: '/tmp/a.png' }],
    [
      'createMergerMessage',
      TYPES.MSG_MERGER,
      { title: 'talk', abstractList: ['a: b'], compatibleText: 'no', messageList: [text('x', 'inside')] },
    ],
  ];
  for (const [create, type, payload] of kinds) {
    await alice.sendMessage(alice[create]({ to: 'bob', conversationType: 'C2C', payload }));
    const [come] = await bob.event(EVENT.MESSAGE_RECEIVED);
    assert.equal(come.type, type);
    for (const key of Object.keys(payload).filter(key => key !== 'messageList')) {
      assert.deepEqual(come.payload[key], payload[key], `${type} ${key}`);
    }
    if (type === TYPES.MSG_MERGER) assert.equal(come.payload.messageList[0].payload.text, 'inside');
  }
});

test('a message has the time at which it was made until it has that of its sending', async () => {
  const message = text('bob', 'now');
  const now = Date.now() / 1000;
  for (const key of ['time', 'clientTime']) assert.ok(Math.abs(message[key] - now) < 60, key);
  message.time = 5;
  await alice.sendMessage(message);
  assert.ok(Math.abs(message.time - now) < 60);
  await bob.event(EVENT.MESSAGE_RECEIVED);
});

test('a file is sent by path, with its name and size', () => {
  const message = alice.createFileMessage({
    to: 'bob',
    conversationType: 'C2C',
    payload: { file: import.meta.filename ?? process.argv[1] },
  });
  assert.match(message.payload.fileName, /^chat\.test\.mjs$/);
  assert.ok(message.payload.fileSize > 1000);
});

test('histories have pages, forwards and backwards', async () => {
  for (let i = 0; i < 40; i++) await alice.sendMessage(text('carol', `number ${i}`));
  const words = ({ messageList }) => messageList.map(m => m.payload.text);
  const first = (await alice.getMessageList({ conversationID: 'C2Ccarol' })).data;
  assert.deepEqual([first.messageList.length, first.isCompleted, words(first).at(-1)], [15, false, 'number 39']);
  const second = (await alice.getMessageList({ conversationID: 'C2Ccarol', nextReqMessageID: first.nextReqMessageID }))
    .data;
  const third = (await alice.getMessageList({ conversationID: 'C2Ccarol', nextReqMessageID: second.nextReqMessageID }))
    .data;
  assert.deepEqual([words(third)[0], third.messageList.length, third.isCompleted], ['number 0', 10, true]);
  const hop = (await alice.getMessageListHopping({ conversationID: 'C2Ccarol', sequence: 5, direction: 1, count: 3 }))
    .data;
  assert.deepEqual(words(hop), ['number 4', 'number 5', 'number 6']);
  assert.equal((await alice.findMessage(first.messageList[0].ID)).payload.text, words(first)[0]);
  assert.equal(await alice.findMessage('none'), null);
});

test('reading, receipts, totals', async () => {
  let total = nextEvent(alice, EVENT.TOTAL_UNREAD_MESSAGE_COUNT_UPDATED, count => count === 2);
  await bob.sendMessage(
    await bob.createTextMessage({
      to: 'alice',
      conversationType: 'C2C',
      payload: { text: 'read me' },
      needReadReceipt: true,
    })
  );
  await total;
  assert.equal(alice.getTotalUnreadMessageCount(), 2);
  await alice.setMessageRead({ conversationID: 'C2Cbob' });
  const read = await bob.event(EVENT.MESSAGE_READ_BY_PEER, list => list.length > 0);
  assert.equal(read.at(-1).payload.text, 'read me');
  const { messageList } = (await alice.getMessageList({ conversationID: 'C2Cbob' })).data;
  await alice.sendMessageReadReceipt(messageList.filter(m => m.needReadReceipt));
  const [receipt] = await bob.event(EVENT.MESSAGE_READ_RECEIPT_RECEIVED);
  assert.deepEqual([receipt.userID, receipt.isPeerRead], ['alice', true]);
  total = nextEvent(alice, EVENT.TOTAL_UNREAD_MESSAGE_COUNT_UPDATED, count => count === 1);
  await bob.sendMessage(
    await bob.createTextMessage({ to: 'alice', conversationType: 'C2C', payload: { text: 'again' } })
  );
  await total;
  await alice.setAllMessageRead({ scope: TYPES.READ_ALL_C2C_MSG });
  assert.equal((await alice.getConversationList(['C2Cbob'])).data.conversationList[0].unreadCount, 0);
});

test('messages are revoked, modified, deleted, reacted to, and extended', async () => {
  const message = text('bob', 'oops', { isSupportExtension: true });
  await alice.sendMessage(message);
  const byID = list => list.some(m => (m.ID ?? m.messageID) === message.ID);
  await alice.addMessageReaction(message, '👍');
  const [change] = await bob.event(EVENT.MESSAGE_REACTIONS_UPDATED, byID);
  assert.deepEqual([change.reactionList[0].reactionID, change.reactionList[0].totalUserCount], ['👍', 1]);
  const { resultList } = (await alice.getMessageReactions({ messageList: [message] })).data;
  assert.equal(resultList[0].reactionList[0].reactedByMyself, true);
  assert.deepEqual(
    (await alice.getAllUserListOfMessageReaction({ message, reactionID: '👍' })).data.userList.map(u => u.userID),
    ['alice']
  );
  await alice.removeMessageReaction(message, '👍');

  const set = await alice.setMessageExtensions(message, [{ key: 'k', value: 'v' }]);
  assert.deepEqual(
    set.data.extensions.map(({ code, key }) => [code, key]),
    [[0, 'k']]
  );
  assert.deepEqual(await bob.event(EVENT.MESSAGE_EXTENSIONS_UPDATED), {
    messageID: message.ID,
    extensions: [{ key: 'k', value: 'v' }],
  });
  assert.deepEqual((await alice.getMessageExtensions(message)).data.extensions, [{ key: 'k', value: 'v' }]);
  await alice.deleteMessageExtensions(message, ['k']);
  assert.deepEqual(await bob.event(EVENT.MESSAGE_EXTENSIONS_DELETED), { messageID: message.ID, keyList: ['k'] });

  message.payload.text = 'better';
  await alice.modifyMessage(message);
  const [modified] = await bob.event(EVENT.MESSAGE_MODIFIED, list => byID(list) && list[0].isModified);
  assert.equal(modified.payload.text, 'better');
  await alice.revokeMessage(message);
  assert.equal(message.isRevoked, true);
  const [revoked] = await bob.event(EVENT.MESSAGE_REVOKED);
  assert.deepEqual([revoked.ID, revoked.isRevoked, revoked.revoker], [message.ID, true, 'alice']);
  await alice.deleteMessage([message]);
  assert.equal(
    (await alice.getMessageList({ conversationID: 'C2Cbob' })).data.messageList.some(m => m.ID === message.ID),
    false
  );
});

test('a chat group with everything that can be said of it', async () => {
  const { group } = (
    await alice.createGroup({
      name: '团队',
      type: TYPES.GRP_PUBLIC,
      groupID: 'team',
      introduction: 'what',
      notification: 'now',
      avatar: 'http://a/b.png',
      maxMemberNum: 50,
      joinOption: TYPES.JOIN_OPTIONS_NEED_PERMISSION,
      muteAllMembers: false,
      memberList: [{ userID: 'carol', role: TYPES.GRP_MBR_ROLE_ADMIN }],
      groupCustomField: [{ key: 'k', value: 'v' }],
    })
  ).data;
  assert.deepEqual(
    [
      group.groupID,
      group.name,
      group.type,
      group.introduction,
      group.notification,
      group.avatar,
      group.maxMemberCount,
      group.joinOption,
      group.ownerID,
      group.memberCount,
    ],
    ['team', '团队', 'Public', 'what', 'now', 'http://a/b.png', 50, 'NeedPermission', 'alice', 2]
  );
  assert.deepEqual(group.groupCustomField, [{ key: 'k', value: 'v' }]);
  assert.equal((await alice.createGroup({ name: 'work' })).data.group.type, TYPES.GRP_WORK);
  await assert.rejects(alice.createGroup({ name: 'x', groupID: 'team' }), { code: 10025 });
  await assert.rejects(alice.createGroup({ groupID: 'y' }), { code: -3 });

  assert.equal(
    (await bob.joinGroup({ groupID: 'team', applyMessage: 'please' })).data.status,
    TYPES.JOIN_STATUS_WAIT_APPROVAL
  );
  const { applicationList } = (await alice.getGroupApplicationList()).data;
  assert.deepEqual(
    applicationList.map(({ applicant, note, groupID }) => [applicant, note, groupID]),
    [['bob', 'please', 'team']]
  );
  await alice.handleGroupApplication({
    handleAction: 'Agree',
    handleMessage: 'welcome',
    application: applicationList[0],
  });
  const [notice] = await bob.event(EVENT.MESSAGE_RECEIVED, list => list[0].type === TYPES.MSG_GRP_SYS_NOTICE);
  assert.deepEqual(
    [notice.conversationID, notice.payload.operationType, notice.payload.groupProfile.groupID],
    [TYPES.CONV_SYSTEM, 2, 'team']
  );
  assert.equal((await bob.joinGroup({ groupID: 'team' })).data.status, TYPES.JOIN_STATUS_ALREADY_IN_GROUP);
  const [listed] = await bob.event(EVENT.GROUP_LIST_UPDATED, list => list.length === 1);
  assert.deepEqual([listed.groupID, listed.name, listed.selfInfo.role], ['team', '团队', 'Member']);

  const { memberList, offset } = (await alice.getGroupMemberList({ groupID: 'team' })).data;
  assert.deepEqual(
    [memberList.map(({ userID, role }) => [userID, role]), offset],
    [
      [
        ['alice', 'Owner'],
        ['carol', 'Admin'],
        ['bob', 'Member'],
      ],
      0,
    ]
  );
  const admins = (await alice.getGroupMemberList({ groupID: 'team', role: TYPES.GRP_MBR_ROLE_ADMIN })).data.memberList;
  assert.deepEqual(
    admins.map(({ userID }) => userID),
    ['carol']
  );

  await alice.sendMessage(
    alice.createTextAtMessage({
      to: 'team',
      conversationType: TYPES.CONV_GROUP,
      payload: { text: 'all', atUserList: [TYPES.MSG_AT_ALL, 'bob'] },
    })
  );
  const [come] = await bob.event(
    EVENT.MESSAGE_RECEIVED,
    list => list[0].type === TYPES.MSG_TEXT && list[0].conversationType === 'GROUP'
  );
  assert.deepEqual([come.conversationID, come.to, come.atUserList], ['GROUPteam', 'team', [TYPES.MSG_AT_ALL, 'bob']]);
  const [conversation] = (await bob.getConversationList({ hasGroupAtInfo: true })).data.conversationList;
  assert.deepEqual(
    [conversation.groupProfile.name, conversation.groupAtInfoList[0].atTypeArray],
    ['团队', [TYPES.CONV_AT_ALL_AT_ME]]
  );
});

test('chat groups and members change', async () => {
  const changed = (
    await alice.updateGroupProfile({ groupID: 'team', name: 'crew', introduction: '', muteAllMembers: true })
  ).data.group;
  assert.deepEqual([changed.name, changed.introduction, changed.muteAllMembers], ['crew', '', true]);
  const [tip] = await bob.event(
    EVENT.MESSAGE_RECEIVED,
    list => list[0].payload.operationType === TYPES.GRP_TIP_GRP_PROFILE_UPDATED
  );
  assert.deepEqual(
    [tip.payload.operatorID, tip.payload.newGroupProfile.name, tip.payload.newGroupProfile.muteAllMembers],
    ['alice', 'crew', true]
  );
  await assert.rejects(
    bob.sendMessage(await bob.createTextMessage({ to: 'team', conversationType: 'GROUP', payload: { text: 'x' } })),
    { code: 10017 }
  );

  assert.equal(
    (await alice.setGroupMemberNameCard({ groupID: 'team', nameCard: 'boss' })).data.member.nameCard,
    'boss'
  );
  assert.equal(
    (await alice.setGroupMemberRole({ groupID: 'team', userID: 'bob', role: 'Admin' })).data.member.role,
    'Admin'
  );
  assert.deepEqual(
    (
      await alice.setGroupMemberCustomField({
        groupID: 'team',
        userID: 'bob',
        memberCustomField: [{ key: 'a', value: 'b' }],
      })
    ).data.member.memberCustomField,
    [{ key: 'a', value: 'b' }]
  );
  const muted = (await alice.setGroupMemberMuteTime({ groupID: 'team', userID: 'carol', muteTime: 600 })).data.member;
  assert.ok(muted.muteUntil > alice.getServerTime());

  const added = (
    await alice.addGroupMember({
      groupID: (await alice.createGroup({ name: 'w', groupID: 'w' })).data.group.groupID,
      userIDList: ['bob', 'alice'],
    })
  ).data;
  assert.deepEqual(
    [added.successUserIDList, added.existedUserIDList, added.group.memberCount],
    [['bob'], ['alice'], 2]
  );
  assert.deepEqual(
    (await alice.deleteGroupMember({ groupID: 'w', userIDList: ['bob'], reason: 'why' })).data.userIDList,
    ['bob']
  );
  assert.equal((await alice.changeGroupOwner({ groupID: 'team', newOwnerID: 'bob' })).data.group.ownerID, 'bob');
  await alice.quitGroup('team');
  assert.equal(
    (await bob.getGroupList()).data.groupList.some(group => group.groupID === 'team'),
    true
  );
  await bob.dismissGroup('team');
  await assert.rejects(alice.getGroupProfile({ groupID: 'team' }), { code: 10010 });
});

test('a request is decided by the message that told of it', async () => {
  await alice.createGroup({
    name: 'Club',
    groupID: 'club',
    type: 'Public',
    joinOption: TYPES.JOIN_OPTIONS_NEED_PERMISSION,
  });
  const told = nextEvent(
    alice,
    EVENT.MESSAGE_RECEIVED,
    ([{ payload }]) => payload.operationType === 1 && payload.operatorID === 'bob'
  );
  await bob.joinGroup({ groupID: 'club', applyMessage: 'me too' });
  const [message] = await told;
  assert.deepEqual([message.type, message.payload.handleMessage], [TYPES.MSG_GRP_SYS_NOTICE, 'me too']);
  await alice.handleGroupApplication({ handleAction: 'Reject', handleMessage: 'full', message });
  const [notice] = await bob.event(EVENT.MESSAGE_RECEIVED, ([{ payload }]) => payload.groupProfile?.groupID === 'club');
  assert.deepEqual([notice.payload.operationType, notice.payload.handleMessage], [3, 'full']);
  assert.equal((await bob.joinGroup({ groupID: 'club' })).data.status, TYPES.JOIN_STATUS_WAIT_APPROVAL);
});

test('attributes, counters, topics', async () => {
  await alice.createGroup({ name: 'room', groupID: 'room', type: TYPES.GRP_AVCHATROOM });
  await bob.joinGroup({ groupID: 'room' });
  await alice.initGroupAttributes({ groupID: 'room', groupAttributes: { a: '1', b: '2' } });
  await alice.setGroupAttributes({ groupID: 'room', groupAttributes: { a: '3' } });
  await alice.deleteGroupAttributes({ groupID: 'room', keyList: ['b'] });
  assert.deepEqual((await alice.getGroupAttributes({ groupID: 'room' })).data.groupAttributes, { a: '3' });
  const told = await bob.event(EVENT.GROUP_ATTRIBUTES_UPDATED, data => data.groupAttributes.b === undefined);
  assert.deepEqual(told, { groupID: 'room', groupAttributes: { a: '3' } });

  const large = 2n ** 53n + 1n;
  assert.deepEqual((await alice.setGroupCounters({ groupID: 'room', counters: { likes: large } })).data.counters, {
    likes: large,
  });
  assert.deepEqual((await alice.increaseGroupCounter({ groupID: 'room', key: 'likes', value: 2 })).data.counters, {
    likes: large + 2n,
  });
  assert.deepEqual((await alice.decreaseGroupCounter({ groupID: 'room', key: 'likes', value: 2n })).data.counters, {
    likes: large,
  });
  assert.deepEqual((await alice.getGroupCounters({ groupID: 'room' })).data.counters, { likes: large });
  assert.deepEqual(await bob.event(EVENT.GROUP_COUNTER_UPDATED), { groupID: 'room', key: 'likes', value: large });
  await alice.setGroupCounters({ groupID: 'room', counters: { few: 2 } });
  const few = await bob.event(EVENT.GROUP_COUNTER_UPDATED, ({ key }) => key === 'few');
  assert.deepEqual(few, { groupID: 'room', key: 'few', value: 2n });
  assert.equal((await alice.getGroupOnlineMemberCount('room')).data.memberCount, 2);

  const { groupID } = (
    await alice.createGroup({ name: 'town', type: TYPES.GRP_COMMUNITY, groupID: '@TGS#_town', isSupportTopic: true })
  ).data.group;
  assert.equal((await alice.getJoinedCommunityList()).data.groupList[0].groupID, groupID);
  await bob.joinGroup({ groupID });
  const { topicID } = (await alice.createTopicInCommunity({ groupID, topicName: 'cats', introduction: 'mew' })).data;
  assert.deepEqual(await bob.event(EVENT.TOPIC_CREATED), { groupID, topicID });
  assert.equal((await alice.updateTopicProfile({ groupID, topicID, topicName: '猫' })).data.topic.topicName, '猫');
  assert.equal((await bob.event(EVENT.TOPIC_UPDATED, data => data.topic.topicName === '猫')).topic.introduction, 'mew');
  await alice.sendMessage(
    alice.createTextMessage({ to: topicID, conversationType: 'GROUP', payload: { text: 'in the topic' } })
  );
  const { successTopicList, failureTopicList } = (
    await bob.getTopicList({ groupID, topicIDList: [topicID, `${topicID}x`] })
  ).data;
  assert.deepEqual(
    [successTopicList.map(t => t.lastMessage.messageForShow), failureTopicList.length],
    [['in the topic'], 1]
  );
  const gone = (await alice.deleteTopicFromCommunity({ groupID })).data;
  assert.deepEqual(gone.successTopicList, [{ topicID }]);
  assert.deepEqual(await bob.event(EVENT.TOPIC_DELETED), { groupID, topicIDList: [topicID] });
});

test('conversations are pinned, marked, noted on, drafted in, deleted', async () => {
  const find = async id => (await alice.getConversationList([id])).data.conversationList[0];
  await alice.pinConversation({ conversationID: 'C2Ccarol', isPinned: true });
  assert.equal((await alice.getConversationList()).data.conversationList[0].conversationID, 'C2Ccarol');
  const mark = 2n ** 63n;
  for (const markType of [TYPES.CONV_MARK_TYPE_STAR, mark]) {
    const marked = await alice.markConversation({ conversationIDList: ['C2Ccarol'], markType, enableMark: true });
    assert.deepEqual(marked.data.successConversationIDList, ['C2Ccarol']);
  }
  assert.deepEqual((await find('C2Ccarol')).markList, [TYPES.CONV_MARK_TYPE_STAR, mark]);
  const both = (await alice.getConversationList({ markType: mark | TYPES.CONV_MARK_TYPE_STAR })).data.conversationList;
  assert.deepEqual(
    both.map(c => c.conversationID),
    ['C2Ccarol']
  );
  await alice.setConversationCustomData({ conversationIDList: ['C2Ccarol'], customData: '自己的' });
  await alice.setConversationDraft({ conversationID: 'C2Ccarol', draftText: 'I was about to' });
  await alice.setMessageRemindType({ userIDList: ['carol'], messageRemindType: TYPES.MSG_REMIND_ACPT_NOT_NOTE });
  const { customData, draftText, messageRemindType, isPinned } = await find('C2Ccarol');
  assert.deepEqual(
    [customData, draftText, messageRemindType, isPinned],
    ['自己的', 'I was about to', TYPES.MSG_REMIND_ACPT_NOT_NOTE, true]
  );
  await alice.setConversationDraft({ conversationID: 'C2Ccarol', draftText: '' });
  assert.equal((await alice.getConversationProfile('C2Ccarol')).data.conversation.userProfile.userID, 'carol');
  // A chat that is about to begin.
  const { conversation } = (await alice.getConversationProfile('C2Cnobody')).data;
  assert.deepEqual(
    [conversation.conversationID, conversation.type, conversation.userProfile.userID, conversation.unreadCount],
    ['C2Cnobody', 'C2C', 'nobody', 0]
  );
  assert.deepEqual((await alice.getConversationList(['C2Cnobody'])).data.conversationList, []);
  await assert.rejects(alice.getConversationProfile('GROUPnone'), { code: 10010 });
  await assert.rejects(alice.getConversationProfile('nobody'), { code: -4 });

  await alice.clearHistoryMessage('C2Ccarol');
  assert.deepEqual((await alice.getMessageList({ conversationID: 'C2Ccarol' })).data.messageList, []);
  assert.deepEqual((await alice.deleteConversation('C2Ccarol')).data, { conversationID: 'C2Ccarol' });
  const gone = await alice.deleteConversation({ conversationIDList: ['C2Cbob'], clearHistoryMessage: false });
  assert.deepEqual(gone.data.successConversationIDList, ['C2Cbob']);
  assert.equal(await find('C2Cbob'), undefined);
  await alice.setAllReceiveMessageOpt({
    messageRemindType: TYPES.MSG_REMIND_ACPT_NOT_NOTE,
    startHour: 22,
    duration: 3600,
  });
  const all = (await alice.getAllReceiveMessageOpt()).data;
  assert.deepEqual([all.messageRemindType, all.startHour, all.duration], [TYPES.MSG_REMIND_ACPT_NOT_NOTE, 22, 3600]);
});

test('profiles and status', async () => {
  await bob.subscribeUserStatus({ userIDList: ['alice'] });
  const told = nextEvent(alice, EVENT.PROFILE_UPDATED);
  const mine = (
    await alice.updateMyProfile({
      nick: '爱丽丝',
      gender: TYPES.GENDER_FEMALE,
      allowType: TYPES.ALLOW_TYPE_NEED_CONFIRM,
      birthday: 20001231,
      profileCustomField: [{ key: 'Tag_Profile_Custom_x', value: 'y' }],
    })
  ).data;
  assert.deepEqual(
    [mine.userID, mine.nick, mine.gender, mine.allowType, mine.birthday],
    ['alice', '爱丽丝', TYPES.GENDER_FEMALE, TYPES.ALLOW_TYPE_NEED_CONFIRM, 20001231]
  );
  assert.equal((await told)[0].nick, '爱丽丝');
  assert.deepEqual((await bob.getUserProfile({ userIDList: ['alice'] })).data, [mine]);
  await alice.setSelfStatus({ customStatus: 'busy' });
  const [status] = await bob.event(EVENT.USER_STATUS_UPDATED, list => list[0].customStatus === 'busy');
  assert.deepEqual([status.userID, status.statusType], ['alice', TYPES.USER_STATUS_ONLINE]);
  assert.equal(
    (await bob.getUserStatus({ userIDList: ['nobody'] })).data.successUserList[0].statusType,
    TYPES.USER_STATUS_UNLOGINED
  );
  await bob.unsubscribeUserStatus({});
});

test('what is not built says so', async () => {
  await assert.rejects(alice.getFriendList(), error => error.code === 7013 && /not built/.test(error.message));
  await assert.rejects(alice.invite({ userID: 'bob' }), { code: 7013 });
});

test('logging out, and in as somebody else', async () => {
  assert.equal(alice.getLoginUser(), 'alice');
  const out = nextEvent(alice, EVENT.SDK_NOT_READY);
  await alice.logout();
  await out;
  assert.equal(alice.isReady(), false);
  await assert.rejects(alice.getConversationList(), { code: 6014 });
  const ready = nextEvent(alice, EVENT.SDK_READY);
  await alice.login({ userID: 'dora', userSig: 'any' });
  await ready;
  assert.equal(alice.getLoginUser(), 'dora');
});

test('the list of chat groups has of each what its profile has, and the own part', async () => {
  await alice.createGroup({ name: 'Listed', groupID: 'listed', memberList: [{ userID: 'bob' }] });
  const { groupList } = (await alice.getGroupList()).data;
  const { selfInfo, ...listed } = groupList.find(group => group.groupID === 'listed');
  const { selfInfo: _, ...profile } = (await alice.getGroupProfile({ groupID: 'listed' })).data.group;
  assert.deepEqual(listed, profile);
  assert.deepEqual([listed.ownerID, listed.memberCount, selfInfo.role], [alice.getLoginUser(), 2, 'Owner']);
});
