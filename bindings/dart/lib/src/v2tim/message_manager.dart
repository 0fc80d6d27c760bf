import '../generated/calls.dart';
import '../generated/constants.dart';
import '../generated/documents.dart';
import 'callbacks.dart';
import 'enums.dart';
import 'hub.dart';
import 'ids.dart';
import 'listeners.dart';
import 'models.dart';

/// Messages. One is made first (`create...Message`) and then sent, by the id
/// that it was made with.
class V2TIMMessageManager {
  Future<void> addAdvancedMsgListener({
    required V2TimAdvancedMsgListener listener,
  }) async =>
      hub.messageListeners.add(listener);

  /// Without [listener], all of them.
  Future<void> removeAdvancedMsgListener({
    V2TimAdvancedMsgListener? listener,
  }) async =>
      hub.messageListeners
          .removeWhere((one) => listener == null || identical(one, listener));

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createTextMessage({
    required String text,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Text
        ..textElemContent = text);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createCustomMessage({
    required String data,
    String desc = '',
    String extension = '',
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Custom
        ..customElemData = data
        ..customElemDesc = desc
        ..customElemExt = extension);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createImageMessage({
    required String imagePath,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Image
        ..imageElemOrigPath = imagePath);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createSoundMessage({
    required String soundPath,
    required int duration,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Sound
        ..soundElemFilePath = soundPath
        ..soundElemFileTime = duration);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createVideoMessage({
    required String videoFilePath,
    required String type,
    required int duration,
    required String snapshotPath,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Video
        ..videoElemVideoPath = videoFilePath
        ..videoElemVideoType = type
        ..videoElemVideoDuration = duration
        ..videoElemImagePath = snapshotPath);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createFileMessage({
    required String filePath,
    required String fileName,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_File
        ..fileElemFilePath = filePath
        ..fileElemFileName = fileName);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createLocationMessage({
    required String desc,
    required double longitude,
    required double latitude,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Location
        ..locationElemDesc = desc
        ..locationElemLongitude = longitude
        ..locationElemLatitude = latitude);

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createFaceMessage({
    required int index,
    required String data,
  }) =>
      _create(Elem.empty()
        ..elemType = TIMElemType.kTIMElem_Face
        ..faceElemIndex = index
        ..faceElemBuf = data);

  /// A text that means users of a chat group by an @.
  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> createTextAtMessage({
    required String text,
    required List<String> atUserList,
  }) =>
      _create(
          Elem.empty()
            ..elemType = TIMElemType.kTIMElem_Text
            ..textElemContent = text,
          atUsers: atUserList);

  /// Sends what was made, to a user ([receiver]) or into a chat group
  /// ([groupID]); the other one is empty. Answers the message.
  Future<V2TimValueCallback<V2TimMessage>> sendMessage({
    required String id,
    required String receiver,
    required String groupID,
    MessagePriorityEnum? priority = MessagePriorityEnum.V2TIM_PRIORITY_NORMAL,
    bool onlineUserOnly = false,
    bool isExcludedFromUnreadCount = false,
    bool isExcludedFromLastMessage = false,
    bool? isSupportMessageExtension = false,
    bool? isExcludedFromContentModeration = false,
    bool needReadReceipt = false,
    String? cloudCustomData,
    String? localCustomData,
  }) async {
    final message = hub.made.remove(id);
    if (message == null) {
      return V2TimValueCallback(
          code: TIMErrCode.ERR_INVALID_PARAMETERS,
          desc: 'no message was made with that id, or it was sent already');
    }
    final urgency = priority?.index ?? 0;
    // The plugin has 0 for the default, and the library's behind it.
    message.messagePriority = urgency == 0 ? null : urgency - 1;
    message.messageIsOnlineMsg = onlineUserOnly;
    message.messageIsExcludedFromUnreadCount = isExcludedFromUnreadCount;
    message.messageExcludedFromLastMessage = isExcludedFromLastMessage;
    message.messageSupportMessageExtension = isSupportMessageExtension;
    message.messageExcludedFromContentModeration =
        isExcludedFromContentModeration;
    message.messageNeedReadReceipt = needReadReceipt;
    message.messageCloudCustomStr = cloudCustomData;
    message.messageCustomStr = localCustomData;
    final place = placeOfEither(receiver, groupID);
    return value(hub.sdk.msgSendMessage(place.id, place.type, message),
        (sent) => V2TimMessage.of(sent)..id = id);
  }

  /// The newest first; [lastMsgID] is the last of the page before.
  Future<V2TimValueCallback<List<V2TimMessage>>> getC2CHistoryMessageList({
    required String userID,
    required int count,
    String? lastMsgID,
  }) =>
      getHistoryMessageList(userID: userID, count: count, lastMsgID: lastMsgID);

  /// The newest first; [lastMsgID] is the last of the page before.
  Future<V2TimValueCallback<List<V2TimMessage>>> getGroupHistoryMessageList({
    required String groupID,
    required int count,
    String? lastMsgID,
  }) =>
      getHistoryMessageList(
          groupID: groupID, count: count, lastMsgID: lastMsgID);

  /// Everything is on this machine: the cloud's and the local messages are the
  /// same.
  Future<V2TimValueCallback<List<V2TimMessage>>> getHistoryMessageList({
    HistoryMsgGetTypeEnum? getType =
        HistoryMsgGetTypeEnum.V2TIM_GET_LOCAL_OLDER_MSG,
    String? userID,
    String? groupID,
    int lastMsgSeq = -1,
    required int count,
    String? lastMsgID,
    List<int>? messageTypeList,
    List<int>? messageSeqList,
    int? timeBegin,
    int? timePeriod,
  }) {
    final place = placeOfEither(userID, groupID);
    final wanted = MsgGetMsgListParam.empty();
    wanted.msgGetmsglistParamCount = count;
    wanted.msgGetmsglistParamIsForward =
        getType == HistoryMsgGetTypeEnum.V2TIM_GET_CLOUD_NEWER_MSG ||
            getType == HistoryMsgGetTypeEnum.V2TIM_GET_LOCAL_NEWER_MSG;
    wanted.msgGetmsglistParamLastMsgSeq = lastMsgSeq > 0 ? lastMsgSeq : null;
    wanted.msgGetmsglistParamLastMsg = lastMsgID == null || lastMsgID.isEmpty
        ? null
        : (Message.empty()..messageMsgId = lastMsgID);
    wanted.msgGetmsglistParamMessageTypeArray =
        messageTypeList == null || messageTypeList.isEmpty
            ? null
            : messageTypeList.map(MessageElemType.numberOf).toList();
    wanted.msgGetmsglistParamMessageSeqArray = messageSeqList;
    wanted.msgGetmsglistParamTimeBegin = timeBegin;
    wanted.msgGetmsglistParamTimePeriod = timePeriod;
    return value(hub.sdk.msgGetMsgList(place.id, place.type, wanted),
        (list) => list.map(V2TimMessage.of).toList());
  }

  Future<V2TimValueCallback<List<V2TimMessage>>> findMessages({
    required List<String> messageIDList,
  }) =>
      value(hub.sdk.msgFindMessages(messageIDList),
          (list) => list.map(V2TimMessage.of).toList());

  Future<V2TimValueCallback<V2TimMessageSearchResult>> searchLocalMessages({
    required V2TimMessageSearchParam searchParam,
  }) =>
      value(hub.sdk.msgSearchLocalMessages(searchParam.toDocument()),
          V2TimMessageSearchResult.of);

  Future<V2TimCallback> revokeMessage({required String msgID}) => withMessage(
      hub.sdk,
      msgID,
      (message, place) =>
          hub.sdk.msgRevoke(place.id, place.type, message));

  /// [message] as it was answered, with its text, custom element or custom
  /// data changed.
  Future<V2TimValueCallback<V2TimMessageChangeInfo>> modifyMessage({
    required V2TimMessage message,
  }) async {
    final document = message.document;
    if (document == null) {
      return V2TimValueCallback(
          code: TIMErrCode.ERR_INVALID_PARAMETERS,
          desc: 'message: it is none that the SDK has answered');
    }
    final elements = document.messageElemArray ?? <Elem>[];
    if (elements.isNotEmpty) {
      if (message.textElem case final text?) {
        elements.first.textElemContent = text.text;
      }
      if (message.customElem case final custom?) {
        elements.first
          ..customElemData = custom.data
          ..customElemDesc = custom.desc
          ..customElemExt = custom.extension;
      }
    }
    document.messageElemArray = elements;
    document.messageCloudCustomStr = message.cloudCustomData;
    final answer = await hub.sdk.msgModifyMessage(document);
    final now = answer.data;
    return V2TimValueCallback(
      code: answer.code,
      desc: answer.desc,
      data: V2TimMessageChangeInfo(
        code: answer.code,
        desc: answer.desc,
        message: now == null ? null : V2TimMessage.of(now),
      ),
    );
  }

  /// For this user alone. They must be of one conversation.
  Future<V2TimCallback> deleteMessages({required List<String> msgIDs}) async {
    final found = await hub.sdk.msgFindMessages(msgIDs);
    final messages = found.data ?? <Message>[];
    if (found.code != 0 || messages.isEmpty) {
      return V2TimCallback(
          code: found.code == 0
              ? TIMErrCode.ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND
              : found.code,
          desc: found.code == 0 ? 'there is no such message' : found.desc);
    }
    return plain(hub.sdk.msgListDelete(messages.first.messageConvId ?? '',
        messages.first.messageConvType ?? 0, messages));
  }

  Future<V2TimCallback> deleteMessageFromLocalStorage({
    required String msgID,
  }) =>
      deleteMessages(msgIDs: [msgID]);

  Future<V2TimCallback> clearC2CHistoryMessage({required String userID}) =>
      plain(hub.sdk.msgClearHistoryMessage(userID, TIMConvType.kTIMConv_C2C));

  Future<V2TimCallback> clearGroupHistoryMessage({required String groupID}) =>
      plain(
          hub.sdk.msgClearHistoryMessage(groupID, TIMConvType.kTIMConv_Group));

  Future<V2TimCallback> markC2CMessageAsRead({required String userID}) =>
      plain(hub.sdk.msgReportReaded(userID, TIMConvType.kTIMConv_C2C, null));

  Future<V2TimCallback> markGroupMessageAsRead({required String groupID}) =>
      plain(hub.sdk.msgReportReaded(groupID, TIMConvType.kTIMConv_Group, null));

  Future<V2TimCallback> markAllMessageAsRead() =>
      plain(hub.sdk.msgMarkAllMessageAsRead());

  Future<V2TimCallback> setLocalCustomData({
    required String msgID,
    required String localCustomData,
  }) =>
      withMessage(
          hub.sdk,
          msgID,
          (message, place) => hub.sdk.msgSetLocalCustomData(
              message..messageCustomStr = localCustomData));

  Future<V2TimCallback> setLocalCustomInt({
    required String msgID,
    required int localCustomInt,
  }) =>
      withMessage(
          hub.sdk,
          msgID,
          (message, place) => hub.sdk.msgSetLocalCustomData(
              message..messageCustomInt = localCustomInt));

  Future<V2TimCallback> setC2CReceiveMessageOpt({
    required List<String> userIDList,
    required ReceiveMsgOptEnum opt,
  }) =>
      plain(hub.sdk.msgSetC2CReceiveMessageOpt(userIDList, opt.index));

  Future<V2TimCallback> setGroupReceiveMessageOpt({
    required String groupID,
    required ReceiveMsgOptEnum opt,
  }) =>
      plain(hub.sdk.msgSetGroupReceiveMessageOpt(groupID, opt.index));

  Future<V2TimCallback> sendMessageReadReceipts({
    required List<String> messageIDList,
  }) =>
      plain(hub.sdk.msgSendMessageReadReceipts(_byId(messageIDList)));

  Future<V2TimValueCallback<List<V2TimMessageReceipt>>> getMessageReadReceipts({
    required List<String> messageIDList,
  }) =>
      value(hub.sdk.msgGetMessageReadReceipts(_byId(messageIDList)),
          (list) => list.map(V2TimMessageReceipt.of).toList());

  Future<V2TimCallback> addMessageReaction({
    required String msgID,
    required String reactionID,
  }) =>
      plain(hub.sdk.msgAddMessageReaction(
          Message.empty()..messageMsgId = msgID, reactionID));

  Future<V2TimCallback> removeMessageReaction({
    required String msgID,
    required String reactionID,
  }) =>
      plain(hub.sdk.msgRemoveMessageReaction(
          Message.empty()..messageMsgId = msgID, reactionID));

  Future<V2TimCallback> pinGroupMessage({
    required String msgID,
    required String groupID,
    required bool isPinned,
  }) =>
      plain(hub.sdk.pinGroupMessage(
          groupID, Message.empty()..messageMsgId = msgID, isPinned));

  Future<V2TimValueCallback<List<V2TimMessage>>> getPinnedGroupMessageList({
    required String groupID,
  }) =>
      value(hub.sdk.getPinnedGroupMessageList(groupID),
          (list) => list.map(V2TimMessage.of).toList());

  List<Message> _byId(List<String> ids) => [
        for (final id in ids) Message.empty()..messageMsgId = id,
      ];

  Future<V2TimValueCallback<V2TimMsgCreateInfoResult>> _create(
    Elem element, {
    List<String>? atUsers,
  }) async {
    final message = Message.empty()
      ..messageElemArray = [element]
      ..messageGroupAtUserArray = atUsers;
    final id = hub.keep(message);
    return V2TimValueCallback(
      code: 0,
      desc: '',
      data: V2TimMsgCreateInfoResult(
        id: id,
        messageInfo: V2TimMessage.of(message)..id = id,
      ),
    );
  }
}
