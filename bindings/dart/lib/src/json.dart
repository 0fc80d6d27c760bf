/// JSON as the library writes and reads it.
///
/// An unsigned 64-bit number is an `int` with the same 64 bits, as dart:ffi
/// has it: from 2^63 on it is negative. `BigInt.from(i).toUnsigned(64)` is its
/// value.
library;

import 'dart:convert';

/// Texts and numbers, each as a whole.
final _token = RegExp(r'"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*');
final _mayBeLong = RegExp(r'\d{19}');
final _most = (BigInt.one << 64) - BigInt.one;

/// Reads JSON; dart:convert would make doubles of numbers from 2^63 on.
Object? readJson(String text) {
  if (!text.contains(_mayBeLong)) {
    return jsonDecode(text);
  }
  final exact = text.replaceAllMapped(_token, (match) {
    final found = match[0]!;
    // Neither texts nor fractions are integers.
    final value = found.length < 19 ? null : BigInt.tryParse(found);
    return value == null || value.isNegative || value > _most
        ? found
        : '${value.toSigned(64)}';
  });
  return jsonDecode(exact);
}

String writeJson(Object? value) => jsonEncode(value);

/// Of a document's unsigned number: what can be written. The library takes
/// decimal texts too.
Object? unsigned(int? value) =>
    value == null || value >= 0 ? value : unsignedText(value);

String unsignedText(int value) => '${BigInt.from(value).toUnsigned(64)}';

/// The reverse of [unsignedText]; 0 where it is no number.
int readUnsigned(String text) =>
    BigInt.tryParse(text)?.toSigned(64).toInt() ?? 0;

/// Sets a key; null takes it away.
void put(Map<String, Object?> json, String key, Object? value) {
  if (value == null) {
    json.remove(key);
  } else {
    json[key] = value;
  }
}

T? readObject<T>(Object? value, T Function(Map<String, Object?>) of) =>
    value is Map<String, Object?> ? of(value) : null;

List<T>? readObjects<T>(Object? value, T Function(Map<String, Object?>) of) =>
    value is List<Object?>
        ? [for (final item in value) of(item as Map<String, Object?>)]
        : null;
