/// What a call is answered that says nothing.
class V2TimCallback {
  V2TimCallback({required this.code, required this.desc});

  /// 0, or why the call failed.
  int code;

  /// Empty, or a sentence.
  String desc;

  Map<String, Object?> toJson() => {'code': code, 'desc': desc};
}

/// What a call is answered that says something.
class V2TimValueCallback<T> {
  V2TimValueCallback({required this.code, required this.desc, this.data});

  /// 0, or why the call failed.
  int code;

  /// Empty, or a sentence.
  String desc;
  T? data;

  Map<String, Object?> toJson() => {'code': code, 'desc': desc, 'data': data};
}
