/// What is passed to the library, and what waits for its answer.
library;

import 'dart:async';
import 'dart:convert';
import 'dart:ffi';

import 'generated/constants.dart';
import 'library.dart';
import 'memory.dart';

/// What a call is answered: [data] where the library says something.
final class Answer<T> {
  const Answer(this.code, this.desc, [this.data]);

  /// 0, or why the call failed.
  final int code;

  /// Empty, or a sentence.
  final String desc;
  final T? data;
}

/// Calls the library with texts, which it copies: what it returned, and why it
/// has refused the call. What cannot be passed is refused, as the library
/// would.
Answer<void> passed(int Function(Texts texts) call) {
  final texts = Texts();
  try {
    final code = call(texts);
    return Answer(
        code,
        code == TIMResult.TIM_SUCC
            ? ''
            : readText(bindings.convokeLastError()));
  } on TextHasNul {
    return const Answer(TIMResult.TIM_ERR_PARAM, 'a text has a NUL character');
  } on JsonUnsupportedObjectError catch (error) {
    return Answer(TIMResult.TIM_ERR_JSON, 'not JSON: $error');
  } finally {
    texts.free();
  }
}

typedef _Settle = void Function(int code, String desc, String json);

/// The calls of one user that wait for their answer.
final class Pending {
  /// Of all users, by the number that the library hands back with the answer.
  static final _settle = <int, _Settle>{};
  static int _lastNumber = 0;

  int _length = 0;

  int get length => _length;

  /// A call with an answer: [start] makes it with that number, and says whether
  /// it was accepted; [read] reads what it is answered.
  Future<Answer<T>> ask<T>(Answer<void> Function(Pointer<Void> number) start,
      T Function(String json) read) {
    final done = Completer<Answer<T>>();
    _length++;
    final number = _keep((code, desc, json) {
      _length--;
      try {
        done.complete(
            Answer<T>(code, desc, json.isEmpty ? null : read(json)));
      } catch (error, stack) {
        done.completeError(error, stack);
      }
    });
    final started = start(Pointer<Void>.fromAddress(number));
    if (started.code != TIMResult.TIM_SUCC) {
      _settle.remove(number);
      _length--;
      return Future.value(Answer<T>(started.code, started.desc));
    }
    return done.future;
  }

  static int _keep(_Settle settle) {
    do {
      _lastNumber = _lastNumber % 0x7fffffff + 1;
    } while (_settle.containsKey(_lastNumber));
    _settle[_lastNumber] = settle;
    return _lastNumber;
  }

  /// What the library calls with an answer.
  static void answered(int code, Pointer<Uint8> desc, Pointer<Uint8> json,
          Pointer<Void> number) =>
      _settle.remove(number.address)?.call(
          code, readText(desc), readText(json));
}
