// Every function, called at least once; and every answer and event, held against the types for TypeScript: tsc reads what came
// as literals of those types, so that a wrong type, a missing key or an unknown one shows.

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import TIM, { native as real } from '../index.mjs';
import { freshFolder, inTime, otherProcess, run } from './helpers.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { TIMConvType, TIMReceiveMessageOpt, TIMGroupModifyInfoFlag, TIMGroupMemberModifyInfoFlag } = TIM.enums;
const C2C = TIMConvType.kTIMConv_C2C;
const GROUP = TIMConvType.kTIMConv_Group;
const folder = freshFolder();

/** Literals of what came, by the type that they should have. */
const literals = new Map();
const called = new Set();

function came(type, value) {
  const all = literals.get(type) ?? [];
  if (all.length < 20) literals.set(type, [...all, literal(value)]);
}

function literal(value) {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}: ${literal(inner)}`)
      .join(', ')} }`;
  }
  return value === undefined ? 'undefined' : JSON.stringify(value);
}

/** The functions, which note that they were called, and what came. */
const native = new Proxy(real, {
  get:
    (functions, name) =>
    (...args) => {
      called.add(name);
      const value = functions[name](...args);
      if (!(value instanceof Promise)) {
        if (value !== undefined) came(`ReturnType<Native['${name}']>`, value);
        return value;
      }
      return value.then(answer => {
        if (answer !== undefined) came(`Awaited<ReturnType<Native['${name}']>>`, answer);
        return answer;
      });
    },
});

const told = new Map();
let onTold = () => {};
function listenToAll() {
  for (const name of Object.keys(real).filter(name => /^(Set|Add|ConvokeSet).*Callback$/.test(name))) {
    native[name]((...values) => {
      came(`Told<'${name}'>`, values);
      told.set(name, [...(told.get(name) ?? []), values]);
      onTold();
    });
  }
}

const hasCome = name => inTime(new Promise(resolve => (onTold = () => told.has(name) && resolve())), name);
const waitFor = async name => told.has(name) || hasCome(name);

const text = words => ({ message_elem_array: [{ elem_type: 0, text_elem_content: words }] });
const is = (answer, data) => assert.deepEqual(answer.data, data);

test('every function that works', async () => {
  listenToAll();
  await native.Init(1400000001, { sdk_config_config_file_path: folder, convoke_limits: { groups_per_day: 1000 } });
  assert.equal(await native.ConvokePoll(0), 0);
  assert.match(native.GetSDKVersion(), /^\d/);
  assert.ok(native.GetServerTime() > 1_600_000_000n);
  assert.equal(native.GetLoginStatus(), 3);
  assert.equal(native.ConvokeErrorName(6014), 'ERR_SDK_NOT_LOGGED_IN');
  assert.equal(native.ConvokeErrorText(6014), 'Nobody is logged in.');
  assert.equal(native.ConvokeLastError(), '');
  await native.SetConfig({
    set_config_callback_log_level: 3,
    set_config_http_proxy_info: { http_proxy_info_ip: '::1', http_proxy_info_port: 1 },
  });
  await native.Login('alice', 'any');
  assert.equal(native.GetLoginUserID(), 'alice');
  await native.MsgDoBackground(5);
  await native.MsgDoForeground();
  await assert.rejects(native.callExperimentalAPI({ request_operation: 'none' }), { code: -3 });
  const { tim: bob } = await otherProcess('bob', folder);
  const bobSays = async (to, words, more) => {
    const message = await bob.createTextMessage({
      to,
      conversationType: to === 'alice' ? 'C2C' : 'GROUP',
      payload: { text: words },
      ...more,
    });
    return (await bob.sendMessage(message)).data.message;
  };

  // Users.
  await native.ProfileModifySelfUserProfile({
    user_profile_item_nick_name: 'A',
    user_profile_item_custom_string_array: [
      { user_profile_custom_string_info_key: 'k', user_profile_custom_string_info_value: 'v' },
    ],
  });
  await native.ProfileGetUserProfileList({
    friendship_getprofilelist_param_identifier_array: ['alice', 'bob'],
    friendship_getprofilelist_param_force_update: true,
  });
  await native.SubscribeUserInfo(['bob']);
  await native.SubscribeUserStatus(['bob']);
  await bob.updateMyProfile({ nick: 'B' });
  await bob.setSelfStatus({ customStatus: 'there' });
  await waitFor('SetUserStatusChangedCallback');
  await waitFor('SetUserInfoChangedCallback');
  await native.SetSelfStatus({ user_status_custom_status: 'here' });
  await native.GetUserStatus(['alice', 'bob', 'nobody']);
  await native.UnsubscribeUserInfo(['bob']);
  await native.UnsubscribeUserStatus(['bob']);

  // Conversations and their groups.
  await native.ConvCreate('bob', C2C);
  native.ConvSetDraft('bob', C2C, { draft_msg: text('draft'), draft_user_define: 'mine', draft_edit_time: 0 });
  await native.ConvMarkConversation(['c2c_bob'], 1, true);
  await native.ConvSetConversationCustomData(['c2c_bob'], 'data');
  await native.ConvPinConversation('bob', C2C, true);
  await native.ConvGetConvList();
  native.ConvCancelDraft('bob', C2C);
  await native.ConvCreateConversationGroup('work', ['c2c_bob', '?']);
  await native.ConvRenameConversationGroup('work', 'play');
  await native.ConvAddConversationsToGroup('play', ['c2c_carol']);
  await native.ConvDeleteConversationsFromGroup('play', ['c2c_carol']);
  await native.ConvCreateConversationGroup('last', ['c2c_bob']);
  await native.ConvReorderConversationGroups(['last', 'play']);
  is(await native.ConvGetConversationGroupList(), ['last', 'play']);
  await native.ConvGetConversationListByFilter({ conversation_list_filter_conversation_group: 'play' }, 0, 10);
  await native.ConvDeleteConversationGroup('last');
  native.ConvSubscribeUnreadMessageCountByFilter({ conversation_list_filter_conv_type: C2C });

  // Messages.
  const sent = (
    await native.MsgSendMessage('bob', C2C, {
      ...text('hello'),
      message_need_read_receipt: true,
      message_support_message_extension: true,
    })
  ).data;
  await native.MsgSendNewMsg('bob', C2C, text('again'));
  const ids = [];
  const { data: third } = await native.MsgSendNewMsgEx('bob', C2C, text('third'), (code, desc, id) => ids.push(id));
  assert.deepEqual(ids, [third.message_msg_id]);
  await native.MsgBatchSend({
    msg_batch_send_param_identifier_array: ['bob', 'carol'],
    msg_batch_send_param_msg: text('both'),
  });
  const fromBob = await bobSays('alice', 'from bob', { needReadReceipt: true });
  await waitFor('AddRecvNewMsgCallback');
  const page = (await native.MsgGetMsgList('bob', C2C, { msg_getmsglist_param_count: 10 })).data;
  await native.MsgFindMessages([sent.message_msg_id]);
  const place = page[0];
  await native.MsgFindByMsgLocatorList('bob', C2C, [
    {
      message_locator_is_revoked: false,
      message_locator_time: place.message_server_time,
      message_locator_seq: place.message_seq,
      message_locator_is_self: false,
      message_locator_rand: place.message_rand,
      message_locator_unique_id: place.message_unique_id,
    },
  ]);
  await native.MsgSearchLocalMessages({ msg_search_param_keyword_array: ['hello'] });
  await native.ConvGetTotalUnreadMessageCount();
  await native.ConvGetUnreadMessageCountByFilter({ conversation_list_filter_conv_type: C2C });
  await native.MsgSendMessageReadReceipts([{ message_msg_id: fromBob.ID }]);
  await native.MsgReportReaded('bob', C2C, null);
  await native.MsgMarkAllMessageAsRead();
  await native.ConvCleanConversationUnreadMessageCount('c2c_bob', 0, 0n);
  await waitFor('SetConvTotalUnreadMessageCountChangedCallback');
  await waitFor('SetConvUnreadMessageCountChangedByFilterCallback');
  native.ConvUnsubscribeUnreadMessageCountByFilter({ conversation_list_filter_conv_type: C2C });
  await bob.setMessageRead({ conversationID: 'C2Calice' });
  await waitFor('SetMsgReadedReceiptCallback');
  await native.MsgGetMessageReadReceipts([{ message_msg_id: sent.message_msg_id }]);
  await native.MsgSetMessageExtensions(sent, [{ message_extension_key: 'k', message_extension_value: 'v' }]);
  await native.MsgGetMessageExtensions(sent);
  await bob.setMessageExtensions({ ID: sent.message_msg_id, conversationID: 'C2Calice' }, [{ key: 'b', value: 'w' }]);
  await waitFor('SetMsgExtensionsChangedCallback');
  await native.MsgDeleteMessageExtensions(sent, ['k']);
  await bob.deleteMessageExtensions({ ID: sent.message_msg_id, conversationID: 'C2Calice' }, ['b']);
  await waitFor('SetMsgExtensionsDeletedCallback');
  await native.MsgAddMessageReaction(sent, 'up');
  await bob.addMessageReaction({ ID: sent.message_msg_id, conversationID: 'C2Calice' }, 'up');
  await waitFor('SetMsgReactionsChangedCallback');
  await native.MsgGetMessageReactions([sent], 5);
  await native.MsgGetAllUserListOfMessageReaction(sent, 'up', 0, 10);
  await native.MsgRemoveMessageReaction(sent, 'up');
  await native.MsgModifyMessage({ message_msg_id: sent.message_msg_id, ...text('better') });
  await bob.modifyMessage({ ...fromBob, payload: { text: 'better' } });
  await waitFor('SetMsgUpdateCallback');
  await native.MsgSetLocalCustomData({
    message_msg_id: sent.message_msg_id,
    message_custom_str: 'x',
    message_custom_int: 5,
  });
  await native.MsgRevoke('bob', C2C, sent);
  await bob.revokeMessage(fromBob);
  await waitFor('SetMsgRevokeCallback');
  await native.MsgSaveMsg('bob', C2C, text('saved'));
  await native.MsgImportMsgList('bob', C2C, [{ ...text('imported'), message_server_time: 1_700_000_000 }]);
  await native.MsgDelete('bob', C2C, { msg_delete_param_msg: third, msg_delete_param_is_ramble: false });
  await native.MsgListDelete('bob', C2C, [place]);
  await native.MsgSetC2CReceiveMessageOpt(['bob'], TIMReceiveMessageOpt.kTIMRecvMsgOpt_Not_Notify);
  await native.MsgGetC2CReceiveMessageOpt(['bob']);
  await native.MsgSetAllReceiveMessageOpt(2, 22, 0, 0, 3600);
  await native.MsgSetAllReceiveMessageOpt2(2, 0, 3600);
  await native.MsgGetAllReceiveMessageOpt();
  await native.MsgClearHistoryMessage('bob', C2C);

  // Chat groups.
  const { create_group_result_groupid: team } = (
    await native.GroupCreate({
      create_group_param_group_name: 'Team',
      create_group_param_group_type: 0,
      create_group_param_add_option: 1,
      create_group_param_group_member_array: [{ group_member_info_identifier: 'carol' }],
      create_group_param_custom_info: [
        { group_info_custom_string_info_key: 'k', group_info_custom_string_info_value: 'v' },
      ],
    })
  ).data;
  await native.GroupGetJoinedGroupList();
  await native.GroupGetGroupInfoList([team, 'none']);
  await native.GroupSearchGroups({ group_search_params_keyword_list: ['Team'] });
  await native.GroupModifyGroupInfo({
    group_modify_info_param_group_id: team,
    group_modify_info_param_modify_flag:
      TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name | TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Notification,
    group_modify_info_param_group_name: 'Crew',
    group_modify_info_param_notification: 'news',
  });
  await bob.joinGroup({ groupID: team, applyMessage: 'please' });
  const pendencies = (await native.GroupGetPendencyList({ group_pendency_option_start_time: 0 })).data;
  await native.GroupReportPendencyReaded(0);
  await native.GroupHandlePendency({
    group_handle_pendency_param_is_accept: true,
    group_handle_pendency_param_handle_msg: 'yes',
    group_handle_pendency_param_pendency: pendencies.group_pendency_result_pendency_array[0],
  });
  await native.GroupGetMemberInfoList({ group_get_members_info_list_param_group_id: team });
  await native.GroupSearchGroupMembers({
    group_search_member_params_groupid_list: [team],
    group_search_member_params_keyword_list: ['bob'],
  });
  await native.GroupModifyMemberInfo({
    group_modify_member_info_group_id: team,
    group_modify_member_info_identifier: 'bob',
    group_modify_member_info_modify_flag: TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_MemberRole,
    group_modify_member_info_member_role: 300,
  });
  await waitFor('SetGroupTipsEventCallback');
  await native.GroupGetOnlineMemberCount(team);
  await native.MsgSetGroupReceiveMessageOpt(team, TIMReceiveMessageOpt.kTIMRecvMsgOpt_Receive);
  const inTeam = (
    await native.MsgSendMessage(team, GROUP, {
      ...text('@all'),
      message_need_read_receipt: true,
      message_group_at_user_array: ['bob'],
    })
  ).data;
  await bob.sendMessageReadReceipt([{ ID: inTeam.message_msg_id, conversationID: `GROUP${team}` }]);
  const readers = (await native.MsgGetGroupMessageReadMemberList(inTeam, 0, 0, 10)).data;
  assert.deepEqual(
    readers.json_group_member_array.map(m => m.group_member_info_identifier),
    ['bob']
  );
  await native.PinGroupMessage(team, inTeam, true);
  await waitFor('SetMsgGroupPinnedMessageChangedCallback');
  await native.GetPinnedGroupMessageList(team);
  await native.GroupDeleteMember({
    group_delete_member_param_group_id: team,
    group_delete_member_param_identifier_array: ['bob'],
    group_delete_member_param_user_data: '',
  });

  const work = (await native.GroupCreate({ create_group_param_group_name: 'Work', create_group_param_group_type: 1 }))
    .data.create_group_result_groupid;
  await native.GroupInviteMember({
    group_invite_member_param_group_id: work,
    group_invite_member_param_identifier_array: ['bob'],
  });
  await native.GroupQuit(work);
  await native.GroupDelete(team);

  const room = 'room';
  await native.GroupCreate({
    create_group_param_group_name: 'Room',
    create_group_param_group_id: room,
    create_group_param_group_type: 4,
  });
  await native.GroupMarkGroupMemberList(room, ['alice'], 1000, true).catch(error => assert.ok(error.code > 0));
  await native.GroupInitGroupAttributes(room, [{ group_attribute_key: 'a', group_attribute_value: '1' }]);
  await native.GroupSetGroupAttributes(room, [{ group_attribute_key: 'b', group_attribute_value: '2' }]);
  await native.GroupDeleteGroupAttributes(room, ['a']);
  is(await native.GroupGetGroupAttributes(room), [{ group_attribute_key: 'b', group_attribute_value: '2' }]);
  await native.GroupSetGroupCounters(room, [{ group_counter_key: 'c', group_counter_value: 5 }]);
  await native.GroupIncreaseGroupCounter(room, 'c', 2);
  await native.GroupDecreaseGroupCounter(room, 'c', 1n);
  is(await native.GroupGetGroupCounters(room), [{ group_counter_key: 'c', group_counter_value: 6n }]);
  await bob.createGroup({ name: 'Bobs', groupID: 'bobs', type: TIM.TYPES.GRP_PUBLIC, joinOption: 'FreeAccess' });
  await native.GroupJoin('bobs');

  // Communities.
  const community = '@TGS#_community';
  await native.CommunityCreate({
    create_group_param_group_name: 'Town',
    create_group_param_group_id: community,
    create_group_param_is_support_topic: true,
  });
  await native.CommunityGetJoinedCommunityList();
  await native.GroupGetJoinedCommunityList();
  const topic = (await native.GroupCreateTopicInCommunity(community, { group_topic_info_topic_name: 'one' })).data;
  assert.match(topic, /@TOPIC#_/);
  const other = (await native.CommunityCreateTopicInCommunity(community, { group_topic_info_topic_name: 'two' })).data;
  await native.MsgSendMessage(topic, GROUP, text('here'));
  await native.GroupSetTopicInfo({
    group_topic_info_topic_id: topic,
    group_modify_info_param_modify_flag: 1,
    group_topic_info_topic_name: 'ONE',
  });
  await native.CommunitySetTopicInfo({
    group_topic_info_topic_id: other,
    group_modify_info_param_modify_flag: 1,
    group_topic_info_topic_name: 'TWO',
  });
  await native.GroupGetTopicInfoList(community, [topic, `${topic}x`]);
  await native.CommunityGetTopicInfoList(community, [other]);
  await native.GroupDeleteTopicFromCommunity(community, [topic]);
  await native.CommunityDeleteTopicFromCommunity(community, [other, `${other}x`]);
  await waitFor('SetCommunityDeleteTopicCallback');

  await native.ConvGetConvInfo([
    { get_conversation_list_param_conv_id: 'bob', get_conversation_list_param_conv_type: C2C },
  ]);
  await native.ConvDelete('carol', C2C);
  await native.ConvDeleteConversationList(['c2c_bob', '?'], true);
  const receiver = () => {};
  native.AddRecvNewMsgCallback(receiver);
  native.RemoveRecvNewMsgCallback(receiver);
  assert.equal(await bob.leave(), 0);
  await native.Logout();
  await native.Login('alice', 'any');
  await native.ConvGetConvList();
});

test('every function that is not built', async () => {
  const table = fs.readFileSync(path.join(here, '../../../docs/COVERAGE.md'), 'utf8');
  const works = new Set([...table.matchAll(/^\| `(\w+)` \| works/gm)].map(([, name]) => name));
  assert.ok(works.size > 100);
  // Users of the web SDK's shape are clients by handle.
  const inC = ['ConvokeOpen', 'ConvokeCall', 'ConvokeListen', 'ConvokePollClient', 'ConvokeClose'];
  const missed = [...works].filter(name => !called.has(name) && name !== 'Uninit' && !inC.includes(name));
  assert.deepEqual(missed, [], 'functions that work and were not called');
  // Arguments for a function that does not look at them.
  const { functions } = createRequire(import.meta.url)('../lib/generated/functions.cjs');
  const blank = { text: null, json: null, bool: false, int32: 0, uint32: 0, int64: 0, uint64: 0 };
  const blanks = name => functions[name].filter((word, place) => place > 0 && word in blank).map(word => blank[word]);
  for (const name of Object.keys(real).filter(
    name => !works.has(name) && !/^(Set|Add|Remove|ConvokeSet).*Callback$/.test(name)
  )) {
    await assert.rejects(real[name](...blanks(name)), error => {
      assert.equal(error.code, 7013, `${name}: ${error.message}`);
      return true;
    });
  }
});

test('all that came is of the types that are promised', async () => {
  await native.Uninit();
  const file = path.join(freshFolder(), 'came.ts');
  const lines = [...literals].flatMap(([type, all], i) =>
    all.map((text, j) => `export const came${i}_${j}: ${type} = ${text};`)
  );
  const start = `
    import type { Native } from ${JSON.stringify(path.join(here, '../lib/generated/native'))};
    type Told<Name extends keyof Native> = Native[Name] extends (listener: infer L) => void ? (L extends (...told: infer P) => void ? P : never) : never;
  `;
  fs.writeFileSync(file, start + lines.join('\n'));
  const tsc = path.join(here, '../node_modules/typescript/bin/tsc');
  const { code, output } = await run(
    [tsc, '--strict', '--noEmit', '--target', 'es2022', '--module', 'node16', '--skipLibCheck', 'false', file],
    [],
    { seconds: 120 }
  );
  if (process.env.KEEP) fs.copyFileSync(file, process.env.KEEP);
  assert.equal(code, 0, output);
  assert.ok(lines.length > 200);
});
