// The documentation's sample, as users of the plugin find it; only the import differs.
// ignore_for_file: unused_local_variable, unnecessary_statements

import 'package:convoke_im/convoke_im.dart';

Future<void> deleteConversationsFromGroupSample() async {
    //从一个会话分组中删除会话
    V2TimValueCallback<List<V2TimConversationOperationResult>>
        deleteConversationsFromGroupRes = await TencentImSDKPlugin.v2TIMManager
            .getConversationManager()
            .deleteConversationsFromGroup(
                groupName: "groupName",
                conversationIDList: []);
    if (deleteConversationsFromGroupRes.code == 0) {
      // 删除成功
      deleteConversationsFromGroupRes.data?.forEach((element) {
        element.conversationID; // 被删除的会话id
        element.resultCode; // 此条会话的操作结果错误码
        element.resultInfo; // 此条会话的操作结果描述
      });
    }
}
