/// The bell that the library rings, from a thread of its own, when something
/// waits to be polled; the isolate hears it as an event.
library;

import 'dart:async';
import 'dart:ffi';

import 'callables.dart';
import 'library.dart';

/// The process has one, and the isolate that uses the SDK hears it.
final bell = Bell._();

final class Bell {
  Bell._();

  /// Those who poll when it rings, each in their own zone.
  final _polls = <void Function(), void Function()>{};

  /// Before the one who polls begins.
  void add(void Function() poll) {
    final isFirst = _polls.isEmpty;
    _polls[poll] = Zone.current.bindCallbackGuarded(poll);
    if (isFirst) {
      callables.ready.keepIsolateAlive = true;
      bindings.convokeSetReadyCallback(callables.ready.nativeFunction, nullptr);
    }
  }

  void remove(void Function() poll) {
    _polls.remove(poll);
    if (_polls.isEmpty) {
      bindings.convokeSetReadyCallback(nullptr, nullptr);
      callables.ready.keepIsolateAlive = false;
    }
  }

  void rung() => _polls.values.toList().forEach((poll) => poll());
}
