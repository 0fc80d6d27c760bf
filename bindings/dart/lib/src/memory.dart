/// Texts for the library, and from it.
library;

import 'dart:convert';
import 'dart:ffi';
import 'dart:io';

import 'json.dart';

final DynamicLibrary _c = Platform.isWindows
    ? DynamicLibrary.open('ole32.dll')
    : DynamicLibrary.process();
final Pointer<Void> Function(int size) _allocate = _c.lookupFunction<
    Pointer<Void> Function(Size),
    Pointer<Void> Function(int)>(Platform.isWindows ? 'CoTaskMemAlloc' : 'malloc');
final void Function(Pointer<Void> memory) _release = _c.lookupFunction<
    Void Function(Pointer<Void>),
    void Function(Pointer<Void>)>(Platform.isWindows ? 'CoTaskMemFree' : 'free');

/// A text that is to be passed holds a NUL, where it would end.
final class TextHasNul implements Exception {}

/// Memory of one call: the library copies what it is given.
final class Texts {
  final _allocated = <Pointer<Void>>[];

  Pointer<Uint8> allocate(int bytes) {
    final memory = _allocate(bytes);
    if (memory == nullptr) {
      throw OutOfMemoryError();
    }
    _allocated.add(memory);
    return memory.cast();
  }

  Pointer<Uint8> text(String? text) {
    if (text == null) {
      return nullptr;
    }
    final bytes = utf8.encode(text);
    if (bytes.contains(0)) {
      throw TextHasNul();
    }
    final memory = allocate(bytes.length + 1);
    memory.asTypedList(bytes.length + 1)
      ..setAll(0, bytes)
      ..[bytes.length] = 0;
    return memory;
  }

  Pointer<Uint8> json(Object? value) =>
      value == null ? nullptr : text(writeJson(value));

  void free() {
    _allocated.forEach(_release);
    _allocated.clear();
  }
}

/// A text of the library's, copied.
String readText(Pointer<Uint8> text) {
  var length = 0;
  while (text[length] != 0) {
    length++;
  }
  return utf8.decode(text.asTypedList(length));
}
