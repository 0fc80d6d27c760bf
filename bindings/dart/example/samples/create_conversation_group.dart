// The documentation's sample, as users of the plugin find it; only the import differs.
// ignore_for_file: unused_local_variable, unnecessary_statements

import 'package:convoke_im/convoke_im.dart';

Future<void> createConversationGroupSample() async {
    //创建会话分组
    V2TimValueCallback<List<V2TimConversationOperationResult>>
        setConversationCustomDataRes = await TencentImSDKPlugin.v2TIMManager
            .getConversationManager()
            .createConversationGroup(
                groupName: "groupName",// 创建的会话分组的名称
                conversationIDList: []);// 需要放入创建的会话分组的会话id列表
    if (setConversationCustomDataRes.code == 0) {
      // 创建设置成功
      setConversationCustomDataRes.data?.forEach((element) {
        element.conversationID; // 被添加的会话id
        element.resultCode; // 此条会话的操作结果错误码
        element.resultInfo; // 此条会话的操作结果描述
      });
    }
}
