/// What an application can listen to. What is not given is not listened to.
library;

import 'models.dart';

typedef VoidCallback = void Function();
typedef ErrorCallback = void Function(int code, String error);
typedef OnConversations = void Function(
    List<V2TimConversation> conversationList);
typedef OnConversationsOfGroup = void Function(
    String groupName, List<V2TimConversation> conversationList);
typedef OnGroupOperation = void Function(String groupID,
    V2TimGroupMemberInfo opUser, List<V2TimGroupMemberInfo> memberList);

void _nothing() {}

class V2TimSDKListener {
  V2TimSDKListener({
    this.onConnecting = _nothing,
    this.onConnectSuccess = _nothing,
    ErrorCallback? onConnectFailed,
    this.onKickedOffline = _nothing,
    this.onUserSigExpired = _nothing,
    void Function(V2TimUserFullInfo info)? onSelfInfoUpdated,
    void Function(List<V2TimUserStatus> userStatusList)? onUserStatusChanged,
    void Function(List<V2TimUserFullInfo> userInfoList)? onUserInfoChanged,
    void Function(int logLevel, String logContent)? onLog,
  })  : onConnectFailed = onConnectFailed ?? ((_, __) {}),
        onSelfInfoUpdated = onSelfInfoUpdated ?? ((_) {}),
        onUserStatusChanged = onUserStatusChanged ?? ((_) {}),
        onUserInfoChanged = onUserInfoChanged ?? ((_) {}),
        onLog = onLog ?? ((_, __) {});

  VoidCallback onConnecting;
  VoidCallback onConnectSuccess;
  ErrorCallback onConnectFailed;
  VoidCallback onKickedOffline;
  VoidCallback onUserSigExpired;
  void Function(V2TimUserFullInfo info) onSelfInfoUpdated;
  void Function(List<V2TimUserStatus> userStatusList) onUserStatusChanged;
  void Function(List<V2TimUserFullInfo> userInfoList) onUserInfoChanged;
  void Function(int logLevel, String logContent) onLog;
}

class V2TimConversationListener {
  V2TimConversationListener({
    this.onSyncServerStart = _nothing,
    this.onSyncServerFinish = _nothing,
    this.onSyncServerFailed = _nothing,
    OnConversations? onNewConversation,
    OnConversations? onConversationChanged,
    void Function(List<String> conversationIDList)? onConversationDeleted,
    void Function(int totalUnreadCount)? onTotalUnreadMessageCountChanged,
    void Function(V2TimConversationFilter filter, int totalUnreadCount)?
        onUnreadMessageCountChangedByFilter,
    OnConversationsOfGroup? onConversationGroupCreated,
    void Function(String groupName)? onConversationGroupDeleted,
    void Function(String oldName, String newName)?
        onConversationGroupNameChanged,
    OnConversationsOfGroup? onConversationsAddedToGroup,
    OnConversationsOfGroup? onConversationsDeletedFromGroup,
  })  : onNewConversation = onNewConversation ?? ((_) {}),
        onConversationChanged = onConversationChanged ?? ((_) {}),
        onConversationDeleted = onConversationDeleted ?? ((_) {}),
        onTotalUnreadMessageCountChanged =
            onTotalUnreadMessageCountChanged ?? ((_) {}),
        onUnreadMessageCountChangedByFilter =
            onUnreadMessageCountChangedByFilter ?? ((_, __) {}),
        onConversationGroupCreated =
            onConversationGroupCreated ?? ((_, __) {}),
        onConversationGroupDeleted = onConversationGroupDeleted ?? ((_) {}),
        onConversationGroupNameChanged =
            onConversationGroupNameChanged ?? ((_, __) {}),
        onConversationsAddedToGroup =
            onConversationsAddedToGroup ?? ((_, __) {}),
        onConversationsDeletedFromGroup =
            onConversationsDeletedFromGroup ?? ((_, __) {});

  /// The list is about to be told, as new conversations.
  VoidCallback onSyncServerStart;
  VoidCallback onSyncServerFinish;

  /// It does not happen.
  VoidCallback onSyncServerFailed;
  OnConversations onNewConversation;
  OnConversations onConversationChanged;
  void Function(List<String> conversationIDList) onConversationDeleted;
  void Function(int totalUnreadCount) onTotalUnreadMessageCountChanged;
  void Function(V2TimConversationFilter filter, int totalUnreadCount)
      onUnreadMessageCountChangedByFilter;
  OnConversationsOfGroup onConversationGroupCreated;
  void Function(String groupName) onConversationGroupDeleted;
  void Function(String oldName, String newName) onConversationGroupNameChanged;
  OnConversationsOfGroup onConversationsAddedToGroup;
  OnConversationsOfGroup onConversationsDeletedFromGroup;
}

class V2TimAdvancedMsgListener {
  V2TimAdvancedMsgListener({
    void Function(V2TimMessage msg)? onRecvNewMessage,
    void Function(V2TimMessage msg)? onRecvMessageModified,
    void Function(String msgID)? onRecvMessageRevoked,
    void Function(String msgID, V2TimUserFullInfo operateUser, String reason)?
        onRecvMessageRevokedWithInfo,
    void Function(List<V2TimMessageReceipt> receiptList)? onRecvC2CReadReceipt,
    void Function(List<V2TimMessageReceipt> receiptList)?
        onRecvMessageReadReceipts,
  })  : onRecvNewMessage = onRecvNewMessage ?? ((_) {}),
        onRecvMessageModified = onRecvMessageModified ?? ((_) {}),
        onRecvMessageRevoked = onRecvMessageRevoked ?? ((_) {}),
        onRecvMessageRevokedWithInfo =
            onRecvMessageRevokedWithInfo ?? ((_, __, ___) {}),
        onRecvC2CReadReceipt = onRecvC2CReadReceipt ?? ((_) {}),
        onRecvMessageReadReceipts = onRecvMessageReadReceipts ?? ((_) {});

  void Function(V2TimMessage msg) onRecvNewMessage;
  void Function(V2TimMessage msg) onRecvMessageModified;
  void Function(String msgID) onRecvMessageRevoked;
  void Function(String msgID, V2TimUserFullInfo operateUser, String reason)
      onRecvMessageRevokedWithInfo;

  /// A user has read the conversation with this one up to a time.
  void Function(List<V2TimMessageReceipt> receiptList) onRecvC2CReadReceipt;

  /// Somebody has sent receipts for messages.
  void Function(List<V2TimMessageReceipt> receiptList)
      onRecvMessageReadReceipts;
}

class V2TimGroupListener {
  V2TimGroupListener({
    void Function(String groupID, List<V2TimGroupMemberInfo> memberList)?
        onMemberEnter,
    void Function(String groupID, V2TimGroupMemberInfo member)? onMemberLeave,
    OnGroupOperation? onMemberInvited,
    OnGroupOperation? onMemberKicked,
    void Function(
            String groupID,
            List<V2TimGroupMemberChangeInfo>
                v2TIMGroupMemberChangeInfoList)?
        onMemberInfoChanged,
    void Function(String groupID)? onGroupCreated,
    void Function(String groupID, V2TimGroupMemberInfo opUser)?
        onGroupDismissed,
    void Function(String groupID, List<V2TimGroupChangeInfo> changeInfos)?
        onGroupInfoChanged,
    void Function(
            String groupID, V2TimGroupMemberInfo member, String opReason)?
        onReceiveJoinApplication,
    void Function(String groupID, V2TimGroupMemberInfo opUser,
            bool isAgreeJoin, String opReason)?
        onApplicationProcessed,
    OnGroupOperation? onGrantAdministrator,
    OnGroupOperation? onRevokeAdministrator,
    void Function(String groupID)? onQuitFromGroup,
    void Function(String groupID, Map<String, String> groupAttributeMap)?
        onGroupAttributeChanged,
    void Function(String groupID, String key, int newValue)?
        onGroupCounterChanged,
    void Function(String groupID, bool isMute)? onAllGroupMembersMuted,
    void Function(String groupID, List<String> memberIDList, int markType,
            bool enableMark)?
        onMemberMarkChanged,
  })  : onMemberEnter = onMemberEnter ?? ((_, __) {}),
        onMemberLeave = onMemberLeave ?? ((_, __) {}),
        onMemberInvited = onMemberInvited ?? ((_, __, ___) {}),
        onMemberKicked = onMemberKicked ?? ((_, __, ___) {}),
        onMemberInfoChanged = onMemberInfoChanged ?? ((_, __) {}),
        onGroupCreated = onGroupCreated ?? ((_) {}),
        onGroupDismissed = onGroupDismissed ?? ((_, __) {}),
        onGroupInfoChanged = onGroupInfoChanged ?? ((_, __) {}),
        onReceiveJoinApplication =
            onReceiveJoinApplication ?? ((_, __, ___) {}),
        onApplicationProcessed =
            onApplicationProcessed ?? ((_, __, ___, ____) {}),
        onGrantAdministrator = onGrantAdministrator ?? ((_, __, ___) {}),
        onRevokeAdministrator = onRevokeAdministrator ?? ((_, __, ___) {}),
        onQuitFromGroup = onQuitFromGroup ?? ((_) {}),
        onGroupAttributeChanged = onGroupAttributeChanged ?? ((_, __) {}),
        onGroupCounterChanged = onGroupCounterChanged ?? ((_, __, ___) {}),
        onAllGroupMembersMuted = onAllGroupMembersMuted ?? ((_, __) {}),
        onMemberMarkChanged =
            onMemberMarkChanged ?? ((_, __, ___, ____) {});

  void Function(String groupID, List<V2TimGroupMemberInfo> memberList)
      onMemberEnter;
  void Function(String groupID, V2TimGroupMemberInfo member) onMemberLeave;
  OnGroupOperation onMemberInvited;
  OnGroupOperation onMemberKicked;
  void Function(
          String groupID,
          List<V2TimGroupMemberChangeInfo> v2TIMGroupMemberChangeInfoList)
      onMemberInfoChanged;

  /// By the user, on another device.
  void Function(String groupID) onGroupCreated;
  void Function(String groupID, V2TimGroupMemberInfo opUser) onGroupDismissed;
  void Function(String groupID, List<V2TimGroupChangeInfo> changeInfos)
      onGroupInfoChanged;
  void Function(String groupID, V2TimGroupMemberInfo member, String opReason)
      onReceiveJoinApplication;
  void Function(String groupID, V2TimGroupMemberInfo opUser, bool isAgreeJoin,
      String opReason) onApplicationProcessed;
  OnGroupOperation onGrantAdministrator;
  OnGroupOperation onRevokeAdministrator;

  /// The user has, on another device.
  void Function(String groupID) onQuitFromGroup;
  void Function(String groupID, Map<String, String> groupAttributeMap)
      onGroupAttributeChanged;
  void Function(String groupID, String key, int newValue)
      onGroupCounterChanged;
  void Function(String groupID, bool isMute) onAllGroupMembersMuted;
  void Function(String groupID, List<String> memberIDList, int markType,
      bool enableMark) onMemberMarkChanged;
}
