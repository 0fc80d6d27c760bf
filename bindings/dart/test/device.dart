/// A device of a user in a process of its own: it does what it is told on its
/// standard input and says on its standard output what happens to it.
library;

import 'dart:convert';
import 'dart:io';

import 'support.dart';

Future<void> main(List<String> arguments) async {
  final [path, user] = arguments;
  void say(Map<String, Object?> what) => stdout.writeln(jsonEncode(what));

  final told = await loggedIn(path, user);
  say({'code': 0});
  await for (final line
      in stdin.transform(utf8.decoder).transform(const LineSplitter())) {
    final [what as String, ...of] = jsonDecode(line) as List<Object?>;
    final texts = of.whereType<String>().toList();
    Map<String, Object?> answer;
    switch (what) {
      case 'send':
        answer = await _send(texts[0], receiver: texts[1]);
      case 'send to group':
        answer = await _send(texts[0], groupID: texts[1]);
      case 'read':
        answer =
            (await messages.markC2CMessageAsRead(userID: texts[0])).toJson();
      case 'join':
        answer =
            (await manager.joinGroup(groupID: texts[0], message: texts[1]))
                .toJson();
      case 'group names':
        answer = (await conversations.getConversationGroupList()).toJson();
      case 'rename group':
        answer = (await conversations.renameConversationGroup(
                oldName: texts[0], newName: texts[1]))
            .toJson();
      case 'wait':
        await Future<void>.delayed(const Duration(milliseconds: 20));
        answer = {};
      case _:
        // Without exit: the process must end by itself.
        await manager.unInitSDK();
        return;
    }
    for (final event in told) {
      say({'told': event});
    }
    told.clear();
    say(answer);
  }
}

Future<Map<String, Object?>> _send(
  String text, {
  String receiver = '',
  String groupID = '',
}) async {
  final made = await messages.createTextMessage(text: text);
  final sent = await messages.sendMessage(
      id: made.data!.id!, receiver: receiver, groupID: groupID);
  return {'code': sent.code, 'id': sent.data?.msgID};
}
