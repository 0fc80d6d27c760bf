/// Every test, in one program: one isolate of a process uses the SDK.
library;

import 'package:test/test.dart';

import 'chat_groups.dart';
import 'clients.dart';
import 'conversation_groups.dart';
import 'every_call.dart';
import 'life.dart';
import 'messages.dart';
import 'numbers.dart';
import 'samples.dart';
import 'support.dart';

void main() {
  // What a failed test has left.
  tearDown(() async {
    Device.endAll();
    await manager.unInitSDK();
  });
  testNumbers();
  testConversationGroups();
  testChatGroups();
  testMessages();
  testSamples();
  testClients();
  testLife();
  testEveryCall();
}
