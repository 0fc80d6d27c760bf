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
import 'dart:ffi';

import 'bell.dart';
import 'callables.dart';
import 'calling.dart';
import 'generated/bindings.dart';
import 'generated/constants.dart';
import 'generated/listeners.dart';
import 'library.dart';
import 'memory.dart';

export 'calling.dart' show Answer;

final class Sdk {
  Sdk(this.native);

  /// A process has one SDK, and one isolate uses it.
  static final Sdk instance = Sdk(bindings);

  final Bindings native;
  final Listeners listeners = callables.listeners;

  /// Why the last call that was refused was.
  String refusal = '';

  bool _running = false;
  Future<void>? _ending;
  final _pending = Pending();

  /// Between [begin] and [end].
  bool get isRunning => _running;

  /// Calls that wait for their answer.
  int get unanswered => _pending.length;

  /// `Init`; a second one changes nothing, and the library warns where it means
  /// to.
  int begin(int appId, Map<String, Object?> config) {
    final polled = {...config, 'convoke_delivery': 'poll'};
    int init() =>
        _passed((texts) => native.init(appId, texts.json(polled))).code;
    if (_running) {
      return init();
    }
    bell.add(_poll);
    final code = init();
    if (code == TIMResult.TIM_SUCC) {
      _running = true;
      listeners.open();
    } else {
      bell.remove(_poll);
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
    listeners.clear();
    native.uninit();
    bell.remove(_poll);
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
    if (!_running) {
      return Future.value(Answer<T>(_refuse(
          TIMErrCode.ERR_SDK_NOT_INITIALIZED, _notInitialized), refusal));
    }
    return _pending.ask(
      (number) => _passed((texts) =>
          start(texts, callables.answer.nativeFunction, number)),
      read,
    );
  }

  /// A call without an answer; says whether it was accepted.
  int tell(int Function(Texts texts) start) {
    if (!_running) {
      return _refuse(TIMErrCode.ERR_SDK_NOT_INITIALIZED, _notInitialized);
    }
    return _passed(start).code;
  }

  Answer<void> _passed(int Function(Texts texts) call) {
    final answer = passed(call);
    if (answer.code != TIMResult.TIM_SUCC) {
      refusal = answer.desc;
    }
    return answer;
  }

  int _refuse(int code, String why) {
    refusal = why;
    return code;
  }

  static const _notInitialized = 'initSDK has not been called';

  /// A hundred at a time, so that other events get their turn.
  void _poll() {
    if (_running && native.convokePoll(100) == 100) {
      Timer.run(_poll);
    }
  }
}
