/// Alice sorts her conversations into groups, looks through them, and talks to
/// Bob. Each run begins in a new directory and takes it away.
library;

import 'dart:io';

import 'package:convoke_im/convoke_im.dart';

final sdk = TencentImSDKPlugin.v2TIMManager;

Future<void> main() async {
  final data = Directory.systemTemp.createTempSync('convoke-demo-');
  final begun = await sdk.initSDK(
    sdkAppID: 1400000001,
    loglevel: LogLevelEnum.V2TIM_LOG_WARN,
    listener: V2TimSDKListener(),
    config: {'sdk_config_config_file_path': data.path},
  );
  good('the SDK begins', begun.code, begun.desc);
  await sdk.getConversationManager().addConversationListener(
        listener: V2TimConversationListener(
          onConversationGroupCreated: (name, list) =>
              print('    told: group "$name" was created with ${ids(list)}'),
          onConversationsDeletedFromGroup: (name, list) =>
              print('    told: ${ids(list)} left "$name"'),
          onConversationGroupNameChanged: (before, after) =>
              print('    told: "$before" is called "$after" now'),
        ),
      );
  await logIn('alice');
  await sortConversations();
  await talk();
  await logIn('bob');
  await answer();
  await sdk.unInitSDK();
  data.deleteSync(recursive: true);
}

Future<void> logIn(String user) async {
  print('\n$user');
  final login = await sdk.login(userID: user, userSig: 'any text');
  good('is logged in', login.code, login.desc);
}

Future<void> sortConversations() async {
  final conversations = sdk.getConversationManager();
  for (final user in ['bob', 'carol', 'dave']) {
    await conversations.getConversation(conversationID: 'c2c_$user');
  }
  final created = await conversations.createConversationGroup(
    groupName: 'work',
    conversationIDList: ['c2c_bob', 'c2c_carol', 'c2c_dave', 'nobody'],
  );
  good('creates a group of conversations', created.code, created.desc);
  for (final one in created.data ?? <V2TimConversationOperationResult>[]) {
    print('    ${one.conversationID}: ${one.resultCode} ${one.resultInfo}');
  }
  await conversations.deleteConversationsFromGroup(
      groupName: 'work', conversationIDList: ['c2c_dave']);
  await conversations.renameConversationGroup(
      oldName: 'work', newName: 'work 工作');

  print('  looks through the group, one at a time');
  var next = '0';
  var finished = false;
  while (!finished) {
    final page = await conversations.getConversationListByFilter(
      filter: V2TimConversationFilter(conversationGroup: 'work 工作'),
      nextSeq: readUnsigned(next),
      count: 1,
    );
    print('    ${ids(page.data!.conversationList!.nonNulls.toList())}');
    next = page.data!.nextSeq!;
    finished = page.data!.isFinished!;
  }
}

Future<void> talk() async {
  final group = await sdk.getGroupManager().createGroup(
    groupID: 'tea',
    groupType: GroupType.Work,
    groupName: 'Tea at four',
    memberList: [
      V2TimGroupMember(
          userID: 'bob',
          role: GroupMemberRoleTypeEnum.V2TIM_GROUP_MEMBER_ROLE_MEMBER),
    ],
  );
  good('creates the chat group ${group.data}', group.code, group.desc);
  await send('Is there tea? 🫖', groupID: 'tea');
  await send('Hello Bob');
}

Future<void> send(String text, {String groupID = ''}) async {
  final messages = sdk.getMessageManager();
  final made = await messages.createTextMessage(text: text);
  final sent = await messages.sendMessage(
      id: made.data!.id!,
      receiver: groupID.isEmpty ? 'bob' : '',
      groupID: groupID);
  good('writes "${sent.data?.textElem?.text}"', sent.code, sent.desc);
}

Future<void> answer() async {
  final list = await sdk
      .getConversationManager()
      .getConversationList(nextSeq: '0', count: 10);
  for (final one in list.data!.conversationList!.nonNulls) {
    print('  has ${one.unreadCount} unread in ${one.conversationID}: '
        '${one.lastMessage?.textElem?.text}');
  }
  final history = await sdk
      .getMessageManager()
      .getC2CHistoryMessageList(userID: 'alice', count: 10);
  print('  reads "${history.data!.first.textElem!.text}" '
      'from ${history.data!.first.sender}');
}

void good(String what, int code, String desc) =>
    print('  $what${code == 0 ? '' : ': $code $desc'}');

String ids(List<V2TimConversation> list) =>
    list.map((one) => one.conversationID).join(', ');
