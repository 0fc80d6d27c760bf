// Values and texts that are easily broken on the way: 64 bits, other scripts, quotes.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import TIM, { native } from '../index.mjs';
import { freshFolder } from './helpers.mjs';

const { fromText, toText } = createRequire(import.meta.url)('../lib/json.cjs');
const C2C = TIM.enums.TIMConvType.kTIMConv_C2C;
const beyondDouble = 2n ** 53n + 1n;
const largest = 2n ** 64n - 1n;

before(async () => {
  await native.Init(1400000001, { sdk_config_config_file_path: freshFolder() });
  await native.Login('alice', 'any');
});
after(() => native.Uninit());

test('texts become documents without rounding, and documents texts', () => {
  for (const number of [beyondDouble, largest, -(2n ** 63n), 0n, 5n]) {
    assert.deepEqual(fromText(`{"message_seq":${number}}`), { message_seq: number });
    assert.equal(toText({ message_seq: number }), `{"message_seq":${number}}`);
  }
  // Keys that are not of 64 bits, or of no document, are numbers as long as a number can hold them.
  assert.deepEqual(fromText(`{"conv_type":1,"mine":${largest},"x":1.5e300,"y":12345678901234567890.5}`), {
    conv_type: 1,
    mine: largest,
    x: 1.5e300,
    y: 12345678901234567890.5,
  });
  assert.deepEqual(fromText(`{"conv_mark_array":[1,${2n ** 63n}],"text":"1234567890123456789"}`), {
    conv_mark_array: [1n, 2n ** 63n],
    text: '1234567890123456789',
  });
  assert.deepEqual(fromText(`{"message_seq":"five","a":{"a":1,"a":${largest}}}`), {
    message_seq: 'five',
    a: { a: largest },
  });
  assert.equal(toText({ a: undefined, b: [null, 'x'] }), '{"b":[null,"x"]}');
});

test('64 bits go through documents both ways', async () => {
  const message = {
    message_elem_array: [{ elem_type: 0, text_elem_content: 'draft' }],
    message_seq: beyondDouble,
    message_unique_id: largest,
  };
  native.ConvSetDraft('bob', C2C, { draft_msg: message, draft_user_define: '' });
  await native.ConvCreate('bob', C2C);
  const [conversation] = (
    await native.ConvGetConvInfo([
      { get_conversation_list_param_conv_id: 'bob', get_conversation_list_param_conv_type: C2C },
    ])
  ).data;
  const { draft_msg } = conversation.conv_draft;
  assert.deepEqual([draft_msg.message_seq, draft_msg.message_unique_id], [beyondDouble, largest]);
  // Small ones are BigInt as well: the type does not depend on the value.
  assert.equal(conversation.conv_unread_num, 0n);
});

test('64 bits go through arguments, answers and events', async () => {
  const marks = [2n ** 63n, 2n ** 53n, 2n];
  for (const mark of marks) await native.ConvMarkConversation(['c2c_bob'], mark, true);
  const all = marks.reduce((sum, mark) => sum | mark);
  const filter = { conversation_list_filter_mark_type: all };
  const {
    conversation_list_result_conv_list: [found],
  } = (await native.ConvGetConversationListByFilter(filter, 0, 10)).data;
  assert.deepEqual(found.conv_mark_array, [2n, 2n ** 53n, 2n ** 63n]);

  await native.ConvCreate('carol', C2C);
  const page = (await native.ConvGetConversationListByFilter({}, 0n, 1)).data;
  assert.equal(typeof page.conversation_list_result_next_seq, 'bigint');
  const next = (await native.ConvGetConversationListByFilter({}, page.conversation_list_result_next_seq, 1)).data;
  assert.deepEqual(
    [next.conversation_list_result_conv_list.length, next.conversation_list_result_is_finished],
    [1, true]
  );
  assert.equal(
    (await native.ConvGetConversationListByFilter({}, largest, 1).catch(e => e)).code ?? 0,
    6017,
    'a place that no page gave'
  );

  await native.GroupCreate({ create_group_param_group_name: 'g', create_group_param_group_id: 'g' });
  const told = new Promise(resolve => native.SetGroupCounterChangedCallback((...values) => resolve(values)));
  await native.GroupSetGroupCounters('g', [{ group_counter_key: 'k', group_counter_value: beyondDouble }]);
  assert.deepEqual(await told, ['g', 'k', beyondDouble]);
  const { data } = await native.GroupIncreaseGroupCounter('g', 'k', 2n ** 62n);
  assert.deepEqual(data, [{ group_counter_key: 'k', group_counter_value: beyondDouble + 2n ** 62n }]);
  native.SetGroupCounterChangedCallback(null);
  assert.equal(typeof native.GetServerTime(), 'bigint');
});

test('texts arrive as they were written', async () => {
  const texts = [
    '你好，世界',
    '😀👩‍👩‍👧‍👦',
    '"quoted" \\ back\nline\ttab',
    'é vs é',
    '\u0001 and \u0000 in JSON',
    '#hash',
    '9007199254740993',
    '',
  ];
  for (const text of texts) {
    const { data } = await native.MsgSendMessage('bob', C2C, {
      message_elem_array: [{ elem_type: 0, text_elem_content: text }],
    });
    assert.equal(data.message_elem_array[0].text_elem_content, text);
    const [found] = (await native.MsgFindMessages([data.message_msg_id])).data;
    assert.equal(found.message_elem_array[0].text_elem_content, text);
  }
  for (const name of ['工作 😀', '"a"', "it's", '{}', ' ']) {
    await native.ConvCreateConversationGroup(name, ['c2c_bob']);
    assert.ok((await native.ConvGetConversationGroupList()).data.includes(name));
    await native.ConvDeleteConversationGroup(name);
  }
});

test('a text that would be another one in C is refused', async () => {
  await native.ConvCreateConversationGroup('a', ['c2c_bob']);
  for (const name of ['a\0b', 'a\ud83d']) {
    await assert.rejects(native.ConvDeleteConversationGroup(name), {
      code: -4,
      function: 'ConvDeleteConversationGroup',
    });
  }
  assert.deepEqual((await native.ConvGetConversationGroupList()).data, ['a']);
  assert.throws(() => native.ConvSetDraft('a\0b', C2C, { draft_user_define: 'x' }), { code: -4 });
});

test('numbers beyond 2^53 are given as exactly as BigInt', async () => {
  await native.ConvCreate('erin', C2C);
  for (const power of [53, 60, 63]) {
    const digits = 2n ** BigInt(power);
    const text = `{"message_seq":${digits},"list":[-${digits}]}`;
    assert.equal(toText({ message_seq: 2 ** power, list: [-(2 ** power)] }), text);
    // As an argument of the function, and in a document.
    await native.ConvMarkConversation(['c2c_erin'], 2 ** power, true);
    const filter = { conversation_list_filter_mark_type: 2 ** power };
    const { data } = await native.ConvGetConversationListByFilter(filter, 0, 10);
    assert.ok(
      data.conversation_list_result_conv_list.some(c => c.conv_id === 'erin' && c.conv_mark_array.includes(digits)),
      `2 ** ${power}`
    );
  }
  assert.equal(toText({ x: 1e300 / 3, y: 1.5, z: NaN }), `{"x":${BigInt(1e300 / 3)},"y":1.5,"z":null}`);
});
