/// The SDK of this isolate: calls out, answers in.
///
/// The library is in poll mode: it rings a bell from a thread of its own, which
/// the isolate hears as an event, and the isolate then polls. So every answer
/// and event is a Dart function called on the isolate's own thread, while its
/// texts are valid.
///
/// What the library calls on foreign threads is never let near Dart functions:
/// that is what is called before `Init` and after `Uninit`. Calls then are
/// answered here, and listeners are set only in between.
library;

import 'dart:async';
import 'dart:convert';
import 'dart:ffi';
import 'dart:io';

import 'generated/bindings.dart';
import 'generated/constants.dart';
import 'generated/listeners.dart';
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

typedef _Settle = void Function(int code, String desc, String json);

final class Sdk {
  Sdk(this.native);

  /// A process has one SDK, and one isolate uses it.
  static final Sdk instance = Sdk(Bindings(_open()));

  final Bindings native;
  final Listeners listeners = Listeners();

  /// Why the last call that was refused was.
  String refusal = '';

  bool _running = false;
  Future<void>? _ending;
  int _lastNumber = 0;
  final _pending = <int, _Settle>{};
  NativeCallable<TIMCommCallback>? _answer;
  NativeCallable<ConvokeReadyCallback>? _bell;

  /// Between [begin] and [end].
  bool get isRunning => _running;

  /// Calls that wait for their answer.
  int get unanswered => _pending.length;

  /// `Init`; a second one changes nothing, and the library warns where it means
  /// to.
  int begin(int appId, Map<String, Object?> config) {
    final polled = {...config, 'convoke_delivery': 'poll'};
    int init() => _passing((texts) => native.init(appId, texts.json(polled)));
    if (_running) {
      return init();
    }
    final bell = NativeCallable<ConvokeReadyCallback>.listener(
        (Pointer<Void> _) => _poll());
    native.convokeSetReadyCallback(bell.nativeFunction, nullptr);
    final code = init();
    if (code == TIMResult.TIM_SUCC) {
      _running = true;
      _bell = bell;
      _answer = NativeCallable<TIMCommCallback>.isolateLocal(_answered);
      listeners.open(native);
    } else {
      native.convokeSetReadyCallback(nullptr, nullptr);
      bell.close();
    }
    return code;
  }

  /// Where an [end] is on its way: its end.
  Future<void>? get ending => _ending;

  /// `Uninit`: what is pending is answered before this is done.
  Future<void> end() =>
      _ending ??= _end().whenComplete(() => _ending = null);

  Future<void> _end() async {
    // In a callback of the SDK it would return before the end.
    await Future<void>.delayed(Duration.zero);
    if (!_running) {
      return;
    }
    _running = false;
    native.convokeSetReadyCallback(nullptr, nullptr);
    listeners.clear();
    native.uninit();
    listeners.close();
    _answer?.close();
    _bell?.close();
    _answer = null;
    _bell = null;
  }

  /// A call with an answer: [start] passes the two on, and says whether the
  /// call was accepted; [read] reads what it is answered.
  Future<Answer<T>> ask<T>(
    int Function(
      Texts texts,
      Pointer<NativeFunction<TIMCommCallback>> answer,
      Pointer<Void> number,
    ) start,
    T Function(String json) read,
  ) {
    final answer = _answer;
    if (!_running || answer == null) {
      return Future.value(Answer<T>(_refuse(
          TIMErrCode.ERR_SDK_NOT_INITIALIZED, _notInitialized), refusal));
    }
    final done = Completer<Answer<T>>();
    final number = _keep((code, desc, json) {
      try {
        done.complete(
            Answer<T>(code, desc, json.isEmpty ? null : read(json)));
      } catch (error, stack) {
        done.completeError(error, stack);
      }
    });
    final refused = tell((texts) =>
        start(texts, answer.nativeFunction, Pointer<Void>.fromAddress(number)));
    if (refused != TIMResult.TIM_SUCC) {
      _pending.remove(number);
      return Future.value(Answer<T>(refused, refusal));
    }
    return done.future;
  }

  /// Keeps [settle] for the answer with the number that is returned.
  int _keep(_Settle settle) {
    do {
      _lastNumber = _lastNumber % 0x7fffffff + 1;
    } while (_pending.containsKey(_lastNumber));
    _pending[_lastNumber] = settle;
    return _lastNumber;
  }

  /// A call without an answer; says whether it was accepted.
  int tell(int Function(Texts texts) start) {
    if (!_running) {
      return _refuse(TIMErrCode.ERR_SDK_NOT_INITIALIZED, _notInitialized);
    }
    return _passing(start);
  }

  /// Calls the library with texts, which it copies. What cannot be passed is
  /// refused, as the library would.
  int _passing(int Function(Texts texts) call) {
    final texts = Texts();
    try {
      final code = call(texts);
      return code == TIMResult.TIM_SUCC
          ? code
          : _refuse(code, readText(native.convokeLastError()));
    } on TextHasNul {
      return _refuse(TIMResult.TIM_ERR_PARAM, 'a text has a NUL character');
    } on JsonUnsupportedObjectError catch (error) {
      return _refuse(TIMResult.TIM_ERR_JSON, 'not JSON: $error');
    } finally {
      texts.free();
    }
  }

  int _refuse(int code, String why) {
    refusal = why;
    return code;
  }

  static const _notInitialized = 'initSDK has not been called';

  void _answered(int code, Pointer<Uint8> desc, Pointer<Uint8> json,
          Pointer<Void> number) =>
      _pending.remove(number.address)?.call(
          code, readText(desc), readText(json));

  /// A hundred at a time, so that other events get their turn.
  void _poll() {
    if (_running && native.convokePoll(100) == 100) {
      Timer.run(_poll);
    }
  }
}

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
