/// The library, which is opened when it is first used.
library;

import 'dart:ffi';
import 'dart:io';

import 'generated/bindings.dart';

final DynamicLibrary convoke = _open();
final Bindings bindings = Bindings(convoke);

/// The folder is in CONVOKE_LIB, or the system knows it.
DynamicLibrary _open() {
  if (Platform.isIOS) {
    return DynamicLibrary.process();
  }
  final name = Platform.isWindows
      ? 'convoke.dll'
      : Platform.isMacOS
          ? 'libconvoke.dylib'
          : 'libconvoke.so';
  final folder = Platform.environment['CONVOKE_LIB'] ?? '';
  return DynamicLibrary.open(folder.isEmpty ? name : '$folder/$name');
}
