/// What the tests use of package:test, for where pub.dev is out of reach.
library;

import 'dart:async';
import 'dart:convert';
import 'dart:io';

/// `-Donly=` a part of a name: other tests do not run.
const _only = String.fromEnvironment('only');

final _tests = <String, Future<void> Function()>{};
final _tearDowns = <Future<void> Function()>[];

void test(String name, Future<void> Function() body) {
  if (_tests.isEmpty) {
    Timer.run(_runAll);
  }
  _tests[name] = body;
}

void tearDown(Future<void> Function() body) => _tearDowns.add(body);

void expect(Object? actual, Object? matcher, {String? reason}) {
  // JSON compares what is inside too.
  final (found, wanted) = (jsonEncode(actual), jsonEncode(matcher));
  if (found != wanted) {
    throw 'found $found, not $wanted${reason == null ? '' : ' ($reason)'}';
  }
}

Future<void> _runAll() async {
  _tests.removeWhere((name, body) => !name.contains(_only));
  var failed = 0;
  for (final MapEntry(key: name, value: body) in _tests.entries) {
    final errors = await _errors(body);
    for (final tearDown in _tearDowns) {
      await tearDown();
    }
    failed += errors.isEmpty ? 0 : 1;
    print('${errors.isEmpty ? 'ok  ' : 'FAIL'} $name ${errors.join('\n')}');
  }
  print('${_tests.length - failed} passed, $failed failed');
  exitCode = failed == 0 && _tests.isNotEmpty ? 0 : 1;
}

/// What it throws, also where nobody waits for it.
Future<List<String>> _errors(Future<void> Function() body) async {
  final errors = <String>[];
  final done = Completer<void>();
  void add(Object error, StackTrace stack) => errors.add('$error\n$stack');
  runZonedGuarded(() async {
    await body().timeout(const Duration(minutes: 10)).catchError(add);
    done.complete();
  }, add);
  await done.future;
  return errors;
}
