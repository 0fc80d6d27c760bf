/// Alice sorts her conversations into groups, looks through them, and talks to
/// Bob. They are two users in one program: Alice is the plugin's, Bob a client
/// beside her, whose calls have C's names. Each run begins in a new directory
/// and takes it away.
library;

import 'dart:async';
import 'dart:io';

import 'package:convoke_im/convoke_im.dart';
import 'package:convoke_im/sdk.dart';

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
  await logIn();
  final bob = await meetBob(data.path);
  await sortConversations();
  await talk();
  await bob.close();
  await sdk.unInitSDK();
  data.deleteSync(recursive: true);
}

Future<void> logIn() async {
  final login = await sdk.login(userID: 'alice', userSig: 'any text');
  good('Alice is logged in', login.code, login.desc);
}

/// Bob, who answers what Alice writes, where she has written it.
Future<ConvokeClient> meetBob(String path) async {
  final opened = ConvokeClient.open(1400000001,
      config: {'sdk_config_config_file_path': path});
  good('a client opens', opened.code, opened.desc);
  final bob = opened.data!;
  bob.listen((listener, arguments) {
    if (listener != 'TIMRecvNewMsgCallback') {
      return;
    }
    for (final one in arguments.first as List<Object?>) {
      final message = Message(one as Map<String, Object?>);
      final words = message.messageElemArray!.first.textElemContent;
      if (words != null) {
        print('    Bob reads "$words"');
        bob.call('MsgSendMessage', [
          message.messageConvType == TIMConvType.kTIMConv_C2C
              ? message.messageSender
              : message.messageConvId,
          message.messageConvType,
          textMessage('Gladly, ${message.messageSender}'),
        ]).then((sent) => good('Bob answers', sent.code, sent.desc));
      }
    }
  });
  final login = await bob.call('Login', ['bob', 'any text']);
  good('Bob is logged in', login.code, login.desc);
  return bob;
}

Message textMessage(String text) => Message.empty()
  ..messageElemArray = [
    Elem.empty()
      ..elemType = TIMElemType.kTIMElem_Text
      ..textElemContent = text,
  ];

Future<void> sortConversations() async {
  final conversations = sdk.getConversationManager();
  for (final user in ['bob', 'carol', 'dave']) {
    await conversations.getConversation(conversationID: 'c2c_$user');
  }
  final created = await conversations.createConversationGroup(
    groupName: 'work',
    conversationIDList: ['c2c_bob', 'c2c_carol', 'c2c_dave', 'nobody'],
  );
  good('Alice creates a conversation group', created.code, created.desc);
  for (final one in created.data ?? <V2TimConversationOperationResult>[]) {
    print('    ${one.conversationID}: ${one.resultCode} ${one.resultInfo}');
  }
  await conversations.deleteConversationsFromGroup(
      groupName: 'work', conversationIDList: ['c2c_dave']);
  await conversations.renameConversationGroup(
      oldName: 'work', newName: 'work 工作');

  print('  Alice looks through the conversation group, one at a time');
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
  good('Alice creates the chat group ${group.data}', group.code, group.desc);
  await ask('Is there tea? 🫖', groupID: 'tea');
  await ask('Will you come, Bob?');
}

/// Writes, and waits until Bob has answered.
Future<void> ask(String text, {String groupID = ''}) async {
  final messages = sdk.getMessageManager();
  final answered = Completer<String?>();
  final listener = V2TimAdvancedMsgListener(onRecvNewMessage: (message) {
    if (message.sender == 'bob' && message.textElem != null) {
      answered.complete(message.textElem?.text);
    }
  });
  await messages.addAdvancedMsgListener(listener: listener);
  final made = await messages.createTextMessage(text: text);
  final sent = await messages.sendMessage(
      id: made.data!.id!,
      receiver: groupID.isEmpty ? 'bob' : '',
      groupID: groupID);
  good('Alice writes "${sent.data?.textElem?.text}"', sent.code, sent.desc);
  print('    Alice reads "${await answered.future}"');
  await messages.removeAdvancedMsgListener(listener: listener);
}

void good(String what, int code, String desc) =>
    print('  $what${code == 0 ? '' : ': $code $desc'}');

String ids(List<V2TimConversation> list) =>
    list.map((one) => one.conversationID).join(', ');
