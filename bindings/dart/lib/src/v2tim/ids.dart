import '../generated/constants.dart';

/// A conversation as the library names it where it takes no prefix.
typedef Place = ({String id, int type});

const _user = 'c2c_';
const _group = 'group_';

/// `c2c_bob`, `group_team`; null where it is no such id.
Place? placeOf(String conversationID) {
  if (conversationID.startsWith(_user)) {
    return (
      id: conversationID.substring(_user.length),
      type: TIMConvType.kTIMConv_C2C,
    );
  }
  if (conversationID.startsWith(_group)) {
    return (
      id: conversationID.substring(_group.length),
      type: TIMConvType.kTIMConv_Group,
    );
  }
  return null;
}

String conversationIDOf(String? id, int? type) =>
    '${type == TIMConvType.kTIMConv_Group ? _group : _user}${id ?? ''}';

/// One of the two is given, the other empty or null.
Place placeOfEither(String? userID, String? groupID) =>
    groupID == null || groupID.isEmpty
        ? (id: userID ?? '', type: TIMConvType.kTIMConv_C2C)
        : (id: groupID, type: TIMConvType.kTIMConv_Group);
