/// Conversations, conversation groups and chat groups in a file on disk, in
/// the shape of the Flutter plugin for Tencent Cloud's IM.
library;

export 'src/calling.dart' show Answer;
export 'src/client.dart';
export 'src/generated/constants.dart';
export 'src/json.dart' show readJson, readUnsigned, unsignedText;
export 'src/v2tim/callbacks.dart';
export 'src/v2tim/conversation_manager.dart';
export 'src/v2tim/enums.dart';
export 'src/v2tim/group_manager.dart';
export 'src/v2tim/listeners.dart';
export 'src/v2tim/manager.dart';
export 'src/v2tim/message_manager.dart';
export 'src/v2tim/models.dart';
