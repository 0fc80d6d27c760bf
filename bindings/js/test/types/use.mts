// What a program in TypeScript may write, and what it may not. It is only compiled.

import TIM, {
  ConvokeError,
  EVENT,
  native,
  TYPES,
  type ChatSDK,
  type Conversation,
  type documents,
  type Message,
} from 'convoke-im';

const tim: ChatSDK = TIM.create({
  SDKAppID: 1400000001,
  dataPath: 'data',
  config: { convoke_limits: { conversation_groups: 50 } },
});

async function users() {
  const bob = new TIM.ChatSDK({ SDKAppID: '1400000001', dataPath: 'data' });
  const { code, data } = await bob.call('ConvReorderConversationGroups', ['work', 'friends']);
  const zero: 0 = code;
  // @ts-expect-error no such function
  await bob.call('ConvNothing');
  // @ts-expect-error the application is missing
  new TIM.ChatSDK({ dataPath: 'data' });
}

async function groups(): Promise<string[]> {
  const { code, data } = await tim.createConversationGroup({
    conversationIDList: ['GROUPtest', 'C2Cexample'],
    groupName: 'Suppliers',
  });
  const zero: 0 = code;
  const success: string[] = data.successConversationIDList;
  data.failureConversationIDList.forEach(
    ({ conversationID, code, message }) => `${conversationID}${code.toFixed()}${message}`
  );
  const conversations: Conversation[] = (await tim.getConversationList(success)).data.conversationList;
  await tim.getConversationList({
    groupName: '',
    hasUnreadCount: true,
    markType: TYPES.CONV_MARK_TYPE_STAR | (1n << 32n),
  });
  await tim.renameConversationGroup({ oldName: 'a', newName: 'b' });
  const names: string[] = (await tim.getConversationGroupList()).data;
  const marks: bigint[] = conversations.flatMap(c => c.markList);
  // @ts-expect-error a list of ids
  await tim.createConversationGroup({ conversationIDList: 'C2Cexample', groupName: 'x' });
  // @ts-expect-error the name is missing
  await tim.addConversationsToGroup({ conversationIDList: [] });
  // @ts-expect-error a name, not an object
  await tim.deleteConversationGroup({ groupName: 'x' });
  // @ts-expect-error names are texts
  const numbers: number[] = (await tim.getConversationGroupList()).data;
  // @ts-expect-error a mark has 64 bits
  const mark: number = conversations[0]!.markList[0]!;
  return names;
}

tim.on(TIM.EVENT.CONVERSATION_GROUP_LIST_UPDATED, event => {
  const names: string[] = event.data;
});
tim.on(EVENT.CONVERSATION_IN_GROUP_UPDATED, ({ name, data: { groupName, conversationList } }) => {
  const event: 'onConversationInGroupUpdated' = name;
  const first: Conversation | undefined = conversationList[0];
});
tim.on(
  EVENT.MESSAGE_RECEIVED,
  function (this: unknown, { data }) {
    const messages: Message[] = data;
  },
  tim
);
tim.on(EVENT.ERROR, ({ data }) => data.code.toFixed());
// @ts-expect-error no such event
tim.on('onNothing', () => {});
// @ts-expect-error it carries names
tim.on(EVENT.CONVERSATION_GROUP_LIST_UPDATED, (event: { data: number[] }) => {});

async function messages() {
  const message = tim.createTextMessage({
    to: 'bob',
    conversationType: TYPES.CONV_C2C,
    payload: { text: 'hi' },
    priority: TIM.TYPES.MSG_PRIORITY_HIGH,
  });
  const sent: Message = (await tim.sendMessage(message, { onlineUserOnly: true })).data.message;
  const page = (await tim.getMessageList({ conversationID: sent.conversationID })).data;
  await tim.revokeMessage(page.messageList[0]!);
  // @ts-expect-error no such type of conversation
  tim.createTextMessage({ to: 'bob', conversationType: 'c2c', payload: { text: 'hi' } });
  // @ts-expect-error a text has a text
  tim.createTextMessage({ to: 'bob', conversationType: 'C2C', payload: { data: 'hi' } });
  const { group } = (await tim.createGroup({ name: 'g', type: TYPES.GRP_PUBLIC, memberList: [{ userID: 'bob' }] }))
    .data;
  const type: TIM.GroupType = group.type;
  // @ts-expect-error it needs a name
  await tim.createGroup({ type: TYPES.GRP_PUBLIC });
  const { counters } = (await tim.getGroupCounters({ groupID: group.groupID })).data;
  const likes: bigint | undefined = counters['likes'];
  // @ts-expect-error not built: there is never an answer
  (await tim.getFriendList()).data;
}

async function functions() {
  await native.Init(1400000001n, { sdk_config_config_file_path: 'data', convoke_store: 'memory' });
  const { data, desc, code } = await native.ConvGetConvList();
  const conversations: documents.ConvInfo[] = data;
  const unread: bigint = conversations[0]!.conv_unread_num;
  const last: Partial<documents.Message> | undefined = conversations[0]!.conv_last_msg;
  const sent = await native.MsgSendMessage('bob', TIM.enums.TIMConvType.kTIMConv_C2C, {
    message_elem_array: [{ elem_type: 0, text_elem_content: 'hi' }],
  });
  const id: string = sent.message_id;
  // What was answered can be given back.
  await native.MsgRevoke('bob', 1, sent.data);
  await native.ConvGetConversationListByFilter({ conversation_list_filter_mark_type: 5 }, 0, 10);
  await native.ConvGetConversationListByFilter({}, 2n ** 64n - 1n, 10);
  native.SetConvEventCallback((event, list) => event === TIM.enums.TIMConvEvent.kTIMConvEvent_Add && list.length);
  native.SetConvEventCallback(null);
  native.ConvSetDraft('bob', 1, { draft_user_define: 'x' });
  const time: bigint = native.GetServerTime();
  const user: string = native.GetLoginUserID();
  const flag: number =
    TIM.enums.TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name |
    TIM.enums.TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_FaceUrl;
  await native.GroupModifyGroupInfo({
    group_modify_info_param_group_id: 'g',
    group_modify_info_param_modify_flag: flag,
  });
  await native.GroupGetGroupAttributes('g');
  // @ts-expect-error no such key
  await native.ConvGetConversationListByFilter({ conversation_list_filter_mark: 5 }, 0, 10);
  // @ts-expect-error no such type of conversation
  await native.ConvPinConversation('bob', 9, true);
  // @ts-expect-error not a number
  const seconds: number = native.GetServerTime();
  // @ts-expect-error a listener is told the list second
  native.SetConvEventCallback((list: documents.ConvInfo[]) => {});
  // @ts-expect-error no such function
  native.ConvNothing();
}

groups().catch(error => {
  if (error instanceof ConvokeError && error.code === TIM.ERROR.ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH) {
    const code: number = error.code;
    const where: string = error.function;
  }
  const limit: 51010 = TIM.ERROR.ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT;
});

export { functions, messages, users };
