/// Clients by handle: users beside the one of the SDK, whose calls are made by
/// their names. They are polled on the isolate's thread, as the SDK is.
library;

import 'dart:async';
import 'dart:ffi';

import 'bell.dart';
import 'callables.dart';
import 'calling.dart';
import 'generated/bindings.dart';
import 'generated/constants.dart';
import 'library.dart';

final _open = convoke.lookupFunction<
    Uint64 Function(Uint64 appId, Pointer<Uint8> config),
    int Function(int appId, Pointer<Uint8> config)>('ConvokeOpen');
final _call = convoke.lookupFunction<
    Int32 Function(
        Uint64 client,
        Pointer<Uint8> name,
        Pointer<Uint8> arguments,
        Pointer<NativeFunction<TIMCommCallback>> cb,
        Pointer<Void> userData),
    int Function(
        int client,
        Pointer<Uint8> name,
        Pointer<Uint8> arguments,
        Pointer<NativeFunction<TIMCommCallback>> cb,
        Pointer<Void> userData)>('ConvokeCall');
final _listen = convoke.lookupFunction<
    Int32 Function(
        Uint64 client,
        Pointer<NativeFunction<ConvokeEventCallback>> cb,
        Pointer<Void> userData),
    int Function(int client, Pointer<NativeFunction<ConvokeEventCallback>> cb,
        Pointer<Void> userData)>('ConvokeListen');
final _pollClient = convoke.lookupFunction<
    Uint32 Function(Uint64 client, Uint32 max, Uint32 milliseconds),
    int Function(
        int client, int max, int milliseconds)>('ConvokePollClient');
final _close = convoke.lookupFunction<Int32 Function(Uint64 client),
    int Function(int client)>('ConvokeClose');

/// A user of its own in this process, with the SDK's or without. Those of the
/// same application and data directory meet, as processes do.
final class ConvokeClient {
  ConvokeClient._();

  /// Opens one. [config]: the keys of the library's `Init`. There is no data
  /// where it is refused, and `desc` says why.
  static Answer<ConvokeClient> open(int sdkAppID,
      {Map<String, Object?> config = const {}}) {
    final client = ConvokeClient._();
    final polled = {...config, 'convoke_delivery': 'poll'};
    bell.add(client._poll);
    final opened = passed((texts) {
      client._number = _open(sdkAppID, texts.json(polled));
      return client._number == 0
          ? TIMResult.TIM_ERR_PARAM
          : TIMResult.TIM_SUCC;
    });
    if (opened.code != TIMResult.TIM_SUCC) {
      bell.remove(client._poll);
      return Answer(opened.code, opened.desc);
    }
    client._isOpen = true;
    return Answer(opened.code, opened.desc, client);
  }

  int _number = 0;
  bool _isOpen = false;
  Future<void>? _closing;
  final _pending = Pending();

  /// Calls that wait for their answer.
  int get unanswered => _pending.length;

  /// Makes a call by its [name], with or without `TIM`: any function of the
  /// library that answers. [arguments]: all that it takes before its callback,
  /// documents too, and null for NULL. It is answered the text that the library
  /// answers, which is JSON where that is: [readJson] reads it.
  Future<Answer<String>> call(String name,
      [List<Object?> arguments = const []]) {
    if (!_isOpen) {
      return Future.value(const Answer(
          TIMErrCode.ERR_SDK_NOT_INITIALIZED, 'the client is closed'));
    }
    return _pending.ask(
      (number) => passed((texts) => _call(_number, texts.text(name),
          texts.json(arguments), callables.answer.nativeFunction, number)),
      (json) => json,
    );
  }

  /// Sets what is told of all that happens to it, or clears it with null: by
  /// the name of the type of C's listener, such as `TIMRecvNewMsgCallback`, and
  /// with what that is called with.
  void listen(
      void Function(String listener, List<Object?> arguments)? listener) {
    if (!_isOpen) {
      return;
    }
    if (listener == null) {
      clientListeners.remove(_number);
      _listen(_number, nullptr, nullptr);
    } else {
      clientListeners[_number] = listener;
      _listen(_number, callables.event.nativeFunction,
          Pointer<Void>.fromAddress(_number));
    }
  }

  /// Ends it: what is pending is answered (7009) before this is done, and
  /// nothing is told any more.
  Future<void> close() => _closing ??= _end();

  Future<void> _end() async {
    // In a callback it would return before the end.
    await Future<void>.delayed(Duration.zero);
    _isOpen = false;
    clientListeners.remove(_number);
    _close(_number);
    bell.remove(_poll);
  }

  /// A hundred at a time, so that other events get their turn.
  void _poll() {
    if (_isOpen && _pollClient(_number, 100, 0) == 100) {
      Timer.run(_poll);
    }
  }
}
