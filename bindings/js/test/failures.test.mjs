// What goes wrong: refused calls, failures at each stage, what is unanswered at the end, exceptions in listeners.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, test } from 'node:test';
import TIM, { ConvokeError, ERROR, native } from '../index.mjs';
import { freshFolder, inTime, runText } from './helpers.mjs';

const { unanswered } = createRequire(import.meta.url)('../lib/c.cjs');
const C2C = TIM.enums.TIMConvType.kTIMConv_C2C;

/** Blocks this thread. */
const pause = milliseconds => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

async function begin() {
  await native.Init(1400000001, { sdk_config_config_file_path: freshFolder() });
  await native.Login('alice', 'any');
}
beforeEach(begin);
afterEach(async () => {
  await native.Uninit();
  assert.equal(unanswered(), 0);
});

test('a refused call is rejected with the TIMResult, and says why, as the log does', async () => {
  const lines = [];
  native.SetLogCallback((level, line) => lines.push(line));
  await assert.rejects(native.ConvCreateConversationGroup('x', {}), error => {
    assert.ok(error instanceof ConvokeError && error instanceof Error);
    assert.deepEqual([error.code, error.function], [-3, 'ConvCreateConversationGroup']);
    assert.equal(
      error.message,
      'ConvCreateConversationGroup: conversation_id_array: expected an array, got an object'
    );
    return true;
  });
  await assert.rejects(native.ConvCreateConversationGroup('', ['c2c_bob']), { code: -4 });
  await assert.rejects(native.ConvCreateConversationGroup(), { code: -4 });
  await assert.rejects(native.ConvCreateConversationGroup(5, ['c2c_bob']), { code: -4 });
  await assert.rejects(native.ConvPinConversation('bob', C2C, 'yes'), { code: -4 });
  await assert.rejects(native.ConvPinConversation('bob', 1.5, true), { code: -4 });
  await assert.rejects(native.ConvPinConversation('bob', 2 ** 32 + 1, true), { code: -4 });
  for (const mark of [-1, 2n ** 64n, '1', NaN, undefined]) {
    await assert.rejects(native.ConvMarkConversation(['c2c_bob'], mark, true), { code: -4 });
  }
  await assert.rejects(native.ConvCleanConversationUnreadMessageCount('x', 0, 0), { code: -5 });
  assert.throws(() => native.ConvSetDraft('bob', 7, { draft_user_define: 'x' }), { code: -4, name: 'ConvokeError' });
  await native.ConvGetConvList();
  assert.ok(
    lines.some(line => line.includes('group_name')),
    lines.join('\n')
  );
  native.SetLogCallback(null);
  await assert.rejects(native.Init(0), { code: -4, message: 'Init: sdk_app_id: it is 0' });
});

test('an operation that C never answers is done at once', async () => {
  const request = operation => ({ request_internal_operation: `internal_operation_${operation}` });
  const done = { code: 0, desc: '', data: undefined };
  assert.deepEqual(await native.callExperimentalAPI(request('set_ui_platform')), done);
  assert.deepEqual(await native.callExperimentalAPI(request('set_offline_push_state')), done);
  const { data } = await native.callExperimentalAPI(request('get_offline_push_state'));
  assert.deepEqual(data, { response_get_offline_push_state_res: 0 });
  assert.equal(unanswered(), 0);
});

test('what is taken and hardly meant is warned of', async () => {
  const warnings = [];
  const listen = warning => warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', listen);
  const dataPath = freshFolder();
  const tim = TIM.create({ SDKAppID: 1, dataPath });
  assert.equal(TIM.create({ SDKAppID: 1, dataPath }), tim);
  tim.on(TIM.EVENT.SDK_READY, () => {});
  tim.createTextMessage({ to: 'bob', conversationType: TIM.TYPES.CONV_C2C, payload: { text: 'hi' } });
  assert.equal(TIM.create({ SDKAppID: 1, dataPath: `${dataPath}/other` }), tim);
  tim.on('sdkReady', () => {});
  tim.createTextMessage({ to: 'bob', payload: { text: 'hi' } });
  tim.createTextMessage({ conversationType: TIM.TYPES.CONV_C2C, payload: { text: 'hi' } });
  await new Promise(resolve => setImmediate(resolve));
  process.off('warning', listen);
  await tim.destroy();
  assert.equal(warnings.length, 4, warnings.join('\n'));
  for (const [i, part] of ['create: the SDK of 1 lives, and was made with another dataPath', 'on: there is no event "sdkReady"', 'conversationType', 'without `to`'].entries()) {
    assert.ok(warnings[i].startsWith('ConvokeWarning: ') && warnings[i].includes(part), warnings[i]);
  }
});

test('an SDK that cannot be begun says why, and does not stand in the way of the next', async () => {
  const begin = options => () => TIM.create({ SDKAppID: 1, ...options });
  const refused = { name: 'ConvokeError', code: -4, function: 'ConvokeOpen' };
  assert.throws(begin({ SDKAppID: 0 }), { ...refused, message: 'ConvokeOpen: sdk_app_id: it is 0' });
  assert.throws(begin({ SDKAppID: -1 }), refused);
  assert.throws(begin({ config: { convoke_store: 7 } }), { ...refused, message: /json_sdk_config.convoke_store/ });
  assert.throws(begin({ dataPath: import.meta.filename ?? process.argv[1] }), refused);
  assert.throws(() => new TIM.ChatSDK({}), refused);
  const tim = TIM.create({ SDKAppID: 1, dataPath: freshFolder() });
  await tim.login({ userID: 'alice', userSig: 'any' });
  await tim.destroy();
});

test('a login that is refused leaves who is logged in', async () => {
  const tim = TIM.create({ SDKAppID: 1, dataPath: freshFolder() });
  await assert.rejects(tim.login({ userID: '好', userSig: 'any' }), { code: 7003 });
  assert.equal(tim.getLoginUser(), '');
  await tim.login({ userID: 'alice', userSig: 'any' });
  await assert.rejects(tim.login({ userID: '好', userSig: 'any' }), { code: 7003 });
  assert.equal(tim.getLoginUser(), 'alice');
  assert.equal((await tim.login({ userID: 'alice', userSig: 'any' })).data.repeatLogin, true);
  await tim.destroy();
});

test('an SDK can be created while the one before it ends', async () => {
  const dataPath = freshFolder();
  const first = TIM.create({ SDKAppID: 1, dataPath });
  const early = [first.login({ userID: 'alice', userSig: 'any' }), first.getConversationList()];
  const end = first.destroy();
  assert.equal(first.destroy(), end);
  // Carried out, or not any more; but answered.
  for (const { reason } of await inTime(Promise.allSettled(early)))
    assert.ok([undefined, ERROR.ERR_SDK_COMM_INTERRUPT].includes(reason?.code), reason);
  let last = first;
  for (const userID of ['bob', 'carol', 'dave']) {
    const tim = TIM.create({ SDKAppID: 1, dataPath });
    assert.notEqual(tim, last);
    await tim.login({ userID, userSig: 'any' });
    assert.equal(tim.getLoginUser(), userID);
    await assert.rejects(last.getConversationList(), { code: ERROR.ERR_SDK_NOT_INITIALIZED });
    last = tim;
    tim.destroy();
  }
  await last.destroy();
});

test('poll mode: callbacks come when ConvokePoll is called', async () => {
  await native.Uninit();
  await native.Init(1, { convoke_store: 'memory', convoke_delivery: 'poll' });
  const login = native.Login('alice', 'any');
  let isAnswered = false;
  login.then(() => (isAnswered = true));
  await new Promise(resolve => setTimeout(resolve, 50));
  assert.equal(isAnswered, false);
  while (!isAnswered) await native.ConvokePoll(0);
  const list = native.ConvGetConvList().catch(error => error.code);
  await native.Uninit();
  assert.notEqual(await inTime(list), undefined);
});

for (const [stage, code] of [
  ['argument', ERROR.ERR_SDK_INTERNAL_ERROR],
  ['body', ERROR.ERR_SDK_INTERNAL_ERROR],
  ['store', ERROR.ERR_IO_OPERATION_FAILED],
  ['answer', ERROR.ERR_SDK_INTERNAL_ERROR],
]) {
  test(`a failure of the library: ${stage}`, async () => {
    const answer = native.callExperimentalAPI({ request_operation: 'convoke_fail', request_param: stage });
    await assert.rejects(inTime(answer), error => {
      assert.ok(error instanceof ConvokeError);
      assert.equal(error.code, code);
      assert.ok(error.message.length > 0);
      return true;
    });
    assert.deepEqual((await native.ConvGetConversationGroupList()).data, [], 'the next call is not harmed');
  });
}

test('an error has what the answer holds all the same', async () => {
  await assert.rejects(native.ConvCreateConversationGroup('x', ['?']), error => {
    assert.equal(error.code, ERROR.ERR_INVALID_PARAMETERS);
    assert.equal(error.data[0].conversation_operation_result_result_code, 6017);
    return true;
  });
  await assert.rejects(native.MsgSendMessage('bob', C2C, { message_elem_array: [] }), error => {
    assert.equal(error.code, 6017);
    assert.equal(error.data.message_status, TIM.enums.TIMMsgStatus.kTIMMsg_SendFail);
    assert.equal(error.message_id, error.data.message_msg_id);
    return true;
  });
});

test("an error's stack leads to the caller", async () => {
  async function caller() {
    await native.ConvDeleteConversationGroup('none');
  }
  await assert.rejects(caller(), error => /caller/.test(error.stack));
});

test('what is unanswered at the end is rejected with 7009, and nothing is lost', async () => {
  // Whether some calls still wait when Uninit begins is up to the threads: so lives are ended until it was so.
  let codes = [];
  for (let life = 1; !codes.includes(7009); life++) {
    assert.ok(life <= 50, 'some calls wait');
    if (life > 1) await begin();
    const calls = [native.ConvGetConvList()];
    // The SDK's thread makes that callback once this thread is back in its event loop, and nothing else until then.
    pause(20);
    for (let i = 0; i < 300; i++) {
      calls.push(native.MsgSendMessage('bob', C2C, { message_elem_array: [{ elem_type: 0, text_elem_content: `${i}` }] }));
    }
    const settled = Promise.allSettled(calls);
    const ended = native.Uninit();
    await Promise.resolve();
    pause(20); // Uninit has begun, on a thread of its own
    const answers = await inTime(settled);
    await ended;
    codes = answers.map(answer => answer.reason?.code ?? 0);
    assert.deepEqual(
      codes.filter(code => code !== 0 && code !== 7009),
      []
    );
  }
  await assert.rejects(native.ConvGetConvList(), { code: 6013 });
});

test('more than 1000 unanswered calls: the next are rejected with 9507', async () => {
  const answers = await inTime(Promise.allSettled(Array.from({ length: 1500 }, () => native.ConvGetConvList())));
  const codes = answers.map(answer => answer.reason?.code ?? 0);
  assert.deepEqual([...new Set(codes)].sort(), [0, 9507]);
});

test('calls and Uninit from inside a listener', async () => {
  const seen = new Promise(resolve => {
    native.SetConvConversationGroupCreatedCallback(async name => {
      const { data } = await native.ConvGetConversationGroupList();
      await native.Uninit();
      resolve([name, data]);
    });
  });
  await native.ConvCreateConversationGroup('x', ['c2c_bob']);
  assert.deepEqual(await inTime(seen), ['x', ['x']]);
  native.SetConvConversationGroupCreatedCallback(null);
});

test('lives follow each other, and listeners outlive them', async () => {
  await native.ConvGetConvList(); // behind the events of the login before
  const events = [];
  native.SetConvEventCallback(event => events.push(event));
  for (let i = 0; i < 5; i++) {
    native.Uninit();
    await native.Init(1400000001, { sdk_config_config_file_path: freshFolder() });
    await native.Login('alice', 'any');
    await native.ConvGetConvList();
  }
  await native.ConvGetConvList();
  assert.equal(events.filter(event => event === TIM.enums.TIMConvEvent.kTIMConvEvent_Finish).length, 5);
  native.SetConvEventCallback(null);
  await native.Logout();
  await native.Login('bob', 'any');
  await native.ConvGetConvList();
  assert.equal(events.filter(event => event === TIM.enums.TIMConvEvent.kTIMConvEvent_Finish).length, 5);
});

test("an exception in a listener goes Node's way, and harms nobody else", async () => {
  const { output, code } = await runText(`
    const caught = [];
    process.on('uncaughtException', error => caught.push(error.message));
    const tim = TIM.create({ SDKAppID: 1, dataPath });
    const told = [];
    tim.on(TIM.EVENT.CONVERSATION_GROUP_LIST_UPDATED, () => { throw new Error('first'); });
    tim.on(TIM.EVENT.CONVERSATION_GROUP_LIST_UPDATED, ({ data }) => told.push(data));
    native.SetConvConversationGroupCreatedCallback(() => { throw new Error('second'); });
    await tim.login({ userID: 'alice', userSig: 'x' });
    await native.Init(1, { sdk_config_config_file_path: dataPath });
    await native.Login('alice', 'x');
    await tim.createConversationGroup({ groupName: 'x', conversationIDList: ['C2Cbob'] });
    while (told.length === 0 || caught.length < 2) await new Promise(resolve => setTimeout(resolve, 5));
    console.log(caught.sort().join(), JSON.stringify(told));
    await native.Uninit();
    await tim.destroy();
  `);
  assert.deepEqual([output, code], ['first,second [["x"]]\n', 0]);
});

test('an exception that nobody catches ends the process as it always does', async () => {
  const { output, code, signal } = await runText(`
    const tim = TIM.create({ SDKAppID: 1, dataPath });
    tim.on(TIM.EVENT.SDK_READY, () => { throw new Error('my mistake'); });
    await tim.login({ userID: 'alice', userSig: 'x' });
  `);
  assert.match(output, /Error: my mistake/);
  assert.deepEqual([code, signal], [1, null]);
});
