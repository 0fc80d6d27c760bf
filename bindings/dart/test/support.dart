/// What the tests use beside package:test: waiting with an end, a directory,
/// what listeners are told, another process.
library;

import 'dart:async';
import 'dart:convert';
import 'dart:io';

import 'package:convoke_im/convoke_im.dart';
import 'package:test/test.dart';

const patience = Duration(seconds: 300);
const appID = 1400000001;

final manager = TencentImSDKPlugin.v2TIMManager;
final conversations = manager.getConversationManager();
final groups = manager.getGroupManager();
final messages = manager.getMessageManager();

Future<void> until(bool Function() holds, String what) async {
  final end = DateTime.now().add(patience);
  while (!holds()) {
    if (DateTime.now().isAfter(end)) {
      throw 'it does not come: $what';
    }
    await Future<void>.delayed(const Duration(milliseconds: 5));
  }
}

/// Where the data of one test is, taken away afterwards.
Future<void> inDirectory(Future<void> Function(String path) body) async {
  final directory = Directory.systemTemp.createTempSync('convoke-dart-');
  try {
    await body(directory.path);
  } finally {
    await manager.unInitSDK();
    directory.deleteSync(recursive: true);
  }
}

Future<void> begin(
  String path, {
  V2TimSDKListener? listener,
  Map<String, Object?> more = const {},
}) async {
  final begun = await manager.initSDK(
    sdkAppID: appID,
    loglevel: LogLevelEnum.V2TIM_LOG_WARN,
    listener: listener ?? V2TimSDKListener(),
    config: {'sdk_config_config_file_path': path, ...more},
  );
  if (begun.code != 0 || begun.data != true) {
    throw 'it does not begin: ${begun.code} ${begun.desc}';
  }
}

/// A user who is logged in, and what happens to them, in order.
Future<List<String>> loggedIn(
  String path,
  String user, {
  Map<String, Object?> more = const {},
}) async {
  await begin(path, more: more);
  final told = <String>[];
  await listen(told);
  final login = await manager.login(userID: user, userSig: 'any');
  if (login.code != 0) {
    throw 'no login: ${login.code} ${login.desc}';
  }
  await until(() => told.contains('finish'), 'the list');
  told.clear();
  return told;
}

String _ids(List<V2TimConversation> list) =>
    list.map((one) => one.conversationID).join(' ');

String _users(List<V2TimGroupMemberInfo> list) =>
    list.map((one) => one.userID).join(' ');

/// Writes down what is told of conversations, messages and chat groups.
Future<void> listen(List<String> told) async {
  await conversations.addConversationListener(
      listener: V2TimConversationListener(
    onSyncServerStart: () => told.add('start'),
    onSyncServerFinish: () => told.add('finish'),
    onNewConversation: (list) => told.add('new ${_ids(list)}'),
    onConversationChanged: (list) => told.add('changed ${_ids(list)}'),
    onConversationDeleted: (ids) => told.add('gone ${ids.join(' ')}'),
    onTotalUnreadMessageCountChanged: (count) => told.add('unread $count'),
    onUnreadMessageCountChangedByFilter: (filter, count) =>
        told.add('unread of ${filter.conversationGroup} $count'),
    onConversationGroupCreated: (name, list) =>
        told.add('created $name: ${_ids(list)}'),
    onConversationGroupDeleted: (name) => told.add('deleted $name'),
    onConversationGroupNameChanged: (before, after) =>
        told.add('renamed $before $after'),
    onConversationsAddedToGroup: (name, list) =>
        told.add('added $name: ${_ids(list)}'),
    onConversationsDeletedFromGroup: (name, list) =>
        told.add('removed $name: ${_ids(list)}'),
  ));
  await messages.addAdvancedMsgListener(
      listener: V2TimAdvancedMsgListener(
    onRecvNewMessage: (msg) => told.add(msg.textElem == null
        ? 'message of type ${msg.elemType}'
        : 'message ${msg.sender}: ${msg.textElem?.text}'),
    onRecvMessageModified: (msg) => told.add('modified ${msg.textElem?.text}'),
    onRecvMessageRevokedWithInfo: (id, user, reason) =>
        told.add('revoked by ${user.userID}'),
    onRecvC2CReadReceipt: (list) =>
        told.add('read by ${list.map((one) => one.userID).join(' ')}'),
    onRecvMessageReadReceipts: (list) => told.add(
        'receipts ${list.map((one) => '${one.readCount} ${one.groupID}').join(' ')}'),
  ));
  await manager.addGroupListener(
      listener: V2TimGroupListener(
    onMemberEnter: (id, list) => told.add('$id entered ${_users(list)}'),
    onMemberLeave: (id, member) => told.add('$id left ${member.userID}'),
    onMemberInvited: (id, by, list) =>
        told.add('$id invited ${_users(list)} by ${by.userID}'),
    onMemberKicked: (id, by, list) =>
        told.add('$id kicked ${_users(list)} by ${by.userID}'),
    onMemberInfoChanged: (id, list) => told.add(
        '$id muted ${list.map((one) => '${one.userID} ${one.muteTime}').join(' ')}'),
    onGroupDismissed: (id, by) => told.add('$id dismissed'),
    onGroupInfoChanged: (id, changes) => told.add(
        '$id is ${changes.map((one) => one.value ?? one.boolValue).join(' ')}'),
    onReceiveJoinApplication: (id, member, reason) =>
        told.add('$id asked for by ${member.userID}: $reason'),
    onApplicationProcessed: (id, by, agreed, reason) =>
        told.add('$id ${agreed ? 'lets in' : 'refuses'}: $reason'),
    onGrantAdministrator: (id, by, list) =>
        told.add('$id admin ${_users(list)}'),
    onRevokeAdministrator: (id, by, list) =>
        told.add('$id no admin ${_users(list)}'),
    onGroupAttributeChanged: (id, map) => told.add('$id attributes $map'),
    onGroupCounterChanged: (id, key, value) =>
        told.add('$id counter $key $value'),
    onAllGroupMembersMuted: (id, muted) => told.add('$id all muted $muted'),
    onMemberMarkChanged: (id, users, mark, on) =>
        told.add('$id mark $mark ${users.join(' ')} $on'),
  ));
}

/// Another process: a device of some user, which test/device.dart is.
class Device {
  Device._(this._process, this._lines);

  final Process _process;
  final StreamIterator<String> _lines;

  static final _running = <Device>[];

  /// Ends what a failed test has left.
  static void endAll() {
    for (final device in _running) {
      device._process.kill();
      unawaited(device._lines.cancel());
    }
    _running.clear();
  }

  /// What it has been told so far.
  final told = <String>[];

  /// The other process's program, compiled once for all tests.
  static final Future<String> _program = _compiled();

  static Future<String> _compiled() async {
    const program = '.dart_tool/device.dill';
    final compiled = await Process.run(Platform.resolvedExecutable, [
      '--packages=.dart_tool/package_config.json',
      '--snapshot-kind=kernel',
      '--snapshot=$program',
      'test/device.dart',
    ]);
    expect(compiled.exitCode, 0, reason: '${compiled.stderr}');
    return program;
  }

  static Future<Device> start(String path, String user) async {
    final process = await Process.start(Platform.resolvedExecutable,
        ['--enable-asserts', await _program, path, user]);
    process.stderr.listen(stderr.add);
    final lines = StreamIterator(process.stdout
        .transform(utf8.decoder)
        .transform(const LineSplitter()));
    final device = Device._(process, lines);
    _running.add(device);
    expect(await device._answer(), {'code': 0});
    return device;
  }

  Future<Map<String, Object?>> _answer() async {
    while (await _lines.moveNext().timeout(patience)) {
      final line = jsonDecode(_lines.current) as Map<String, Object?>;
      if (line['told'] case final String event) {
        told.add(event);
      } else {
        return line;
      }
    }
    throw 'the other process has ended';
  }

  /// Has it do something; answers what it says.
  Future<Map<String, Object?>> ask(String what, [List<Object?> of = const []]) {
    _process.stdin.writeln(jsonEncode([what, ...of]));
    return _answer();
  }

  /// Waits until it is told this.
  Future<void> awaits(String event) async {
    final end = DateTime.now().add(patience);
    while (!told.contains(event)) {
      if (DateTime.now().isAfter(end)) {
        throw 'the other process is not told: $event, but $told';
      }
      await ask('wait');
    }
  }

  Future<void> end() async {
    _process.stdin.writeln(jsonEncode(['end']));
    while (await _lines.moveNext().timeout(patience)) {}
    final code = await _process.exitCode.timeout(patience);
    expect(code, 0, reason: 'its exit code');
    _running.remove(this);
  }
}
