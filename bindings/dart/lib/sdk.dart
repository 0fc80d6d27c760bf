/// The calls of the library, one to one, with its documents: what the plugin's
/// shape has no place for. `Sdk.instance` is the SDK that the managers share.
library;

export 'src/generated/calls.dart';
export 'src/generated/constants.dart';
export 'src/generated/documents.dart';
export 'src/sdk.dart' show Answer, Sdk;
