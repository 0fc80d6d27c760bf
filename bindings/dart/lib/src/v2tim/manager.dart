import 'dart:ffi';

import '../generated/calls.dart';
import '../generated/documents.dart';
import '../memory.dart';
import '../sdk.dart';
import 'callbacks.dart';
import 'conversation_manager.dart';
import 'enums.dart';
import 'group_manager.dart';
import 'hub.dart';
import 'listeners.dart';
import 'message_manager.dart';
import 'models.dart';

/// Where everything begins.
class TencentImSDKPlugin {
  static final V2TIMManager v2TIMManager = V2TIMManager();
}

/// The SDK's life, the login, users, and coming and going in chat groups.
class V2TIMManager {
  final _conversations = V2TIMConversationManager();
  final _groups = V2TIMGroupManager();
  final _messages = V2TIMMessageManager();

  V2TIMConversationManager getConversationManager() => _conversations;

  V2TIMGroupManager getGroupManager() => _groups;

  V2TIMMessageManager getMessageManager() => _messages;

  /// Begins. [showImLog]: the log also goes to the standard error stream. The
  /// plugin has no [config]: keys of the library's `Init`, such as
  /// `sdk_config_config_file_path`, the data directory.
  Future<V2TimValueCallback<bool>> initSDK({
    required int sdkAppID,
    required LogLevelEnum loglevel,
    required V2TimSDKListener listener,
    bool? showImLog = false,
    Map<String, Object?> config = const {},
  }) async {
    final ending = hub.sdk.ending;
    if (ending != null) {
      await ending;
    }
    final again = hub.sdk.isRunning;
    final code = hub.sdk.begin(sdkAppID, config);
    if (code != 0) {
      return V2TimValueCallback(
          code: code, desc: hub.sdk.refusal, data: false);
    }
    hub.sdkListeners
      ..clear()
      ..add(listener);
    if (!again) {
      // Not awaited: the library does it before what is called next.
      hub.sdk.setConfig(SetConfig.empty()
        ..setConfigLogLevel = loglevel.number
        ..setConfigCallbackLogLevel = loglevel.number
        ..setConfigIsLogOutputConsole = showImLog).ignore();
    }
    return V2TimValueCallback(code: 0, desc: '', data: true);
  }

  /// Ends: what is pending is answered, nothing is told any more, and the
  /// isolate may exit.
  Future<V2TimCallback> unInitSDK() async {
    await hub.sdk.end();
    hub.sdkListeners.clear();
    hub.conversationListeners.clear();
    hub.messageListeners.clear();
    hub.groupListeners.clear();
    hub.made.clear();
    return V2TimCallback(code: 0, desc: '');
  }

  Future<V2TimValueCallback<String>> getVersion() async => V2TimValueCallback(
      code: 0, desc: '', data: readText(hub.sdk.native.getSDKVersion()));

  /// Seconds since 1970 UTC.
  Future<V2TimValueCallback<int>> getServerTime() async => V2TimValueCallback(
      code: 0, desc: '', data: hub.sdk.native.getServerTime());

  Future<V2TimCallback> login({
    required String userID,
    required String userSig,
  }) =>
      plain(hub.sdk.login(userID, userSig));

  Future<V2TimCallback> logout() => plain(hub.sdk.logout());

  /// Empty where nobody is logged in.
  Future<V2TimValueCallback<String>> getLoginUser() async {
    final texts = Texts();
    try {
      final buffer = texts.allocate(128);
      final code = hub.sdk.native.getLoginUserID(buffer);
      return V2TimValueCallback(
          code: code,
          desc: code == 0 ? '' : hub.sdk.refusal,
          data: code == 0 ? readText(buffer) : '');
    } finally {
      texts.free();
    }
  }

  /// 1 logged in, 2 logging in, 3 nobody is.
  Future<V2TimValueCallback<int>> getLoginStatus() async => V2TimValueCallback(
      code: 0, desc: '', data: hub.sdk.native.getLoginStatus());

  /// More than one may listen.
  Future<void> addGroupListener({required V2TimGroupListener listener}) async =>
      hub.groupListeners.add(listener);

  Future<void> setGroupListener({required V2TimGroupListener listener}) async {
    hub.groupListeners
      ..clear()
      ..add(listener);
  }

  /// Without [listener], all of them.
  Future<void> removeGroupListener({V2TimGroupListener? listener}) async =>
      hub.groupListeners
          .removeWhere((one) => listener == null || identical(one, listener));

  /// Where joining needs approval it is asked for, with [message].
  Future<V2TimCallback> joinGroup({
    required String groupID,
    required String message,
    String? groupType,
  }) =>
      plain(hub.sdk.groupJoin(groupID, message));

  Future<V2TimCallback> quitGroup({required String groupID}) =>
      plain(hub.sdk.groupQuit(groupID));

  Future<V2TimCallback> dismissGroup({required String groupID}) =>
      plain(hub.sdk.groupDelete(groupID));

  Future<V2TimValueCallback<List<V2TimUserFullInfo>>> getUsersInfo({
    required List<String> userIDList,
  }) =>
      value(
          hub.sdk.profileGetUserProfileList(
              FriendShipGetProfileListParam.empty()
                ..friendshipGetprofilelistParamIdentifierArray = userIDList),
          (list) => list.map(V2TimUserFullInfo.of).toList());

  /// What is null stays as it is.
  Future<V2TimCallback> setSelfInfo({
    required V2TimUserFullInfo userFullInfo,
  }) =>
      plain(hub.sdk.profileModifySelfUserProfile(userFullInfo.toDocument()));

  Future<V2TimCallback> subscribeUserInfo({
    required List<String> userIDList,
  }) =>
      plain(hub.sdk.subscribeUserInfo(userIDList));

  Future<V2TimCallback> unsubscribeUserInfo({
    required List<String> userIDList,
  }) =>
      plain(hub.sdk.unsubscribeUserInfo(userIDList));

  Future<V2TimValueCallback<List<V2TimUserStatus>>> getUserStatus({
    required List<String> userIDList,
  }) =>
      value(hub.sdk.getUserStatus(userIDList),
          (list) => list.map(V2TimUserStatus.of).toList());

  Future<V2TimCallback> setSelfStatus({required String status}) =>
      plain(hub.sdk
          .setSelfStatus(TIMUserStatus.empty()..userStatusCustomStatus = status));

  Future<V2TimCallback> subscribeUserStatus({
    required List<String> userIDList,
  }) =>
      plain(hub.sdk.subscribeUserStatus(userIDList));

  /// Without ids: from all of them.
  Future<V2TimCallback> unsubscribeUserStatus({
    required List<String> userIDList,
  }) =>
      plain(hub.sdk.unsubscribeUserStatus(userIDList));

  /// An operation outside the API.
  Future<V2TimValueCallback<Object>> callExperimentalAPI({
    required String api,
    Object? param,
  }) async {
    final request = ExperimentalRequest.empty()
      ..requestOperation = api
      ..requestParam = param;
    if (_unanswered.contains(api.replaceFirst('internal_operation_', ''))) {
      final code = hub.sdk.tell((texts) => hub.sdk.native
          .callExperimentalAPI(texts.json(request), nullptr, nullptr));
      return V2TimValueCallback(
          code: code, desc: code == 0 ? '' : hub.sdk.refusal);
    }
    final answer = await hub.sdk.callExperimentalAPI(request);
    return V2TimValueCallback(code: answer.code, desc: answer.desc);
  }

  /// Operations that the library takes without ever answering.
  static const _unanswered = {
    'write_log',
    'set_ui_platform',
    'set_env',
    'set_ipv6_prior',
    'set_max_retry_count',
    'set_packet_request_timeout',
    'init_local_storage',
    'update_proxy_info',
    'set_application_id',
    'set_ignore_repeat_login',
  };
}
