// The web SDK's shape over a client: what TIM.create gives. It converts, and has no rules of its own.

'use strict';

const { Client } = require('../client.cjs');
const { safely } = require('../c.cjs');
const { native } = require('../native.cjs');
const { ConvokeError } = require('../error.cjs');
const { codes, enums } = require('../generated/constants.cjs');
const library = require('../library.cjs');
const { EVENT, TYPES } = require('./constants.cjs');
const convert = require('./convert.cjs');
const { toIdAndType, toPrefixedList, toResults, toName, warn } = convert;

/** Documents that the library gives in pages. */
const PAGE = 100;
/** Messages in a page, as in the web SDK. */
const MESSAGES = 15;

/** Methods whose work is not built: what they would call, which is answered 7013 whatever it is given. */
const NOT_BUILT = {
  searchCloudMessages: 'MsgSearchCloudMessages',
  translateText: 'MsgTranslateText',
  convertVoiceToText: 'MsgConvertVoiceToText',
  downloadMergerMessage: 'MsgDownloadMergerMessage',
  getBlacklist: 'FriendshipGetBlackList',
  addToBlacklist: 'FriendshipAddToBlackList',
  removeFromBlacklist: 'FriendshipDeleteFromBlackList',
  getFriendList: 'FriendshipGetFriendProfileList',
  addFriend: 'FriendshipAddFriend',
  deleteFriend: 'FriendshipDeleteFriend',
  checkFriend: 'FriendshipCheckFriendType',
  getFriendProfile: 'FriendshipGetFriendsInfo',
  updateFriend: 'FriendshipModifyFriendProfile',
  getFriendApplicationList: 'FriendshipGetPendencyList',
  acceptFriendApplication: 'FriendshipHandleFriendAddRequest',
  refuseFriendApplication: 'FriendshipHandleFriendAddRequest',
  deleteFriendApplication: 'FriendshipDeletePendency',
  setFriendApplicationRead: 'FriendshipReportPendencyReaded',
  getFriendGroupList: 'FriendshipGetFriendGroupList',
  createFriendGroup: 'FriendshipCreateFriendGroup',
  deleteFriendGroup: 'FriendshipDeleteFriendGroup',
  addToFriendGroup: 'FriendshipModifyFriendGroup',
  removeFromFriendGroup: 'FriendshipModifyFriendGroup',
  renameFriendGroup: 'FriendshipModifyFriendGroup',
  followUser: 'FollowUser',
  unfollowUser: 'UnfollowUser',
  getMyFollowersList: 'GetMyFollowersList',
  getMyFollowingList: 'GetMyFollowingList',
  getMutualFollowersList: 'GetMutualFollowersList',
  getUserFollowInfo: 'GetUserFollowInfo',
  checkFollowType: 'CheckFollowType',
  invite: 'SignalingInvite',
  inviteInGroup: 'SignalingInviteInGroup',
  cancel: 'SignalingCancel',
  accept: 'SignalingAccept',
  reject: 'SignalingReject',
  modifyInvitation: 'SignalingModifyInvitation',
};

const done = data => ({ code: 0, data });

const EVENTS = new Set(Object.values(EVENT));

class ChatSDK {
  #client;
  /** Who is logged in. */
  #user = '';
  #destroyed;
  #handlers = new Map();
  #isReady = false;
  #isListTold = true;
  #unreadCount = 0;

  /** Another one than those that there are, also of the same SDKAppID. */
  constructor({ SDKAppID, dataPath, libraryPath, config }) {
    library.load(libraryPath);
    const settings = { sdk_config_config_file_path: dataPath, ...config };
    this.#client = new Client(toNumber(SDKAppID), settings, this.#listeners());
  }

  /** Any function of the C API, by its name and with what it takes before its callback, for this user. */
  call(name, ...given) {
    return this.#client.call(name, ...given);
  }

  // Life.

  async login({ userID, userSig }) {
    await this.call('Login', userID, userSig);
    const before = this.#user;
    this.#user = userID;
    const repeatLogin = before === userID;
    if (before !== '' && !repeatLogin) this.#setReady(false);
    return done({ actionStatus: 'OK', errorCode: 0, errorInfo: '', repeatLogin });
  }

  async logout() {
    await this.call('Logout');
    this.#user = '';
    this.#setReady(false);
    return done({});
  }

  /** Ends the life of the SDK: what is unanswered is rejected with 7009, and then nothing keeps the process. */
  destroy() {
    return (this.#destroyed ??= this.#destroy());
  }

  async #destroy() {
    for (const [SDKAppID, { sdk }] of created) if (sdk === this) created.delete(SDKAppID);
    await this.#client.close();
    this.#user = '';
    this.#setReady(false);
    return done({});
  }

  getLoginUser() {
    return this.#user;
  }

  getServerTime() {
    return Number(native.GetServerTime());
  }

  isReady() {
    return this.#isReady;
  }

  /** From 0, everything, to 3, errors alone; 4 is silence. The log goes to the standard error stream. */
  setLogLevel(level) {
    const least = [
      enums.TIMLogLevel.kTIMLog_Debug,
      enums.TIMLogLevel.kTIMLog_Info,
      enums.TIMLogLevel.kTIMLog_Warn,
      enums.TIMLogLevel.kTIMLog_Error,
    ];
    const set_config_log_level = least[level] ?? enums.TIMLogLevel.kTIMLog_Off;
    const answer = this.call('SetConfig', { set_config_log_level, set_config_is_log_output_console: level in least });
    answer.catch(error => this.#tell(EVENT.ERROR, error));
  }

  /** There is no upload, and so no plugin for it; code that registers one may stay as it is. */
  registerPlugin() {}

  async callExperimentalAPI(operation, parameter) {
    const { data } = await this.call('callExperimentalAPI', {
      request_operation: operation,
      request_param: parameter,
    });
    return done(data);
  }

  // Events.

  on(name, handler, context) {
    if (!EVENTS.has(name)) warn(`on: there is no event ${JSON.stringify(name)}; those that are stand in TIM.EVENT`);
    const handlers = this.#handlers.get(name) ?? [];
    this.#handlers.set(name, [...handlers, { handler, context }]);
  }

  off(name, handler) {
    const handlers = this.#handlers.get(name) ?? [];
    this.#handlers.set(
      name,
      handlers.filter(other => other.handler !== handler)
    );
  }

  #tell(name, data) {
    for (const { handler, context } of this.#handlers.get(name) ?? []) {
      safely(() => handler.call(context, { name, data }));
    }
  }

  #setReady(isReady) {
    if (this.#isReady === isReady) return;
    this.#isReady = isReady;
    this.#tell(isReady ? EVENT.SDK_READY : EVENT.SDK_NOT_READY);
  }

  /** Tells what `ask` answers. Who is asked no longer is no error of the event. */
  async #tellAnswer(name, ask) {
    if (!this.#handlers.get(name)?.length) return;
    try {
      this.#tell(name, await ask());
    } catch (error) {
      const over = [codes.ERR_SDK_NOT_INITIALIZED, codes.ERR_SDK_NOT_LOGGED_IN, codes.ERR_SDK_COMM_INTERRUPT];
      if (!over.includes(error.code)) this.#tell(EVENT.ERROR, error);
    }
  }

  /** An event that carries a whole list: asked for after a change, once for all changes that come while it is asked. */
  #follower(name, ask) {
    let isAsking = false;
    let isStale = false;
    return async () => {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale) {
        isStale = false;
        await this.#tellAnswer(name, ask);
      }
      isAsking = false;
    };
  }

  /** What is told of events, by the types of C's listeners. */
  #listeners() {
    const conversationsChanged = this.#follower(EVENT.CONVERSATION_LIST_UPDATED, () => this.#allConversations());
    const groupsChanged = this.#follower(
      EVENT.GROUP_LIST_UPDATED,
      async () => (await this.getGroupList()).data.groupList
    );
    const conversationGroupsChanged = this.#follower(
      EVENT.CONVERSATION_GROUP_LIST_UPDATED,
      async () => (await this.getConversationGroupList()).data
    );
    const message = document => this.#toMessage(document);
    return {
      TIMConvEventCallback: (event, list) => {
        const { kTIMConvEvent_Start, kTIMConvEvent_Finish } = enums.TIMConvEvent;
        if (event === kTIMConvEvent_Start) this.#isListTold = false;
        if (event === kTIMConvEvent_Finish) {
          this.#isListTold = true;
          this.#askUnreadCount();
          this.#setReady(true);
        }
        if (!this.#isListTold) return;
        conversationsChanged();
        if (event === kTIMConvEvent_Finish || list.some(c => c.conv_type === enums.TIMConvType.kTIMConv_Group))
          groupsChanged();
      },
      TIMConvTotalUnreadMessageCountChangedCallback: count => {
        this.#unreadCount = count;
        this.#tell(EVENT.TOTAL_UNREAD_MESSAGE_COUNT_UPDATED, count);
      },
      TIMConvConversationGroupCreatedCallback: conversationGroupsChanged,
      TIMConvConversationGroupDeletedCallback: conversationGroupsChanged,
      TIMConvConversationGroupNameChangedCallback: conversationGroupsChanged,
      TIMConvConversationsAddedToGroupCallback: (groupName, added) => this.#tellGroup(groupName, added),
      TIMConvConversationsDeletedFromGroupCallback: groupName => this.#tellGroup(groupName, []),

      TIMRecvNewMsgCallback: list => this.#tell(EVENT.MESSAGE_RECEIVED, list.map(message)),
      TIMMsgUpdateCallback: list => this.#tell(EVENT.MESSAGE_MODIFIED, list.map(message)),
      TIMMsgRevokeCallback: list => {
        const ids = list.map(revoked => revoked.message_msg_id);
        this.#tellAnswer(EVENT.MESSAGE_REVOKED, async () =>
          (await this.call('MsgFindMessages', ids)).data.map(message)
        );
      },
      TIMMsgReadedReceiptCallback: receipts => {
        const single = receipts.filter(receipt => receipt.msg_receipt_msg_id !== '');
        if (single.length) this.#tell(EVENT.MESSAGE_READ_RECEIPT_RECEIVED, single.map(convert.toReceipt));
        for (const { msg_receipt_conv_id: id } of receipts.filter(receipt => receipt.msg_receipt_msg_id === '')) {
          this.#tellAnswer(EVENT.MESSAGE_READ_BY_PEER, () => this.#readByPeer(id));
        }
      },
      TIMMsgExtensionsChangedCallback: (messageID, extensions) => {
        this.#tell(EVENT.MESSAGE_EXTENSIONS_UPDATED, { messageID, extensions: extensions.map(toExtension) });
      },
      TIMMsgExtensionsDeletedCallback: (messageID, extensions) => {
        const keyList = extensions.map(extension => extension.message_extension_key);
        this.#tell(EVENT.MESSAGE_EXTENSIONS_DELETED, { messageID, keyList });
      },
      TIMMsgReactionsChangedCallback: changes => {
        const data = changes.map(change => ({
          messageID: change.message_reaction_change_info_msg_id,
          reactionList: change.message_reaction_change_info_reaction_list.map(convert.toReaction),
        }));
        this.#tell(EVENT.MESSAGE_REACTIONS_UPDATED, data);
      },
      TIMMsgAllMessageReceiveOptionCallback: option => {
        this.#tell(EVENT.ALL_RECEIVE_MESSAGE_OPT_UPDATED, toReceiveOption(option));
      },

      TIMGroupTipsEventCallback: groupsChanged,
      TIMGroupAttributeChangedCallback: (groupID, attributes) => {
        this.#tell(EVENT.GROUP_ATTRIBUTES_UPDATED, {
          groupID,
          groupAttributes: convert.byKey(attributes, 'group_attribute'),
        });
      },
      // A number of 64 bits without a key.
      TIMGroupCounterChangedCallback: (groupID, key, value) =>
        this.#tell(EVENT.GROUP_COUNTER_UPDATED, { groupID, key, value: BigInt(value) }),
      TIMGroupTopicCreatedCallback: (groupID, topicID) => this.#tell(EVENT.TOPIC_CREATED, { groupID, topicID }),
      TIMGroupTopicDeletedCallback: (groupID, topicIDList) =>
        this.#tell(EVENT.TOPIC_DELETED, { groupID, topicIDList }),
      TIMGroupTopicChangedCallback: (groupID, topic) =>
        this.#tell(EVENT.TOPIC_UPDATED, { groupID, topic: convert.toTopic(topic) }),

      TIMSelfInfoUpdatedCallback: profile => this.#tell(EVENT.PROFILE_UPDATED, [convert.toProfile(profile)]),
      TIMUserInfoChangedCallback: list => this.#tell(EVENT.PROFILE_UPDATED, list.map(convert.toProfile)),
      TIMUserStatusChangedCallback: list => this.#tell(EVENT.USER_STATUS_UPDATED, list.map(convert.toStatus)),
      TIMNetworkStatusListenerCallback: status => {
        this.#tell(EVENT.NET_STATE_CHANGE, { state: convert.networkStates.word(status) });
      },
      TIMKickedOfflineCallback: () => this.#tell(EVENT.KICKED_OUT, { type: TYPES.KICKED_OUT_MULT_DEVICE }),
      TIMUserSigExpiredCallback: () => this.#tell(EVENT.KICKED_OUT, { type: TYPES.KICKED_OUT_USERSIG_EXPIRED }),
    };
  }

  /** The conversations of a group; those that have just been added and are in no list yet stand at the end. */
  #tellGroup(groupName, added) {
    this.#tellAnswer(EVENT.CONVERSATION_IN_GROUP_UPDATED, async () => {
      const listed = (await this.getConversationList({ groupName })).data.conversationList;
      const isListed = ({ conversationID }) => listed.some(other => other.conversationID === conversationID);
      const unlisted = added.map(convert.toConversation).filter(conversation => !isListed(conversation));
      return { groupName, conversationList: [...listed, ...unlisted] };
    });
  }

  async #askUnreadCount() {
    const answer = await this.call('ConvGetTotalUnreadMessageCount').catch(() => undefined);
    this.#unreadCount = answer?.data.conv_get_total_unread_message_count_result_unread_count ?? this.#unreadCount;
  }

  /** Of the last messages to a user, those that the user has read. */
  async #readByPeer(userID) {
    const { data } = await this.call('MsgGetMsgList', userID, enums.TIMConvType.kTIMConv_C2C, {
      msg_getmsglist_param_count: MESSAGES,
    });
    return data
      .filter(m => m.message_is_from_self && m.message_is_peer_read)
      .map(m => this.#toMessage(m))
      .reverse();
  }

  #toMessage(document) {
    return convert.toMessage(document, this.#user);
  }

  // Groups of conversations.

  async createConversationGroup({ conversationIDList, groupName } = {}) {
    return this.#results('ConvCreateConversationGroup', groupName, toPrefixedList(conversationIDList));
  }

  async deleteConversationGroup(groupName) {
    await this.call('ConvDeleteConversationGroup', groupName);
    return done({});
  }

  async renameConversationGroup({ oldName, newName } = {}) {
    await this.call('ConvRenameConversationGroup', oldName, newName);
    return done({});
  }

  async getConversationGroupList() {
    const { data } = await this.call('ConvGetConversationGroupList');
    return done(data);
  }

  async addConversationsToGroup({ conversationIDList, groupName } = {}) {
    return this.#results('ConvAddConversationsToGroup', groupName, toPrefixedList(conversationIDList));
  }

  async deleteConversationsFromGroup({ conversationIDList, groupName } = {}) {
    return this.#results('ConvDeleteConversationsFromGroup', groupName, toPrefixedList(conversationIDList));
  }

  /** A call that answers what became of each conversation; also where none succeeded, and the promise is rejected. */
  async #results(name, ...args) {
    try {
      const { data } = await this.call(name, ...args);
      return done(toResults(data));
    } catch (error) {
      if (Array.isArray(error.data)) error.data = toResults(error.data);
      throw error;
    }
  }

  // Conversations.

  /** @param options nothing: all; an array: these; an object: those that it selects */
  async getConversationList(options) {
    if (options == null) return done({ conversationList: await this.#allConversations(), isSyncCompleted: true });
    const documents = Array.isArray(options) ? await this.#named(options) : await this.#selected(options);
    return done({ conversationList: documents.map(convert.toConversation), isSyncCompleted: true });
  }

  async #allConversations() {
    const { data } = await this.call('ConvGetConvList');
    return data.map(convert.toConversation);
  }

  async #named(conversationIDs) {
    const names = conversationIDs.map(conversationID => {
      const [get_conversation_list_param_conv_id, get_conversation_list_param_conv_type] = toIdAndType(conversationID);
      return { get_conversation_list_param_conv_id, get_conversation_list_param_conv_type };
    });
    return (await this.call('ConvGetConvInfo', names)).data;
  }

  async #selected(options) {
    const filter = convert.toFilter(options);
    const documents = [];
    for (let seq = 0n, isFinished = false; !isFinished;) {
      const { data } = await this.call('ConvGetConversationListByFilter', filter, seq, PAGE);
      documents.push(...data.conversation_list_result_conv_list);
      seq = data.conversation_list_result_next_seq;
      isFinished = data.conversation_list_result_is_finished;
    }
    return documents;
  }

  /** As in the list, if it is there, and with the whole profile of the user or chat group. */
  async getConversationProfile(conversationID) {
    const [id, type] = toIdAndType(conversationID);
    const [document = { conv_id: id, conv_type: type }] = await this.#named([conversationID]);
    const conversation = convert.toConversation(document);
    if (type === enums.TIMConvType.kTIMConv_C2C) {
      [conversation.userProfile] = (await this.getUserProfile({ userIDList: [id] })).data;
    } else {
      conversation.groupProfile = (await this.getGroupProfile({ groupID: id })).data.group;
    }
    return done({ conversation });
  }

  async pinConversation({ conversationID, isPinned }) {
    await this.call('ConvPinConversation', ...toIdAndType(conversationID), isPinned);
    return done({ conversationID });
  }

  async markConversation({ conversationIDList, markType, enableMark }) {
    return this.#results('ConvMarkConversation', toPrefixedList(conversationIDList), markType, enableMark);
  }

  async setConversationCustomData({ conversationIDList, customData }) {
    return this.#results('ConvSetConversationCustomData', toPrefixedList(conversationIDList), customData);
  }

  async setConversationDraft({ conversationID, draftText }) {
    const [id, type] = toIdAndType(conversationID);
    if (draftText) await this.call('ConvSetDraft', id, type, { draft_user_define: draftText });
    else await this.call('ConvCancelDraft', id, type);
    return done({ conversationID });
  }

  /** @param options an id, or `{conversationIDList, clearHistoryMessage}` */
  async deleteConversation(options) {
    if (typeof options !== 'string') {
      const { conversationIDList, clearHistoryMessage = true } = options;
      return this.#results('ConvDeleteConversationList', toPrefixedList(conversationIDList), clearHistoryMessage);
    }
    await this.call('ConvDelete', ...toIdAndType(options));
    return done({ conversationID: options });
  }

  async clearHistoryMessage(conversationID) {
    await this.call('MsgClearHistoryMessage', ...toIdAndType(conversationID));
    return done({ conversationID });
  }

  getTotalUnreadMessageCount() {
    return this.#unreadCount;
  }

  async setMessageRead({ conversationID }) {
    await this.call('MsgReportReaded', ...toIdAndType(conversationID), null);
    return done({});
  }

  async setAllMessageRead({ scope = TYPES.READ_ALL_MSG } = {}) {
    const conversations = {
      [TYPES.READ_ALL_C2C_MSG]: 'c2c',
      [TYPES.READ_ALL_GROUP_MSG]: 'group',
      [TYPES.READ_ALL_MSG]: '',
    };
    await this.call('ConvCleanConversationUnreadMessageCount', conversations[scope] ?? scope, 0, 0);
    return done({});
  }

  async setMessageRemindType({ groupID, userIDList, messageRemindType }) {
    const option = convert.remindTypes.number(messageRemindType);
    if (groupID !== undefined) await this.call('MsgSetGroupReceiveMessageOpt', groupID, option);
    else await this.call('MsgSetC2CReceiveMessageOpt', userIDList, option);
    return done({ successUserIDList: userIDList ?? [], failureUserIDList: [] });
  }

  async setAllReceiveMessageOpt({
    messageRemindType,
    startHour = 0,
    startMinute = 0,
    startSecond = 0,
    duration = 0,
    isRepeated = true,
  }) {
    const option = convert.remindTypes.number(messageRemindType);
    if (isRepeated) {
      await this.call('MsgSetAllReceiveMessageOpt', option, startHour, startMinute, startSecond, duration);
    } else {
      const start = new Date();
      start.setHours(startHour, startMinute, startSecond, 0);
      await this.call('MsgSetAllReceiveMessageOpt2', option, Math.floor(start.getTime() / 1000), duration);
    }
    return done({});
  }

  async getAllReceiveMessageOpt() {
    const { data } = await this.call('MsgGetAllReceiveMessageOpt');
    return done(toReceiveOption(data[0]));
  }

  // Messages.

  createTextMessage(options) {
    return this.#new(TYPES.MSG_TEXT, options);
  }

  createTextAtMessage(options) {
    return this.#new(TYPES.MSG_TEXT, options);
  }

  createImageMessage(options) {
    return this.#new(TYPES.MSG_IMAGE, options);
  }

  createAudioMessage(options) {
    return this.#new(TYPES.MSG_AUDIO, options);
  }

  createVideoMessage(options) {
    return this.#new(TYPES.MSG_VIDEO, options);
  }

  createFileMessage(options) {
    return this.#new(TYPES.MSG_FILE, options);
  }

  createCustomMessage(options) {
    return this.#new(TYPES.MSG_CUSTOM, options);
  }

  createFaceMessage(options) {
    return this.#new(TYPES.MSG_FACE, options);
  }

  createLocationMessage(options) {
    return this.#new(TYPES.MSG_LOCATION, options);
  }

  createMergerMessage(options) {
    return this.#new(TYPES.MSG_MERGER, options);
  }

  /** @param options as for the others; its payload is the message that is passed on */
  createForwardMessage({ payload: { type, payload }, ...options }) {
    return this.#new(type, { ...options, payload });
  }

  #new(type, options) {
    return convert.newMessage(type, options, this.#user);
  }

  async sendMessage(message, options) {
    const [id, type] = toIdAndType(message.conversationID);
    const { message_msg_id: _, ...document } = convert.fromMessage(message, options);
    try {
      const { data } = await this.call('MsgSendMessage', id, type, document);
      Object.assign(message, this.#toMessage(data));
      return done({ message });
    } catch (error) {
      message.status = 'fail';
      error.data = { message };
      throw error;
    }
  }

  resendMessage(message, options) {
    return this.sendMessage(message, options);
  }

  async revokeMessage(message, { reason } = {}) {
    const document = { ...toName(message), message_revoke_reason: reason };
    await this.call('MsgRevoke', ...toIdAndType(message.conversationID), document);
    message.isRevoked = true;
    return done({ message });
  }

  async deleteMessage(messageList) {
    const conversationID = messageList[0]?.conversationID;
    await this.call('MsgListDelete', ...toIdAndType(conversationID), messageList.map(toName));
    messageList.forEach(message => (message.isDeleted = true));
    return done({ messageList });
  }

  async modifyMessage(message) {
    const { message_msg_id, message_conv_id, message_conv_type, message_elem_array, message_cloud_custom_str } =
      convert.fromMessage(message);
    const { data } = await this.call('MsgModifyMessage', {
      message_msg_id,
      message_conv_id,
      message_conv_type,
      message_elem_array,
      message_cloud_custom_str,
    });
    return done({ message: Object.assign(message, this.#toMessage(data)) });
  }

  /** Unlike the web SDK's, which looks in memory only, it gives a promise. */
  async findMessage(messageID) {
    const { data } = await this.call('MsgFindMessages', [messageID]);
    return data.length ? this.#toMessage(data[0]) : null;
  }

  /** A page of the history, the oldest message first; without nextReqMessageID the newest page. */
  async getMessageList({ conversationID, nextReqMessageID, count = MESSAGES }) {
    const { data } = await this.call('MsgGetMsgList', ...toIdAndType(conversationID), {
      msg_getmsglist_param_last_msg: nextReqMessageID ? { message_msg_id: nextReqMessageID } : undefined,
      msg_getmsglist_param_count: count,
    });
    const messageList = data.map(m => this.#toMessage(m)).reverse();
    const isCompleted = messageList.length < count;
    return done({ messageList, nextReqMessageID: isCompleted ? '' : messageList[0].ID, isCompleted });
  }

  /** From a sequence or a time on: direction 0 towards older messages, 1 towards newer ones. */
  async getMessageListHopping({ conversationID, sequence, time, direction = 0, count = MESSAGES }) {
    const { data } = await this.call('MsgGetMsgList', ...toIdAndType(conversationID), {
      msg_getmsglist_param_last_msg_seq: sequence,
      msg_getmsglist_param_time_begin: time,
      msg_getmsglist_param_is_forward: direction === 1,
      msg_getmsglist_param_count: count,
    });
    const messageList = data.map(m => this.#toMessage(m));
    if (direction !== 1) messageList.reverse();
    return done({ messageList, isCompleted: messageList.length < count });
  }

  async sendMessageReadReceipt(messageList) {
    await this.call('MsgSendMessageReadReceipts', messageList.map(toName));
    return done({});
  }

  async getMessageReadReceiptList(messageList) {
    const { data } = await this.call('MsgGetMessageReadReceipts', messageList.map(toName));
    const receipts = new Map(data.map(receipt => [receipt.msg_receipt_msg_id, convert.toReceipt(receipt)]));
    for (const message of messageList) {
      const { readCount, unreadCount, isPeerRead } = receipts.get(message.ID) ?? {};
      message.readReceiptInfo = { readCount, unreadCount, isPeerRead };
    }
    return done({ messageList });
  }

  async getGroupMessageReadMemberList({ message, filter = 0, cursor = '', count = PAGE }) {
    const place = BigInt(cursor || 0);
    const { data } = await this.call('MsgGetGroupMessageReadMemberList', toName(message), filter, place, count);
    const userIDs = data.convoke_members.map(member => member.group_member_info_identifier);
    return done({
      [filter === 0 ? 'readUserIDList' : 'unreadUserIDList']: userIDs,
      cursor: String(data.convoke_next_seq),
      isCompleted: data.convoke_is_finished,
      messageID: message.ID,
    });
  }

  async setMessageExtensions(message, extensions) {
    const { data } = await this.call('MsgSetMessageExtensions', toName(message), extensions.map(fromExtension));
    return done({ extensions: data.map(toExtensionResult) });
  }

  async getMessageExtensions(message) {
    const { data } = await this.call('MsgGetMessageExtensions', toName(message));
    return done({ extensions: data.map(toExtension) });
  }

  async deleteMessageExtensions(message, keyList) {
    const { data } = await this.call('MsgDeleteMessageExtensions', toName(message), keyList);
    return done({ extensions: data.map(toExtensionResult) });
  }

  async addMessageReaction(message, reactionID) {
    await this.call('MsgAddMessageReaction', toName(message), reactionID);
    return done({});
  }

  async removeMessageReaction(message, reactionID) {
    await this.call('MsgRemoveMessageReaction', toName(message), reactionID);
    return done({});
  }

  async getMessageReactions({ messageList, maxUserCountPerReaction = 10 }) {
    const { data } = await this.call('MsgGetMessageReactions', messageList.map(toName), maxUserCountPerReaction);
    const resultList = data.map(result => ({
      code: result.message_reaction_result_code,
      message: result.message_reaction_result_info,
      messageID: result.message_reaction_result_msg_id,
      reactionList: (result.message_reaction_result_reaction_list ?? []).map(convert.toReaction),
    }));
    return done({ resultList });
  }

  async getAllUserListOfMessageReaction({ message, reactionID, nextSeq = 0, count = PAGE }) {
    const { data } = await this.call(
      'MsgGetAllUserListOfMessageReaction',
      toName(message),
      reactionID,
      nextSeq,
      count
    );
    return done({
      userList: data.message_reaction_user_result_user_info_array.map(convert.toUser),
      nextSeq: data.message_reaction_user_result_next_seq,
      isCompleted: data.message_reaction_user_result_is_finished,
    });
  }

  // Chat groups.

  async createGroup(options) {
    const { data } = await this.call('GroupCreate', convert.fromNewGroup(options));
    const { group } = (await this.getGroupProfile({ groupID: data.create_group_result_groupid })).data;
    return done({ group, overLimitUserIDList: [] });
  }

  async dismissGroup(groupID) {
    await this.call('GroupDelete', groupID);
    return done({ groupID });
  }

  /** The status says whether the user is in it now, was before, or waits to be let in. */
  async joinGroup({ groupID, applyMessage }) {
    try {
      await this.call('GroupJoin', groupID, applyMessage);
    } catch (error) {
      if (error.code !== codes.ERR_SVR_GROUP_ALLREADY_MEMBER) throw error;
      return done({ status: TYPES.JOIN_STATUS_ALREADY_IN_GROUP, group: { groupID } });
    }
    const { data } = await this.getGroupMemberProfile({ groupID, userIDList: [this.getLoginUser()] }).catch(() =>
      done({ memberList: [] })
    );
    if (data.memberList.length === 0) return done({ status: TYPES.JOIN_STATUS_WAIT_APPROVAL, group: { groupID } });
    return done({ status: TYPES.JOIN_STATUS_SUCCESS, group: (await this.getGroupProfile({ groupID })).data.group });
  }

  async quitGroup(groupID) {
    await this.call('GroupQuit', groupID);
    return done({ groupID });
  }

  async getGroupList() {
    const { data: joined } = await this.call('GroupGetJoinedGroupList');
    return done({ groupList: joined.map(convert.toGroup), isCompleted: true });
  }

  async getGroupProfile({ groupID }) {
    const { data } = await this.call('GroupGetGroupInfoList', [groupID]);
    const {
      get_groups_info_result_code: code,
      get_groups_info_result_desc: desc,
      get_groups_info_result_info: info,
    } = data[0];
    if (code !== 0) throw new ConvokeError(code, desc, 'GroupGetGroupInfoList');
    return done({ group: convert.toGroup(info) });
  }

  searchGroupByID(groupID) {
    return this.getGroupProfile({ groupID });
  }

  async updateGroupProfile(options) {
    await this.call('GroupModifyGroupInfo', convert.fromGroup(options));
    return this.getGroupProfile(options);
  }

  async changeGroupOwner({ groupID, newOwnerID }) {
    await this.call('GroupModifyGroupInfo', {
      group_modify_info_param_group_id: groupID,
      group_modify_info_param_modify_flag: enums.TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Owner,
      group_modify_info_param_owner: newOwnerID,
    });
    return this.getGroupProfile({ groupID });
  }

  async getGroupOnlineMemberCount(groupID) {
    const { data } = await this.call('GroupGetOnlineMemberCount', groupID);
    return done({ memberCount: data.group_get_online_member_count_result });
  }

  async getGroupApplicationList() {
    const applicationList = [];
    let startTime = 0n;
    do {
      const { data } = await this.call('GroupGetPendencyList', { group_pendency_option_start_time: startTime });
      applicationList.push(...data.group_pendency_result_pendency_array.map(convert.toApplication));
      startTime = data.group_pendency_result_next_start_time;
    } while (startTime !== 0n);
    return done({ applicationList });
  }

  /** @param options `application` is one of getGroupApplicationList; else `message` is what told of it */
  async handleGroupApplication({ handleAction, handleMessage, message, application }) {
    const found = application ?? (await this.#applicationOf(message));
    await this.call('GroupHandlePendency', {
      group_handle_pendency_param_is_accept: handleAction === 'Agree',
      group_handle_pendency_param_handle_msg: handleMessage,
      group_handle_pendency_param_pendency: found?.pendency,
    });
    return done({ group: { groupID: found?.groupID } });
  }

  async #applicationOf(message) {
    const { groupProfile, operatorID } = message?.payload ?? {};
    const { applicationList } = (await this.getGroupApplicationList()).data;
    return applicationList.find(
      ({ groupID, applicant }) => groupID === groupProfile?.groupID && applicant === operatorID
    );
  }

  async initGroupAttributes({ groupID, groupAttributes }) {
    await this.call('GroupInitGroupAttributes', groupID, convert.fromKeys(groupAttributes, 'group_attribute'));
    return done({ groupAttributes });
  }

  async setGroupAttributes({ groupID, groupAttributes }) {
    await this.call('GroupSetGroupAttributes', groupID, convert.fromKeys(groupAttributes, 'group_attribute'));
    return done({ groupAttributes });
  }

  async deleteGroupAttributes({ groupID, keyList }) {
    await this.call('GroupDeleteGroupAttributes', groupID, keyList);
    return done({ keyList });
  }

  async getGroupAttributes({ groupID, keyList }) {
    const { data } = await this.call('GroupGetGroupAttributes', groupID, keyList);
    return done({ groupAttributes: convert.byKey(data, 'group_attribute') });
  }

  async setGroupCounters({ groupID, counters }) {
    return this.#counters('GroupSetGroupCounters', groupID, convert.fromKeys(counters, 'group_counter'));
  }

  async increaseGroupCounter({ groupID, key, value }) {
    return this.#counters('GroupIncreaseGroupCounter', groupID, key, value);
  }

  async decreaseGroupCounter({ groupID, key, value }) {
    return this.#counters('GroupDecreaseGroupCounter', groupID, key, value);
  }

  async getGroupCounters({ groupID, keyList }) {
    return this.#counters('GroupGetGroupCounters', groupID, keyList);
  }

  async #counters(name, ...args) {
    const { data } = await this.call(name, ...args);
    return done({ counters: convert.byKey(data, 'group_counter') });
  }

  /** A page of members, of as many as the library has in one; `offset` is 0, and then what the page before answered. */
  async getGroupMemberList({ groupID, offset = 0, role, filter }) {
    const { data } = await this.call('GroupGetMemberInfoList', {
      group_get_members_info_list_param_group_id: groupID,
      group_get_members_info_list_param_option: {
        group_member_get_info_option_role_flag: filter ?? convert.roleFlags.number(role),
      },
      group_get_members_info_list_param_next_seq: BigInt(offset),
    });
    const next = data.group_get_member_info_list_result_next_seq;
    const memberList = data.group_get_member_info_list_result_info_array.map(convert.toMember);
    return done({ memberList, offset: next === 0n ? 0 : String(next) });
  }

  async getGroupMemberProfile({ groupID, userIDList }) {
    const { data } = await this.call('GroupGetMemberInfoList', {
      group_get_members_info_list_param_group_id: groupID,
      group_get_members_info_list_param_identifier_array: userIDList,
    });
    return done({ memberList: data.group_get_member_info_list_result_info_array.map(convert.toMember) });
  }

  async addGroupMember({ groupID, userIDList }) {
    const { data } = await this.call('GroupInviteMember', {
      group_invite_member_param_group_id: groupID,
      group_invite_member_param_identifier_array: userIDList,
    });
    const { HandledErr, HandledSuc, Included, Invited } = memberResults(data, 'group_invite_member_result');
    return done({
      successUserIDList: [...HandledSuc, ...Invited],
      failureUserIDList: HandledErr,
      existedUserIDList: Included,
      overLimitUserIDList: [],
      group: (await this.getGroupProfile({ groupID })).data.group,
    });
  }

  async deleteGroupMember({ groupID, userIDList, reason, duration }) {
    const { data } = await this.call('GroupDeleteMember', {
      group_delete_member_param_group_id: groupID,
      group_delete_member_param_identifier_array: userIDList,
      group_delete_member_param_user_data: reason,
      group_delete_member_param_duration: duration,
    });
    const { HandledSuc } = memberResults(data, 'group_delete_member_result');
    return done({ userIDList: HandledSuc, group: (await this.getGroupProfile({ groupID })).data.group });
  }

  setGroupMemberMuteTime({ groupID, userID, muteTime }) {
    return this.#modifyMember({ groupID, userID, muteTime });
  }

  setGroupMemberRole({ groupID, userID, role }) {
    return this.#modifyMember({ groupID, userID, role });
  }

  setGroupMemberNameCard({ groupID, userID = this.getLoginUser(), nameCard }) {
    return this.#modifyMember({ groupID, userID, nameCard });
  }

  setGroupMemberCustomField({ groupID, userID = this.getLoginUser(), memberCustomField }) {
    return this.#modifyMember({ groupID, userID, memberCustomField });
  }

  async #modifyMember(options) {
    const { groupID, userID } = options;
    await this.call('GroupModifyMemberInfo', convert.fromMember(options));
    const [member] = (await this.getGroupMemberProfile({ groupID, userIDList: [userID] })).data.memberList;
    return done({ group: { groupID }, member });
  }

  async markGroupMemberList({ groupID, userIDList, markType, enableMark }) {
    await this.call('GroupMarkGroupMemberList', groupID, userIDList, markType, enableMark);
    return done({ successUserIDList: userIDList, failureUserIDList: [] });
  }

  // Topics.

  async getJoinedCommunityList() {
    const { data } = await this.call('GroupGetJoinedCommunityList');
    return done({ groupList: data.map(convert.toGroup) });
  }

  async createTopicInCommunity({ groupID, ...topic }) {
    const { data } = await this.call('GroupCreateTopicInCommunity', groupID, convert.fromTopic(topic));
    return done({ topicID: data });
  }

  async deleteTopicFromCommunity({ groupID, topicIDList }) {
    const asked = topicIDList ?? (await this.#topicIDs(groupID));
    const { data } = await this.call('GroupDeleteTopicFromCommunity', groupID, asked);
    const results = data.map(result => ({
      topicID: result.group_topic_operation_result_topic_id,
      code: result.group_topic_operation_result_error_code,
      message: result.group_topic_operation_result_error_message,
    }));
    return done({
      successTopicList: results.filter(result => result.code === 0).map(({ topicID }) => ({ topicID })),
      failureTopicList: results.filter(result => result.code !== 0),
    });
  }

  async #topicIDs(groupID) {
    const { successTopicList } = (await this.getTopicList({ groupID })).data;
    return successTopicList.map(topic => topic.topicID);
  }

  async updateTopicProfile(options) {
    await this.call('GroupSetTopicInfo', convert.fromTopic(options));
    const { groupID, topicID } = options;
    const { successTopicList } = (await this.getTopicList({ groupID, topicIDList: [topicID] })).data;
    return done({ topic: successTopicList[0] });
  }

  async getTopicList({ groupID, topicIDList = [] }) {
    const { data } = await this.call('GroupGetTopicInfoList', groupID, topicIDList);
    const failed = data.filter(result => result.group_topic_info_result_error_code !== 0);
    const told = data.filter(result => result.group_topic_info_result_error_code === 0);
    return done({
      successTopicList: told.map(result => convert.toTopic(result.group_topic_info_result_topic_info)),
      failureTopicList: failed.map(result => ({
        topicID: result.group_topic_info_result_topic_info.group_topic_info_topic_id,
        code: result.group_topic_info_result_error_code,
        message: result.group_topic_info_result_error_message,
      })),
    });
  }

  // Users.

  async getMyProfile() {
    const [profile] = (await this.getUserProfile({ userIDList: [this.getLoginUser()] })).data;
    return done(profile);
  }

  async getUserProfile({ userIDList }) {
    const { data } = await this.call('ProfileGetUserProfileList', {
      friendship_getprofilelist_param_identifier_array: userIDList,
      friendship_getprofilelist_param_force_update: false,
    });
    return done(data.map(convert.toProfile));
  }

  async updateMyProfile(options) {
    await this.call('ProfileModifySelfUserProfile', convert.fromProfile(options));
    return this.getMyProfile();
  }

  async setSelfStatus({ customStatus }) {
    await this.call('SetSelfStatus', { user_status_custom_status: customStatus });
    return done({ userID: this.getLoginUser(), statusType: TYPES.USER_STATUS_ONLINE, customStatus });
  }

  async getUserStatus({ userIDList }) {
    const { data } = await this.call('GetUserStatus', userIDList);
    return done({ successUserList: data.map(convert.toStatus), failureUserList: [] });
  }

  async subscribeUserStatus({ userIDList }) {
    await this.call('SubscribeUserStatus', userIDList);
    return done({ failureUserList: [] });
  }

  async unsubscribeUserStatus({ userIDList = [] } = {}) {
    await this.call('UnsubscribeUserStatus', userIDList);
    return done({ failureUserList: [] });
  }

  // What is not built.

  static {
    for (const [method, name] of Object.entries(NOT_BUILT)) {
      ChatSDK.prototype[method] = async function () {
        return done((await this.call(name)).data);
      };
    }
  }
}

// What is left of the documents.

const toExtension = extension => ({ key: extension.message_extension_key, value: extension.message_extension_value });
const fromExtension = ({ key, value }) => ({ message_extension_key: key, message_extension_value: value });
const toExtensionResult = result => ({
  code: result.message_extension_result_code,
  message: result.message_extension_result_info,
  ...toExtension(result.message_extension_item),
});

function toReceiveOption(option) {
  return {
    messageRemindType: convert.remindTypes.word(option.msg_all_recv_msg_opt_level),
    startHour: option.msg_all_recv_msg_opt_start_hour,
    startMinute: option.msg_all_recv_msg_opt_start_minute,
    startSecond: option.msg_all_recv_msg_opt_start_second,
    duration: option.msg_all_recv_msg_duration,
  };
}

/** User ids by what became of them: the names of HandleGroupMemberResult without what they begin with. */
function memberResults(results, prefix) {
  const lists = {};
  for (const [name, value] of Object.entries(enums.HandleGroupMemberResult)) {
    const of = results.filter(result => result[`${prefix}_result`] === value);
    lists[name.replace('kTIMGroupMember_', '')] = of.map(result => result[`${prefix}_identifier`]);
  }
  return lists;
}

/** As the web SDK, which takes the digits of a number for the number. */
const toNumber = SDKAppID => (typeof SDKAppID === 'string' ? Number(SDKAppID) : SDKAppID);

/** What create has given and that lives, by SDKAppID; and what it was made with. */
const created = new Map();

/** The SDK of this SDKAppID: the one that lives, or a new one. null where it is no number. */
function create(options) {
  const SDKAppID = Number(options.SDKAppID);
  if (Number.isNaN(SDKAppID)) {
    warn('create: SDKAppID is no number, and so there is no SDK');
    return null;
  }
  const living = created.get(SDKAppID);
  if (!living) {
    const sdk = new ChatSDK(options);
    created.set(SDKAppID, { sdk, options });
    return sdk;
  }
  // By name: a configuration may hold a key that is a secret.
  const given = ['dataPath', 'config'].filter(name => options[name] !== undefined);
  const others = given.filter(name => JSON.stringify(options[name]) !== JSON.stringify(living.options[name]));
  if (others.length) warn(`create: the SDK of ${SDKAppID} lives, and was made with another ${others.join(', ')}`);
  return living.sdk;
}

module.exports = { create, ChatSDK };
