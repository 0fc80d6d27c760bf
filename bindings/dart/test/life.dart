import 'dart:async';
import 'dart:io';

import 'package:convoke_im/convoke_im.dart';
import 'package:convoke_im/src/sdk.dart';
import 'package:test/test.dart';

import 'support.dart';

void testLife() {
  test('life: before the beginning and after the end', () async {
    final early = await conversations.getConversationGroupList();
    expect([early.code, early.data], [TIMErrCode.ERR_SDK_NOT_INITIALIZED, null]);
    expect(
        (await conversations.setConversationDraft(
                conversationID: 'c2c_bob', draftText: 'x'))
            .code,
        TIMErrCode.ERR_SDK_NOT_INITIALIZED);
    expect((await manager.getLoginStatus()).data, 3);
    expect((await manager.getVersion()).data!.split('.').length, 3);
    expect((await manager.getServerTime()).data! > 1600000000, true,
        reason: 'the time');
    final bad = await manager.initSDK(
      sdkAppID: 0,
      loglevel: LogLevelEnum.V2TIM_LOG_NONE,
      listener: V2TimSDKListener(),
    );
    expect([bad.code, bad.data], [TIMResult.TIM_ERR_PARAM, false]);
    final key = await manager.initSDK(
      sdkAppID: appID,
      loglevel: LogLevelEnum.V2TIM_LOG_NONE,
      listener: V2TimSDKListener(),
      config: {'convoke_nonsense': 1},
    );
    expect(key.code, TIMResult.TIM_ERR_JSON);
    await inDirectory((path) async {
      final happened = <String>[];
      await begin(path,
          listener: V2TimSDKListener(
            onConnecting: () => happened.add('connecting'),
            onConnectSuccess: () => happened.add('connected'),
            onSelfInfoUpdated: (info) => happened.add('I am ${info.nickName}'),
            onLog: (level, line) => happened.add('log $level'),
          ));
      expect((await conversations.getConversationGroupList()).code,
          TIMErrCode.ERR_SDK_NOT_LOGGED_IN);
      expect((await manager.login(userID: 'alice', userSig: '')).code,
          TIMResult.TIM_ERR_PARAM);
      await until(() => happened.contains('log 5'), 'why, in the log');
      expect((await manager.login(userID: '爱', userSig: 'x')).code,
          TIMErrCode.ERR_SDK_COMM_INVALID_IDENTIFIER);
      expect((await manager.login(userID: 'alice', userSig: 'x')).code, 0);
      await until(() => happened.contains('connected'), 'connected');
      expect(happened.indexOf('connecting') >= 0, true, reason: 'connecting');
      expect((await manager.getLoginUser()).data, 'alice');
      expect((await manager.getLoginStatus()).data, 1);
      await manager.setSelfInfo(userFullInfo: V2TimUserFullInfo(nickName: 'A'));
      await until(() => happened.contains('I am A'), 'the profile');
      expect((await manager.logout()).code, 0);
      expect((await manager.getLoginUser()).data, '');
      expect((await manager.unInitSDK()).code, 0);
      expect((await manager.unInitSDK()).code, 0, reason: 'once more');
      expect((await manager.logout()).code, TIMErrCode.ERR_SDK_NOT_INITIALIZED);
    });
  });

  test('life: what is pending at the end is answered', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      final pending = [
        for (var i = 0; i < 300; i++)
          conversations.createConversationGroup(
              groupName: 'g$i', conversationIDList: ['c2c_bob']),
      ];
      await manager.unInitSDK();
      final codes = (await Future.wait(pending)).map((one) => one.code).toSet();
      expect(
          codes.difference({
            0,
            TIMErrCode.ERR_SDK_COMM_INTERRUPT,
            TIMErrCode.ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT
          }).isEmpty, true,
          reason: '$codes');
      expect(Sdk.instance.unanswered, 0);
    });
  });

  test('life: a beginning does not wait for the end before it', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      final end = manager.unInitSDK();
      await begin(path);
      expect((await end).code, 0);
      expect((await manager.login(userID: 'alice', userSig: 'x')).code, 0);
    });
  });

  test('life: what is no JSON is refused', () async {
    await inDirectory((path) async {
      final begun = await manager.initSDK(
        sdkAppID: appID,
        loglevel: LogLevelEnum.V2TIM_LOG_WARN,
        listener: V2TimSDKListener(),
        config: {'sdk_config_config_file_path': path, 'x': Object()},
      );
      expect([begun.code, begun.data], [TIMResult.TIM_ERR_JSON, false]);
      await begin(path);
      final refused = await manager.quitGroup(groupID: '');
      expect([refused.code, refused.desc],
          [TIMResult.TIM_ERR_PARAM, 'GroupQuit: group_id: it is NULL or empty']);
      final taken = await manager.callExperimentalAPI(
          api: 'internal_operation_set_ui_platform', param: 'x');
      expect(taken.code, 0);
      expect(
          (await manager.callExperimentalAPI(api: 'x', param: Object())).code,
          TIMResult.TIM_ERR_JSON);
      await until(() => Sdk.instance.unanswered == 0, 'nothing is left');
    });
  });

  test('life: what a listener throws', () async {
    await inDirectory((path) async {
      final thrown = <Object>[];
      final done = Completer<void>();
      runZonedGuarded(() async {
        final told = await loggedIn(path, 'alice');
        conversations.addConversationListener(
            listener: V2TimConversationListener(
          onConversationGroupCreated: (name, list) => throw name,
        ));
        await conversations.createConversationGroup(
            groupName: 'g', conversationIDList: ['c2c_bob']);
        await until(() => told.contains('created g: c2c_bob'), 'the others');
        expect((await conversations.getConversationGroupList()).data, ['g']);
        await manager.unInitSDK();
        done.complete();
      }, (error, stack) => thrown.add(error));
      await done.future;
      expect(thrown, ['g'], reason: 'to the zone in which the SDK began');
    });
  });

  test('life: listeners that call, and end', () async {
    await inDirectory((path) async {
      final told = await loggedIn(path, 'alice');
      final answered = <int>[];
      await conversations.addConversationListener(
          listener: V2TimConversationListener(
        onConversationGroupCreated: (name, list) async {
          // A call from inside a callback, and the end.
          final names = await conversations.getConversationGroupList();
          answered.add(names.code);
          await manager.unInitSDK();
          answered.add(0);
        },
      ));
      await conversations.createConversationGroup(
          groupName: 'g', conversationIDList: ['c2c_bob']);
      await until(() => answered.length == 2, 'both');
      expect(answered, [0, 0]);
      expect(told.contains('created g: c2c_bob'), true, reason: 'both listen');
      expect((await conversations.getConversationGroupList()).code,
          TIMErrCode.ERR_SDK_NOT_INITIALIZED);
    });
  });

  test('life: failing on purpose', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice');
      for (final MapEntry(key: stage, value: code) in {
        'argument': TIMErrCode.ERR_SDK_INTERNAL_ERROR,
        'body': TIMErrCode.ERR_SDK_INTERNAL_ERROR,
        'store': TIMErrCode.ERR_IO_OPERATION_FAILED,
        'answer': TIMErrCode.ERR_SDK_INTERNAL_ERROR,
      }.entries) {
        final answer = await manager.callExperimentalAPI(
            api: 'convoke_fail', param: stage);
        expect(answer.code, code, reason: stage);
        expect(answer.desc.isNotEmpty, true, reason: stage);
      }
      expect((await manager.callExperimentalAPI(api: 'nonsense')).code,
          TIMResult.TIM_ERR_JSON);
      expect((await conversations.getConversationGroupList()).code, 0,
          reason: 'it goes on');
    });
  });

  test('life: ten thousand calls leave nothing behind', () async {
    await inDirectory((path) async {
      await loggedIn(path, 'alice', more: {'convoke_store': 'memory'});
      Future<void> rounds(int count) async {
        for (var i = 0; i < count; i += 100) {
          await Future.wait([
            for (var j = 0; j < 100; j++)
              conversations.getConversationGroupList(),
          ]);
        }
      }

      await rounds(5000);
      final before = ProcessInfo.currentRss;
      await rounds(10000);
      final after = ProcessInfo.currentRss;
      expect(Sdk.instance.unanswered, 0);
      expect(after < before * 1.5, true,
          reason: 'memory: $before, then $after');
    });
  });

  test('life: many lives', () async {
    await inDirectory((path) async {
      for (var i = 0; i < 50; i++) {
        await begin(path);
        expect((await manager.login(userID: 'alice', userSig: 'x')).code, 0);
        await manager.unInitSDK();
      }
    });
  });
}
