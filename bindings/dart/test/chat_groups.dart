import 'package:convoke_im/convoke_im.dart';
import 'package:test/test.dart';

import 'support.dart';

void testChatGroups() {
  test('chat groups: created with everything', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      final created = await groups.createGroup(
        groupID: 'team',
        groupType: GroupType.Public,
        groupName: 'The "team" 团队',
        notification: 'a notification',
        introduction: 'an introduction',
        faceUrl: 'https://example.org/a.png',
        isAllMuted: true,
        isSupportTopic: false,
        addOpt: GroupAddOptTypeEnum.V2TIM_GROUP_ADD_ANY,
        approveOpt: GroupAddOptTypeEnum.V2TIM_GROUP_ADD_ANY,
        memberList: [
          V2TimGroupMember(
              userID: 'bob',
              role: GroupMemberRoleTypeEnum.V2TIM_GROUP_MEMBER_ROLE_ADMIN),
          V2TimGroupMember(
              userID: 'carol',
              role: GroupMemberRoleTypeEnum.V2TIM_GROUP_MEMBER_UNDEFINED),
        ],
      );
      expect([created.code, created.data], [0, 'team'], reason: created.desc);
      final infos =
          await groups.getGroupsInfo(groupIDList: ['team', 'nowhere']);
      expect(infos.data!.map((one) => one.resultCode).toList(), [0, 10010]);
      final info = infos.data!.first.groupInfo!;
      expect([
        info.groupID,
        info.groupType,
        info.groupName,
        info.notification,
        info.introduction,
        info.faceUrl,
        info.isAllMuted,
        info.owner,
        info.groupAddOpt,
        info.memberCount,
      ], [
        'team',
        'Public',
        'The "team" 团队',
        'a notification',
        'an introduction',
        'https://example.org/a.png',
        true,
        'alice',
        GroupAddOptTypeEnum.V2TIM_GROUP_ADD_ANY.index,
        3,
      ]);
      final joined = await groups.getJoinedGroupList();
      expect(joined.data!.single.groupID, 'team');
      expect(joined.data!.single.role, 400);

      final members = await groups.getGroupMemberList(
          groupID: 'team',
          filter: GroupMemberFilterTypeEnum.V2TIM_GROUP_MEMBER_FILTER_ALL,
          nextSeq: '0');
      expect(members.data!.nextSeq, '0');
      expect([
        for (final one in members.data!.memberInfoList!)
          '${one!.userID} ${one.role} ${one.isOnline}',
      ], ['alice 400 true', 'bob 300 false', 'carol 200 false']);
      final admins = await groups.getGroupMemberList(
          groupID: 'team',
          filter: GroupMemberFilterTypeEnum.V2TIM_GROUP_MEMBER_FILTER_ADMIN,
          nextSeq: '0');
      expect(admins.data!.memberInfoList!.single!.userID, 'bob');

      expect(
          (await groups.setGroupInfo(
            info: V2TimGroupInfo(
              groupID: 'team',
              groupType: GroupType.Public,
              groupName: 'new name',
              isAllMuted: false,
              customInfo: {'k': 'v'},
            ),
          ))
              .code,
          0);
      final again = (await groups.getGroupsInfo(groupIDList: ['team']))
          .data!
          .single
          .groupInfo!;
      expect([
        again.groupName,
        again.isAllMuted,
        again.introduction,
        again.customInfo
      ], [
        'new name',
        false,
        'an introduction',
        {'k': 'v'}
      ]);
      final taken = await groups.createGroup(
          groupID: 'team', groupType: GroupType.Work, groupName: 'x');
      expect([taken.code, taken.data ?? ''],
          [TIMErrCode.ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER, '']);
      final unknown =
          await groups.createGroup(groupType: 'Publich', groupName: 'x');
      expect(unknown.code, TIMResult.TIM_ERR_PARAM);
      final named = await groups.createGroup(
          groupType: GroupType.Meeting, groupName: 'x');
      expect(named.data!.startsWith('@TGS#'), true, reason: 'an id is made');
    });
  });

  test('chat groups: members and what is told of them', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final bob = await Device.start(path, 'bob');
      await groups.createGroup(
        groupID: 'club',
        groupType: GroupType.Public,
        groupName: 'club',
        addOpt: GroupAddOptTypeEnum.V2TIM_GROUP_ADD_AUTH,
      );
      expect((await bob.ask('join', ['club', 'let me in']))['code'], 0);
      await until(() => told.contains('club asked for by bob: let me in'),
          'bob asks: $told');
      final asked = await groups.getGroupApplicationList();
      final application = asked.data!.groupApplicationList!.single!;
      expect([application.fromUser, application.requestMsg, asked.data!.unreadCount],
          ['bob', 'let me in', 1]);
      expect(
          (await groups.acceptGroupApplication(
                  groupID: 'club',
                  fromUser: application.fromUser!,
                  toUser: application.toUser!,
                  reason: 'welcome'))
              .code,
          0);
      await bob.awaits('club lets in: welcome');
      await until(
          () => told.any((one) =>
              one == 'club entered bob' || one.startsWith('club invited bob')),
          'bob is in: $told');
      expect((await groups.setGroupApplicationRead()).code, 0);

      expect(
          (await groups.setGroupMemberRole(
                  groupID: 'club',
                  userID: 'bob',
                  role: GroupMemberRoleTypeEnum.V2TIM_GROUP_MEMBER_ROLE_ADMIN))
              .code,
          0);
      await bob.awaits('club admin bob');
      expect(
          (await groups.setGroupMemberInfo(
                  groupID: 'club',
                  userID: 'bob',
                  nameCard: 'Bob 👍',
                  customInfo: {'team': 'red'}))
              .code,
          0);
      final info = (await groups.getGroupMembersInfo(
              groupID: 'club', memberList: ['bob']))
          .data!
          .single;
      expect([info.role, info.nameCard, info.customInfo],
          [300, 'Bob 👍', {'team': 'red'}]);

      await groups.initGroupAttributes(
          groupID: 'club', attributes: {'a': '1', '键': '值'});
      await bob.awaits('club attributes {a: 1, 键: 值}');
      await groups.setGroupAttributes(groupID: 'club', attributes: {'a': '2'});
      expect((await groups.getGroupAttributes(groupID: 'club')).data,
          {'a': '2', '键': '值'});
      expect(
          (await groups.deleteGroupAttributes(groupID: 'club', keys: ['a']))
              .code,
          0);
      expect(
          (await groups.getGroupAttributes(groupID: 'club', keys: ['键'])).data,
          {'键': '值'});

      const most = 0x7fffffffffffffff;
      expect(
          (await groups.setGroupCounters(
                  groupID: 'club', counters: {'n': most}))
              .data,
          {'n': most});
      await bob.awaits('club counter n $most');
      expect(
          (await groups.decreaseGroupCounter(
                  groupID: 'club', key: 'n', value: 1))
              .data,
          {'n': most - 1});
      expect(
          (await groups.increaseGroupCounter(
                  groupID: 'club', key: 'n', value: 1))
              .data,
          {'n': most});
      expect((await groups.getGroupCounters(groupID: 'club', keys: [])).data,
          {'n': most});

      // Members are marked in rooms alone.
      Future<int> mark(String room) async => (await groups.markGroupMemberList(
              groupID: room,
              memberIDList: ['bob'],
              markType: 1000,
              enableMark: true))
          .code;
      expect(await mark('club'), TIMErrCode.ERR_SVR_GROUP_PERMISSION_DENY);
      await groups.createGroup(
          groupID: 'hall', groupType: GroupType.AVChatRoom, groupName: 'hall');
      expect((await bob.ask('join', ['hall', '']))['code'], 0);
      await until(() => told.contains('hall entered bob'), 'bob is there');
      expect(await mark('hall'), 0);
      await bob.awaits('hall mark 1000 bob true');
      expect(
          (await groups.muteGroupMember(
                  groupID: 'club', userID: 'bob', seconds: 60))
              .code,
          0);
      await bob.awaits('club muted bob 60');
      expect((await groups.getGroupOnlineMemberCount(groupID: 'club')).data, 2);
      expect(
          (await groups.searchGroups(
                  searchParam: V2TimGroupSearchParam(keywordList: ['clu'])))
              .data!
              .single
              .groupID,
          'club');
      final invited = await groups
          .inviteUserToGroup(groupID: 'club', userList: ['carol', 'bob']);
      if (invited.code == 0) {
        expect(invited.data!.map((one) => one.memberID).toList(),
            ['carol', 'bob']);
      }
      expect(
          (await groups.kickGroupMember(
                  groupID: 'club', memberList: ['bob'], reason: 'enough'))
              .code,
          0);
      await bob.awaits('club kicked bob by alice');
      expect(
          (await groups.transferGroupOwner(groupID: 'club', userID: 'nobody'))
                  .code !=
              0,
          true);
      expect((await manager.quitGroup(groupID: 'club')).code,
          TIMErrCode.ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT);
      expect((await manager.dismissGroup(groupID: 'club')).code, 0);
      await bob.end();
    });
  });
}
