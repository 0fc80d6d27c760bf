// Between the web SDK's objects and the documents of the C API. No rule is in here: what cannot be converted is handed on as it
// is, for the library to judge.

'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { ConvokeError } = require('../error.cjs');
const { TYPES } = require('./constants.cjs');

// Words for numbers.

/** From the numbers of an enum to the web SDK's words, and back. A word that is none is refused: the library would pass over it. */
function words(...pairs) {
  const toWord = new Map(pairs);
  const toNumber = new Map(pairs.map(([number, word]) => [word, number]));
  const number = word => {
    if (typeof word === 'string' && !toNumber.has(word)) throw new ConvokeError(-4, `there is no "${word}"`, '');
    return toNumber.get(word) ?? word;
  };
  return { word: number => toWord.get(number), number, has: word => toNumber.has(word) };
}

const conversationTypes = words([1, TYPES.CONV_C2C], [2, TYPES.CONV_GROUP], [3, TYPES.CONV_SYSTEM]);
const groupTypes = words(
  [0, 'Public'],
  [1, 'Private'],
  [2, 'ChatRoom'],
  [3, 'BChatRoom'],
  [4, 'AVChatRoom'],
  [5, 'Community']
);
const joinOptions = words([0, 'DisableApply'], [1, 'NeedPermission'], [2, 'FreeAccess']);
const roles = words([200, 'Member'], [300, 'Admin'], [400, 'Owner']);
const roleFlags = words([0, undefined], [1, 'Owner'], [2, 'Admin'], [4, 'Member']);
const remindTypes = words(
  [0, 'AcceptAndNotify'],
  [1, 'Discard'],
  [2, 'AcceptNotNotify'],
  [3, 'AcceptNotNotifyExceptAt']
);
const priorities = words([0, 'High'], [1, 'Normal'], [2, 'Low'], [3, 'Lowest']);
const genders = words([0, TYPES.GENDER_UNKNOWN], [1, TYPES.GENDER_MALE], [2, TYPES.GENDER_FEMALE]);
const allowTypes = words(
  [0, ''],
  [1, TYPES.ALLOW_TYPE_ALLOW_ANY],
  [2, TYPES.ALLOW_TYPE_NEED_CONFIRM],
  [3, TYPES.ALLOW_TYPE_DENY_ANY]
);
const networkStates = words([0, 'connected'], [1, 'disconnected'], [2, 'connecting'], [3, 'disconnected']);
/** TIMMsgStatus; what is deleted, imported or revoked has been sent. */
const messageStatus = new Map([
  [1, 'unSend'],
  [3, 'fail'],
  [7, 'fail'],
]);

/** An object by other names: `keys` are those of `from` by those of the result. What is absent stays absent. */
function renamed(from, keys) {
  const entries = Object.entries(keys).map(([to, key]) => [to, from[key]]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The same the other way. */
function renamedBack(from, keys) {
  return renamed(from, Object.fromEntries(Object.entries(keys).map(([to, key]) => [key, to])));
}

// Conversation ids: C2Cbob and GROUPteam; in C, c2c_bob and group_team in arrays, else the id and a type.

function toConversationID(id, type) {
  return type === 3 ? TYPES.CONV_SYSTEM : `${conversationTypes.word(type) ?? ''}${id}`;
}

/** @returns {[string, number]} */
function toIdAndType(conversationID) {
  if (typeof conversationID !== 'string') return [conversationID, 0];
  if (conversationID.startsWith('C2C')) return [conversationID.slice(3), 1];
  if (conversationID.startsWith('GROUP')) return [conversationID.slice(5), 2];
  return [conversationID, 0];
}

function toPrefixed(conversationID) {
  const [id, type] = toIdAndType(conversationID);
  return type === 0 ? conversationID : `${type === 1 ? 'c2c_' : 'group_'}${id}`;
}

function toPrefixedList(conversationIDs) {
  return Array.isArray(conversationIDs) ? conversationIDs.map(toPrefixed) : conversationIDs;
}

function fromPrefixed(id) {
  return id.replace(/^c2c_/, 'C2C').replace(/^group_/, 'GROUP');
}

/** What became of the conversations of a call. */
function toResults(results = []) {
  const success = results.filter(r => r.conversation_operation_result_result_code === 0);
  const failure = results.filter(r => r.conversation_operation_result_result_code !== 0);
  const id = result => fromPrefixed(result.conversation_operation_result_conversation_id);
  return {
    successConversationIDList: success.map(id),
    failureConversationIDList: failure.map(result => ({
      conversationID: id(result),
      code: result.conversation_operation_result_result_code,
      message: result.conversation_operation_result_result_info,
    })),
  };
}

// Elements.

const ELEMENTS = {
  [TYPES.MSG_TEXT]: [0, { text: 'text_elem_content' }],
  [TYPES.MSG_IMAGE]: [
    1,
    { uuid: 'image_elem_orig_id', imageFormat: 'image_elem_format', path: 'image_elem_orig_path' },
  ],
  [TYPES.MSG_AUDIO]: [
    2,
    {
      uuid: 'sound_elem_file_id',
      url: 'sound_elem_url',
      size: 'sound_elem_file_size',
      second: 'sound_elem_file_time',
      path: 'sound_elem_file_path',
    },
  ],
  [TYPES.MSG_CUSTOM]: [3, { data: 'custom_elem_data', description: 'custom_elem_desc', extension: 'custom_elem_ext' }],
  [TYPES.MSG_FILE]: [
    4,
    {
      uuid: 'file_elem_file_id',
      fileName: 'file_elem_file_name',
      fileUrl: 'file_elem_url',
      fileSize: 'file_elem_file_size',
      path: 'file_elem_file_path',
    },
  ],
  [TYPES.MSG_FACE]: [6, { index: 'face_elem_index', data: 'face_elem_buf' }],
  [TYPES.MSG_LOCATION]: [
    7,
    { description: 'location_elem_desc', longitude: 'location_elem_longitude', latitude: 'location_elem_latitude' },
  ],
  [TYPES.MSG_VIDEO]: [
    9,
    {
      videoUUID: 'video_elem_video_id',
      videoUrl: 'video_elem_video_url',
      videoFormat: 'video_elem_video_type',
      videoSecond: 'video_elem_video_duration',
      videoSize: 'video_elem_video_size',
      path: 'video_elem_video_path',
      thumbUUID: 'video_elem_image_id',
      thumbUrl: 'video_elem_image_url',
      thumbFormat: 'video_elem_image_type',
      thumbSize: 'video_elem_image_size',
      thumbWidth: 'video_elem_image_width',
      thumbHeight: 'video_elem_image_height',
      thumbPath: 'video_elem_image_path',
    },
  ],
  [TYPES.MSG_MERGER]: [
    12,
    {
      title: 'merge_elem_title',
      abstractList: 'merge_elem_abstract_array',
      compatibleText: 'merge_elem_compatible_text',
      layersOverLimit: 'merge_elem_layer_over_limit',
      pbDownloadKey: 'merge_elem_relay_pb_key',
      downloadKey: 'merge_elem_relay_json_key',
    },
  ],
};

const elementTypes = new Map(Object.entries(ELEMENTS).map(([type, [number]]) => [number, type]));

/** @returns {[string | undefined, object]} the web SDK's type, and the payload */
function toPayload(elem) {
  if (elem.elem_type === 5) return [TYPES.MSG_GRP_TIP, toTip(elem)];
  if (elem.elem_type === 8) return [TYPES.MSG_GRP_SYS_NOTICE, toNotice(elem)];
  const type = elementTypes.get(elem.elem_type);
  if (!type) return [undefined, elem];
  const payload = renamed(elem, ELEMENTS[type][1]);
  if (type === TYPES.MSG_IMAGE) payload.imageInfoArray = toImages(elem);
  if (type === TYPES.MSG_MERGER) payload.messageList = elem.merge_elem_message_array?.map(inner => toMessage(inner));
  return [type, payload];
}

function toImages(elem) {
  const sizes = ['orig', 'thumb', 'large'].map((size, type) => ({
    type,
    url: elem[`image_elem_${size}_url`],
    width: elem[`image_elem_${size}_pic_width`],
    height: elem[`image_elem_${size}_pic_height`],
    size: elem[`image_elem_${size}_pic_size`],
  }));
  return sizes.filter(image => image.url || image.width || image.type === 0);
}

function toElem(type, payload = {}) {
  const [elem_type, keys] = ELEMENTS[type] ?? [-1, {}];
  const elem = { elem_type, ...renamedBack(payload, keys) };
  const [original] = payload.imageInfoArray ?? [];
  if (original) {
    elem.image_elem_orig_url = original.url;
    elem.image_elem_orig_pic_width = original.width;
    elem.image_elem_orig_pic_height = original.height;
    elem.image_elem_orig_pic_size = original.size;
  }
  if (payload.messageList) elem.merge_elem_message_array = payload.messageList.map(inner => fromMessage(inner));
  return elem;
}

/** A payload with a file in it: there is no upload, and receivers get the path. */
function withFile(type, payload) {
  const file = typeof payload.file === 'string' ? payload.file : payload.file?.path;
  if (!file) return payload;
  const { file: _, ...rest } = payload;
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size;
  const sizes = { [TYPES.MSG_AUDIO]: 'size', [TYPES.MSG_VIDEO]: 'videoSize', [TYPES.MSG_FILE]: 'fileSize' };
  const known = size === undefined || !sizes[type] ? {} : { [sizes[type]]: size };
  if (type === TYPES.MSG_FILE) known.fileName = path.basename(file);
  return { ...known, ...rest, path: file };
}

function toTip(elem) {
  return {
    operationType: elem.group_tips_elem_tip_type,
    operatorID: elem.group_tips_elem_op_user,
    operatorInfo: elem.group_tips_elem_op_user_info && toProfile(elem.group_tips_elem_op_user_info),
    userIDList: elem.group_tips_elem_user_array ?? [],
    groupProfile: { groupID: elem.group_tips_elem_group_id, name: elem.group_tips_elem_group_name },
    newGroupProfile: toNewGroupProfile(elem.group_tips_elem_group_change_info_array),
    memberList: (elem.group_tips_elem_member_change_info_array ?? []).map(change => ({
      userID: change.group_tips_member_change_info_identifier,
      muteTime: change.group_tips_member_change_info_shutupTime,
    })),
    memberCount: elem.group_tips_elem_member_num,
  };
}

/** What changed of a chat group, by the names of a group profile. */
function toNewGroupProfile(changes = []) {
  const names = { 1: 'name', 2: 'introduction', 3: 'notification', 4: 'avatar', 5: 'ownerID' };
  const profile = {};
  for (const change of changes) {
    const flag = change.group_tips_group_change_info_flag;
    if (names[flag]) profile[names[flag]] = change.group_tips_group_change_info_value;
    if (flag === 6) {
      const field = { key: change.group_tips_group_change_info_key, value: change.group_tips_group_change_info_value };
      profile.groupCustomField = [...(profile.groupCustomField ?? []), field];
    }
    if (flag === 8) profile.muteAllMembers = change.group_tips_group_change_info_bool_value;
    if (flag === 11) profile.joinOption = joinOptions.word(change.group_tips_group_change_info_int_value);
    if (flag === 12) profile.inviteOption = joinOptions.word(change.group_tips_group_change_info_int_value);
  }
  return profile;
}

function toNotice(elem) {
  return {
    operationType: elem.group_report_elem_report_type,
    operatorID: elem.group_report_elem_op_user,
    groupProfile: { groupID: elem.group_report_elem_group_id, name: elem.group_report_elem_group_name },
    handleMessage: elem.group_report_elem_msg,
    userDefinedField: elem.group_report_elem_user_data,
  };
}

// Messages.

/** @param {string} [self] who is logged in: the receiver of what other users send them */
function toMessage(message, self = '') {
  const [type, payload] = toPayload(message.message_elem_array?.[0] ?? {});
  const profile = message.message_sender_profile ?? {};
  const isFromSelf = message.message_is_from_self ?? false;
  return {
    ID: message.message_msg_id,
    type,
    payload,
    conversationID: toConversationID(message.message_conv_id ?? '', message.message_conv_type),
    conversationType: conversationTypes.word(message.message_conv_type),
    from: message.message_sender,
    to: isFromSelf || message.message_conv_type !== 1 ? message.message_conv_id : self,
    flow: isFromSelf ? 'out' : 'in',
    time: Number(message.message_server_time ?? 0),
    clientTime: Number(message.message_client_time ?? 0),
    sequence: Number(message.message_seq ?? 0),
    random: Number(message.message_rand ?? 0),
    status: messageStatus.get(message.message_status) ?? 'success',
    priority: priorities.word(message.message_priority),
    nick: profile.user_profile_nick_name ?? '',
    avatar: profile.user_profile_face_url ?? '',
    nameCard: message.message_sender_group_member_info?.group_member_info_name_card ?? '',
    isRead: message.message_is_read ?? false,
    isPeerRead: message.message_is_peer_read ?? false,
    isRevoked: message.message_status === 6,
    isDeleted: message.message_status === 4,
    isModified: (message.message_version ?? 0n) > 0n,
    version: Number(message.message_version ?? 0),
    revoker: message.message_revoker_user_id ?? '',
    revokerInfo: {
      userID: message.message_revoker_user_id ?? '',
      nick: message.message_revoker_nick_name ?? '',
      avatar: message.message_revoker_face_url ?? '',
    },
    revokeReason: message.message_revoke_reason ?? '',
    atUserList: (message.message_group_at_user_array ?? []).map(fromAtUser),
    cloudCustomData: message.message_cloud_custom_str ?? '',
    needReadReceipt: message.message_need_read_receipt ?? false,
    readReceiptInfo: {
      ...(message.message_group_receipt_unread_count >= 0 && {
        readCount: message.message_group_receipt_read_count,
        unreadCount: message.message_group_receipt_unread_count,
      }),
      isPeerRead: message.message_receipt_peer_read,
    },
    isSupportExtension: message.message_support_message_extension ?? false,
    isBroadcastMessage: message.message_is_broadcast_message ?? false,
    hasRiskContent: message.message_has_risk_content ?? false,
    receiverList: message.message_target_group_member_array ?? [],
  };
}

// The two APIs spell everyone in different ways.
const AT_ALL = '__kImSDK_MessageAtALL__';
const toAtUser = userID => (userID === TYPES.MSG_AT_ALL ? AT_ALL : userID);
const fromAtUser = userID => (userID === AT_ALL ? TYPES.MSG_AT_ALL : userID);

/** Says what is taken, and hardly meant. */
function warn(text) {
  process.emitWarning(text, 'ConvokeWarning');
}

/** A message that has not been sent. */
function newMessage(type, options, from) {
  const { to, conversationType } = options;
  if (!conversationTypes.has(conversationType)) {
    warn(`a message is made with the conversationType ${conversationType}, which is none of TIM.TYPES.CONV_...`);
  }
  if (!to) warn('a message is made without `to`, and so for nobody');
  const now = Math.floor(Date.now() / 1000);
  return {
    ...toMessage({ message_is_from_self: true, message_status: 1, message_conv_id: to, message_sender: from }),
    ID: '',
    time: now,
    clientTime: now,
    type,
    payload: withFile(type, options.payload ?? {}),
    conversationID: `${conversationType}${to}`,
    conversationType,
    priority: options.priority ?? TYPES.MSG_PRIORITY_NORMAL,
    atUserList: options.payload?.atUserList ?? [],
    cloudCustomData: options.cloudCustomData ?? '',
    needReadReceipt: options.needReadReceipt ?? false,
    isSupportExtension: options.isSupportExtension ?? false,
    receiverList: options.receiverList ?? [],
  };
}

/** A message as it is sent, forwarded or modified. */
function fromMessage(message, options = {}) {
  const { messageControlInfo = {}, offlinePushInfo } = options;
  const [id, type] = toIdAndType(message.conversationID);
  return {
    message_msg_id: message.ID || undefined,
    message_conv_id: id,
    message_conv_type: type,
    message_sender: message.from || undefined,
    message_elem_array: [toElem(message.type, message.payload)],
    message_priority: priorities.number(message.priority),
    message_cloud_custom_str: message.cloudCustomData,
    message_need_read_receipt: message.needReadReceipt,
    message_support_message_extension: message.isSupportExtension,
    message_group_at_user_array: message.atUserList?.length ? message.atUserList.map(toAtUser) : undefined,
    message_target_group_member_array: message.receiverList?.length ? message.receiverList : undefined,
    message_is_online_msg: options.onlineUserOnly,
    message_is_excluded_from_unread_count: messageControlInfo.excludedFromUnreadCount,
    message_excluded_from_last_message: messageControlInfo.excludedFromLastMessage,
    message_offline_push_config: offlinePushInfo && {
      offline_push_config_title: offlinePushInfo.title,
      offline_push_config_desc: offlinePushInfo.description,
      offline_push_config_ext: offlinePushInfo.extension,
      offline_push_config_flag: offlinePushInfo.disablePush ? 1 : 0,
    },
  };
}

/** The document that names a message. */
function toName(message) {
  const [id, type] = toIdAndType(message.conversationID);
  return { message_msg_id: message.ID, message_conv_id: id, message_conv_type: type };
}

function toReceipt(receipt) {
  const id = receipt.msg_receipt_conv_id;
  return {
    messageID: receipt.msg_receipt_msg_id,
    conversationID: toConversationID(id, receipt.msg_receipt_conv_type),
    ...(receipt.msg_receipt_conv_type === 1 ? { userID: id } : { groupID: id }),
    readCount: Number(receipt.msg_receipt_read_count),
    unreadCount: Number(receipt.msg_receipt_unread_count),
    isPeerRead: receipt.msg_receipt_is_peer_read,
  };
}

function toReaction(reaction) {
  return {
    reactionID: reaction.message_reaction_id,
    totalUserCount: reaction.message_reaction_total_user_count,
    partialUserList: (reaction.message_reaction_partial_user_info_array ?? []).map(toUser),
    reactedByMyself: reaction.message_reaction_reacted_by_myself,
  };
}

function toUser(profile) {
  return {
    userID: profile.user_profile_identifier,
    nick: profile.user_profile_nick_name,
    avatar: profile.user_profile_face_url,
  };
}

// Conversations.

function toConversation(conversation) {
  const { conv_id: id, conv_type: type } = conversation;
  return {
    conversationID: toConversationID(id, type),
    type: conversationTypes.word(type),
    subType: type === 1 ? '' : (groupTypes.word(conversation.conv_group_type) ?? ''),
    unreadCount: Number(conversation.conv_unread_num ?? 0),
    lastMessage: toLastMessage(conversation.conv_last_msg),
    ...(type === 1
      ? {
          userProfile: {
            userID: id,
            nick: conversation.conv_show_name ?? '',
            avatar: conversation.conv_face_url ?? '',
          },
        }
      : {
          groupProfile: {
            groupID: id,
            name: conversation.conv_show_name ?? '',
            avatar: conversation.conv_face_url ?? '',
            type: groupTypes.word(conversation.conv_group_type),
            ownerID: conversation.conv_owner ?? '',
          },
        }),
    groupAtInfoList: (conversation.conv_group_at_info_array ?? []).map(toAtInfo),
    remark: '',
    isPinned: conversation.conv_is_pinned ?? false,
    messageRemindType: remindTypes.word(conversation.conv_recv_opt ?? 0),
    markList: conversation.conv_mark_array ?? [],
    customData: conversation.conv_custom_data ?? '',
    conversationGroupList: conversation.conv_conversation_group_array ?? [],
    draftText: conversation.conv_draft?.draft_user_define ?? '',
    peerReadTime: peerReadTime(conversation.conv_last_msg),
  };
}

/** What getConversationList selects. */
function toFilter(options) {
  if (typeof options !== 'object') return options;
  return {
    conversation_list_filter_conv_type: conversationTypes.number(options.type),
    conversation_list_filter_conversation_group: options.groupName,
    conversation_list_filter_mark_type: options.markType,
    conversation_list_filter_has_unread_count: options.hasUnreadCount,
    conversation_list_filter_has_group_at_info: options.hasGroupAtInfo,
  };
}

/** Up to when the other user is known to have read: the last message tells. */
function peerReadTime(message) {
  return message?.message_is_peer_read ? Number(message.message_server_time) : 0;
}

function toLastMessage(document) {
  // Where there is none, there is an empty document.
  if (!document?.message_msg_id)
    return { lastTime: 0, lastSequence: 0, fromAccount: '', type: '', payload: null, messageForShow: '' };
  const message = toMessage(document);
  return {
    ID: message.ID,
    lastTime: message.time,
    lastSequence: message.sequence,
    fromAccount: message.from,
    type: message.type,
    payload: message.payload,
    messageForShow: forShow(message),
    isRevoked: message.isRevoked,
    revoker: message.revoker,
    isPeerRead: message.isPeerRead,
    nick: message.nick,
    nameCard: message.nameCard,
    cloudCustomData: message.cloudCustomData,
    version: message.version,
  };
}

/** A line for a list of conversations, in the web SDK's words. */
function forShow({ type, payload }) {
  const words = {
    [TYPES.MSG_IMAGE]: '[图片]',
    [TYPES.MSG_AUDIO]: '[语音]',
    [TYPES.MSG_VIDEO]: '[视频]',
    [TYPES.MSG_FILE]: '[文件]',
    [TYPES.MSG_FACE]: '[动画表情]',
    [TYPES.MSG_LOCATION]: '[地理位置]',
    [TYPES.MSG_CUSTOM]: '[自定义消息]',
    [TYPES.MSG_MERGER]: '[聊天记录]',
    [TYPES.MSG_GRP_TIP]: '[群提示消息]',
  };
  return type === TYPES.MSG_TEXT ? (payload.text ?? '') : (words[type] ?? '');
}

function toAtInfo(info) {
  return {
    messageSequence: Number(info.conv_group_at_info_seq),
    atTypeArray: [info.conv_group_at_info_at_type],
  };
}

// Users.

const PROFILE = {
  nick: 'nick_name',
  avatar: 'face_url',
  selfSignature: 'self_signature',
  location: 'location',
  language: 'language',
  birthday: 'birthday',
  level: 'level',
  role: 'role',
};

/** Keys of custom fields begin so in the web SDK, and only there. */
const CUSTOM = 'Tag_Profile_Custom_';

const prefixed = (keys, prefix) => Object.fromEntries(Object.entries(keys).map(([to, key]) => [to, prefix + key]));

function toProfile(profile) {
  return {
    userID: profile.user_profile_identifier,
    ...renamed(profile, prefixed(PROFILE, 'user_profile_')),
    gender: genders.word(profile.user_profile_gender),
    allowType: allowTypes.word(profile.user_profile_add_permission ?? 0),
    profileCustomField: (profile.user_profile_custom_string_array ?? []).map(field => ({
      key: CUSTOM + field.user_profile_custom_string_info_key,
      value: field.user_profile_custom_string_info_value,
    })),
  };
}

function fromProfile(options) {
  return {
    ...renamedBack(options, prefixed(PROFILE, 'user_profile_item_')),
    user_profile_item_gender: genders.number(options.gender),
    user_profile_item_add_permission: allowTypes.number(options.allowType),
    user_profile_item_custom_string_array: options.profileCustomField?.map(({ key, value }) => ({
      user_profile_custom_string_info_key: key?.startsWith(CUSTOM) ? key.slice(CUSTOM.length) : key,
      user_profile_custom_string_info_value: value,
    })),
  };
}

function toStatus(status) {
  return {
    userID: status.user_status_identifier,
    statusType: status.user_status_status_type,
    customStatus: status.user_status_custom_status,
    onlineDevices: status.user_status_online_devices ?? [],
  };
}

// Chat groups.

const GROUP = {
  name: 'group_name',
  introduction: 'introduction',
  notification: 'notification',
  avatar: 'face_url',
};

const toGroupFields = fields =>
  (fields ?? []).map(field => ({
    key: field.group_info_custom_string_info_key,
    value: field.group_info_custom_string_info_value,
  }));

const fromGroupFields = fields =>
  fields?.map(({ key, value }) => ({
    group_info_custom_string_info_key: key,
    group_info_custom_string_info_value: value,
  }));

/** GroupBaseInfo, GroupDetailInfo, or the keys of both. */
function toGroup(info) {
  const either = key => info[`group_detail_info_${key}`] ?? info[`group_base_info_${key}`];
  const self = info.group_base_info_self_info;
  return {
    groupID: either('group_id'),
    name: either('group_name'),
    avatar: either('face_url'),
    type: groupTypes.word(either('group_type')),
    introduction: either('introduction') ?? '',
    notification: either('notification') ?? '',
    ownerID: either('owner_identifier') ?? '',
    createTime: either('create_time') ?? 0,
    infoSequence: either('info_seq') ?? 0,
    lastInfoTime: either('last_info_time') ?? 0,
    nextMessageSeq: either('next_msg_seq') ?? (info.group_base_info_latest_seq ?? 0) + 1,
    lastMessage: { lastTime: either('last_msg_time') ?? 0 },
    memberCount: either('member_num') ?? 0,
    maxMemberCount: either('max_member_num') ?? 0,
    muteAllMembers: either('is_shutup_all') ?? false,
    joinOption: joinOptions.word(either('add_option')),
    inviteOption: joinOptions.word(either('approve_option')),
    isSupportTopic: either('is_support_topic') ?? false,
    groupCustomField: toGroupFields(either('custom_info')),
    selfInfo: self && {
      role: roles.word(self.group_self_info_role),
      joinTime: self.group_self_info_join_time,
      messageRemindType: remindTypes.word(self.group_self_info_msg_flag),
    },
  };
}

function fromNewGroup(options) {
  return {
    ...renamedBack(options, prefixed(GROUP, 'create_group_param_')),
    create_group_param_group_id: options.groupID,
    create_group_param_group_type: groupTypes.number(options.type ?? TYPES.GRP_WORK),
    create_group_param_add_option: joinOptions.number(options.joinOption),
    create_group_param_approve_option: joinOptions.number(options.inviteOption),
    create_group_param_max_member_num: options.maxMemberNum,
    create_group_param_is_support_topic: options.isSupportTopic,
    convoke_is_shutup_all: options.muteAllMembers,
    create_group_param_custom_info: fromGroupFields(options.groupCustomField),
    create_group_param_group_member_array: options.memberList?.map(member => ({
      group_member_info_identifier: member.userID,
      group_member_info_member_role: roles.number(member.role),
    })),
  };
}

/** What is given changes: each part of a chat group has a bit. */
function fromGroup(options) {
  const parts = [
    [1, 'group_name', options.name],
    [2, 'notification', options.notification],
    [4, 'introduction', options.introduction],
    [8, 'face_url', options.avatar],
    [16, 'add_option', joinOptions.number(options.joinOption)],
    [32, 'max_member_num', options.maxMemberNum],
    [256, 'is_shutup_all', options.muteAllMembers],
    [512, 'custom_info', fromGroupFields(options.groupCustomField)],
    [4096, 'approve_option', joinOptions.number(options.inviteOption)],
  ];
  const given = parts.filter(([, , value]) => value !== undefined);
  return {
    group_modify_info_param_group_id: options.groupID,
    group_modify_info_param_modify_flag: given.reduce((flags, [flag]) => flags | flag, 0),
    ...Object.fromEntries(given.map(([, key, value]) => [`group_modify_info_param_${key}`, value])),
  };
}

function toMember(member) {
  return {
    userID: member.group_member_info_identifier,
    nick: member.group_member_info_nick_name,
    avatar: member.group_member_info_face_url,
    role: roles.word(member.group_member_info_member_role) ?? '',
    joinTime: member.group_member_info_join_time,
    nameCard: member.group_member_info_name_card,
    muteUntil: member.group_member_info_shutup_time,
    isOnline: member.group_member_info_is_online,
    memberCustomField: (member.group_member_info_custom_info ?? []).map(field => ({
      key: field.group_member_info_custom_string_info_key,
      value: field.group_member_info_custom_string_info_value,
    })),
  };
}

/** As fromGroup, of a member. */
function fromMember(options) {
  const parts = [
    [2, 'member_role', roles.number(options.role)],
    [4, 'shutup_time', options.muteTime],
    [8, 'name_card', options.nameCard],
    [
      16,
      'custom_info',
      options.memberCustomField?.map(({ key, value }) => ({
        group_member_info_custom_string_info_key: key,
        group_member_info_custom_string_info_value: value,
      })),
    ],
  ];
  const given = parts.filter(([, , value]) => value !== undefined);
  return {
    group_modify_member_info_group_id: options.groupID,
    group_modify_member_info_identifier: options.userID,
    group_modify_member_info_modify_flag: given.reduce((flags, [flag]) => flags | flag, 0),
    ...Object.fromEntries(given.map(([, key, value]) => [`group_modify_member_info_${key}`, value])),
  };
}

function toApplication(pendency) {
  return {
    groupID: pendency.group_pendency_group_id,
    applicant: pendency.group_pendency_form_identifier,
    applicantNick: pendency.group_pendency_from_nick_name,
    applicantAvatar: pendency.group_pendency_from_face_url,
    userID: pendency.group_pendency_to_identifier,
    applicationType: pendency.group_pendency_pendency_type,
    note: pendency.group_pendency_apply_invite_msg,
    time: Number(pendency.group_pendency_add_time),
    handled: pendency.group_pendency_handled !== 0,
    pendency,
  };
}

/** GroupAttributes and GroupCounter, as an object by key. */
const byKey = (list, prefix) =>
  Object.fromEntries((list ?? []).map(item => [item[`${prefix}_key`], item[`${prefix}_value`]]));
const fromKeys = (object, prefix) =>
  Object.entries(object ?? {}).map(([key, value]) => ({ [`${prefix}_key`]: key, [`${prefix}_value`]: value }));

// Topics.

const TOPIC = {
  topicID: 'topic_id',
  topicName: 'topic_name',
  avatar: 'topic_face_url',
  introduction: 'introduction',
  notification: 'notification',
  customData: 'custom_string',
  muteAllMembers: 'is_all_muted',
};

function toTopic(topic) {
  return {
    ...renamed(topic, prefixed(TOPIC, 'group_topic_info_')),
    unreadCount: Number(topic.group_topic_info_unread_count ?? 0),
    groupAtInfoList: (topic.group_topic_info_group_at_info_array ?? []).map(toAtInfo),
    lastMessage: toLastMessage(topic.group_topic_info_last_message),
    selfInfo: {
      muteTime: topic.group_topic_info_self_mute_time,
      messageRemindType: remindTypes.word(topic.group_topic_info_recv_opt),
    },
  };
}

const TOPIC_FLAGS = {
  topicName: 1,
  notification: 2,
  introduction: 4,
  avatar: 8,
  muteAllMembers: 256,
  customData: 2048,
};

function fromTopic(options) {
  const flags = Object.entries(TOPIC_FLAGS).filter(([key]) => options[key] !== undefined);
  return {
    ...renamedBack(options, prefixed(TOPIC, 'group_topic_info_')),
    group_modify_info_param_modify_flag: flags.reduce((sum, [, flag]) => sum | flag, 0),
  };
}

module.exports = {
  networkStates,
  remindTypes,
  roleFlags,
  toIdAndType,
  toPrefixedList,
  toResults,
  toMessage,
  newMessage,
  warn,
  fromMessage,
  toName,
  toReceipt,
  toReaction,
  toUser,
  toConversation,
  toFilter,
  toProfile,
  fromProfile,
  toStatus,
  toGroup,
  fromNewGroup,
  fromGroup,
  toMember,
  fromMember,
  toApplication,
  byKey,
  fromKeys,
  toTopic,
  fromTopic,
};
