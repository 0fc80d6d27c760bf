import '../generated/calls.dart';
import '../generated/documents.dart';
import '../json.dart';
import 'callbacks.dart';
import 'hub.dart';
import 'ids.dart';
import 'listeners.dart';
import 'models.dart';

/// Conversations and conversation groups. Conversation ids are `c2c_` and a
/// user's id, or `group_` and a chat group's.
class V2TIMConversationManager {
  Future<void> setConversationListener({
    required V2TimConversationListener listener,
  }) async {
    hub.conversationListeners
      ..clear()
      ..add(listener);
  }

  Future<void> addConversationListener({
    required V2TimConversationListener listener,
  }) async =>
      hub.conversationListeners.add(listener);

  /// Without [listener], all of them.
  Future<void> removeConversationListener({
    V2TimConversationListener? listener,
  }) async =>
      hub.conversationListeners
          .removeWhere((one) => listener == null || identical(one, listener));

  /// A page; [nextSeq] is "0", or what the page before said.
  Future<V2TimValueCallback<V2TimConversationResult>> getConversationList({
    required String nextSeq,
    required int count,
  }) =>
      value(
          hub.sdk.convGetConversationListByFilter(
              TIMConversationListFilter.empty(), readUnsigned(nextSeq), count),
          V2TimConversationResult.of);

  /// A page of those that [filter] selects; [nextSeq] is 0, or what the page
  /// before said, of which `readUnsigned` makes the number.
  Future<V2TimValueCallback<V2TimConversationResult>>
      getConversationListByFilter({
    required V2TimConversationFilter filter,
    required int nextSeq,
    required int count,
  }) =>
          value(
              hub.sdk.convGetConversationListByFilter(
                  filter.toDocument(), nextSeq, count),
              V2TimConversationResult.of);

  /// Those of the list that are named.
  Future<V2TimValueCallback<List<V2TimConversation>>>
      getConversationListByConversaionIds({
    required List<String> conversationIDList,
  }) async {
    final named = <GetConversationListParam>[];
    for (final id in conversationIDList) {
      final place = placeOf(id);
      if (place == null) {
        return V2TimValueCallback(
            code: noConversation.code, desc: noConversation.desc);
      }
      named.add(GetConversationListParam.empty()
        ..getConversationListParamConvId = place.id
        ..getConversationListParamConvType = place.type);
    }
    return value(hub.sdk.convGetConvInfo(named),
        (list) => list.map(V2TimConversation.of).toList());
  }

  /// A conversation that is not in the list yet comes into it.
  Future<V2TimValueCallback<V2TimConversation>> getConversation({
    required String conversationID,
  }) async {
    final place = placeOf(conversationID);
    return place == null
        ? V2TimValueCallback(
            code: noConversation.code, desc: noConversation.desc)
        : value(hub.sdk.convCreate(place.id, place.type), V2TimConversation.of);
  }

  Future<V2TimCallback> pinConversation({
    required String conversationID,
    required bool isPinned,
  }) async {
    final place = placeOf(conversationID);
    return place == null
        ? notConversation()
        : plain(
            hub.sdk.convPinConversation(place.id, place.type, isPinned));
  }

  Future<V2TimValueCallback<int>> getTotalUnreadMessageCount() => value(
      hub.sdk.convGetTotalUnreadMessageCount(),
      (result) => result.convGetTotalUnreadMessageCountResultUnreadCount ?? 0);

  Future<V2TimValueCallback<int>> getUnreadMessageCountByFilter({
    required V2TimConversationFilter filter,
  }) =>
      value(
          hub.sdk.convGetUnreadMessageCountByFilter(filter.toDocument()),
          (result) =>
              result.convGetTotalUnreadMessageCountResultUnreadCount ?? 0);

  Future<V2TimCallback> subscribeUnreadMessageCountByFilter({
    required V2TimConversationFilter filter,
  }) async =>
      accepted(hub.sdk, hub.sdk
          .convSubscribeUnreadMessageCountByFilter(filter.toDocument()));

  Future<V2TimCallback> unsubscribeUnreadMessageCountByFilter({
    required V2TimConversationFilter filter,
  }) async =>
      accepted(hub.sdk, hub.sdk
          .convUnsubscribeUnreadMessageCountByFilter(filter.toDocument()));

  /// An empty id, `c2c` or `group`: all of that kind.
  Future<V2TimCallback> cleanConversationUnreadMessageCount({
    required String conversationID,
    required int cleanTimestamp,
    required int cleanSequence,
  }) =>
      plain(hub.sdk.convCleanConversationUnreadMessageCount(
          conversationID, cleanTimestamp, cleanSequence));

  /// With its messages.
  Future<V2TimCallback> deleteConversation({
    required String conversationID,
  }) async {
    final place = placeOf(conversationID);
    return place == null
        ? notConversation()
        : plain(hub.sdk.convDelete(place.id, place.type));
  }

  Future<V2TimValueCallback<List<V2TimConversationOperationResult>>>
      deleteConversationList({
    required List<String> conversationIDList,
    required bool clearMessage,
  }) =>
          results(hub.sdk
              .convDeleteConversationList(conversationIDList, clearMessage));

  /// Without a text the draft is taken away.
  Future<V2TimCallback> setConversationDraft({
    required String conversationID,
    String? draftText = '',
  }) async {
    final place = placeOf(conversationID);
    if (place == null) {
      return notConversation();
    }
    return accepted(hub.sdk, draftText == null || draftText.isEmpty
        ? hub.sdk.convCancelDraft(place.id, place.type)
        : hub.sdk.convSetDraft(
            place.id, place.type, Draft.empty()..draftUserDefine = draftText));
  }

  Future<V2TimValueCallback<List<V2TimConversationOperationResult>>>
      setConversationCustomData({
    required String customData,
    required List<String> conversationIDList,
  }) =>
          results(hub.sdk
              .convSetConversationCustomData(conversationIDList, customData));

  /// [markType]: V2TimConversationMarkType, or 1<<32 to 1<<63.
  Future<V2TimValueCallback<List<V2TimConversationOperationResult>>>
      markConversation({
    required int markType,
    required bool enableMark,
    required List<String> conversationIDList,
  }) =>
          results(hub.sdk
              .convMarkConversation(conversationIDList, markType, enableMark));

  Future<V2TimValueCallback<List<V2TimConversationOperationResult>>>
      createConversationGroup({
    required String groupName,
    required List<String> conversationIDList,
  }) =>
          results(hub.sdk
              .convCreateConversationGroup(groupName, conversationIDList));

  /// The names, in the user's order.
  Future<V2TimValueCallback<List<String>>> getConversationGroupList() =>
      value(hub.sdk.convGetConversationGroupList(), (names) => names);

  Future<V2TimCallback> deleteConversationGroup({required String groupName}) =>
      plain(hub.sdk.convDeleteConversationGroup(groupName));

  Future<V2TimCallback> renameConversationGroup({
    required String oldName,
    required String newName,
  }) =>
      plain(hub.sdk.convRenameConversationGroup(oldName, newName));

  Future<V2TimValueCallback<List<V2TimConversationOperationResult>>>
      addConversationsToGroup({
    required String groupName,
    required List<String> conversationIDList,
  }) =>
          results(hub.sdk
              .convAddConversationsToGroup(groupName, conversationIDList));

  Future<V2TimValueCallback<List<V2TimConversationOperationResult>>>
      deleteConversationsFromGroup({
    required String groupName,
    required List<String> conversationIDList,
  }) =>
          results(hub.sdk
              .convDeleteConversationsFromGroup(groupName, conversationIDList));

  /// All names, in the order in which they are to be listed. The plugin has
  /// no such call.
  Future<V2TimCallback> reorderConversationGroups({
    required List<String> groupNameList,
  }) =>
      plain(hub.sdk.convReorderConversationGroups(groupNameList));
}
