using System.Collections.Generic;
using NUnit.Framework;
using com.tencent.imsdk.unity;
using com.tencent.imsdk.unity.enums;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.tests
{
    /// <summary>Samples of the documentation of the wrapper, as they stand.</summary>
    [TestFixture]
    public class SeedSamples
    {
        const string conv_id = "c2c_bob";

        [SetUp]
        public void SetUp()
        {
            Sdk.Begin("alice");
        }

        [TearDown]
        public void TearDown()
        {
            Sdk.End();
        }

        static List<string> Groups()
        {
            return Sdk.Get(TencentIMSDK.ConvGetConversationGroupListAsync());
        }

        static List<ConvInfo> In(string group)
        {
            var filter = new ConversationListFilter { conversation_list_filter_conversation_group = group };
            return Sdk.Get(TencentIMSDK.ConvGetConversationListByFilterAsync(filter, 0, 10)).conversation_list_result_conv_list;
        }

        static TIMResult Create()
        {
            //创建会话分组
            TIMResult res = TencentIMSDK.ConvCreateConversationGroup("groupName", new List<string> {
              conv_id
            }, (int code, string desc, List<ConversationOperationResult> results, string user_data)=>{
              // 创建会话分组异步结果
            });
            return res;
        }

        [Test]
        public void ConvCreateConversationGroup()
        {
            Assert.AreEqual(TIMResult.TIM_SUCC, Create());
            Assert.AreEqual(new[] { "groupName" }, Groups());
        }

        [Test]
        public void ConvDeleteConversationGroup()
        {
            Create();
            //删除会话分组
            TIMResult res = TencentIMSDK.ConvDeleteConversationGroup("groupName", (int code, string desc, string result, string user_data)=>{
              // 删除会话分组异步结果
            });
            Assert.AreEqual(TIMResult.TIM_SUCC, res);
            Assert.AreEqual(new string[0], Groups());
        }

        [Test]
        public void ConvRenameConversationGroup()
        {
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("oldGroupName", Sdk.Ids(conv_id)));
            //重命名会话分组
            TIMResult res = TencentIMSDK.ConvRenameConversationGroup("oldGroupName", "newGroupName", (int code, string desc, string result, string user_data)=>{
              // 重命名会话分组异步结果
            });
            Assert.AreEqual(TIMResult.TIM_SUCC, res);
            Assert.AreEqual(new[] { "newGroupName" }, Groups());
        }

        [Test]
        public void ConvGetConversationGroupList()
        {
            //获取会话分组列表
            TIMResult res = TencentIMSDK.ConvGetConversationGroupList((int code, string desc, List<string> results, string user_data)=>{
              // 获取会话分组列表异步结果
            });
            Assert.AreEqual(TIMResult.TIM_SUCC, res);
        }

        [Test]
        public void ConvGetConversationListByFilter()
        {
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
            Create();
            Sdk.Get(TencentIMSDK.ConvMarkConversationAsync(Sdk.Ids(conv_id), TIMConversationMarkType.kTIMConversationMarkTypeStar, true));
            List<ConvInfo> found = null;

            //获取会话列表
            ConversationListFilter filter = new ConversationListFilter
            {
                conversation_list_filter_conv_type= TIMConvType.kTIMConv_C2C,//会话类型
                conversation_list_filter_mark_type= TIMConversationMarkType.kTIMConversationMarkTypeStar,//会话标记类型
                conversation_list_filter_conversation_group= "groupName"//拉取的群组名
            };
            ulong next_seq = 0; // 拉取游标
            uint count = 10; // 拉取数量
            //获取会话列表的高级接口
            TIMResult res = TencentIMSDK.ConvGetConversationListByFilter(filter, next_seq, count, (int code, string desc, ConversationListResult result, string user_data)=>{
              // 获取会话列表异步结果
              if (code == 0) {
                //拉取成功
                bool isFinished = result.conversation_list_result_is_finished; //是否拉取完
                next_seq = result.conversation_list_result_next_seq; //后续分页拉取的游标
                var conversationList = result.conversation_list_result_conv_list; //此次拉取到的消息列表
                //如果没有拉取完，使用返回的nextSeq继续拉取直到isFinished为true
                if (isFinished) found = conversationList;
              }
            });
            Assert.AreEqual(TIMResult.TIM_SUCC, res);
            Sdk.Wait(() => found != null, "the page");
            Assert.AreEqual(1, found.Count);
            Assert.AreEqual("bob", found[0].conv_id);
        }

        [Test]
        public void ConvAddConversationsToGroup()
        {
            Sdk.Get(TencentIMSDK.ConvCreateConversationGroupAsync("groupName", Sdk.Ids("c2c_carol")));
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
            //添加会话到一个会话分组
            TIMResult res = TencentIMSDK.ConvAddConversationsToGroup("groupName", new List<string> {
              conv_id
            }, (int code, string desc, List<ConversationOperationResult> results, string user_data)=>{
              // 添加会话到一个会话分组异步结果
            });
            Assert.AreEqual(TIMResult.TIM_SUCC, res);
            Assert.AreEqual(1, In("groupName").Count);
        }

        [Test]
        public void ConvDeleteConversationsFromGroup()
        {
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
            Create();
            Assert.AreEqual(1, In("groupName").Count);
            //从一个会话分组中删除会话
            TIMResult res = TencentIMSDK.ConvDeleteConversationsFromGroup("groupName", new List<string> {
              conv_id
            }, (int code, string desc, List<ConversationOperationResult> results, string user_data)=>{
              // 从一个会话分组中删除会话异步结果
            });
            Assert.AreEqual(TIMResult.TIM_SUCC, res);
            Assert.AreEqual(0, In("groupName").Count);
        }

        [Test]
        public void SetConvEventCallback()
        {
            bool told = false;
            //设置会话监听器
            TencentIMSDK.SetConvEventCallback((TIMConvEvent conv_event, List<ConvInfo> conv_list, string user_data)=>{
              // 处理回调逻辑
              told = conv_event == TIMConvEvent.kTIMConvEvent_Add && conv_list[0].conv_id == "bob";
            });
            Sdk.Get(TencentIMSDK.ConvCreateAsync("bob", TIMConvType.kTIMConv_C2C));
            Sdk.Wait(() => told, "the new conversation");
        }
    }
}
