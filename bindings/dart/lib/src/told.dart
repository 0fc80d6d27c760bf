import 'dart:async';

/// Runs what the application listens with. What it throws is its own affair,
/// and must not go through C.
void told(void Function() listen) {
  try {
    listen();
  } catch (error, stack) {
    Zone.current.handleUncaughtError(error, stack);
  }
}
