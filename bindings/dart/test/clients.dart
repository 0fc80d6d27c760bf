import 'package:convoke_im/convoke_im.dart';
import 'package:convoke_im/sdk.dart';
import 'package:test/test.dart';

import 'support.dart';

/// A client by handle with a user who is logged in, and what it was told.
final class _User {
  _User(this.client);

  static final _all = <_User>[];

  final ConvokeClient client;
  final events = <(String, List<Object?>)>[];

  static Future<_User> logIn(String path, String user) async {
    final opened = ConvokeClient.open(appID,
        config: {'sdk_config_config_file_path': path});
    expect([opened.code, opened.desc], [0, '']);
    final self = _User(opened.data!);
    _all.add(self);
    self.client.listen(
        (listener, arguments) => self.events.add((listener, arguments)));
    expect((await self.client.call('Login', [user, 'any'])).code, 0);
    return self;
  }

  static Future<void> closeAll() async {
    for (final user in _all) {
      await user.client.close();
    }
    _all.clear();
  }

  /// What a listener is told next.
  Future<List<Object?>> told(String listener) async {
    bool isIt((String, List<Object?>) event) => event.$1 == listener;
    await until(() => events.any(isIt), listener);
    return events.removeAt(events.indexWhere(isIt)).$2;
  }

  /// The text of the next message.
  Future<String> hears() async {
    final [messages] = await told('TIMRecvNewMsgCallback');
    final first = (messages as List<Object?>).first;
    return _words(Message(first as Map<String, Object?>));
  }

  Future<Answer<String>> send(String to, String words) =>
      client.call('MsgSendMessage', [to, 1, _text(words)]);
}

Message _text(String words) => Message.empty()
  ..messageElemArray = [
    Elem.empty()
      ..elemType = 0
      ..textElemContent = words,
  ];

String _words(Message message) => '${message.messageSender}: '
    '${message.messageElemArray!.first.textElemContent}';

Future<void> _inDirectory(Future<void> Function(String path) body) =>
    inDirectory((path) async {
      try {
        await body(path);
      } finally {
        await _User.closeAll();
      }
    });

/// Several users in one process.
void testClients() {
  test('clients: two users in one process talk', () async {
    await _inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final bob = await _User.logIn(path, 'bob');
      expect((await bob.client.call('GetLoginUserID')).data, 'bob');
      expect((await manager.getLoginUser()).data, 'alice');
      final made = await messages.createTextMessage(text: 'Tea at five? 🍵');
      final sent = await messages.sendMessage(
          id: made.data!.id!, receiver: 'bob', groupID: '');
      expect(sent.code, 0);
      expect(await bob.hears(), 'alice: Tea at five? 🍵');
      final answer = await bob.send('alice', 'Gladly "好的"');
      expect(_words(Message(readJson(answer.data!) as Map<String, Object?>)),
          'bob: Gladly "好的"');
      await until(
          () => told.contains('message bob: Gladly "好的"'), 'his answer');
      // And two by handle.
      final carol = await _User.logIn(path, 'carol');
      expect((await bob.send('carol', 'And you?')).code, 0);
      expect(await carol.hears(), 'bob: And you?');
    });
  });

  test('clients: each has its own events, and its own end', () async {
    await _inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final bob = await _User.logIn(path, 'bob');
      final carol = await _User.logIn(path, 'carol');
      const created = 'TIMConvConversationGroupCreatedCallback';
      await carol.client.call('TIMConvCreateConversationGroup', [
        'hers',
        ['c2c_bob'],
      ]);
      expect((await carol.told(created)).first, 'hers');
      await carol.client.close();
      await carol.client.close();
      expect((await carol.client.call('ConvGetConvList')).code,
          TIMErrCode.ERR_SDK_NOT_INITIALIZED);
      await bob.client.call('ConvCreateConversationGroup', [
        'his',
        ['c2c_alice'],
      ]);
      expect((await bob.told(created)).first, 'his');
      expect((await conversations.getConversationGroupList()).data, <String>[]);
      expect(told.any((event) => event.startsWith('created')), false);
      // Also that of the SDK.
      await manager.unInitSDK();
      final groups = await bob.client.call('ConvGetConversationGroupList');
      expect(readJson(groups.data!), ['his']);
      bob.client.listen(null);
      bob.events.clear();
      await bob.client.call('ConvDeleteConversationGroup', ['his']);
      await bob.client.call('ConvGetConvList');
      expect(bob.events.length, 0);
    });
  });

  test('clients: one that is refused says why', () async {
    await inDirectory((path) async {
      final zero = ConvokeClient.open(0);
      expect([zero.code, zero.data], [TIMResult.TIM_ERR_PARAM, null]);
      expect(zero.desc.contains('sdk_app_id'), true, reason: zero.desc);
      final paper =
          ConvokeClient.open(appID, config: {'convoke_store': 'paper'});
      expect(paper.desc.contains('convoke_store'), true, reason: paper.desc);
      expect(ConvokeClient.open(appID, config: {'x': Object()}).code,
          TIMResult.TIM_ERR_JSON);
    });
  });

  test('clients: calls that are refused or fail', () async {
    await _inDirectory((path) async {
      final client = (await _User.logIn(path, 'bob')).client;
      final wrong =
          await client.call('ConvCreateConversationGruop', ['x', null]);
      expect([wrong.code, wrong.data], [TIMResult.TIM_ERR_PARAM, null]);
      expect(wrong.desc.contains('is ConvCreateConversationGroup meant?'), true,
          reason: wrong.desc);
      expect((await client.call('ConvDeleteConversationGroup', [7])).code,
          TIMResult.TIM_ERR_JSON);
      expect((await client.call('ConvDeleteConversationGroup', [''])).code,
          TIMResult.TIM_ERR_PARAM);
      expect((await client.call('Log\u0000out')).code, TIMResult.TIM_ERR_PARAM);
      expect((await client.call('Logout', [Object()])).code,
          TIMResult.TIM_ERR_JSON);
      expect(client.unanswered, 0);
      // Of each conversation what became of it, though the call has failed.
      final failed = await client.call('ConvCreateConversationGroup', [
        'work',
        ['bob'],
      ]);
      expect(failed.code != 0, true);
      final [result] = readJson(failed.data!) as List<Object?>;
      expect(
          TIMConversationOperationResult(result as Map<String, Object?>)
              .conversationOperationResultConversationId,
          'bob');
      expect((await client.call('Logout')).code, 0);
      expect((await client.call('ConvGetConvList')).code,
          TIMErrCode.ERR_SDK_NOT_LOGGED_IN);
    });
  });

  test('clients: what is pending at the end is answered', () async {
    await _inDirectory((path) async {
      final bob = await _User.logIn(path, 'bob');
      final pending = [
        for (var i = 0; i < 300; i++)
          bob.client.call('ConvCreate', ['user$i', 1]),
      ];
      await bob.client.close();
      expect(bob.client.unanswered, 0);
      final count = bob.events.length;
      final codes = (await Future.wait(pending)).map((one) => one.code).toSet();
      expect(
          codes.difference({0, TIMErrCode.ERR_SDK_COMM_INTERRUPT}).isEmpty, true,
          reason: '$codes');
      expect(bob.events.length, count);
    });
  });

  test('clients: the end in a callback', () async {
    await _inDirectory((path) async {
      final bob = await _User.logIn(path, 'bob');
      final carol = await _User.logIn(path, 'carol');
      final codes = <int>[];
      bob.client.listen((listener, arguments) async {
        if (listener != 'TIMConvConversationGroupCreatedCallback') {
          return;
        }
        codes.add((await bob.client.call('ConvGetConvList')).code);
        await carol.client.close();
        await bob.client.close();
        codes.add((await bob.client.call('ConvGetConvList')).code);
      });
      await bob.client.call('ConvCreateConversationGroup', [
        'work',
        ['c2c_alice'],
      ]);
      await until(() => codes.length == 2, 'both');
      expect(codes, [0, TIMErrCode.ERR_SDK_NOT_INITIALIZED]);
    });
  });

  test('clients: many come and go, and lives of the SDK, while others are told',
      () async {
    await _inDirectory((path) async {
      final bob = await _User.logIn(path, 'bob');
      final carol = await _User.logIn(path, 'carol');
      var going = true;
      Future<int> goOn(_User from, String to) async {
        var sent = 0;
        while (going) {
          expect((await from.send(to, '$sent')).code, 0);
          sent++;
        }
        return sent;
      }

      final talking = [goOn(bob, 'carol'), goOn(carol, 'bob')];
      for (var i = 0; i < 20; i++) {
        final dave = await _User.logIn(path, 'dave');
        await begin(path);
        await dave.client.close();
        await manager.unInitSDK();
      }
      going = false;
      final [bobs, carols] = await Future.wait(talking);
      expect(bobs > 0 && carols > 0, true);
      for (var i = 0; i < bobs; i++) {
        expect(await carol.hears(), 'bob: $i');
      }
    });
  });
}
