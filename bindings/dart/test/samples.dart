import 'package:test/test.dart';

import '../example/samples/create_conversation_group.dart';
import '../example/samples/create_group.dart';
import '../example/samples/delete_conversations_from_group.dart';
import 'support.dart';

void testSamples() {
  test('samples: as they stand', () async {
    await createConversationGroupSample();
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      await createConversationGroupSample();
      await createGroupSample();
      await deleteConversationsFromGroupSample();
    });
  });
}
