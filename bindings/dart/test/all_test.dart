/// Every test, or those whose names contain the argument.
library;

import 'chat_groups.dart';
import 'conversation_groups.dart';
import 'every_call.dart';
import 'life.dart';
import 'messages.dart';
import 'numbers.dart';
import 'samples.dart';
import 'support.dart';

Future<void> main(List<String> arguments) async {
  only = arguments.join(' ');
  await Device.prepare();
  await testNumbers();
  await testConversationGroups();
  await testChatGroups();
  await testMessages();
  await testSamples();
  await testLife();
  await testEveryCall();
  Device.clean();
  finish();
}
