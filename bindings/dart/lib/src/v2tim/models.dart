/// What the managers take and answer, with the plugin's names. `toJson` has
/// them too, for those who keep or print it.
library;

import '../generated/constants.dart';
import '../generated/documents.dart';
import '../json.dart';
import 'enums.dart';
import 'ids.dart';

String? _named(String? text) => text == null || text.isEmpty ? null : text;

/// What became of one conversation of a call.
class V2TimConversationOperationResult {
  V2TimConversationOperationResult({
    this.conversationID,
    this.resultCode,
    this.resultInfo,
  });

  V2TimConversationOperationResult.of(TIMConversationOperationResult document)
      : conversationID = document.conversationOperationResultConversationId,
        resultCode = document.conversationOperationResultResultCode,
        resultInfo = document.conversationOperationResultResultInfo;

  /// As the caller wrote it.
  String? conversationID;

  /// 0, or why this one was left out.
  int? resultCode;
  String? resultInfo;

  Map<String, Object?> toJson() => {
        'conversationID': conversationID,
        'resultCode': resultCode,
        'resultInfo': resultInfo,
      };
}

/// A message that means the user by an @.
class V2TimGroupAtInfo {
  V2TimGroupAtInfo({required this.seq, required this.atType});

  V2TimGroupAtInfo.of(GroupAtInfo document)
      : seq = unsignedText(document.convGroupAtInfoSeq ?? 0),
        atType = document.convGroupAtInfoAtType ?? 0;

  String seq;
  int atType;

  Map<String, Object?> toJson() => {'seq': seq, 'atType': atType};
}

class V2TimConversation {
  V2TimConversation({
    required this.conversationID,
    this.type,
    this.userID,
    this.groupID,
    this.showName,
    this.faceUrl,
    this.groupType,
    this.unreadCount,
    this.lastMessage,
    this.draftText,
    this.draftTimestamp,
    this.groupAtInfoList,
    this.isPinned,
    this.recvOpt,
    this.orderkey,
    this.markList,
    this.customData,
    this.conversationGroupList,
    this.c2cReadTimestamp,
    this.groupReadSequence,
  });

  factory V2TimConversation.of(ConvInfo document) {
    final group = document.convType == TIMConvType.kTIMConv_Group;
    final last = document.convLastMsg;
    final drafted = document.convIsHasDraft ?? false;
    return V2TimConversation(
      conversationID: conversationIDOf(document.convId, document.convType),
      type: document.convType,
      userID: group ? null : document.convId,
      groupID: group ? document.convId : null,
      showName: document.convShowName,
      faceUrl: document.convFaceUrl,
      groupType: group ? GroupType.nameOf(document.convGroupType) : null,
      unreadCount: document.convUnreadNum,
      lastMessage: last != null && (document.convIsHasLastmsg ?? false)
          ? V2TimMessage.of(last)
          : null,
      draftText: drafted ? document.convDraft?.draftUserDefine : null,
      draftTimestamp: drafted ? document.convDraft?.draftEditTime : null,
      groupAtInfoList:
          document.convGroupAtInfoArray?.map(V2TimGroupAtInfo.of).toList(),
      isPinned: document.convIsPinned,
      recvOpt: document.convRecvOpt,
      orderkey: document.convActiveTime,
      markList: document.convMarkArray,
      customData: document.convCustomData,
      conversationGroupList: document.convConversationGroupArray,
      c2cReadTimestamp: document.convC2cReadTimestamp,
      groupReadSequence: document.convGroupReadSequence,
    );
  }

  /// `c2c_` and the user's id, or `group_` and the chat group's.
  String conversationID;

  /// 1 with a user, 2 in a chat group.
  int? type;
  String? userID;
  String? groupID;
  String? showName;
  String? faceUrl;
  String? groupType;
  int? unreadCount;
  V2TimMessage? lastMessage;
  String? draftText;
  int? draftTimestamp;
  bool? isPinned;
  int? recvOpt;
  List<V2TimGroupAtInfo?>? groupAtInfoList;

  /// When something last happened in it, seconds since 1970 UTC.
  int? orderkey;

  /// Bits: V2TimConversationMarkType, and 1<<32 to 1<<63 (which is negative).
  List<int?>? markList;
  String? customData;

  /// The names of the conversation groups it is in.
  List<String?>? conversationGroupList;
  int? c2cReadTimestamp;
  int? groupReadSequence;

  Map<String, Object?> toJson() => {
        'conversationID': conversationID,
        'type': type,
        'userID': userID,
        'groupID': groupID,
        'showName': showName,
        'faceUrl': faceUrl,
        'groupType': groupType,
        'unreadCount': unreadCount,
        'lastMessage': lastMessage,
        'draftText': draftText,
        'draftTimestamp': draftTimestamp,
        'isPinned': isPinned,
        'recvOpt': recvOpt,
        'groupAtInfoList': groupAtInfoList,
        'orderkey': orderkey,
        'markList': markList,
        'customData': customData,
        'conversationGroupList': conversationGroupList,
        'c2cReadTimestamp': c2cReadTimestamp,
        'groupReadSequence': groupReadSequence,
      };
}

/// A page of conversations.
class V2TimConversationResult {
  V2TimConversationResult({
    this.nextSeq,
    this.isFinished,
    this.conversationList,
  });

  V2TimConversationResult.of(TIMConversationListResult document)
      : nextSeq = unsignedText(document.conversationListResultNextSeq ?? 0),
        isFinished = document.conversationListResultIsFinished,
        conversationList = document.conversationListResultConvList
            ?.map(V2TimConversation.of)
            .toList();

  /// Up to 2^64-1; 0 on the last page.
  String? nextSeq;
  bool? isFinished;
  List<V2TimConversation?>? conversationList;

  Map<String, Object?> toJson() => {
        'nextSeq': nextSeq,
        'isFinished': isFinished,
        'conversationList': conversationList,
      };
}

/// Which conversations are meant; what is null does not filter.
class V2TimConversationFilter {
  V2TimConversationFilter({
    this.conversationGroup,
    this.conversationType,
    this.hasGroupAtInfo,
    this.hasUnreadCount,
    this.markType,
  });

  V2TimConversationFilter.of(TIMConversationListFilter document)
      : conversationGroup = document.conversationListFilterConversationGroup,
        conversationType = document.conversationListFilterConvType,
        hasGroupAtInfo = document.conversationListFilterHasGroupAtInfo,
        hasUnreadCount = document.conversationListFilterHasUnreadCount,
        markType = document.conversationListFilterMarkType;

  int? conversationType;

  /// Empty: conversations that are in no group.
  String? conversationGroup;

  /// Bits, all of which a conversation must have.
  int? markType;
  bool? hasUnreadCount;
  bool? hasGroupAtInfo;

  TIMConversationListFilter toDocument() {
    final document = TIMConversationListFilter.empty();
    document.conversationListFilterConvType = conversationType;
    document.conversationListFilterConversationGroup = conversationGroup;
    put(document.json, 'conversation_list_filter_mark_type',
        unsigned(markType));
    document.conversationListFilterHasUnreadCount = hasUnreadCount;
    document.conversationListFilterHasGroupAtInfo = hasGroupAtInfo;
    return document;
  }

  Map<String, Object?> toJson() => {
        'conversationType': conversationType,
        'conversationGroup': conversationGroup,
        'markType': markType,
        'hasUnreadCount': hasUnreadCount,
        'hasGroupAtInfo': hasGroupAtInfo,
      };
}

class V2TimTextElem {
  V2TimTextElem({this.text});

  String? text;

  Map<String, Object?> toJson() => {'text': text};
}

class V2TimCustomElem {
  V2TimCustomElem({this.data, this.desc, this.extension});

  String? data;
  String? desc;
  String? extension;

  Map<String, Object?> toJson() =>
      {'data': data, 'desc': desc, 'extension': extension};
}

class V2TimImageElem {
  V2TimImageElem({this.path, this.UUID});

  String? path;

  // ignore: non_constant_identifier_names
  String? UUID;

  Map<String, Object?> toJson() => {'path': path, 'UUID': UUID};
}

class V2TimSoundElem {
  V2TimSoundElem({this.path, this.UUID, this.dataSize, this.duration});

  String? path;

  // ignore: non_constant_identifier_names
  String? UUID;
  int? dataSize;
  int? duration;

  Map<String, Object?> toJson() => {
        'path': path,
        'UUID': UUID,
        'dataSize': dataSize,
        'duration': duration,
      };
}

class V2TimVideoElem {
  V2TimVideoElem({
    this.videoPath,
    this.UUID,
    this.videoSize,
    this.duration,
    this.snapshotPath,
  });

  String? videoPath;

  // ignore: non_constant_identifier_names
  String? UUID;
  int? videoSize;
  int? duration;
  String? snapshotPath;

  Map<String, Object?> toJson() => {
        'videoPath': videoPath,
        'UUID': UUID,
        'videoSize': videoSize,
        'duration': duration,
        'snapshotPath': snapshotPath,
      };
}

class V2TimFileElem {
  V2TimFileElem({this.path, this.fileName, this.UUID, this.fileSize});

  String? path;
  String? fileName;

  // ignore: non_constant_identifier_names
  String? UUID;
  int? fileSize;

  Map<String, Object?> toJson() => {
        'path': path,
        'fileName': fileName,
        'UUID': UUID,
        'fileSize': fileSize,
      };
}

class V2TimLocationElem {
  V2TimLocationElem({
    this.desc,
    required this.longitude,
    required this.latitude,
  });

  String? desc;
  double longitude;
  double latitude;

  Map<String, Object?> toJson() =>
      {'desc': desc, 'longitude': longitude, 'latitude': latitude};
}

class V2TimFaceElem {
  V2TimFaceElem({this.index, this.data});

  int? index;
  String? data;

  Map<String, Object?> toJson() => {'index': index, 'data': data};
}

class V2TimMergerElem {
  V2TimMergerElem({this.isLayersOverLimit, this.title, this.abstractList});

  bool? isLayersOverLimit;
  String? title;
  List<String>? abstractList;

  Map<String, Object?> toJson() => {
        'isLayersOverLimit': isLayersOverLimit,
        'title': title,
        'abstractList': abstractList,
      };
}

class V2TimGroupMemberInfo {
  V2TimGroupMemberInfo({
    this.userID,
    this.nickName,
    this.nameCard,
    this.friendRemark,
    this.faceUrl,
    this.onlineDevices,
  });

  V2TimGroupMemberInfo.of(GroupMemberInfo document)
      : userID = document.groupMemberInfoIdentifier,
        nickName = document.groupMemberInfoNickName,
        nameCard = document.groupMemberInfoNameCard,
        friendRemark = document.groupMemberInfoFriendRemark,
        faceUrl = document.groupMemberInfoFaceUrl,
        onlineDevices = document.groupMemberInfoOnlineDevices;

  /// Of somebody who is no member any more.
  V2TimGroupMemberInfo.ofUser(UserProfile document)
      : userID = document.userProfileIdentifier,
        nickName = document.userProfileNickName,
        friendRemark = document.userProfileFriendRemark,
        faceUrl = document.userProfileFaceUrl;

  String? userID;
  String? nickName;
  String? nameCard;
  String? friendRemark;
  String? faceUrl;
  List<String>? onlineDevices;

  Map<String, Object?> toJson() => {
        'userID': userID,
        'nickName': nickName,
        'nameCard': nameCard,
        'friendRemark': friendRemark,
        'faceUrl': faceUrl,
        'onlineDevices': onlineDevices,
      };
}

/// What has changed of a chat group.
class V2TimGroupChangeInfo {
  V2TimGroupChangeInfo({
    required this.type,
    this.value,
    this.key,
    this.boolValue,
    this.intValue,
  });

  V2TimGroupChangeInfo.of(GroupTipGroupChangeInfo document)
      : type = document.groupTipsGroupChangeInfoFlag,
        value = document.groupTipsGroupChangeInfoValue,
        key = document.groupTipsGroupChangeInfoKey,
        boolValue = document.groupTipsGroupChangeInfoBoolValue,
        intValue = document.groupTipsGroupChangeInfoIntValue;

  int? type;
  String? value;
  String? key;
  bool? boolValue;
  int? intValue;

  Map<String, Object?> toJson() => {
        'type': type,
        'value': value,
        'key': key,
        'boolValue': boolValue,
        'intValue': intValue,
      };
}

/// Who may not write, and for how long.
class V2TimGroupMemberChangeInfo {
  V2TimGroupMemberChangeInfo({this.userID, this.muteTime});

  V2TimGroupMemberChangeInfo.of(GroupTipMemberChangeInfo document)
      : userID = document.groupTipsMemberChangeInfoIdentifier,
        muteTime = document.groupTipsMemberChangeInfoShutupTime;

  String? userID;

  /// Seconds.
  int? muteTime;

  Map<String, Object?> toJson() => {'userID': userID, 'muteTime': muteTime};
}

/// Something that happened in a chat group.
class V2TimGroupTipsElem {
  V2TimGroupTipsElem({
    required this.groupID,
    required this.type,
    required this.opMember,
    this.memberList,
    this.groupChangeInfoList,
    this.memberChangeInfoList,
    this.memberCount,
  });

  factory V2TimGroupTipsElem.of(GroupTipsElem tip) {
    final tipType = tip.groupTipsElemTipType ?? 0;
    final asked =
        tip.groupTipsElemJoinType == TIMGroupJoinType.kTIMGroupJoin_Apply;
    return V2TimGroupTipsElem(
      groupID: tip.groupTipsElemGroupId ?? '',
      // The plugin counts asking to come in and being invited as two.
      type: switch (tipType) {
        TIMGroupTipType.kTIMGroupTip_Invite => asked ? 1 : 2,
        >= TIMGroupTipType.kTIMGroupTip_Quit &&
              <= TIMGroupTipType.kTIMGroupTip_MemberInfoChange =>
          tipType + 1,
        _ => tipType,
      },
      opMember: operatorOf(tip),
      memberList: membersOf(tip),
      groupChangeInfoList: tip.groupTipsElemGroupChangeInfoArray
          ?.map(V2TimGroupChangeInfo.of)
          .toList(),
      memberChangeInfoList: tip.groupTipsElemMemberChangeInfoArray
          ?.map(V2TimGroupMemberChangeInfo.of)
          .toList(),
      memberCount: tip.groupTipsElemMemberNum,
    );
  }

  /// Who has done it.
  static V2TimGroupMemberInfo operatorOf(GroupTipsElem tip) {
    final member = tip.groupTipsElemOpGroupMemberinfo;
    final user = tip.groupTipsElemOpUserInfo;
    if (_named(member?.groupMemberInfoIdentifier) != null) {
      return V2TimGroupMemberInfo.of(member!);
    }
    return user == null
        ? V2TimGroupMemberInfo(userID: tip.groupTipsElemOpUser)
        : V2TimGroupMemberInfo.ofUser(user);
  }

  /// To whom it was done: as members if they are, else as users.
  static List<V2TimGroupMemberInfo> membersOf(GroupTipsElem tip) {
    final members = {
      for (final member in tip.groupTipsElemChangedGroupMemberinfoArray ??
          <GroupMemberInfo>[])
        member.groupMemberInfoIdentifier: V2TimGroupMemberInfo.of(member),
    };
    final users = {
      for (final user in tip.groupTipsElemChangedUserInfoArray ??
          <UserProfile>[])
        user.userProfileIdentifier: V2TimGroupMemberInfo.ofUser(user),
    };
    return [
      for (final id in tip.groupTipsElemUserArray ?? <String>[])
        members[id] ?? users[id] ?? V2TimGroupMemberInfo(userID: id),
    ];
  }

  String groupID;
  int type;
  V2TimGroupMemberInfo opMember;
  List<V2TimGroupMemberInfo?>? memberList;
  List<V2TimGroupChangeInfo?>? groupChangeInfoList;
  List<V2TimGroupMemberChangeInfo?>? memberChangeInfoList;
  int? memberCount;

  Map<String, Object?> toJson() => {
        'groupID': groupID,
        'type': type,
        'opMember': opMember,
        'memberList': memberList,
        'groupChangeInfoList': groupChangeInfoList,
        'memberChangeInfoList': memberChangeInfoList,
        'memberCount': memberCount,
      };
}

class V2TimMessage {
  V2TimMessage({
    this.msgID,
    this.timestamp,
    this.progress,
    this.sender,
    this.nickName,
    this.friendRemark,
    this.faceUrl,
    this.nameCard,
    this.groupID,
    this.userID,
    this.status,
    required this.elemType,
    this.textElem,
    this.customElem,
    this.imageElem,
    this.soundElem,
    this.videoElem,
    this.fileElem,
    this.locationElem,
    this.faceElem,
    this.groupTipsElem,
    this.mergerElem,
    this.localCustomData,
    this.localCustomInt,
    this.cloudCustomData,
    this.isSelf,
    this.isRead,
    this.isPeerRead,
    this.priority,
    this.groupAtUserList,
    this.seq,
    this.random,
    this.isExcludedFromUnreadCount,
    this.isExcludedFromLastMessage,
    this.isSupportMessageExtension,
    this.id,
    this.needReadReceipt,
    this.hasRiskContent,
    this.revokeReason,
    this.isBroadcastMessage,
    this.isExcludedFromContentModeration,
    this.revokerInfo,
    this.document,
  });

  /// The plugin shows the first element of a message; all of them are in
  /// [document].
  factory V2TimMessage.of(Message document) {
    final elements = document.messageElemArray ?? <Elem>[];
    final elem = elements.isEmpty ? Elem.empty() : elements.first;
    final kind = elements.isEmpty
        ? MessageElemType.V2TIM_ELEM_TYPE_NONE
        : MessageElemType.typeOf(elem.elemType);
    final group = document.messageConvType == TIMConvType.kTIMConv_Group;
    final isSelf = document.messageIsFromSelf ?? false;
    final profile = document.messageSenderProfile;
    final priority = document.messagePriority;
    final revoker = _named(document.messageRevokerUserId);
    T? only<T>(int type, T Function() make) => kind == type ? make() : null;
    return V2TimMessage(
      msgID: document.messageMsgId,
      timestamp: document.messageServerTime ?? document.messageClientTime,
      progress: 100,
      sender: document.messageSender,
      nickName: profile?.userProfileNickName,
      friendRemark: profile?.userProfileFriendRemark,
      faceUrl: profile?.userProfileFaceUrl,
      nameCard:
          document.messageSenderGroupMemberInfo?.groupMemberInfoNameCard,
      groupID: group ? document.messageConvId : null,
      userID: group
          ? null
          : _named(document.messageConvId) ??
              (isSelf ? null : document.messageSender),
      status: document.messageStatus,
      elemType: kind,
      textElem: only(MessageElemType.V2TIM_ELEM_TYPE_TEXT,
          () => V2TimTextElem(text: elem.textElemContent)),
      customElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_CUSTOM,
          () => V2TimCustomElem(
              data: elem.customElemData,
              desc: elem.customElemDesc,
              extension: elem.customElemExt)),
      imageElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_IMAGE,
          () => V2TimImageElem(
              path: elem.imageElemOrigPath, UUID: elem.imageElemOrigId)),
      soundElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_SOUND,
          () => V2TimSoundElem(
              path: elem.soundElemFilePath,
              UUID: elem.soundElemFileId,
              dataSize: elem.soundElemFileSize,
              duration: elem.soundElemFileTime)),
      videoElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_VIDEO,
          () => V2TimVideoElem(
              videoPath: elem.videoElemVideoPath,
              UUID: elem.videoElemVideoId,
              videoSize: elem.videoElemVideoSize,
              duration: elem.videoElemVideoDuration,
              snapshotPath: elem.videoElemImagePath)),
      fileElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_FILE,
          () => V2TimFileElem(
              path: elem.fileElemFilePath,
              fileName: elem.fileElemFileName,
              UUID: elem.fileElemFileId,
              fileSize: elem.fileElemFileSize)),
      locationElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_LOCATION,
          () => V2TimLocationElem(
              desc: elem.locationElemDesc,
              longitude: elem.locationElemLongitude ?? 0,
              latitude: elem.locationElemLatitude ?? 0)),
      faceElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_FACE,
          () => V2TimFaceElem(
              index: elem.faceElemIndex, data: elem.faceElemBuf)),
      groupTipsElem: only(MessageElemType.V2TIM_ELEM_TYPE_GROUP_TIPS,
          () => V2TimGroupTipsElem.of(GroupTipsElem(elem.json))),
      mergerElem: only(
          MessageElemType.V2TIM_ELEM_TYPE_MERGER,
          () => V2TimMergerElem(
              isLayersOverLimit: elem.mergeElemLayerOverLimit,
              title: elem.mergeElemTitle,
              abstractList: elem.mergeElemAbstractArray)),
      localCustomData: document.messageCustomStr,
      localCustomInt: document.messageCustomInt,
      cloudCustomData: document.messageCloudCustomStr,
      isSelf: isSelf,
      isRead: document.messageIsRead,
      isPeerRead: document.messageIsPeerRead,
      // The plugin has 0 for the default, and the library's behind it.
      priority: priority == null ? 0 : priority + 1,
      groupAtUserList: document.messageGroupAtUserArray,
      seq: unsignedText(document.messageSeq ?? 0),
      random: document.messageRand,
      isExcludedFromUnreadCount: document.messageIsExcludedFromUnreadCount,
      isExcludedFromLastMessage: document.messageExcludedFromLastMessage,
      isSupportMessageExtension: document.messageSupportMessageExtension,
      needReadReceipt: document.messageNeedReadReceipt,
      hasRiskContent: document.messageHasRiskContent,
      revokeReason: document.messageRevokeReason,
      isBroadcastMessage: document.messageIsBroadcastMessage,
      isExcludedFromContentModeration:
          document.messageExcludedFromContentModeration,
      revokerInfo: revoker == null
          ? null
          : V2TimUserFullInfo(
              userID: revoker,
              nickName: document.messageRevokerNickName,
              faceUrl: document.messageRevokerFaceUrl),
      document: document,
    );
  }

  String? msgID;

  /// Seconds since 1970 UTC.
  int? timestamp;
  int? progress;
  String? sender;
  String? nickName;
  String? friendRemark;
  String? faceUrl;
  String? nameCard;

  /// Of a message in a chat group.
  String? groupID;

  /// Of a message between two users: the other one.
  String? userID;
  int? status;

  /// MessageElemType.
  int elemType;
  V2TimTextElem? textElem;
  V2TimCustomElem? customElem;
  V2TimImageElem? imageElem;
  V2TimSoundElem? soundElem;
  V2TimVideoElem? videoElem;
  V2TimFileElem? fileElem;
  V2TimLocationElem? locationElem;
  V2TimFaceElem? faceElem;
  V2TimGroupTipsElem? groupTipsElem;
  V2TimMergerElem? mergerElem;
  String? localCustomData;
  int? localCustomInt;
  String? cloudCustomData;
  bool? isSelf;
  bool? isRead;
  bool? isPeerRead;
  int? priority;
  List<String>? groupAtUserList;
  String? seq;
  int? random;
  bool? isExcludedFromUnreadCount;
  bool? isExcludedFromLastMessage;
  bool? isSupportMessageExtension;

  /// Of a message that was made here and is sent now.
  String? id;
  bool? needReadReceipt;
  bool? hasRiskContent;
  String? revokeReason;
  bool? isBroadcastMessage;
  bool? isExcludedFromContentModeration;
  V2TimUserFullInfo? revokerInfo;

  /// The library's document, with everything the plugin has no place for.
  Message? document;

  Map<String, Object?> toJson() => {
        'msgID': msgID,
        'timestamp': timestamp,
        'progress': progress,
        'sender': sender,
        'nickName': nickName,
        'friendRemark': friendRemark,
        'faceUrl': faceUrl,
        'nameCard': nameCard,
        'groupID': groupID,
        'userID': userID,
        'status': status,
        'elemType': elemType,
        'textElem': textElem,
        'customElem': customElem,
        'imageElem': imageElem,
        'soundElem': soundElem,
        'videoElem': videoElem,
        'fileElem': fileElem,
        'locationElem': locationElem,
        'faceElem': faceElem,
        'groupTipsElem': groupTipsElem,
        'mergerElem': mergerElem,
        'localCustomData': localCustomData,
        'localCustomInt': localCustomInt,
        'cloudCustomData': cloudCustomData,
        'isSelf': isSelf,
        'isRead': isRead,
        'isPeerRead': isPeerRead,
        'priority': priority,
        'groupAtUserList': groupAtUserList,
        'seq': seq,
        'random': random,
        'isExcludedFromUnreadCount': isExcludedFromUnreadCount,
        'isExcludedFromLastMessage': isExcludedFromLastMessage,
        'isSupportMessageExtension': isSupportMessageExtension,
        'id': id,
        'needReadReceipt': needReadReceipt,
        'hasRiskContent': hasRiskContent,
        'revokeReason': revokeReason,
        'isBroadcastMessage': isBroadcastMessage,
        'isExcludedFromContentModeration': isExcludedFromContentModeration,
        'revokerInfo': revokerInfo,
      };
}

/// A message that was made, and is sent by its [id].
class V2TimMsgCreateInfoResult {
  V2TimMsgCreateInfoResult({this.id, this.messageInfo});

  String? id;
  V2TimMessage? messageInfo;

  Map<String, Object?> toJson() => {'id': id, 'messageInfo': messageInfo};
}

/// A message as it is after somebody wanted to modify it.
class V2TimMessageChangeInfo {
  V2TimMessageChangeInfo({this.code, this.desc, this.message});

  int? code;
  String? desc;
  V2TimMessage? message;

  Map<String, Object?> toJson() =>
      {'code': code, 'desc': desc, 'message': message};
}

/// Who has read a message.
class V2TimMessageReceipt {
  V2TimMessageReceipt({
    required this.userID,
    required this.timestamp,
    this.groupID,
    this.msgID,
    this.readCount,
    this.unreadCount,
    this.isPeerRead,
  });

  factory V2TimMessageReceipt.of(MessageReceipt document) {
    final group = document.msgReceiptConvType == TIMConvType.kTIMConv_Group;
    final id = document.msgReceiptConvId ?? '';
    return V2TimMessageReceipt(
      userID: group ? '' : id,
      groupID: group ? id : null,
      timestamp: document.msgReceiptTimeStamp ?? 0,
      msgID: document.msgReceiptMsgId,
      readCount: document.msgReceiptReadCount,
      unreadCount: document.msgReceiptUnreadCount,
      isPeerRead: document.msgReceiptIsPeerRead,
    );
  }

  String userID;
  int timestamp;
  String? groupID;
  String? msgID;
  int? readCount;
  int? unreadCount;
  bool? isPeerRead;

  Map<String, Object?> toJson() => {
        'userID': userID,
        'timestamp': timestamp,
        'groupID': groupID,
        'msgID': msgID,
        'readCount': readCount,
        'unreadCount': unreadCount,
        'isPeerRead': isPeerRead,
      };
}

/// What to look for in the messages on this machine.
class V2TimMessageSearchParam {
  V2TimMessageSearchParam({
    required this.type,
    required this.keywordList,
    this.conversationID,
    this.userIDList,
    this.messageTypeList,
    this.searchTimePosition,
    this.searchTimePeriod,
    this.pageSize = 100,
    this.pageIndex = 0,
  });

  /// Null or empty: in all conversations.
  String? conversationID;
  List<String> keywordList;

  /// 0: one of the words; 1: all of them.
  int type;
  List<String>? userIDList;

  /// MessageElemType.
  List<int>? messageTypeList;
  int? searchTimePosition;
  int? searchTimePeriod;
  int? pageSize;
  int? pageIndex;

  MessageSearchParam toDocument() {
    final place = placeOf(conversationID ?? '');
    final document = MessageSearchParam.empty();
    document.msgSearchParamKeywordArray = keywordList;
    document.msgSearchParamKeywordListMatchType = type;
    document.msgSearchParamConvId = place?.id ?? _named(conversationID);
    document.msgSearchParamConvType = place?.type;
    document.msgSearchParamSendIdentifierArray = userIDList;
    document.msgSearchParamMessageTypeArray =
        messageTypeList?.map(MessageElemType.numberOf).toList();
    document.msgSearchParamSearchTimePosition = searchTimePosition;
    document.msgSearchParamSearchTimePeriod = searchTimePeriod;
    document.msgSearchParamPageSize = pageSize;
    document.msgSearchParamPageIndex = pageIndex;
    return document;
  }
}

class V2TimMessageSearchResultItem {
  V2TimMessageSearchResultItem({
    this.conversationID,
    this.messageCount,
    this.messageList,
  });

  V2TimMessageSearchResultItem.of(MessageSearchResultItem document)
      : conversationID = conversationIDOf(document.msgSearchResultItemConvId,
            document.msgSearchResultItemConvType),
        messageCount = document.msgSearchResultItemTotalMessageCount,
        messageList = document.msgSearchResultItemMessageArray
            ?.map(V2TimMessage.of)
            .toList();

  String? conversationID;
  int? messageCount;
  List<V2TimMessage>? messageList;

  Map<String, Object?> toJson() => {
        'conversationID': conversationID,
        'messageCount': messageCount,
        'messageList': messageList,
      };
}

class V2TimMessageSearchResult {
  V2TimMessageSearchResult({this.totalCount, this.messageSearchResultItems});

  V2TimMessageSearchResult.of(MessageSearchResult document)
      : totalCount = document.msgSearchResultTotalCount,
        messageSearchResultItems = document.msgSearchResultItemArray
            ?.map(V2TimMessageSearchResultItem.of)
            .toList();

  int? totalCount;
  List<V2TimMessageSearchResultItem>? messageSearchResultItems;

  Map<String, Object?> toJson() => {
        'totalCount': totalCount,
        'messageSearchResultItems': messageSearchResultItems,
      };
}

Map<String, String> _customOf(List<UserProfileCustomStringInfo>? list) => {
      for (final item in list ?? <UserProfileCustomStringInfo>[])
        item.userProfileCustomStringInfoKey ?? '':
            item.userProfileCustomStringInfoValue ?? '',
    };

/// What a user says of themselves.
class V2TimUserFullInfo {
  V2TimUserFullInfo({
    this.userID,
    this.nickName,
    this.faceUrl,
    this.selfSignature,
    this.gender,
    this.allowType,
    this.customInfo,
    this.role,
    this.level,
    this.birthday,
  });

  V2TimUserFullInfo.of(UserProfile document)
      : userID = document.userProfileIdentifier,
        nickName = document.userProfileNickName,
        faceUrl = document.userProfileFaceUrl,
        selfSignature = document.userProfileSelfSignature,
        gender = document.userProfileGender,
        allowType = document.userProfileAddPermission,
        customInfo = _customOf(document.userProfileCustomStringArray),
        role = document.userProfileRole,
        level = document.userProfileLevel,
        birthday = document.userProfileBirthday;

  String? userID;
  String? nickName;
  String? faceUrl;
  String? selfSignature;
  int? gender;
  int? allowType;
  Map<String, String>? customInfo;
  int? role;
  int? level;
  int? birthday;

  /// What is null stays as it is.
  UserProfileItem toDocument() {
    final document = UserProfileItem.empty();
    document.userProfileItemNickName = nickName;
    document.userProfileItemFaceUrl = faceUrl;
    document.userProfileItemSelfSignature = selfSignature;
    document.userProfileItemGender = gender;
    document.userProfileItemAddPermission = allowType;
    document.userProfileItemRole = role;
    document.userProfileItemLevel = level;
    document.userProfileItemBirthday = birthday;
    document.userProfileItemCustomStringArray = [
      for (final MapEntry(:key, :value)
          in (customInfo ?? <String, String>{}).entries)
        UserProfileCustomStringInfo.empty()
          ..userProfileCustomStringInfoKey = key
          ..userProfileCustomStringInfoValue = value,
    ];
    return document;
  }

  Map<String, Object?> toJson() => {
        'userID': userID,
        'nickName': nickName,
        'faceUrl': faceUrl,
        'selfSignature': selfSignature,
        'gender': gender,
        'allowType': allowType,
        'customInfo': customInfo,
        'role': role,
        'level': level,
        'birthday': birthday,
      };
}

/// Whether a user is there, and what they say of it.
class V2TimUserStatus {
  V2TimUserStatus({this.userID, this.statusType, this.customStatus});

  V2TimUserStatus.of(TIMUserStatus document)
      : userID = document.userStatusIdentifier,
        statusType = document.userStatusStatusType,
        customStatus = document.userStatusCustomStatus;

  String? userID;
  int? statusType;
  String? customStatus;

  Map<String, Object?> toJson() => {
        'userID': userID,
        'statusType': statusType,
        'customStatus': customStatus,
      };
}

/// A member to begin a chat group with.
class V2TimGroupMember {
  V2TimGroupMember({required this.userID, required this.role});

  String userID;
  GroupMemberRoleTypeEnum role;

  GroupMemberInfo toDocument() => GroupMemberInfo.empty()
    ..groupMemberInfoIdentifier = userID
    ..groupMemberInfoMemberRole = role.number;

  Map<String, Object?> toJson() => {'userID': userID, 'role': role.number};
}

Map<String, String> _groupCustomOf(List<GroupInfoCustomString>? list) => {
      for (final item in list ?? <GroupInfoCustomString>[])
        item.groupInfoCustomStringInfoKey ?? '':
            item.groupInfoCustomStringInfoValue ?? '',
    };

List<GroupInfoCustomString> _groupCustom(Map<String, String> custom) => [
      for (final MapEntry(:key, :value) in custom.entries)
        GroupInfoCustomString.empty()
          ..groupInfoCustomStringInfoKey = key
          ..groupInfoCustomStringInfoValue = value,
    ];

class V2TimGroupInfo {
  V2TimGroupInfo({
    required this.groupID,
    required this.groupType,
    this.groupName,
    this.notification,
    this.introduction,
    this.faceUrl,
    this.isAllMuted,
    this.owner,
    this.createTime,
    this.groupAddOpt,
    this.lastInfoTime,
    this.lastMessageTime,
    this.memberCount,
    this.onlineCount,
    this.role,
    this.recvOpt,
    this.joinTime,
    this.isSupportTopic,
    this.customInfo,
    this.approveOpt,
    this.isEnablePermissionGroup,
    this.memberMaxCount,
    this.defaultPermissions,
  });

  V2TimGroupInfo.of(GroupDetailInfo document)
      : groupID = document.groupDetailInfoGroupId ?? '',
        groupType = GroupType.nameOf(document.groupDetailInfoGroupType),
        groupName = document.groupDetailInfoGroupName,
        notification = document.groupDetailInfoNotification,
        introduction = document.groupDetailInfoIntroduction,
        faceUrl = document.groupDetailInfoFaceUrl,
        isAllMuted = document.groupDetailInfoIsShutupAll,
        owner = document.groupDetailInfoOwnerIdentifier,
        createTime = document.groupDetailInfoCreateTime,
        groupAddOpt = document.groupDetailInfoAddOption,
        lastInfoTime = document.groupDetailInfoLastInfoTime,
        lastMessageTime = document.groupDetailInfoLastMsgTime,
        memberCount = document.groupDetailInfoMemberNum,
        onlineCount = document.groupDetailInfoOnlineMemberNum,
        isSupportTopic = document.groupDetailInfoIsSupportTopic,
        customInfo = _groupCustomOf(document.groupDetailInfoCustomInfo),
        approveOpt = document.groupDetailInfoApproveOption,
        isEnablePermissionGroup =
            document.groupDetailInfoEnablePermissionGroup,
        memberMaxCount = document.groupDetailInfoMaxMemberNum,
        defaultPermissions = document.groupDetailInfoDefaultPermissions;

  /// With what the user is in it.
  factory V2TimGroupInfo.ofJoined(JoinedGroup document) {
    final self = document.groupBaseInfoSelfInfo;
    return V2TimGroupInfo.of(GroupDetailInfo(document.json))
      ..role = self?.groupSelfInfoRole
      ..recvOpt = self?.groupSelfInfoMsgFlag
      ..joinTime = self?.groupSelfInfoJoinTime;
  }

  String groupID;

  /// GroupType.
  String groupType;
  String? groupName;
  String? notification;
  String? introduction;
  String? faceUrl;
  bool? isAllMuted;
  bool? isSupportTopic;
  String? owner;
  int? createTime;

  /// The index of a GroupAddOptTypeEnum.
  int? groupAddOpt;
  int? lastInfoTime;
  int? lastMessageTime;
  int? memberCount;
  int? onlineCount;
  int? role;
  int? recvOpt;
  int? joinTime;
  Map<String, String>? customInfo;

  /// The index of a GroupAddOptTypeEnum.
  int? approveOpt;
  bool? isEnablePermissionGroup;
  int? memberMaxCount;
  int? defaultPermissions;

  /// What is null stays as it is.
  GroupModifyInfoParam toDocument() {
    final document = GroupModifyInfoParam.empty();
    document.groupModifyInfoParamGroupId = groupID;
    document.groupModifyInfoParamGroupName = groupName;
    document.groupModifyInfoParamNotification = notification;
    document.groupModifyInfoParamIntroduction = introduction;
    document.groupModifyInfoParamFaceUrl = faceUrl;
    document.groupModifyInfoParamIsShutupAll = isAllMuted;
    document.groupModifyInfoParamAddOption = groupAddOpt;
    document.groupModifyInfoParamApproveOption = approveOpt;
    document.groupModifyInfoParamMaxMemberNum = memberMaxCount;
    document.groupModifyInfoParamEnablePermissionGroup =
        isEnablePermissionGroup;
    document.groupModifyInfoParamDefaultPermissions = defaultPermissions;
    final custom = customInfo;
    document.groupModifyInfoParamCustomInfo =
        custom == null || custom.isEmpty ? null : _groupCustom(custom);
    var flag = 0;
    for (final (bit, value) in [
      (TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Name, groupName),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Notification,
        notification
      ),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Introduction,
        introduction
      ),
      (TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_FaceUrl, faceUrl),
      (TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_ShutupAll, isAllMuted),
      (TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_AddOption, groupAddOpt),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_ApproveOption,
        approveOpt
      ),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_MaxMemberNum,
        memberMaxCount
      ),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_EnablePermissionGroup,
        isEnablePermissionGroup
      ),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_DefaultPermissions,
        defaultPermissions
      ),
      (
        TIMGroupModifyInfoFlag.kTIMGroupModifyInfoFlag_Custom,
        document.groupModifyInfoParamCustomInfo
      ),
    ]) {
      if (value != null) {
        flag |= bit;
      }
    }
    document.groupModifyInfoParamModifyFlag = flag;
    return document;
  }

  Map<String, Object?> toJson() => {
        'groupID': groupID,
        'groupType': groupType,
        'groupName': groupName,
        'notification': notification,
        'introduction': introduction,
        'faceUrl': faceUrl,
        'isAllMuted': isAllMuted,
        'isSupportTopic': isSupportTopic,
        'owner': owner,
        'createTime': createTime,
        'groupAddOpt': groupAddOpt,
        'lastInfoTime': lastInfoTime,
        'lastMessageTime': lastMessageTime,
        'memberCount': memberCount,
        'onlineCount': onlineCount,
        'role': role,
        'recvOpt': recvOpt,
        'joinTime': joinTime,
        'customInfo': customInfo,
        'approveOpt': approveOpt,
        'isEnablePermissionGroup': isEnablePermissionGroup,
        'memberMaxCount': memberMaxCount,
        'defaultPermissions': defaultPermissions,
      };
}

class V2TimGroupInfoResult {
  V2TimGroupInfoResult({this.resultCode, this.resultMessage, this.groupInfo});

  V2TimGroupInfoResult.of(GetGroupInfoResult document)
      : resultCode = document.getGroupsInfoResultCode,
        resultMessage = document.getGroupsInfoResultDesc,
        groupInfo = V2TimGroupInfo.of(
            document.getGroupsInfoResultInfo ?? GroupDetailInfo.empty());

  /// 0, or why it is not told.
  int? resultCode;
  String? resultMessage;
  V2TimGroupInfo? groupInfo;

  Map<String, Object?> toJson() => {
        'resultCode': resultCode,
        'resultMessage': resultMessage,
        'groupInfo': groupInfo,
      };
}

/// What to look for in the chat groups that the user is in.
class V2TimGroupSearchParam {
  V2TimGroupSearchParam({
    required this.keywordList,
    this.isSearchGroupID = true,
    this.isSearchGroupName = true,
  });

  List<String> keywordList;
  bool isSearchGroupID;
  bool isSearchGroupName;
}

Map<String, String> _memberCustomOf(List<GroupMemberInfoCustomString>? list) =>
    {
      for (final item in list ?? <GroupMemberInfoCustomString>[])
        item.groupMemberInfoCustomStringInfoKey ?? '':
            item.groupMemberInfoCustomStringInfoValue ?? '',
    };

class V2TimGroupMemberFullInfo {
  V2TimGroupMemberFullInfo({
    required this.userID,
    this.role,
    this.muteUntil,
    this.joinTime,
    this.customInfo,
    this.nickName,
    this.nameCard,
    this.friendRemark,
    this.faceUrl,
    this.isOnline,
    this.onlineDevices,
  });

  V2TimGroupMemberFullInfo.of(GroupMemberInfo document)
      : userID = document.groupMemberInfoIdentifier ?? '',
        role = document.groupMemberInfoMemberRole,
        muteUntil = document.groupMemberInfoShutupTime,
        joinTime = document.groupMemberInfoJoinTime,
        customInfo = _memberCustomOf(document.groupMemberInfoCustomInfo),
        nickName = document.groupMemberInfoNickName,
        nameCard = document.groupMemberInfoNameCard,
        friendRemark = document.groupMemberInfoFriendRemark,
        faceUrl = document.groupMemberInfoFaceUrl,
        isOnline = document.groupMemberInfoIsOnline,
        onlineDevices = document.groupMemberInfoOnlineDevices;

  String userID;

  /// The number of a GroupMemberRoleTypeEnum.
  int? role;
  int? muteUntil;
  int? joinTime;
  Map<String, String>? customInfo;
  String? nickName;
  String? nameCard;
  String? friendRemark;
  String? faceUrl;
  bool? isOnline;
  List<String>? onlineDevices;

  Map<String, Object?> toJson() => {
        'userID': userID,
        'role': role,
        'muteUntil': muteUntil,
        'joinTime': joinTime,
        'customInfo': customInfo,
        'nickName': nickName,
        'nameCard': nameCard,
        'friendRemark': friendRemark,
        'faceUrl': faceUrl,
        'isOnline': isOnline,
        'onlineDevices': onlineDevices,
      };
}

/// A page of members.
class V2TimGroupMemberInfoResult {
  V2TimGroupMemberInfoResult({this.nextSeq, this.memberInfoList});

  V2TimGroupMemberInfoResult.of(GroupGetMemberInfoListResult document)
      : nextSeq = unsignedText(document.groupGetMemberInfoListResultNextSeq ?? 0),
        memberInfoList = document.groupGetMemberInfoListResultInfoArray
            ?.map(V2TimGroupMemberFullInfo.of)
            .toList();

  /// 0 on the last page.
  String? nextSeq;
  List<V2TimGroupMemberFullInfo?>? memberInfoList;

  Map<String, Object?> toJson() =>
      {'nextSeq': nextSeq, 'memberInfoList': memberInfoList};
}

/// What became of a user whom a call was to bring in or to remove.
class V2TimGroupMemberOperationResult {
  V2TimGroupMemberOperationResult({this.memberID, this.result});

  String? memberID;

  /// HandleGroupMemberResult.
  int? result;

  Map<String, Object?> toJson() => {'memberID': memberID, 'result': result};
}

/// Somebody wants to come into a chat group, or to bring somebody in.
class V2TimGroupApplication {
  V2TimGroupApplication({
    required this.groupID,
    this.fromUser,
    this.fromUserNickName,
    this.fromUserFaceUrl,
    this.toUser,
    this.addTime,
    this.requestMsg,
    this.handledMsg,
    required this.type,
    required this.handleStatus,
    required this.handleResult,
  });

  V2TimGroupApplication.of(GroupPendency document)
      : groupID = document.groupPendencyGroupId ?? '',
        fromUser = document.groupPendencyFormIdentifier,
        fromUserNickName = document.groupPendencyFromNickName,
        fromUserFaceUrl = document.groupPendencyFromFaceUrl,
        toUser = document.groupPendencyToIdentifier,
        addTime = document.groupPendencyAddTime,
        requestMsg = document.groupPendencyApplyInviteMsg,
        handledMsg = document.groupPendencyApprovalMsg,
        type = document.groupPendencyPendencyType ?? 0,
        handleStatus = document.groupPendencyHandled ?? 0,
        handleResult = document.groupPendencyHandleResult ?? 0;

  String groupID;
  String? fromUser;
  String? fromUserNickName;
  String? fromUserFaceUrl;
  String? toUser;
  int? addTime;
  String? requestMsg;
  String? handledMsg;

  /// The index of a GroupApplicationTypeEnum.
  int type;
  int handleStatus;
  int handleResult;

  Map<String, Object?> toJson() => {
        'groupID': groupID,
        'fromUser': fromUser,
        'fromUserNickName': fromUserNickName,
        'fromUserFaceUrl': fromUserFaceUrl,
        'toUser': toUser,
        'addTime': addTime,
        'requestMsg': requestMsg,
        'handledMsg': handledMsg,
        'type': type,
        'handleStatus': handleStatus,
        'handleResult': handleResult,
      };
}

class V2TimGroupApplicationResult {
  V2TimGroupApplicationResult({this.unreadCount, this.groupApplicationList});

  V2TimGroupApplicationResult.of(GroupPendencyResult document)
      : unreadCount = document.groupPendencyResultUnreadNum,
        groupApplicationList = document.groupPendencyResultPendencyArray
            ?.map(V2TimGroupApplication.of)
            .toList();

  int? unreadCount;
  List<V2TimGroupApplication?>? groupApplicationList;

  Map<String, Object?> toJson() => {
        'unreadCount': unreadCount,
        'groupApplicationList': groupApplicationList,
      };
}
