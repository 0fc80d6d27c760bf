import 'package:convoke_im/convoke_im.dart';
import 'package:test/test.dart';

import 'support.dart';

List<Object?> codes(
        V2TimValueCallback<List<V2TimConversationOperationResult>> answer) =>
    [
      answer.code,
      for (final one in answer.data ?? <V2TimConversationOperationResult>[])
        one.resultCode,
    ];

Future<List<String>> names() async {
  final list = await conversations.getConversationGroupList();
  expect(list.code, 0, reason: list.desc);
  return list.data ?? [];
}

Future<List<String>> page(V2TimConversationFilter filter) async {
  final found = <String>[];
  var next = 0;
  while (true) {
    final answer = await conversations.getConversationListByFilter(
        filter: filter, nextSeq: next, count: 2);
    expect(answer.code, 0, reason: answer.desc);
    final data = answer.data!;
    found.addAll(data.conversationList!.map((one) => one!.conversationID));
    if (data.isFinished ?? true) {
      expect(data.nextSeq, '0');
      return found;
    }
    next = readUnsigned(data.nextSeq!);
  }
}

void testConversationGroups() {
  test('conversation groups: from the first to the last', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      for (final user in ['bob', 'carol', 'dave']) {
        final made = await conversations.getConversation(
            conversationID: 'c2c_$user');
        expect(made.data?.conversationID, 'c2c_$user', reason: made.desc);
      }
      await until(() => told.contains('new c2c_dave'), 'all three');
      told.clear();

      final created = await conversations.createConversationGroup(
        groupName: 'work',
        conversationIDList: [
          'c2c_bob',
          'c2c_carol',
          'c2c_dave',
          'nonsense',
          'group_nowhere',
        ],
      );
      expect(codes(created), [0, 0, 0, 0, 6017, 51007]);
      expect(created.data!.first.conversationID, 'c2c_bob');
      expect(created.data![3].resultInfo!.isNotEmpty, true,
          reason: 'it says why');
      await until(() => told.length == 2, 'created and changed');
      expect(told.first, 'created work: c2c_bob c2c_carol c2c_dave');
      expect(told.last.startsWith('changed '), true, reason: told.last);
      told.clear();

      expect(
          (await page(V2TimConversationFilter(conversationGroup: 'work')))
            ..sort(),
          ['c2c_bob', 'c2c_carol', 'c2c_dave'],
          reason: 'in pages of two');
      final whole = await conversations.getConversationList(
          nextSeq: '0', count: 100);
      expect(whole.data!.conversationList!.first!.conversationGroupList,
          ['work']);

      final removed = await conversations.deleteConversationsFromGroup(
          groupName: 'work', conversationIDList: ['c2c_dave']);
      expect(codes(removed), [0, 0]);
      await until(() => told.contains('removed work: c2c_dave'), 'removed');
      final added = await conversations.addConversationsToGroup(
          groupName: 'work', conversationIDList: ['c2c_dave', 'c2c_erin']);
      expect(codes(added), [0, 0, 0]);
      await until(
          () => told.contains('added work: c2c_dave c2c_erin'), 'added');
      told.clear();

      expect(
          (await conversations.renameConversationGroup(
                  oldName: 'work', newName: '工作 "好" 😀'))
              .code,
          0);
      await until(() => told.contains('renamed work 工作 "好" 😀'), 'renamed');
      expect(
          codes(await conversations.createConversationGroup(
              groupName: 'zoo', conversationIDList: ['c2c_bob'])),
          [0, 0]);
      expect(await names(), ['工作 "好" 😀', 'zoo']);
      expect(
          (await conversations.reorderConversationGroups(
              groupNameList: ['zoo', '工作 "好" 😀'])).code,
          0);
      expect(await names(), ['zoo', '工作 "好" 😀']);
      expect(
          (await conversations.deleteConversationGroup(groupName: 'zoo')).code,
          0);
      await until(() => told.contains('deleted zoo'), 'deleted');
      expect(
          (await conversations.deleteConversationGroup(groupName: 'zoo')).code,
          TIMErrCode.ERR_SVR_CONV_CONV_GROUP_NOT_EXIST);
    });
  });

  test('conversation groups: limits and refusals', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final empty = await conversations.createConversationGroup(
          groupName: 'g', conversationIDList: []);
      expect([empty.code, empty.data], [TIMResult.TIM_ERR_JSON, null]);
      final nameless = await conversations.createConversationGroup(
          groupName: '', conversationIDList: ['c2c_bob']);
      expect(nameless.code, TIMResult.TIM_ERR_PARAM);
      expect(nameless.desc.isNotEmpty, true, reason: 'it says why');
      expect(
          (await conversations.createConversationGroup(
              groupName: 'a\u0000b', conversationIDList: ['c2c_bob'])).code,
          TIMResult.TIM_ERR_PARAM);
      final long = await conversations.createConversationGroup(
          groupName: 'x' * 33, conversationIDList: ['c2c_bob']);
      expect(long.code, TIMErrCode.ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH);
      final none = await conversations.createConversationGroup(
          groupName: 'g', conversationIDList: ['bad', 'worse']);
      expect(codes(none), [6017, 6017, 6017], reason: 'why of each');
      expect(told, <String>[]);
      for (var i = 0; i < 20; i++) {
        final one = await conversations.createConversationGroup(
            groupName: 'g$i', conversationIDList: ['c2c_bob']);
        expect(one.code, 0, reason: one.desc);
      }
      final more = await conversations.createConversationGroup(
          groupName: 'g20', conversationIDList: ['c2c_bob']);
      expect(more.code,
          TIMErrCode.ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT);
    });
  });

  test('conversation groups: another device of the user', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final other = await Device.start(path, 'alice');
      await conversations.createConversationGroup(
          groupName: '家', conversationIDList: ['c2c_bob']);
      await other.awaits('created 家: c2c_bob');
      expect((await other.ask('group names'))['data'], ['家']);
      expect((await other.ask('rename group', ['家', 'home']))['code'], 0);
      await until(() => told.contains('renamed 家 home'), 'renamed there');
      expect(await names(), ['home']);
      await other.end();
    });
  });

  test('conversations: pins, marks, drafts, custom data', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      Future<V2TimConversation> bob() async {
        final list =
            await conversations.getConversationListByConversaionIds(
                conversationIDList: ['c2c_bob']);
        expect(list.code, 0, reason: list.desc);
        return list.data!.single;
      }

      await conversations.getConversation(conversationID: 'c2c_bob');
      expect(
          (await conversations.pinConversation(
                  conversationID: 'c2c_bob', isPinned: true))
              .code,
          0);
      const highest = 1 << 63;
      expect(
          codes(await conversations.markConversation(
              markType: highest |
                  V2TimConversationMarkType.V2TIM_CONVERSATION_MARK_TYPE_STAR,
              enableMark: true,
              conversationIDList: ['c2c_bob'])),
          [0, 0]);
      expect(
          codes(await conversations.setConversationCustomData(
              customData: 'own "data" 数据',
              conversationIDList: ['c2c_bob'])),
          [0, 0]);
      expect(
          (await conversations.setConversationDraft(
                  conversationID: 'c2c_bob', draftText: 'draft 草稿'))
              .code,
          0);
      final now = await bob();
      expect(now.isPinned, true);
      expect(now.customData, 'own "data" 数据');
      expect(now.draftText, 'draft 草稿');
      expect([...now.markList!]..sort(), [highest, 1], reason: '2^63 and 1');
      expect(await page(V2TimConversationFilter(markType: highest)),
          ['c2c_bob'], reason: 'filtered by 2^63');
      expect(await page(V2TimConversationFilter(markType: 2)), <String>[]);
      expect(
          (await conversations.pinConversation(
                  conversationID: 'bob', isPinned: true))
              .code,
          TIMResult.TIM_ERR_CONV);
      await conversations.setConversationDraft(conversationID: 'c2c_bob');
      expect((await bob()).draftText, null);
      expect(
          codes(await conversations.deleteConversationList(
              conversationIDList: ['c2c_bob'], clearMessage: true)),
          [0, 0]);
      expect(
          (await conversations.getConversationListByConversaionIds(
                  conversationIDList: ['c2c_bob']))
              .data,
          <Object>[]);
    });
  });
}
