/// The calls of the library, one to one, with its documents: what the plugin's
/// shape has no place for. `Sdk.instance` is the SDK that the managers share; a
/// `ConvokeClient` is another user beside it.
library;

export 'src/client.dart';
export 'src/generated/calls.dart';
export 'src/generated/constants.dart';
export 'src/generated/documents.dart';
export 'src/json.dart' show readJson;
export 'src/sdk.dart' show Answer, Sdk;
