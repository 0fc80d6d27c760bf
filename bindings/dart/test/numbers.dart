import 'dart:ffi';
import 'dart:io';

import 'package:convoke_im/convoke_im.dart';
import 'package:convoke_im/src/generated/documents.dart';
import 'package:convoke_im/src/json.dart';
import 'package:test/test.dart';

import 'support.dart';

void testNumbers() {
  test('native: every name is in the library', () async {
    final place = Platform.environment['CONVOKE_LIB'] ?? '.';
    final library = DynamicLibrary.open('$place/libconvoke.so');
    final source = File('lib/src/generated/bindings.dart');
    final names = RegExp(r"\('(\w+)'\)")
        .allMatches(source.readAsStringSync())
        .map((match) => match[1]!)
        .toList();
    expect(names.length > 100, true, reason: 'all of them are found');
    expect(names.where((name) => !library.providesSymbol(name)).toList(),
        <String>[]);
  });

  test('numbers: all 64 bits, both ways', () async {
    Map<String, Object?> read(String json) =>
        readJson(json) as Map<String, Object?>;
    final document = TIMConversationListResult(
        read('{"conversation_list_result_next_seq":18446744073709551615}'));
    expect(document.conversationListResultNextSeq, -1);
    expect(V2TimConversationResult.of(document).nextSeq, '18446744073709551615');
    expect(readUnsigned('18446744073709551615'), -1);
    document.conversationListResultNextSeq = -1;
    expect(writeJson(document),
        '{"conversation_list_result_next_seq":"18446744073709551615"}');
    expect(read('{"n":9007199254740993}')['n'], 9007199254740993,
        reason: '2^53+1');
    expect(read('{"n":9223372036854775807}')['n'], 9223372036854775807);
    expect(read('{"n":-9223372036854775808}')['n'], -9223372036854775808);
    expect(read('{"n":9223372036854775808}')['n'], 1 << 63);
    expect(
        read(r'{"n":"18446744073709551615 \" 18446744073709551615","m":1.5}'),
        {'n': '18446744073709551615 " 18446744073709551615', 'm': 1.5},
        reason: 'texts stay');
    expect(read('{"n":[12345678901234567890,"好 😀",1e3]}')['n'],
        [readUnsigned('12345678901234567890'), '好 😀', 1000.0]);
    expect(
        read('{"n":[-0.0014712345678901234,0.12345678901234567890,'
            '1.2345678901234567890e-5,12345678901234567890.5]}')['n'],
        [-0.0014712345678901234, 0.12345678901234567890,
          1.2345678901234567890e-5, 12345678901234567890.5],
        reason: 'fractions stay');
    final at = GroupAtInfo.empty()..convGroupAtInfoSeq = 9007199254740993;
    expect(writeJson(at), '{"conv_group_at_info_seq":9007199254740993}');
  });
}
