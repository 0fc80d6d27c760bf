/// The functions of Dart that the library calls.
library;

import 'dart:async';
import 'dart:ffi';

import 'bell.dart';
import 'calling.dart';
import 'generated/bindings.dart';
import 'generated/listeners.dart';
import 'json.dart';
import 'library.dart';
import 'memory.dart';
import 'told.dart';

typedef ConvokeEventCallback = Void Function(
    Pointer<Uint8> listener, Pointer<Uint8> arguments, Pointer<Void> userData);

/// All of them are made at once, before the library rings its bell, and none is
/// ever closed: a VM that makes or closes one while a thread of the library
/// rings may never go on. None keeps the isolate but the one that rings, while
/// there is somebody to poll.
final callables = Callables._();

final class Callables {
  Callables._();

  /// Of the SDK.
  final listeners = Listeners(bindings);

  /// Of every call.
  final answer = NativeCallable<TIMCommCallback>.isolateLocal(Pending.answered)
    ..keepIsolateAlive = false;

  /// Of clients, whose user data is their number.
  final event = NativeCallable<ConvokeEventCallback>.isolateLocal(_happened)
    ..keepIsolateAlive = false;

  final ready = Zone.root.run(
      () => NativeCallable<ConvokeReadyCallback>.listener(
          (Pointer<Void> _) => bell.rung()))
    ..keepIsolateAlive = false;
}

/// Who listens to each client, by its number.
final clientListeners =
    <int, void Function(String listener, List<Object?> arguments)>{};

void _happened(Pointer<Uint8> listener, Pointer<Uint8> arguments,
        Pointer<Void> client) =>
    told(() => clientListeners[client.address]?.call(readText(listener),
        readJson(readText(arguments)) as List<Object?>));
