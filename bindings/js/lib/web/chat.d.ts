// The web SDK's shape: what TIM.create gives, its objects and its events.

import * as documents from '../generated/documents';
import { Given, Native, Result } from '../generated/native';
import { ConvokeError } from '../error';
import { EVENT, TYPES } from './constants';

type Types = typeof TYPES;

export type ConversationType = Types['CONV_C2C'] | Types['CONV_GROUP'];
export type GroupType =
  Types['GRP_WORK'] | Types['GRP_PUBLIC'] | Types['GRP_MEETING'] | Types['GRP_AVCHATROOM'] | Types['GRP_COMMUNITY'];
export type GroupMemberRole = Types['GRP_MBR_ROLE_OWNER'] | Types['GRP_MBR_ROLE_ADMIN'] | Types['GRP_MBR_ROLE_MEMBER'];
export type JoinOption =
  Types['JOIN_OPTIONS_FREE_ACCESS'] | Types['JOIN_OPTIONS_NEED_PERMISSION'] | Types['JOIN_OPTIONS_DISABLE_APPLY'];
export type MessageRemindType =
  | Types['MSG_REMIND_ACPT_AND_NOTE']
  | Types['MSG_REMIND_ACPT_NOT_NOTE']
  | Types['MSG_REMIND_DISCARD']
  | Types['NOT_RECEIVE_OFFLINE_PUSH_EXCEPT_AT'];
export type MessagePriority =
  Types['MSG_PRIORITY_HIGH'] | Types['MSG_PRIORITY_NORMAL'] | Types['MSG_PRIORITY_LOW'] | Types['MSG_PRIORITY_LOWEST'];
export type Gender = Types['GENDER_UNKNOWN'] | Types['GENDER_FEMALE'] | Types['GENDER_MALE'];
export type AllowType = Types['ALLOW_TYPE_ALLOW_ANY'] | Types['ALLOW_TYPE_NEED_CONFIRM'] | Types['ALLOW_TYPE_DENY_ANY'];

/** What a promise is resolved with; else it is rejected with a ConvokeError. */
export interface ImResponse<T> {
  code: 0;
  data: T;
}

export type Answer<T> = Promise<ImResponse<T>>;

export interface CreateOptions {
  /** The application, as a number or its digits. Users of different ones never meet. */
  SDKAppID: number | string;
  /** The data directory, made if missing; absent: the user's own, as Init says. */
  dataPath?: string;
  /** Where the shared library is: a file, or its folder. Absent: CONVOKE_LIB, the package for this platform, the system's places. */
  libraryPath?: string;
  /** Other keys of Init, such as convoke_store, convoke_limits or convoke_secret_key. */
  config?: Given<documents.SdKConfig>;
  /** The web SDK's other options have no meaning here. */
  [other: string]: unknown;
}

// Messages.

export interface TextPayload {
  text: string;
}

export interface TextAtPayload extends TextPayload {
  /** User ids; TIM.TYPES.MSG_AT_ALL is everyone. */
  atUserList: string[];
}

export interface CustomPayload {
  data?: string;
  description?: string;
  extension?: string;
}

export interface FacePayload {
  index: number;
  data?: string;
}

export interface LocationPayload {
  description?: string;
  longitude: number;
  latitude: number;
}

/** There is no upload: a file is sent by its path. */
export interface FileSource {
  /** The path, or an object that has it, such as Electron's File. */
  file?: string | { path: string };
  path?: string;
}

export interface ImagePayload extends FileSource {
  uuid?: string;
  imageFormat?: number;
  imageInfoArray?: { type?: number; url?: string; width?: number; height?: number; size?: number }[];
}

export interface AudioPayload extends FileSource {
  uuid?: string;
  url?: string;
  size?: number;
  second?: number;
}

export interface VideoPayload extends FileSource {
  videoUUID?: string;
  videoUrl?: string;
  videoFormat?: string;
  videoSecond?: number;
  videoSize?: number;
  thumbUUID?: string;
  thumbUrl?: string;
  thumbFormat?: string;
  thumbSize?: number;
  thumbWidth?: number;
  thumbHeight?: number;
  thumbPath?: string;
}

export interface FilePayload extends FileSource {
  uuid?: string;
  fileName?: string;
  fileUrl?: string;
  fileSize?: number;
}

export interface MergerPayload {
  title: string;
  abstractList: string[];
  compatibleText: string;
  messageList: Message[];
}

export interface MessageOptions<Payload> {
  /** A user id or chat group id. */
  to: string;
  conversationType: ConversationType;
  payload: Payload;
  priority?: MessagePriority;
  cloudCustomData?: string;
  needReadReceipt?: boolean;
  isSupportExtension?: boolean;
  /** The only members of the chat group who get it. */
  receiverList?: string[];
}

export interface SendOptions {
  onlineUserOnly?: boolean;
  messageControlInfo?: { excludedFromUnreadCount?: boolean; excludedFromLastMessage?: boolean };
  offlinePushInfo?: { disablePush?: boolean; title?: string; description?: string; extension?: string };
}

export interface Message {
  /** '' until it is sent. */
  ID: string;
  /** TIM.TYPES.MSG_... */
  type: string;
  /** By type: TextPayload, CustomPayload, ... */
  payload: any;
  conversationID: string;
  conversationType: string;
  from: string;
  to: string;
  flow: 'in' | 'out';
  /** Seconds since 1970 UTC. */
  time: number;
  clientTime: number;
  sequence: number;
  random: number;
  status: 'unSend' | 'success' | 'fail';
  priority?: MessagePriority;
  nick: string;
  avatar: string;
  nameCard: string;
  isRead: boolean;
  isPeerRead: boolean;
  isRevoked: boolean;
  isDeleted: boolean;
  isModified: boolean;
  version: number;
  revoker: string;
  revokerInfo: UserInfo;
  revokeReason: string;
  atUserList: string[];
  cloudCustomData: string;
  needReadReceipt: boolean;
  readReceiptInfo: { readCount?: number; unreadCount?: number; isPeerRead?: boolean };
  isSupportExtension: boolean;
  isBroadcastMessage: boolean;
  hasRiskContent: boolean;
  receiverList: string[];
}

/** Enough to name a message. */
export type MessageName = Pick<Message, 'ID' | 'conversationID'>;

export interface MessageReceipt {
  messageID: string;
  conversationID: string;
  userID?: string;
  groupID?: string;
  readCount: number;
  unreadCount: number;
  isPeerRead: boolean;
}

export interface MessageExtension {
  key: string;
  value: string;
}

export interface MessageReaction {
  reactionID: string;
  totalUserCount: number;
  partialUserList: UserInfo[];
  reactedByMyself: boolean;
}

/** A page of a history, the oldest message first. */
export interface MessagePage {
  messageList: Message[];
  isCompleted: boolean;
}

// Conversations.

export interface LastMessage {
  ID?: string;
  lastTime: number;
  lastSequence: number;
  fromAccount: string;
  type: string;
  payload: any;
  /** A line for a list of conversations. */
  messageForShow: string;
  isRevoked?: boolean;
  revoker?: string;
  isPeerRead?: boolean;
  nick?: string;
  nameCard?: string;
  cloudCustomData?: string;
  version?: number;
}

export interface AtInfo {
  messageSequence: number;
  atTypeArray: number[];
}

export interface Conversation {
  /** C2C and a user id, or GROUP and a chat group id. */
  conversationID: string;
  type: ConversationType;
  subType: string;
  unreadCount: number;
  lastMessage: LastMessage;
  /** In a list the name and the avatar alone; getConversationProfile has the whole. */
  userProfile?: Partial<Profile> & UserInfo;
  groupProfile?: Partial<Group> & { groupID: string };
  groupAtInfoList: AtInfo[];
  remark: string;
  isPinned: boolean;
  messageRemindType: MessageRemindType;
  /** Each is one bit of 64: TIM.TYPES.CONV_MARK_TYPE_..., or 1n << 32n to 1n << 63n. */
  markList: bigint[];
  customData: string;
  conversationGroupList: string[];
  draftText: string;
  /** The time of the last message, where the other user is known to have read it; else 0. */
  peerReadTime: number;
}

export interface ConversationFilter {
  type?: ConversationType;
  /** '' is: in none. */
  groupName?: string;
  markType?: bigint | number;
  hasUnreadCount?: boolean;
  hasGroupAtInfo?: boolean;
}

export interface ConversationList {
  conversationList: Conversation[];
  isSyncCompleted: boolean;
}

/** What became of the conversations of a call. A rejection where none succeeded has it as `data`. */
export interface ConversationResults {
  successConversationIDList: string[];
  failureConversationIDList: { conversationID: string; code: number; message: string }[];
}

export interface ConversationGroupOptions {
  /** Such as ['GROUPtest', 'C2Cexample']. */
  conversationIDList: string[];
  groupName: string;
}

// Users.

export interface UserInfo {
  userID: string;
  nick: string;
  avatar: string;
}

export interface CustomField {
  key: string;
  value: string;
}

export interface ProfileChange {
  nick?: string;
  avatar?: string;
  gender?: Gender;
  selfSignature?: string;
  allowType?: AllowType;
  birthday?: number;
  location?: string;
  language?: number;
  level?: number;
  role?: number;
  profileCustomField?: CustomField[];
}

export interface Profile extends UserInfo {
  gender: Gender;
  selfSignature: string;
  allowType: AllowType | '';
  birthday: number;
  location: string;
  language: number;
  level: number;
  role: number;
  profileCustomField: CustomField[];
}

export interface UserStatus {
  userID: string;
  /** TIM.TYPES.USER_STATUS_... */
  statusType: number;
  customStatus: string;
  onlineDevices: string[];
}

// Chat groups.

export interface GroupChange {
  name?: string;
  avatar?: string;
  introduction?: string;
  notification?: string;
  joinOption?: JoinOption;
  inviteOption?: JoinOption;
  maxMemberNum?: number;
  muteAllMembers?: boolean;
  groupCustomField?: CustomField[];
}

export interface CreateGroupOptions extends GroupChange {
  name: string;
  /** TIM.TYPES.GRP_WORK where it is not given. */
  type?: GroupType;
  /** Absent: one is made. */
  groupID?: string;
  memberList?: { userID: string; role?: GroupMemberRole }[];
  isSupportTopic?: boolean;
}

export interface Group {
  groupID: string;
  name: string;
  avatar: string;
  type: GroupType;
  introduction: string;
  notification: string;
  ownerID: string;
  createTime: number;
  infoSequence: number;
  lastInfoTime: number;
  nextMessageSeq: number;
  lastMessage: { lastTime: number };
  memberCount: number;
  maxMemberCount: number;
  muteAllMembers: boolean;
  joinOption?: JoinOption;
  inviteOption?: JoinOption;
  isSupportTopic: boolean;
  groupCustomField: CustomField[];
  /** In lists of the user's own chat groups. */
  selfInfo?: { role: GroupMemberRole; joinTime: number; messageRemindType: MessageRemindType };
}

export interface GroupMember extends UserInfo {
  role: GroupMemberRole | '';
  joinTime: number;
  nameCard: string;
  /** Seconds since 1970 UTC; in the past or 0: not muted. */
  muteUntil: number;
  isOnline: boolean;
  memberCustomField: CustomField[];
}

export interface GroupApplication {
  groupID: string;
  applicant: string;
  applicantNick: string;
  applicantAvatar: string;
  /** Who is to be brought in; '' where the applicants want to come in themselves. */
  userID: string;
  applicationType: number;
  note: string;
  time: number;
  handled: boolean;
  /** The document of the C API, for handleGroupApplication. */
  pendency: documents.GroupPendency;
}

export interface GroupTopic {
  topicID: string;
  topicName: string;
  avatar: string;
  introduction: string;
  notification: string;
  customData: string;
  muteAllMembers: boolean;
  unreadCount: number;
  groupAtInfoList: AtInfo[];
  lastMessage: LastMessage;
  selfInfo: { muteTime: number; messageRemindType: MessageRemindType };
}

export interface TopicChange {
  topicName?: string;
  avatar?: string;
  introduction?: string;
  notification?: string;
  customData?: string;
  muteAllMembers?: boolean;
}

export interface TopicFailure {
  topicID: string;
  code: number;
  message: string;
}

/** By key. 64 bits, so BigInt. */
export type Counters = Record<string, bigint>;

export interface ReceiveOption {
  messageRemindType: MessageRemindType;
  startHour: number;
  startMinute: number;
  startSecond: number;
  duration: number;
}

// Events.

type Event = typeof EVENT;

/** What events carry, by name. */
export interface EventData {
  [EVENT.SDK_READY]: undefined;
  [EVENT.SDK_NOT_READY]: undefined;
  [EVENT.MESSAGE_RECEIVED]: Message[];
  [EVENT.MESSAGE_MODIFIED]: Message[];
  [EVENT.MESSAGE_REVOKED]: Message[];
  [EVENT.MESSAGE_READ_BY_PEER]: Message[];
  [EVENT.MESSAGE_READ_RECEIPT_RECEIVED]: MessageReceipt[];
  [EVENT.MESSAGE_EXTENSIONS_UPDATED]: { messageID: string; extensions: MessageExtension[] };
  [EVENT.MESSAGE_EXTENSIONS_DELETED]: { messageID: string; keyList: string[] };
  [EVENT.MESSAGE_REACTIONS_UPDATED]: { messageID: string; reactionList: MessageReaction[] }[];
  /** The whole list. */
  [EVENT.CONVERSATION_LIST_UPDATED]: Conversation[];
  [EVENT.TOTAL_UNREAD_MESSAGE_COUNT_UPDATED]: number;
  /** All names. */
  [EVENT.CONVERSATION_GROUP_LIST_UPDATED]: string[];
  /** All conversations of the group. */
  [EVENT.CONVERSATION_IN_GROUP_UPDATED]: { groupName: string; conversationList: Conversation[] };
  [EVENT.GROUP_LIST_UPDATED]: Group[];
  [EVENT.GROUP_ATTRIBUTES_UPDATED]: { groupID: string; groupAttributes: Record<string, string> };
  [EVENT.GROUP_COUNTER_UPDATED]: { groupID: string; key: string; value: bigint };
  [EVENT.TOPIC_CREATED]: { groupID: string; topicID: string };
  [EVENT.TOPIC_DELETED]: { groupID: string; topicIDList: string[] };
  [EVENT.TOPIC_UPDATED]: { groupID: string; topic: GroupTopic };
  [EVENT.PROFILE_UPDATED]: Profile[];
  [EVENT.USER_STATUS_UPDATED]: UserStatus[];
  [EVENT.KICKED_OUT]: { type: string };
  /** What goes wrong where no promise can be rejected. */
  [EVENT.ERROR]: ConvokeError;
  [EVENT.NET_STATE_CHANGE]: { state: 'connected' | 'connecting' | 'disconnected' };
  [EVENT.ALL_RECEIVE_MESSAGE_OPT_UPDATED]: ReceiveOption;
  // Convoke has nothing to tell of these yet.
  [EVENT.ROOM_CUSTOM_DATA_RECEIVED]: unknown;
  [EVENT.MY_FOLLOWERS_LIST_UPDATED]: unknown;
  [EVENT.MY_FOLLOWING_LIST_UPDATED]: unknown;
  [EVENT.MUTUAL_FOLLOWERS_LIST_UPDATED]: unknown;
  [EVENT.BLACKLIST_UPDATED]: unknown;
  [EVENT.FRIEND_LIST_UPDATED]: unknown;
  [EVENT.FRIEND_GROUP_LIST_UPDATED]: unknown;
  [EVENT.FRIEND_APPLICATION_LIST_UPDATED]: unknown;
}

export interface TimEvent<Name extends keyof EventData> {
  name: Name;
  data: EventData[Name];
}

/** What is not built: rejected with 7013. */
type NotBuilt = (...options: unknown[]) => Promise<never>;

/** A user. Those of a process live beside each other, and meet in the data directory, as those of other processes do. */
export declare class ChatSDK {
  /**
   * Another one than those that there are, also of the same SDKAppID: a further user, or a further device of one. It opens what is on
   * disk, and throws a ConvokeError where that cannot be.
   */
  constructor(options: CreateOptions);

  /**
   * Any function of the C API for this user, by its name, with what it takes there before its callback: as `native` has it, but drafts and
   * subscriptions are promises too, and `MsgGetGroupMessageReadMemberList` answers `{convoke_members, convoke_next_seq,
   * convoke_is_finished}`.
   */
  call(name: keyof Native, ...given: unknown[]): Promise<Result<any>>;

  /** Any userSig that is not empty will do, unless the secret key is set. SDK_READY follows. */
  login(options: {
    userID: string;
    userSig: string;
  }): Answer<{ actionStatus: 'OK'; errorCode: 0; errorInfo: string; repeatLogin: boolean }>;
  logout(): Answer<{}>;
  /** Ends the life of the SDK: what is unanswered is rejected with 7009, and then nothing keeps the process. */
  destroy(): Answer<{}>;
  /** '' where nobody is logged in. */
  getLoginUser(): string;
  /** Seconds since 1970 UTC. */
  getServerTime(): number;
  isReady(): boolean;
  /** 0 everything, 1, 2, 3 errors alone, 4 nothing; to the standard error stream. */
  setLogLevel(level: number): void;
  /** Of no effect: there is no upload. */
  registerPlugin(options: object): void;
  callExperimentalAPI(operation: string, parameter?: unknown): Answer<unknown>;

  on<Name extends keyof EventData>(name: Name, handler: (event: TimEvent<Name>) => void, context?: unknown): void;
  off<Name extends keyof EventData>(name: Name, handler: (event: TimEvent<Name>) => void): void;

  // Groups of conversations.
  createConversationGroup(options: ConversationGroupOptions): Answer<ConversationResults>;
  deleteConversationGroup(groupName: string): Answer<{}>;
  renameConversationGroup(options: { oldName: string; newName: string }): Answer<{}>;
  getConversationGroupList(): Answer<string[]>;
  addConversationsToGroup(options: ConversationGroupOptions): Answer<ConversationResults>;
  deleteConversationsFromGroup(options: ConversationGroupOptions): Answer<ConversationResults>;

  // Conversations.
  /** Nothing: all; an array: these, as far as they are in the list; an object: those that it selects. */
  getConversationList(options?: string[] | ConversationFilter): Answer<ConversationList>;
  getConversationProfile(conversationID: string): Answer<{ conversation: Conversation }>;
  pinConversation(options: { conversationID: string; isPinned: boolean }): Answer<{ conversationID: string }>;
  markConversation(options: {
    conversationIDList: string[];
    markType: bigint | number;
    enableMark: boolean;
  }): Answer<ConversationResults>;
  setConversationCustomData(options: { conversationIDList: string[]; customData: string }): Answer<ConversationResults>;
  setConversationDraft(options: { conversationID: string; draftText: string }): Answer<{ conversationID: string }>;
  deleteConversation(conversationID: string): Answer<{ conversationID: string }>;
  deleteConversation(options: {
    conversationIDList: string[];
    clearHistoryMessage?: boolean;
  }): Answer<ConversationResults>;
  clearHistoryMessage(conversationID: string): Answer<{ conversationID: string }>;
  getTotalUnreadMessageCount(): number;
  setMessageRead(options: { conversationID: string }): Answer<{}>;
  setAllMessageRead(options?: {
    scope?: Types['READ_ALL_C2C_MSG'] | Types['READ_ALL_GROUP_MSG'] | Types['READ_ALL_MSG'];
  }): Answer<{}>;
  setMessageRemindType(options: {
    groupID?: string;
    userIDList?: string[];
    messageRemindType: MessageRemindType;
  }): Answer<{ successUserIDList: string[]; failureUserIDList: string[] }>;
  setAllReceiveMessageOpt(options: Partial<ReceiveOption> & { isRepeated?: boolean }): Answer<{}>;
  getAllReceiveMessageOpt(): Answer<ReceiveOption>;

  // Messages.
  createTextMessage(options: MessageOptions<TextPayload>): Message;
  createTextAtMessage(options: MessageOptions<TextAtPayload>): Message;
  createImageMessage(options: MessageOptions<ImagePayload>): Message;
  createAudioMessage(options: MessageOptions<AudioPayload>): Message;
  createVideoMessage(options: MessageOptions<VideoPayload>): Message;
  createFileMessage(options: MessageOptions<FilePayload>): Message;
  createCustomMessage(options: MessageOptions<CustomPayload>): Message;
  createFaceMessage(options: MessageOptions<FacePayload>): Message;
  createLocationMessage(options: MessageOptions<LocationPayload>): Message;
  createMergerMessage(options: MessageOptions<MergerPayload>): Message;
  createForwardMessage(options: MessageOptions<Message>): Message;
  /** The message that is given becomes the one that was sent. A rejection has it as `data.message`, with status 'fail'. */
  sendMessage(message: Message, options?: SendOptions): Answer<{ message: Message }>;
  resendMessage(message: Message, options?: SendOptions): Answer<{ message: Message }>;
  revokeMessage(message: Message, options?: { reason?: string }): Answer<{ message: Message }>;
  deleteMessage(messageList: Message[]): Answer<{ messageList: Message[] }>;
  modifyMessage(message: Message): Answer<{ message: Message }>;
  findMessage(messageID: string): Promise<Message | null>;
  getMessageList(options: {
    conversationID: string;
    nextReqMessageID?: string;
    count?: number;
  }): Answer<MessagePage & { nextReqMessageID: string }>;
  getMessageListHopping(options: {
    conversationID: string;
    sequence?: number;
    time?: number;
    direction?: 0 | 1;
    count?: number;
  }): Answer<MessagePage>;
  sendMessageReadReceipt(messageList: MessageName[]): Answer<{}>;
  getMessageReadReceiptList(messageList: Message[]): Answer<{ messageList: Message[] }>;
  getGroupMessageReadMemberList(options: {
    message: MessageName;
    filter?: 0 | 1;
    cursor?: string;
    count?: number;
  }): Answer<{
    messageID: string;
    readUserIDList?: string[];
    unreadUserIDList?: string[];
    cursor: string;
    isCompleted: boolean;
  }>;
  setMessageExtensions(
    message: MessageName,
    extensions: MessageExtension[]
  ): Answer<{ extensions: (MessageExtension & { code: number; message: string })[] }>;
  getMessageExtensions(message: MessageName): Answer<{ extensions: MessageExtension[] }>;
  deleteMessageExtensions(
    message: MessageName,
    keyList?: string[]
  ): Answer<{ extensions: (MessageExtension & { code: number; message: string })[] }>;
  addMessageReaction(message: MessageName, reactionID: string): Answer<{}>;
  removeMessageReaction(message: MessageName, reactionID: string): Answer<{}>;
  getMessageReactions(options: {
    messageList: MessageName[];
    maxUserCountPerReaction?: number;
  }): Answer<{ resultList: { code: number; message: string; messageID: string; reactionList: MessageReaction[] }[] }>;
  getAllUserListOfMessageReaction(options: {
    message: MessageName;
    reactionID: string;
    nextSeq?: number;
    count?: number;
  }): Answer<{ userList: UserInfo[]; nextSeq: number; isCompleted: boolean }>;

  // Chat groups.
  createGroup(options: CreateGroupOptions): Answer<{ group: Group; overLimitUserIDList: string[] }>;
  dismissGroup(groupID: string): Answer<{ groupID: string }>;
  /** status: TIM.TYPES.JOIN_STATUS_... */
  joinGroup(options: {
    groupID: string;
    applyMessage?: string;
    type?: string;
  }): Answer<{ status: string; group: Partial<Group> & { groupID: string } }>;
  quitGroup(groupID: string): Answer<{ groupID: string }>;
  getGroupList(options?: object): Answer<{ groupList: Group[]; isCompleted: boolean }>;
  getGroupProfile(options: { groupID: string }): Answer<{ group: Group }>;
  searchGroupByID(groupID: string): Answer<{ group: Group }>;
  updateGroupProfile(options: GroupChange & { groupID: string }): Answer<{ group: Group }>;
  changeGroupOwner(options: { groupID: string; newOwnerID: string }): Answer<{ group: Group }>;
  getGroupOnlineMemberCount(groupID: string): Answer<{ memberCount: number }>;
  getGroupApplicationList(): Answer<{ applicationList: GroupApplication[] }>;
  handleGroupApplication(options: {
    handleAction: 'Agree' | 'Reject';
    handleMessage?: string;
    /** One of getGroupApplicationList, or the message that told of it. */
    application?: GroupApplication;
    message?: Message;
  }): Answer<{ group: { groupID: string } }>;
  initGroupAttributes(options: {
    groupID: string;
    groupAttributes: Record<string, string>;
  }): Answer<{ groupAttributes: Record<string, string> }>;
  setGroupAttributes(options: {
    groupID: string;
    groupAttributes: Record<string, string>;
  }): Answer<{ groupAttributes: Record<string, string> }>;
  deleteGroupAttributes(options: { groupID: string; keyList?: string[] }): Answer<{ keyList?: string[] }>;
  getGroupAttributes(options: {
    groupID: string;
    keyList?: string[];
  }): Answer<{ groupAttributes: Record<string, string> }>;
  setGroupCounters(options: {
    groupID: string;
    counters: Record<string, bigint | number>;
  }): Answer<{ counters: Counters }>;
  increaseGroupCounter(options: {
    groupID: string;
    key: string;
    value: bigint | number;
  }): Answer<{ counters: Counters }>;
  decreaseGroupCounter(options: {
    groupID: string;
    key: string;
    value: bigint | number;
  }): Answer<{ counters: Counters }>;
  getGroupCounters(options: { groupID: string; keyList?: string[] }): Answer<{ counters: Counters }>;
  getGroupMemberList(options: {
    groupID: string;
    offset?: number | string;
    role?: GroupMemberRole;
    filter?: number;
    /** Of no effect: a page has as many as the library gives. */
    count?: number;
  }): Answer<{ memberList: GroupMember[]; offset: number | string }>;
  getGroupMemberProfile(options: { groupID: string; userIDList: string[] }): Answer<{ memberList: GroupMember[] }>;
  addGroupMember(options: { groupID: string; userIDList: string[] }): Answer<{
    successUserIDList: string[];
    failureUserIDList: string[];
    existedUserIDList: string[];
    overLimitUserIDList: string[];
    group: Group;
  }>;
  deleteGroupMember(options: {
    groupID: string;
    userIDList: string[];
    reason?: string;
    duration?: number;
  }): Answer<{ userIDList: string[]; group: Group }>;
  setGroupMemberMuteTime(options: {
    groupID: string;
    userID: string;
    muteTime: number;
  }): Answer<{ group: { groupID: string }; member: GroupMember }>;
  setGroupMemberRole(options: {
    groupID: string;
    userID: string;
    role: GroupMemberRole;
  }): Answer<{ group: { groupID: string }; member: GroupMember }>;
  setGroupMemberNameCard(options: {
    groupID: string;
    userID?: string;
    nameCard: string;
  }): Answer<{ group: { groupID: string }; member: GroupMember }>;
  setGroupMemberCustomField(options: {
    groupID: string;
    userID?: string;
    memberCustomField: CustomField[];
  }): Answer<{ group: { groupID: string }; member: GroupMember }>;
  markGroupMemberList(options: {
    groupID: string;
    userIDList: string[];
    markType: number;
    enableMark: boolean;
  }): Answer<{ successUserIDList: string[]; failureUserIDList: string[] }>;

  // Topics.
  getJoinedCommunityList(): Answer<{ groupList: Group[] }>;
  createTopicInCommunity(
    options: TopicChange & { groupID: string; topicName: string; topicID?: string }
  ): Answer<{ topicID: string }>;
  deleteTopicFromCommunity(options: {
    groupID: string;
    topicIDList?: string[];
  }): Answer<{ successTopicList: { topicID: string }[]; failureTopicList: TopicFailure[] }>;
  updateTopicProfile(options: TopicChange & { groupID: string; topicID: string }): Answer<{ topic: GroupTopic }>;
  getTopicList(options: {
    groupID: string;
    topicIDList?: string[];
  }): Answer<{ successTopicList: GroupTopic[]; failureTopicList: TopicFailure[] }>;

  // Users.
  getMyProfile(): Answer<Profile>;
  getUserProfile(options: { userIDList: string[] }): Answer<Profile[]>;
  updateMyProfile(options: ProfileChange): Answer<Profile>;
  setSelfStatus(options: {
    customStatus: string;
  }): Answer<{ userID: string; statusType: number; customStatus: string }>;
  getUserStatus(options: { userIDList: string[] }): Answer<{ successUserList: UserStatus[]; failureUserList: never[] }>;
  subscribeUserStatus(options: { userIDList: string[] }): Answer<{ failureUserList: never[] }>;
  /** Without a list: all. */
  unsubscribeUserStatus(options?: { userIDList?: string[] }): Answer<{ failureUserList: never[] }>;

  searchCloudMessages: NotBuilt;
  translateText: NotBuilt;
  convertVoiceToText: NotBuilt;
  downloadMergerMessage: NotBuilt;
  getBlacklist: NotBuilt;
  addToBlacklist: NotBuilt;
  removeFromBlacklist: NotBuilt;
  getFriendList: NotBuilt;
  addFriend: NotBuilt;
  deleteFriend: NotBuilt;
  checkFriend: NotBuilt;
  getFriendProfile: NotBuilt;
  updateFriend: NotBuilt;
  getFriendApplicationList: NotBuilt;
  acceptFriendApplication: NotBuilt;
  refuseFriendApplication: NotBuilt;
  deleteFriendApplication: NotBuilt;
  setFriendApplicationRead: NotBuilt;
  getFriendGroupList: NotBuilt;
  createFriendGroup: NotBuilt;
  deleteFriendGroup: NotBuilt;
  addToFriendGroup: NotBuilt;
  removeFromFriendGroup: NotBuilt;
  renameFriendGroup: NotBuilt;
  followUser: NotBuilt;
  unfollowUser: NotBuilt;
  getMyFollowersList: NotBuilt;
  getMyFollowingList: NotBuilt;
  getMutualFollowersList: NotBuilt;
  getUserFollowInfo: NotBuilt;
  checkFollowType: NotBuilt;
  invite: NotBuilt;
  inviteInGroup: NotBuilt;
  cancel: NotBuilt;
  accept: NotBuilt;
  reject: NotBuilt;
  modifyInvitation: NotBuilt;
}

/**
 * The SDK of this SDKAppID in this process: until it is destroyed the same one, whatever the other options, and then a new one. It throws
 * as the constructor of ChatSDK does; where SDKAppID is no number it gives null, as the web SDK.
 */
export declare function create(options: CreateOptions): ChatSDK;
