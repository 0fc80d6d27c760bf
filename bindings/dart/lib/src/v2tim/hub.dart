import '../generated/calls.dart';
import '../generated/constants.dart';
import '../generated/documents.dart';
import '../sdk.dart';
import '../told.dart';
import 'callbacks.dart';
import 'ids.dart';
import 'listeners.dart';
import 'models.dart';

/// The SDK that the managers share, and who listens to it.
final hub = Hub(Sdk.instance);

final class Hub {
  Hub(this.sdk) {
    _listenToUsers();
    _listenToConversations();
    _listenToMessages();
    _listenToGroups();
  }

  final Sdk sdk;
  final sdkListeners = <V2TimSDKListener>[];
  final conversationListeners = <V2TimConversationListener>[];
  final messageListeners = <V2TimAdvancedMsgListener>[];
  final groupListeners = <V2TimGroupListener>[];

  /// Messages that were made and are not sent yet, by the id they have here.
  final made = <String, Message>{};
  int _lastMade = 0;

  String keep(Message message) {
    final id = 'created-${++_lastMade}';
    made[id] = message;
    return id;
  }

  void _users(void Function(V2TimSDKListener listener) tell) =>
      _each(sdkListeners, tell);

  void _conversations(void Function(V2TimConversationListener listener) tell) =>
      _each(conversationListeners, tell);

  void _messages(void Function(V2TimAdvancedMsgListener listener) tell) =>
      _each(messageListeners, tell);

  void _groups(void Function(V2TimGroupListener listener) tell) =>
      _each(groupListeners, tell);

  /// One that throws does not keep the others from being told, and each may
  /// add and remove listeners.
  void _each<T>(List<T> listeners, void Function(T listener) tell) {
    for (final listener in listeners.toList()) {
      told(() => tell(listener));
    }
  }

  void _listenToUsers() {
    final from = sdk.listeners;
    from.networkStatusListener = (status, code, desc) {
      switch (status) {
        case TIMNetworkStatus.kTIMConnecting:
          _users((listener) => listener.onConnecting());
        case TIMNetworkStatus.kTIMConnected:
          _users((listener) => listener.onConnectSuccess());
        default:
          _users((listener) => listener.onConnectFailed(code, desc));
      }
    };
    from.kickedOffline = () => _users((listener) => listener.onKickedOffline());
    from.userSigExpired =
        () => _users((listener) => listener.onUserSigExpired());
    from.selfInfoUpdated = (profile) {
      final info = V2TimUserFullInfo.of(profile);
      _users((listener) => listener.onSelfInfoUpdated(info));
    };
    from.userStatusChanged = (statuses) {
      final list = statuses.map(V2TimUserStatus.of).toList();
      _users((listener) => listener.onUserStatusChanged(list));
    };
    from.userInfoChanged = (profiles) {
      final list = profiles.map(V2TimUserFullInfo.of).toList();
      _users((listener) => listener.onUserInfoChanged(list));
    };
    from.log = (level, line) =>
        _users((listener) => listener.onLog(level, line));
  }

  void _listenToConversations() {
    final from = sdk.listeners;
    from.convEvent = (event, conversations) {
      final list = conversations.map(V2TimConversation.of).toList();
      switch (event) {
        case TIMConvEvent.kTIMConvEvent_Start:
          _conversations((listener) => listener.onSyncServerStart());
        case TIMConvEvent.kTIMConvEvent_Finish:
          _conversations((listener) => listener.onSyncServerFinish());
        case TIMConvEvent.kTIMConvEvent_Add:
          _conversations((listener) => listener.onNewConversation(list));
        case TIMConvEvent.kTIMConvEvent_Update:
          _conversations((listener) => listener.onConversationChanged(list));
        case TIMConvEvent.kTIMConvEvent_Del:
          final ids = [
            for (final conversation in list) conversation.conversationID,
          ];
          _conversations((listener) => listener.onConversationDeleted(ids));
      }
    };
    from.convTotalUnreadMessageCountChanged = (count) => _conversations(
        (listener) => listener.onTotalUnreadMessageCountChanged(count));
    from.convUnreadMessageCountChangedByFilter = (filter, count) {
      final of = V2TimConversationFilter.of(filter);
      _conversations((listener) =>
          listener.onUnreadMessageCountChangedByFilter(of, count));
    };
    from.convConversationGroupCreated = (name, conversations) {
      final list = conversations.map(V2TimConversation.of).toList();
      _conversations(
          (listener) => listener.onConversationGroupCreated(name, list));
    };
    from.convConversationGroupDeleted = (name) => _conversations(
        (listener) => listener.onConversationGroupDeleted(name));
    from.convConversationGroupNameChanged = (before, after) => _conversations(
        (listener) => listener.onConversationGroupNameChanged(before, after));
    from.convConversationsAddedToGroup = (name, conversations) {
      final list = conversations.map(V2TimConversation.of).toList();
      _conversations(
          (listener) => listener.onConversationsAddedToGroup(name, list));
    };
    from.convConversationsDeletedFromGroup = (name, conversations, reason) {
      final list = conversations.map(V2TimConversation.of).toList();
      _conversations(
          (listener) => listener.onConversationsDeletedFromGroup(name, list));
    };
  }

  void _listenToMessages() {
    final from = sdk.listeners;
    from.recvNewMsg = (messages) {
      for (final message in messages) {
        final elements = message.messageElemArray ?? <Elem>[];
        if (elements.isNotEmpty &&
            elements.first.elemType == TIMElemType.kTIMElem_GroupReport) {
          _report(elements.first);
        } else {
          final one = V2TimMessage.of(message);
          _messages((listener) => listener.onRecvNewMessage(one));
        }
      }
    };
    from.msgUpdate = (messages) {
      for (final message in messages.map(V2TimMessage.of)) {
        _messages((listener) => listener.onRecvMessageModified(message));
      }
    };
    from.msgRevoke = (revoked) {
      for (final one in revoked) {
        // The listener gets these beside the contract's keys.
        final id = one.json['message_msg_id'] as String? ?? '';
        final by = V2TimUserFullInfo(
            userID: one.json['message_revoker_user_id'] as String?);
        final reason = one.json['message_revoke_reason'] as String? ?? '';
        _messages((listener) {
          listener.onRecvMessageRevoked(id);
          listener.onRecvMessageRevokedWithInfo(id, by, reason);
        });
      }
    };
    from.msgReadedReceipt = (receipts) {
      final all = receipts.map(V2TimMessageReceipt.of).toList();
      final upTo = all.where((one) => one.msgID?.isEmpty ?? true).toList();
      final each = all.where((one) => one.msgID?.isNotEmpty ?? false).toList();
      if (upTo.isNotEmpty) {
        _messages((listener) => listener.onRecvC2CReadReceipt(upTo));
      }
      if (each.isNotEmpty) {
        _messages((listener) => listener.onRecvMessageReadReceipts(each));
      }
    };
  }

  void _listenToGroups() {
    final from = sdk.listeners;
    from.groupTipsEvent = _tip;
    from.groupAttributeChanged = (group, attributes) {
      final map = attributesOf(attributes);
      _groups((listener) => listener.onGroupAttributeChanged(group, map));
    };
    from.groupCounterChanged = (group, key, value) => _groups(
        (listener) => listener.onGroupCounterChanged(group, key, value));
  }

  /// What every member is told.
  void _tip(GroupTipsElem tip) {
    final group = tip.groupTipsElemGroupId ?? '';
    final by = V2TimGroupTipsElem.operatorOf(tip);
    final members = V2TimGroupTipsElem.membersOf(tip);
    switch (tip.groupTipsElemTipType) {
      case TIMGroupTipType.kTIMGroupTip_Invite
          when tip.groupTipsElemJoinType ==
              TIMGroupJoinType.kTIMGroupJoin_Apply:
        _groups((listener) => listener.onMemberEnter(group, members));
      case TIMGroupTipType.kTIMGroupTip_Invite:
        _groups((listener) => listener.onMemberInvited(group, by, members));
      case TIMGroupTipType.kTIMGroupTip_Quit:
        for (final member in members.isEmpty ? [by] : members) {
          _groups((listener) => listener.onMemberLeave(group, member));
        }
      case TIMGroupTipType.kTIMGroupTip_Kick:
        _groups((listener) => listener.onMemberKicked(group, by, members));
      case TIMGroupTipType.kTIMGroupTip_SetAdmin:
        _groups(
            (listener) => listener.onGrantAdministrator(group, by, members));
      case TIMGroupTipType.kTIMGroupTip_CancelAdmin:
        _groups(
            (listener) => listener.onRevokeAdministrator(group, by, members));
      case TIMGroupTipType.kTIMGroupTip_GroupInfoChange:
        final changes =
            (tip.groupTipsElemGroupChangeInfoArray ?? <GroupTipGroupChangeInfo>[])
                .map(V2TimGroupChangeInfo.of)
                .toList();
        _groups((listener) => listener.onGroupInfoChanged(group, changes));
        for (final change in changes) {
          if (change.type ==
              TIMGroupTipGroupChangeFlag.kTIMGroupTipChangeFlag_ShutupAll) {
            _groups((listener) => listener.onAllGroupMembersMuted(
                group, change.boolValue ?? false));
          }
        }
      case TIMGroupTipType.kTIMGroupTip_MemberInfoChange:
        final changes = (tip.groupTipsElemMemberChangeInfoArray ??
                <GroupTipMemberChangeInfo>[])
            .map(V2TimGroupMemberChangeInfo.of)
            .toList();
        _groups((listener) => listener.onMemberInfoChanged(group, changes));
      case TIMGroupTipType.kTIMGroupTip_MemberMarkChange:
        for (final change in tip.groupTipsElemMemberMarkInfoArray ??
            <GroupTipMemberMarkChangeInfo>[]) {
          _groups((listener) => listener.onMemberMarkChanged(
              group,
              change.groupTipsMemberMarkChangeInfoUserIDList ?? <String>[],
              change.groupTipsMemberMarkChangeInfoMarkType ?? 0,
              change.groupTipsMemberMarkChangeInfoEnableMark ?? false));
        }
    }
  }

  /// What the user alone is told, and the members are not.
  void _report(Elem report) {
    final group = report.groupReportElemGroupId ?? '';
    final reason = report.groupReportElemMsg ?? '';
    final user = report.groupReportElemOpUserInfo;
    final by = user == null
        ? V2TimGroupMemberInfo(userID: report.groupReportElemOpUser)
        : V2TimGroupMemberInfo.ofUser(user);
    switch (report.groupReportElemReportType) {
      case TIMGroupReportType.kTIMGroupReport_AddRequest:
        _groups((listener) =>
            listener.onReceiveJoinApplication(group, by, reason));
      case TIMGroupReportType.kTIMGroupReport_AddAccept:
        _groups((listener) =>
            listener.onApplicationProcessed(group, by, true, reason));
      case TIMGroupReportType.kTIMGroupReport_AddRefuse:
        _groups((listener) =>
            listener.onApplicationProcessed(group, by, false, reason));
      case TIMGroupReportType.kTIMGroupReport_Delete:
        _groups((listener) => listener.onGroupDismissed(group, by));
      case TIMGroupReportType.kTIMGroupReport_Create:
        _groups((listener) => listener.onGroupCreated(group));
      case TIMGroupReportType.kTIMGroupReport_Quit:
        _groups((listener) => listener.onQuitFromGroup(group));
    }
  }
}

Map<String, String> attributesOf(List<GroupAttributes> list) => {
      for (final one in list)
        one.groupAttributeKey ?? '': one.groupAttributeValue ?? '',
    };

/// An answer that says nothing.
Future<V2TimCallback> plain<T>(Future<Answer<T>> asked) async {
  final answer = await asked;
  return V2TimCallback(code: answer.code, desc: answer.desc);
}

/// An answer that says something, which [of] makes the plugin's.
Future<V2TimValueCallback<R>> value<T, R>(
    Future<Answer<T>> asked, R Function(T data) of) async {
  final answer = await asked;
  final data = answer.data;
  return V2TimValueCallback<R>(
    code: answer.code,
    desc: answer.desc,
    data: data == null ? null : of(data),
  );
}

/// What became of each conversation.
Future<V2TimValueCallback<List<V2TimConversationOperationResult>>> results(
        Future<Answer<List<TIMConversationOperationResult>>> asked) =>
    value(asked,
        (list) => list.map(V2TimConversationOperationResult.of).toList());

/// A call that says at once whether it was accepted.
V2TimCallback accepted(Sdk sdk, int code) =>
    V2TimCallback(code: code, desc: code == 0 ? '' : sdk.refusal);

/// Of an id without `c2c_` or `group_`: what the library says of an argument
/// that is no conversation.
const noConversation =
    (code: TIMResult.TIM_ERR_CONV, desc: 'not a conversation id');

V2TimCallback notConversation() =>
    V2TimCallback(code: noConversation.code, desc: noConversation.desc);

/// The document of a message that is in the store.
Future<Answer<Message>> findMessage(Sdk sdk, String id) async {
  final found = await sdk.msgFindMessages([id]);
  final messages = found.data ?? <Message>[];
  if (found.code != 0) {
    return Answer<Message>(found.code, found.desc);
  }
  return messages.isEmpty
      ? const Answer<Message>(TIMErrCode.ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND,
          'there is no such message')
      : Answer<Message>(0, '', messages.first);
}

/// Does with a message, and where it is, what [act] asks for.
Future<V2TimCallback> withMessage<T>(Sdk sdk, String id,
    Future<Answer<T>> Function(Message message, Place place) act) async {
  final found = await findMessage(sdk, id);
  final message = found.data;
  return message == null
      ? V2TimCallback(code: found.code, desc: found.desc)
      : plain(act(message, (
          id: message.messageConvId ?? '',
          type: message.messageConvType ?? TIMConvType.kTIMConv_Invalid,
        )));
}
