import 'package:convoke_im/convoke_im.dart';
import 'package:test/test.dart';

import 'support.dart';

Future<V2TimMessage> send(
  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> made, {
  String receiver = '',
  String groupID = '',
}) async {
  final info = await made;
  expect(info.code, 0, reason: info.desc);
  final sent = await messages.sendMessage(
      id: info.data!.id!, receiver: receiver, groupID: groupID);
  expect(sent.code, 0, reason: sent.desc);
  expect([sent.data!.id, sent.data!.status], [info.data!.id, 2]);
  return sent.data!;
}

void testMessages() {
  test('messages: both ways between two processes', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final bob = await Device.start(path, 'bob');
      const text = 'Hallo "Bob", 你好 👋🏽\n\\ end';
      final sent = await send(messages.createTextMessage(text: text),
          receiver: 'bob');
      expect([sent.sender, sent.userID, sent.isSelf, sent.textElem!.text],
          ['alice', 'bob', true, text]);
      await bob.awaits('message alice: $text');
      expect((await bob.ask('send', ['好', 'alice']))['code'], 0);
      await until(() => told.contains('message bob: 好'), 'the answer');
      await until(() => told.contains('unread 1'), 'a number');
      expect((await bob.ask('read', ['alice']))['code'], 0);
      await until(() => told.contains('read by bob'), 'read: $told');
      expect((await conversations.getTotalUnreadMessageCount()).data, 1);
      expect((await messages.markC2CMessageAsRead(userID: 'bob')).code, 0);
      expect((await conversations.getTotalUnreadMessageCount()).data, 0);

      final history = await messages.getC2CHistoryMessageList(
          userID: 'bob', count: 10);
      expect(history.data!.map((one) => one.textElem!.text).toList(),
          ['好', text]);
      expect(history.data!.first.userID, 'bob');
      final before = await messages.getC2CHistoryMessageList(
          userID: 'bob', count: 10, lastMsgID: history.data!.first.msgID);
      expect(before.data!.single.msgID, sent.msgID);
      final forward = await messages.getHistoryMessageList(
          userID: 'bob',
          count: 1,
          getType: HistoryMsgGetTypeEnum.V2TIM_GET_LOCAL_NEWER_MSG);
      expect(forward.data!.single.msgID, sent.msgID);
      final found = await messages.searchLocalMessages(
          searchParam: V2TimMessageSearchParam(
              type: 0, keywordList: ['你好'], conversationID: 'c2c_bob'));
      expect([
        found.data!.totalCount,
        found.data!.messageSearchResultItems!.single.conversationID
      ], [
        1,
        'c2c_bob'
      ]);
      expect((await messages.revokeMessage(msgID: sent.msgID!)).code, 0);
      await bob.awaits('revoked by alice');
      await bob.end();
    });
  });

  test('messages: in a chat group', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final bob = await Device.start(path, 'bob');
      await groups.createGroup(
        groupID: 'room',
        groupType: GroupType.Work,
        groupName: 'room',
        memberList: [
          V2TimGroupMember(
              userID: 'bob',
              role: GroupMemberRoleTypeEnum.V2TIM_GROUP_MEMBER_ROLE_MEMBER),
        ],
      );
      await bob.awaits('new group_room');
      final at = await messages.createTextAtMessage(
          text: '@bob', atUserList: ['bob']);
      final sent = await messages.sendMessage(
        id: at.data!.id!,
        receiver: '',
        groupID: 'room',
        needReadReceipt: true,
        priority: MessagePriorityEnum.V2TIM_PRIORITY_HIGH,
        cloudCustomData: 'beside it',
      );
      expect([
        sent.data!.groupID,
        sent.data!.userID,
        sent.data!.groupAtUserList,
        sent.data!.priority,
        sent.data!.cloudCustomData
      ], [
        'room',
        null,
        ['bob'],
        MessagePriorityEnum.V2TIM_PRIORITY_HIGH.index,
        'beside it'
      ]);
      await bob.awaits('message alice: @bob');
      expect((await bob.ask('send to group', ['here', 'room']))['code'], 0);
      await until(() => told.contains('message bob: here'), 'bob writes');
      final id = sent.data!.msgID!;
      expect(
          (await messages.getMessageReadReceipts(messageIDList: [id]))
              .data!
              .single
              .unreadCount,
          1);
      expect(
          (await messages.pinGroupMessage(
                  msgID: id, groupID: 'room', isPinned: true))
              .code,
          0);
      expect(
          (await messages.getPinnedGroupMessageList(groupID: 'room'))
              .data!
              .single
              .msgID,
          id);
      expect(
          (await messages.addMessageReaction(msgID: id, reactionID: '👍'))
              .code,
          0);
      expect(
          (await messages.removeMessageReaction(msgID: id, reactionID: '👍'))
              .code,
          0);
      final change = sent.data!;
      change.textElem!.text = '@bob, now';
      final modified = await messages.modifyMessage(message: change);
      expect([modified.code, modified.data!.message!.textElem!.text],
          [0, '@bob, now']);
      await bob.awaits('modified @bob, now');
      final history = await messages.getGroupHistoryMessageList(
          groupID: 'room', count: 20);
      expect(
          history.data!.map((one) => one.textElem?.text).nonNulls.toList(),
          ['here', '@bob, now']);
      expect(
          history.data!.any((one) =>
              one.elemType == MessageElemType.V2TIM_ELEM_TYPE_GROUP_TIPS &&
              one.groupTipsElem!.groupID == 'room'),
          true,
          reason: 'what happened is there too');
      expect((await messages.markGroupMessageAsRead(groupID: 'room')).code, 0);
      expect(
          (await messages.setGroupReceiveMessageOpt(
                  groupID: 'room',
                  opt: ReceiveMsgOptEnum.V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE))
              .code,
          0);
      expect((await messages.deleteMessages(msgIDs: [id])).code, 0);
      expect((await messages.findMessages(messageIDList: [id])).data,
          <Object>[]);
      expect((await messages.clearGroupHistoryMessage(groupID: 'room')).code,
          0);
      await bob.end();
    });
  });

  test('messages: every kind of element', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      final custom = await send(
          messages.createCustomMessage(data: '{"a":1}', desc: 'd', extension: 'e'),
          receiver: 'bob');
      expect(custom.customElem!.toJson(),
          {'data': '{"a":1}', 'desc': 'd', 'extension': 'e'});
      final face = await send(messages.createFaceMessage(index: 7, data: 'f'),
          receiver: 'bob');
      expect(face.faceElem!.toJson(), {'index': 7, 'data': 'f'});
      final place = await send(
          messages.createLocationMessage(
              desc: 'there', longitude: 13.5, latitude: -52),
          receiver: 'bob');
      expect(place.locationElem!.toJson(),
          {'desc': 'there', 'longitude': 13.5, 'latitude': -52.0});
      final image = await send(
          messages.createImageMessage(imagePath: '/a.png'),
          receiver: 'bob');
      expect(image.imageElem!.path, '/a.png');
      final sound = await send(
          messages.createSoundMessage(soundPath: '/a.ogg', duration: 3),
          receiver: 'bob');
      expect([sound.soundElem!.path, sound.soundElem!.duration], ['/a.ogg', 3]);
      final video = await send(
          messages.createVideoMessage(
              videoFilePath: '/a.mp4',
              type: 'mp4',
              duration: 4,
              snapshotPath: '/a.jpg'),
          receiver: 'bob');
      expect([video.videoElem!.videoPath, video.videoElem!.snapshotPath],
          ['/a.mp4', '/a.jpg']);
      final file = await send(
          messages.createFileMessage(filePath: '/a.txt', fileName: '文.txt'),
          receiver: 'bob');
      expect(file.fileElem!.fileName, '文.txt');
      final faces = await messages.getHistoryMessageList(
          userID: 'bob',
          count: 10,
          messageTypeList: [MessageElemType.V2TIM_ELEM_TYPE_FACE]);
      expect(faces.data!.single.msgID, face.msgID);
      expect(
          (await messages.setLocalCustomData(
                  msgID: face.msgID!, localCustomData: 'mine'))
              .code,
          0);
      expect(
          (await messages.setLocalCustomInt(
                  msgID: face.msgID!, localCustomInt: 5))
              .code,
          0);
      final noted = (await messages.findMessages(messageIDList: [face.msgID!]))
          .data!
          .single;
      expect([noted.localCustomData, noted.localCustomInt], ['mine', 5]);
      final twice = await messages.sendMessage(
          id: 'created-1', receiver: 'bob', groupID: '');
      expect(twice.code, TIMErrCode.ERR_INVALID_PARAMETERS,
          reason: 'sent already');
      final nobody = await messages.createTextMessage(text: 'x');
      expect(
          (await messages.sendMessage(
                  id: nobody.data!.id!, receiver: '', groupID: ''))
              .code,
          TIMResult.TIM_ERR_PARAM);
      expect((await messages.revokeMessage(msgID: 'nothing')).code,
          TIMErrCode.ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND);
      expect((await messages.markAllMessageAsRead()).code, 0);
      expect((await messages.clearC2CHistoryMessage(userID: 'bob')).code, 0);
      expect(
          (await messages.getC2CHistoryMessageList(userID: 'bob', count: 5))
              .data,
          <Object>[]);
    });
  });

  test('users: profiles and status', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      expect(
          (await manager.setSelfInfo(
                  userFullInfo: V2TimUserFullInfo(
                      nickName: 'Alice 艾', gender: 2, customInfo: {'c': 'd'})))
              .code,
          0);
      final me = (await manager.getUsersInfo(userIDList: ['alice'])).data!.single;
      expect([me.userID, me.nickName, me.gender, me.customInfo],
          ['alice', 'Alice 艾', 2, {'c': 'd'}]);
      expect((await manager.setSelfStatus(status: 'busy')).code, 0);
      final status =
          (await manager.getUserStatus(userIDList: ['alice'])).data!.single;
      expect([status.userID, status.statusType, status.customStatus],
          ['alice', 1, 'busy']);
      for (final one in [
        await manager.subscribeUserInfo(userIDList: ['bob']),
        await manager.unsubscribeUserInfo(userIDList: ['bob']),
        await manager.subscribeUserStatus(userIDList: ['bob']),
        await manager.unsubscribeUserStatus(userIDList: []),
      ]) {
        expect(one.code, 0, reason: one.desc);
      }
    });
  });
}
