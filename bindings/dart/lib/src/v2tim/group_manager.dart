import '../generated/calls.dart';
import '../generated/constants.dart';
import '../generated/documents.dart';
import '../json.dart';
import '../sdk.dart';
import 'callbacks.dart';
import 'enums.dart';
import 'hub.dart';
import 'models.dart';

/// Chat groups. To join, quit or dismiss one: V2TIMManager.
class V2TIMGroupManager {
  /// Answers the id. [groupType] is one of GroupType; what is null is as usual
  /// for the type.
  Future<V2TimValueCallback<String>> createGroup({
    String? groupID,
    required String groupType,
    required String groupName,
    String? notification,
    String? introduction,
    String? faceUrl,
    bool? isAllMuted,
    bool? isSupportTopic = false,
    GroupAddOptTypeEnum? addOpt,
    List<V2TimGroupMember>? memberList,
    GroupAddOptTypeEnum? approveOpt,
    bool? isEnablePermissionGroup,
    int? defaultPermissions,
  }) {
    // The library would take a type that there is not for one not given.
    final type = GroupType.numberOf(groupType);
    if (type == null) {
      return Future.value(V2TimValueCallback(
          code: TIMResult.TIM_ERR_PARAM, desc: 'groupType: no such type'));
    }
    final members = memberList ?? <V2TimGroupMember>[];
    final document = CreateGroupParam.empty();
    document.createGroupParamGroupId = groupID;
    document.createGroupParamGroupType = type;
    document.createGroupParamGroupName = groupName;
    document.createGroupParamNotification = notification;
    document.createGroupParamIntroduction = introduction;
    document.createGroupParamFaceUrl = faceUrl;
    document.convokeIsShutupAll = isAllMuted;
    document.createGroupParamIsSupportTopic = isSupportTopic;
    document.createGroupParamAddOption = addOpt?.index;
    document.createGroupParamApproveOption = approveOpt?.index;
    document.createGroupParamGroupMemberArray = members.isEmpty
        ? null
        : [for (final member in members) member.toDocument()];
    document.createGroupParamEnablePermissionGroup = isEnablePermissionGroup;
    document.createGroupParamDefaultPermissions = defaultPermissions;
    return value(hub.sdk.groupCreate(document),
        (result) => result.createGroupResultGroupid ?? '');
  }

  Future<V2TimValueCallback<List<V2TimGroupInfo>>> getJoinedGroupList() =>
      value(hub.sdk.groupGetJoinedGroupList(),
          (list) => list.map(V2TimGroupInfo.ofJoined).toList());

  Future<V2TimValueCallback<List<V2TimGroupInfoResult>>> getGroupsInfo({
    required List<String> groupIDList,
  }) =>
      value(hub.sdk.groupGetGroupInfoList(groupIDList),
          (list) => list.map(V2TimGroupInfoResult.of).toList());

  /// What is null in [info] stays as it is.
  Future<V2TimCallback> setGroupInfo({required V2TimGroupInfo info}) =>
      plain(hub.sdk.groupModifyGroupInfo(info.toDocument()));

  Future<V2TimCallback> initGroupAttributes({
    required String groupID,
    required Map<String, String> attributes,
  }) =>
      plain(hub.sdk.groupInitGroupAttributes(groupID, _attributes(attributes)));

  Future<V2TimCallback> setGroupAttributes({
    required String groupID,
    required Map<String, String> attributes,
  }) =>
      plain(hub.sdk.groupSetGroupAttributes(groupID, _attributes(attributes)));

  /// No keys: all of them.
  Future<V2TimCallback> deleteGroupAttributes({
    required String groupID,
    required List<String> keys,
  }) =>
      plain(hub.sdk
          .groupDeleteGroupAttributes(groupID, keys.isEmpty ? null : keys));

  /// No keys: all of them.
  Future<V2TimValueCallback<Map<String, String>>> getGroupAttributes({
    required String groupID,
    List<String>? keys,
  }) =>
      value(hub.sdk.groupGetGroupAttributes(groupID, keys), attributesOf);

  Future<V2TimValueCallback<int>> getGroupOnlineMemberCount({
    required String groupID,
  }) =>
      value(hub.sdk.groupGetOnlineMemberCount(groupID),
          (result) => result.groupGetOnlineMemberCountResult ?? 0);

  /// A page; [nextSeq] is "0", or what the page before said. The library says
  /// how long a page is; [count] and [offset] are the plugin's on the web.
  Future<V2TimValueCallback<V2TimGroupMemberInfoResult>> getGroupMemberList({
    required String groupID,
    required GroupMemberFilterTypeEnum filter,
    required String nextSeq,
    int count = 15,
    int offset = 0,
  }) =>
      value(
          hub.sdk.groupGetMemberInfoList(GroupGetMemberInfoListParam.empty()
            ..groupGetMembersInfoListParamGroupId = groupID
            ..groupGetMembersInfoListParamNextSeq = readUnsigned(nextSeq)
            ..groupGetMembersInfoListParamOption =
                (GroupMemberGetInfoOption.empty()
                  ..groupMemberGetInfoOptionRoleFlag = filter.index)),
          V2TimGroupMemberInfoResult.of);

  Future<V2TimValueCallback<List<V2TimGroupMemberFullInfo>>>
      getGroupMembersInfo({
    required String groupID,
    required List<String> memberList,
  }) =>
          value(
              hub.sdk.groupGetMemberInfoList(GroupGetMemberInfoListParam.empty()
                ..groupGetMembersInfoListParamGroupId = groupID
                ..groupGetMembersInfoListParamIdentifierArray = memberList),
              (result) =>
                  (result.groupGetMemberInfoListResultInfoArray ??
                          <GroupMemberInfo>[])
                      .map(V2TimGroupMemberFullInfo.of)
                      .toList());

  Future<V2TimCallback> setGroupMemberInfo({
    required String groupID,
    required String userID,
    String? nameCard,
    Map<String, String>? customInfo,
  }) {
    final custom = customInfo ?? <String, String>{};
    final document = _member(groupID, userID);
    var flag = 0;
    if (nameCard != null) {
      flag |= TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_NameCard;
      document.groupModifyMemberInfoNameCard = nameCard;
    }
    if (custom.isNotEmpty) {
      flag |= TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_Custom;
      document.groupModifyMemberInfoCustomInfo = [
        for (final MapEntry(:key, :value) in custom.entries)
          GroupMemberInfoCustomString.empty()
            ..groupMemberInfoCustomStringInfoKey = key
            ..groupMemberInfoCustomStringInfoValue = value,
      ];
    }
    document.groupModifyMemberInfoModifyFlag = flag;
    return plain(hub.sdk.groupModifyMemberInfo(document));
  }

  /// For so many seconds from now on; 0: they may write again.
  Future<V2TimCallback> muteGroupMember({
    required String groupID,
    required String userID,
    required int seconds,
  }) =>
      plain(hub.sdk.groupModifyMemberInfo(_member(groupID, userID)
        ..groupModifyMemberInfoModifyFlag =
            TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_ShutupTime
        ..groupModifyMemberInfoShutupTime = seconds));

  Future<V2TimCallback> setGroupMemberRole({
    required String groupID,
    required String userID,
    required GroupMemberRoleTypeEnum role,
  }) =>
      plain(hub.sdk.groupModifyMemberInfo(_member(groupID, userID)
        ..groupModifyMemberInfoModifyFlag =
            TIMGroupMemberModifyInfoFlag.kTIMGroupMemberModifyFlag_MemberRole
        ..groupModifyMemberInfoMemberRole = role.number));

  Future<V2TimCallback> transferGroupOwner({
    required String groupID,
    required String userID,
  }) =>
      plain(hub.sdk.groupModifyGroupInfo(GroupModifyInfoParam.empty()
        ..groupModifyInfoParamGroupId = groupID
        ..groupModifyInfoParamModifyFlag =
            TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Owner
        ..groupModifyInfoParamOwner = userID));

  Future<V2TimValueCallback<List<V2TimGroupMemberOperationResult>>>
      inviteUserToGroup({
    required String groupID,
    required List<String> userList,
  }) =>
          value(
              hub.sdk.groupInviteMember(GroupInviteMemberParam.empty()
                ..groupInviteMemberParamGroupId = groupID
                ..groupInviteMemberParamIdentifierArray = userList),
              (list) => [
                    for (final one in list)
                      V2TimGroupMemberOperationResult(
                          memberID: one.groupInviteMemberResultIdentifier,
                          result: one.groupInviteMemberResultResult),
                  ]);

  /// [duration]: for how long they may not come back, in seconds.
  Future<V2TimCallback> kickGroupMember({
    required String groupID,
    required List<String> memberList,
    int? duration,
    String? reason,
  }) =>
      plain(hub.sdk.groupDeleteMember(GroupDeleteMemberParam.empty()
        ..groupDeleteMemberParamGroupId = groupID
        ..groupDeleteMemberParamIdentifierArray = memberList
        ..groupDeleteMemberParamUserData = reason
        ..groupDeleteMemberParamDuration = duration));

  Future<V2TimCallback> markGroupMemberList({
    required String groupID,
    required List<String> memberIDList,
    required int markType,
    required bool enableMark,
  }) =>
      plain(hub.sdk.groupMarkGroupMemberList(
          groupID, memberIDList, markType, enableMark));

  Future<V2TimValueCallback<V2TimGroupApplicationResult>>
      getGroupApplicationList() => value(
          hub.sdk.groupGetPendencyList(GroupPendencyOption.empty()
            ..groupPendencyOptionStartTime = 0
            ..groupPendencyOptionMaxLimited = 0),
          V2TimGroupApplicationResult.of);

  Future<V2TimCallback> acceptGroupApplication({
    required String groupID,
    String? reason,
    required String fromUser,
    required String toUser,
    int? addTime,
    GroupApplicationTypeEnum? type,
  }) =>
      _decide(true, groupID, fromUser, toUser, addTime, type, reason);

  Future<V2TimCallback> refuseGroupApplication({
    required String groupID,
    String? reason,
    required String fromUser,
    required String toUser,
    required int addTime,
    required GroupApplicationTypeEnum type,
  }) =>
      _decide(false, groupID, fromUser, toUser, addTime, type, reason);

  /// All that have come so far.
  Future<V2TimCallback> setGroupApplicationRead() =>
      plain(hub.sdk.groupReportPendencyReaded(0));

  Future<V2TimValueCallback<List<V2TimGroupInfo>>> searchGroups({
    required V2TimGroupSearchParam searchParam,
  }) =>
      value(
          hub.sdk.groupSearchGroups(GroupSearchParam.empty()
            ..groupSearchParamsKeywordList = searchParam.keywordList
            ..groupSearchParamsFieldList = [
              if (searchParam.isSearchGroupID)
                TIMGroupSearchFieldKey.kTIMGroupSearchFieldKey_GroupId,
              if (searchParam.isSearchGroupName)
                TIMGroupSearchFieldKey.kTIMGroupSearchFieldKey_GroupName,
            ]),
          (list) => list.map(V2TimGroupInfo.of).toList());

  Future<V2TimValueCallback<Map<String, int>>> setGroupCounters({
    required String groupID,
    required Map<String, int> counters,
  }) =>
      _counters(hub.sdk.groupSetGroupCounters(groupID, [
        for (final MapEntry(:key, :value) in counters.entries)
          GroupCounter.empty()
            ..groupCounterKey = key
            ..groupCounterValue = value,
      ]));

  /// No keys: all of them.
  Future<V2TimValueCallback<Map<String, int>>> getGroupCounters({
    required String groupID,
    required List<String> keys,
  }) =>
      _counters(hub.sdk
          .groupGetGroupCounters(groupID, keys.isEmpty ? null : keys));

  Future<V2TimValueCallback<Map<String, int>>> increaseGroupCounter({
    required String groupID,
    required String key,
    required int value,
  }) =>
      _counters(hub.sdk.groupIncreaseGroupCounter(groupID, key, value));

  Future<V2TimValueCallback<Map<String, int>>> decreaseGroupCounter({
    required String groupID,
    required String key,
    required int value,
  }) =>
      _counters(hub.sdk.groupDecreaseGroupCounter(groupID, key, value));

  GroupModifyMemberInfoParam _member(String groupID, String userID) =>
      GroupModifyMemberInfoParam.empty()
        ..groupModifyMemberInfoGroupId = groupID
        ..groupModifyMemberInfoIdentifier = userID;

  List<GroupAttributes> _attributes(Map<String, String> attributes) => [
        for (final MapEntry(:key, :value) in attributes.entries)
          GroupAttributes.empty()
            ..groupAttributeKey = key
            ..groupAttributeValue = value,
      ];

  Future<V2TimValueCallback<Map<String, int>>> _counters(
          Future<Answer<List<GroupCounter>>> asked) =>
      value(
          asked,
          (list) => {
                for (final one in list)
                  one.groupCounterKey ?? '': one.groupCounterValue ?? 0,
              });

  Future<V2TimCallback> _decide(
          bool accept,
          String groupID,
          String fromUser,
          String toUser,
          int? addTime,
          GroupApplicationTypeEnum? type,
          String? reason) =>
      plain(hub.sdk.groupHandlePendency(GroupHandlePendencyParam.empty()
        ..groupHandlePendencyParamIsAccept = accept
        ..groupHandlePendencyParamHandleMsg = reason
        ..groupHandlePendencyParamPendency = (GroupPendency.empty()
          ..groupPendencyGroupId = groupID
          ..groupPendencyFormIdentifier = fromUser
          ..groupPendencyToIdentifier = toUser
          ..groupPendencyAddTime = addTime
          ..groupPendencyPendencyType = type?.index)));
}
