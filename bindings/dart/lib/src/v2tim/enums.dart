// Enums of the plugin, whose names are as they are there.
// ignore_for_file: constant_identifier_names

import '../generated/constants.dart';

/// How one joins a chat group, or is invited to it.
enum GroupAddOptTypeEnum {
  V2TIM_GROUP_ADD_FORBID,
  V2TIM_GROUP_ADD_AUTH,
  V2TIM_GROUP_ADD_ANY,
}

enum GroupMemberFilterTypeEnum {
  V2TIM_GROUP_MEMBER_FILTER_ALL,
  V2TIM_GROUP_MEMBER_FILTER_OWNER,
  V2TIM_GROUP_MEMBER_FILTER_ADMIN,

  /// Stands in for 3, which is nothing.
  V2TIM_NULL,
  V2TIM_GROUP_MEMBER_FILTER_COMMON,
}

enum GroupMemberRoleTypeEnum {
  V2TIM_GROUP_MEMBER_UNDEFINED(TIMGroupMemberRole.kTIMMemberRole_None),
  V2TIM_GROUP_MEMBER_ROLE_MEMBER(TIMGroupMemberRole.kTIMMemberRole_Normal),
  V2TIM_GROUP_MEMBER_ROLE_ADMIN(TIMGroupMemberRole.kTIMMemberRole_Admin),
  V2TIM_GROUP_MEMBER_ROLE_OWNER(TIMGroupMemberRole.kTIMMemberRole_Owner);

  const GroupMemberRoleTypeEnum(this.number);

  final int number;
}

/// The types of chat groups.
class GroupType {
  static const String Work = 'Work';
  static const String Public = 'Public';
  static const String Meeting = 'Meeting';
  static const String AVChatRoom = 'AVChatRoom';
  static const String Community = 'Community';

  static const _numbers = {
    Public: TIMGroupType.kTIMGroup_Public,
    Work: TIMGroupType.kTIMGroup_Private,
    Meeting: TIMGroupType.kTIMGroup_ChatRoom,
    'BChatRoom': TIMGroupType.kTIMGroup_BChatRoom,
    AVChatRoom: TIMGroupType.kTIMGroup_AVChatRoom,
    Community: TIMGroupType.kTIMGroup_Community,
  };

  /// Null where it is no type.
  static int? numberOf(String type) => _numbers[type];

  static String nameOf(int? number) => _numbers.entries
      .firstWhere((entry) => entry.value == number,
          orElse: () => const MapEntry('', -1))
      .key;
}

enum MessagePriorityEnum {
  V2TIM_PRIORITY_DEFAULT,
  V2TIM_PRIORITY_HIGH,
  V2TIM_PRIORITY_NORMAL,
  V2TIM_PRIORITY_LOW,
}

enum HistoryMsgGetTypeEnum {
  /// Stands in for 0, which is nothing.
  V2TIM_NULL,
  V2TIM_GET_CLOUD_OLDER_MSG,
  V2TIM_GET_CLOUD_NEWER_MSG,
  V2TIM_GET_LOCAL_OLDER_MSG,
  V2TIM_GET_LOCAL_NEWER_MSG,
}

/// The least grave line that is logged.
enum LogLevelEnum {
  V2TIM_LOG_NONE(TIMLogLevel.kTIMLog_Off),

  /// Stands in for 1, which is nothing.
  V2TIM_NULL(TIMLogLevel.kTIMLog_Off),
  V2TIM_LOG_ALL(TIMLogLevel.kTIMLog_Verbose),
  V2TIM_LOG_DEBUG(TIMLogLevel.kTIMLog_Debug),
  V2TIM_LOG_INFO(TIMLogLevel.kTIMLog_Info),
  V2TIM_LOG_WARN(TIMLogLevel.kTIMLog_Warn),
  V2TIM_LOG_ERROR(TIMLogLevel.kTIMLog_Error);

  const LogLevelEnum(this.number);

  final int number;
}

enum ReceiveMsgOptEnum {
  V2TIM_RECEIVE_MESSAGE,
  V2TIM_NOT_RECEIVE_MESSAGE,
  V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE,
}

enum GroupApplicationTypeEnum {
  V2TIM_GROUP_APPLICATION_GET_TYPE_JOIN,
  V2TIM_GROUP_APPLICATION_GET_TYPE_INVITE,
  V2TIM_GROUP_APPLICATION__NEED_ADMIN_APPROVE,
}

/// Marks of a conversation, as bits.
class V2TimConversationMarkType {
  static const int V2TIM_CONVERSATION_MARK_TYPE_STAR = 1;
  static const int V2TIM_CONVERSATION_MARK_TYPE_UNREAD = 2;
  static const int V2TIM_CONVERSATION_MARK_TYPE_FOLD = 4;
  static const int V2TIM_CONVERSATION_MARK_TYPE_HIDE = 8;
}

/// What kind of element a message has.
class MessageElemType {
  static const int V2TIM_ELEM_TYPE_NONE = 0;
  static const int V2TIM_ELEM_TYPE_TEXT = 1;
  static const int V2TIM_ELEM_TYPE_CUSTOM = 2;
  static const int V2TIM_ELEM_TYPE_IMAGE = 3;
  static const int V2TIM_ELEM_TYPE_SOUND = 4;
  static const int V2TIM_ELEM_TYPE_VIDEO = 5;
  static const int V2TIM_ELEM_TYPE_FILE = 6;
  static const int V2TIM_ELEM_TYPE_LOCATION = 7;
  static const int V2TIM_ELEM_TYPE_FACE = 8;
  static const int V2TIM_ELEM_TYPE_GROUP_TIPS = 9;
  static const int V2TIM_ELEM_TYPE_MERGER = 10;

  static const _numbers = {
    V2TIM_ELEM_TYPE_TEXT: TIMElemType.kTIMElem_Text,
    V2TIM_ELEM_TYPE_CUSTOM: TIMElemType.kTIMElem_Custom,
    V2TIM_ELEM_TYPE_IMAGE: TIMElemType.kTIMElem_Image,
    V2TIM_ELEM_TYPE_SOUND: TIMElemType.kTIMElem_Sound,
    V2TIM_ELEM_TYPE_VIDEO: TIMElemType.kTIMElem_Video,
    V2TIM_ELEM_TYPE_FILE: TIMElemType.kTIMElem_File,
    V2TIM_ELEM_TYPE_LOCATION: TIMElemType.kTIMElem_Location,
    V2TIM_ELEM_TYPE_FACE: TIMElemType.kTIMElem_Face,
    V2TIM_ELEM_TYPE_GROUP_TIPS: TIMElemType.kTIMElem_GroupTips,
    V2TIM_ELEM_TYPE_MERGER: TIMElemType.kTIMElem_Merge,
  };

  /// The library's number of a type.
  static int numberOf(int type) =>
      _numbers[type] ?? TIMElemType.kTIMElem_Invalid;

  /// The type with the library's number.
  static int typeOf(int? number) => _numbers.entries
      .firstWhere((entry) => entry.value == number,
          orElse: () => const MapEntry(V2TIM_ELEM_TYPE_NONE, -1))
      .key;
}
