import 'package:convoke_im/sdk.dart';
import 'package:test/test.dart';

import 'support.dart';

/// The calls that no manager has: that each is answered, and with what it says
/// it is.
void testEveryCall() {
  test('every call is answered with its type', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      final sdk = Sdk.instance;
      final text = Message.empty()
        ..messageElemArray = [
          Elem.empty()
            ..elemType = 0
            ..textElemContent = 'x',
        ];
      void good<T>(Answer<T> answer) =>
          expect(answer.code, 0, reason: '$T: ${answer.desc}');
      good(await sdk.convCreate('bob', 1));
      final list = await sdk.convGetConvList();
      expect(list.data!.single.convId, 'bob');
      final config = await sdk.setConfig(SetConfig.empty());
      expect(config.data!.setConfigLogLevel, 5);
      good(await sdk.msgDoBackground(0));
      good(await sdk.msgDoForeground());
      final sent = await sdk.msgSendNewMsg('bob', 1, text);
      good(sent);
      final batch = await sdk.msgBatchSend(MsgBatchSendParam.empty()
        ..msgBatchSendParamIdentifierArray = ['bob', 'carol']
        ..msgBatchSendParamMsg = text);
      expect(batch.data!.map((one) => one.msgBatchSendResultCode).toList(),
          [0, 0]);
      final located = await sdk.msgFindByMsgLocatorList('bob', 1, [
        MsgLocator.empty()..messageLocatorSeq = sent.data!.messageSeq,
      ]);
      expect(located.data!.single.messageMsgId, sent.data!.messageMsgId);
      good(await sdk.msgSaveMsg('bob', 1, text));
      final imported = await sdk.msgImportMsgList('bob', 1, [text]);
      expect(imported.data!.length, 1);
      good(await sdk.msgDelete(
          'bob', 1, MsgDeleteParam.empty()..msgDeleteParamMsg = sent.data));
      good(await sdk.msgSetAllReceiveMessageOpt(1, 0, 0, 0, 60));
      good(await sdk.msgSetAllReceiveMessageOpt2(1, 0, 60));
      final all = await sdk.msgGetAllReceiveMessageOpt();
      expect(all.data!.single.msgAllRecvMsgOptLevel, 1);
      good(await sdk.msgSetC2CReceiveMessageOpt(['bob'], 2));
      final opt = await sdk.msgGetC2CReceiveMessageOpt(['bob']);
      expect(opt.data!.single.msgRecvMsgOptResultOpt, 2);
      final marked = Message.empty()
        ..messageElemArray = text.messageElemArray
        ..messageSupportMessageExtension = true;
      final extended = (await sdk.msgSendMessage('bob', 1, marked)).data!;
      final set = await sdk.msgSetMessageExtensions(extended, [
        MessageExtension.empty()
          ..messageExtensionKey = 'k'
          ..messageExtensionValue = 'v',
      ]);
      expect(set.data!.single.messageExtensionItem!.messageExtensionValue, 'v');
      final extensions = await sdk.msgGetMessageExtensions(extended);
      expect(extensions.data!.single.messageExtensionKey, 'k');
      good(await sdk.msgDeleteMessageExtensions(extended, null));
      good(await sdk.msgAddMessageReaction(extended, '👍'));
      final reactions = await sdk.msgGetMessageReactions([extended], 5);
      expect(
          reactions.data!.single.messageReactionResultReactionList!.single
              .messageReactionPartialUserInfoArray!.single
              .userProfileIdentifier,
          'alice');
      final users =
          await sdk.msgGetAllUserListOfMessageReaction(extended, '👍', 0, 10);
      expect(users.data!.messageReactionUserResultUserInfoArray!.length, 1);

      final community = await sdk.communityCreate(CreateGroupParam.empty()
        ..createGroupParamGroupName = 'community'
        ..createGroupParamGroupType = 5
        ..createGroupParamIsSupportTopic = true);
      final id = community.data!.createGroupResultGroupid!;
      final topic = TIMGroupTopicInfo.empty()
        ..groupTopicInfoTopicName = 'topic 话题';
      final first = (await sdk.groupCreateTopicInCommunity(id, topic)).data!;
      final second =
          (await sdk.communityCreateTopicInCommunity(id, topic)).data!;
      expect(first.startsWith(id) && second != first, true,
          reason: '$first $second');
      for (final infos in [
        await sdk.groupGetTopicInfoList(id, [first]),
        await sdk.communityGetTopicInfoList(id, [first]),
      ]) {
        expect(
            infos.data!.single.groupTopicInfoResultTopicInfo!
                .groupTopicInfoTopicName,
            'topic 话题');
      }
      for (final change in [sdk.groupSetTopicInfo, sdk.communitySetTopicInfo]) {
        good(await change(TIMGroupTopicInfo.empty()
          ..groupTopicInfoTopicId = first
          ..groupTopicInfoTopicName = 'n'
          ..groupModifyInfoParamModifyFlag = 1));
      }
      for (final joined in [
        await sdk.groupGetJoinedCommunityList(),
        await sdk.communityGetJoinedCommunityList(),
      ]) {
        expect(joined.data!.single.groupBaseInfoGroupId, id);
      }
      expect(
          (await sdk.groupDeleteTopicFromCommunity(id, [first]))
              .data!
              .single
              .groupTopicOperationResultErrorCode,
          0);
      expect(
          (await sdk.communityDeleteTopicFromCommunity(id, [second]))
              .data!
              .single
              .groupTopicOperationResultErrorCode,
          0);
      final found = await sdk.groupSearchGroupMembers(
          GroupMemberSearchParam.empty()
            ..groupSearchMemberParamsKeywordList = ['ali']);
      good(found);
      final filter = TIMConversationListFilter.empty()
        ..conversationListFilterConversationGroup = 'g';
      expect(sdk.convSubscribeUnreadMessageCountByFilter(filter), 0);
      good(await sdk.convGetUnreadMessageCountByFilter(filter));
      expect(sdk.convUnsubscribeUnreadMessageCountByFilter(filter), 0);
      good(await sdk.convCleanConversationUnreadMessageCount(null, 0, 0));
      good(await sdk.convDelete('bob', 1));
    });
  });
}
