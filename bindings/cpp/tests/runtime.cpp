// What holds for every call and listener, whatever it does: refusals, failures, exceptions, lifetimes, growth.

#include "support.hpp"

#include "../src/convert.hpp"

#include <sys/resource.h>

#include <atomic>
#include <fstream>
#include <thread>
#include <type_traits>

namespace {

convoke::ExperimentalRequest fail_at(const std::string &stage) {
    convoke::ExperimentalRequest request;
    request.request_operation = "convoke_fail";
    request.request_param = stage;
    return request;
}

// The kilobytes of this process that are in memory.
long resident() {
    std::ifstream file("/proc/self/statm");
    long size = 0, pages = 0;
    file >> size >> pages;
    return pages * 4;
}

// Counts how many there are, copies included.
struct Counted {
    static std::atomic<int> count;
    Counted() { count++; }
    Counted(const Counted &) { count++; }
    Counted &operator=(const Counted &) = default;
    ~Counted() { count--; }
};
std::atomic<int> Counted::count{0};

}  // namespace

static_assert(!std::is_copy_constructible_v<convoke::Client> && !std::is_move_constructible_v<convoke::Client>);

TEST_CASE("refused calls say so and drop their callback") {
    convoke::Client client(app_id, in_memory());
    get(client.Login("alice", "any text"));
    {
        const Counted counted;
        bool called = false;
        const auto callback = [&called, counted](const auto &) { called = true; };
        REQUIRE_EQ(client.ConvDeleteConversationGroup("", callback), static_cast<int>(TIM_ERR_PARAM));
        REQUIRE_EQ(client.ConvCreateConversationGroup("work", {}, callback), static_cast<int>(TIM_ERR_JSON));
        REQUIRE_EQ(
            client.ConvCleanConversationUnreadMessageCount("nothing such", 0, 0, callback),
            static_cast<int>(TIM_ERR_CONV));
        // C texts end with NUL, and JSON is UTF-8: these cannot be handed over.
        REQUIRE_EQ(client.ConvDeleteConversationGroup(std::string("a\0b", 3), callback), static_cast<int>(TIM_ERR_PARAM));
        REQUIRE_EQ(client.ConvCreateConversationGroup("work", {"\xff"}, callback), static_cast<int>(TIM_ERR_PARAM));
        get(client.ConvGetConversationGroupList());
        REQUIRE(!called);
        REQUIRE_EQ(Counted::count.load(), 2);  // this one and the one in `callback`
    }
    REQUIRE_EQ(Counted::count.load(), 0);
    try {
        get(client.ConvDeleteConversationGroup(""));
        FAIL("it was not refused");
    } catch (const convoke::Error &error) {
        REQUIRE_EQ(error.function(), "ConvDeleteConversationGroup");
        REQUIRE_EQ(error.code(), static_cast<int>(TIM_ERR_PARAM));
        REQUIRE_EQ(std::string(error.what()), "ConvDeleteConversationGroup: -4, " + error.desc());
        REQUIRE_EQ(error.desc(), "ConvDeleteConversationGroup: group_name: it is NULL or empty");
    }
    REQUIRE_CODE(client.ConvGetConvInfo({}), 0);
    REQUIRE_EQ(client.ConvSetDraft("", kTIMConv_C2C, {}), static_cast<int>(TIM_ERR_PARAM));
    REQUIRE_CODE(client.ConvCreate("bob", kTIMConv_Invalid), TIM_ERR_PARAM);
}

TEST_CASE("failures at each stage settle") {
    LoggedIn alice;
    auto &client = alice.client;
    const auto refused = [](const auto &) { FAIL("a refused call was answered"); };
    REQUIRE_EQ(client.callExperimentalAPI(fail_at("argument"), refused), static_cast<int>(ERR_SDK_INTERNAL_ERROR));
    REQUIRE_CODE(client.callExperimentalAPI(fail_at("argument")), ERR_SDK_INTERNAL_ERROR);
    REQUIRE_CODE(client.callExperimentalAPI(fail_at("body")), ERR_SDK_INTERNAL_ERROR);
    REQUIRE_CODE(client.callExperimentalAPI(fail_at("store")), ERR_IO_OPERATION_FAILED);
    REQUIRE_CODE(client.callExperimentalAPI(fail_at("answer")), ERR_SDK_INTERNAL_ERROR);
    REQUIRE_CODE(client.callExperimentalAPI(fail_at("nowhere")), TIM_ERR_JSON);
    convoke::ExperimentalRequest unknown;
    unknown.request_operation = "unknown";
    unknown.request_param = convoke::Json::parse(R"({"a":[1,2]})");
    REQUIRE_CODE(client.callExperimentalAPI(unknown), TIM_ERR_JSON);
    unknown.request_param = convoke::Json::parse("no JSON");
    REQUIRE_CODE(client.callExperimentalAPI(unknown), TIM_ERR_PARAM);
    convoke::ExperimentalRequest unanswered;
    unanswered.request_internal_operation = "internal_operation_set_ui_platform";
    get(client.callExperimentalAPI(unanswered));
    REQUIRE_EQ(client.callExperimentalAPI(unanswered, refused), 0);
    get(client.ConvCreateConversationGroup("it goes on", {"c2c_bob"}));
}

TEST_CASE("exceptions do not leave callbacks") {
    Told<std::string> thrown;
    convoke::SetExceptionHandler([&](const char *function, std::exception_ptr exception) {
        try {
            std::rethrow_exception(exception);
        } catch (const std::exception &error) {
            thrown.add(std::string(function) + ": " + error.what());
        } catch (int number) {
            thrown.add(std::string(function) + ": " + std::to_string(number));
            throw;  // neither does what the handler throws
        }
    });
    {
        convoke::Client client(app_id, in_memory());
        client.SetConvEventCallback([](TIMConvEvent event, const auto &) {
            if (event == kTIMConvEvent_Start) throw std::runtime_error("from a listener");
        });
        client.Login("alice", "any text", [](const auto &) { throw std::runtime_error("from a callback"); });
        REQUIRE_EQ(thrown.next(), "Login: from a callback");
        REQUIRE_EQ(thrown.next(), "SetConvEventCallback: from a listener");
        client.SetConvConversationGroupCreatedCallback([](auto, const auto &) { throw 7; });
        get(client.ConvCreateConversationGroup("work", {"c2c_bob"}));
        REQUIRE_EQ(thrown.next(), "SetConvConversationGroupCreatedCallback: 7");
        get(client.ConvGetConvList());
    }
    convoke::SetExceptionHandler(nullptr);
}

TEST_CASE("there is one client at a time") {
    {
        convoke::Client client(app_id, in_memory());
        try {
            convoke::Client second(app_id, in_memory());
            FAIL("there are two");
        } catch (const convoke::Error &error) {
            REQUIRE_EQ(error.code(), static_cast<int>(ERR_SDK_INVALID_OPERATION));
        }
        get(client.Login("alice", "any text"));  // the first one is as it was
    }
    for (int i = 0; i < 20; i++) convoke::Client again(app_id, in_memory());
}

TEST_CASE("a client that cannot begin says why") {
    Told<std::string> log;
    const auto begin = [&](std::uint64_t id, const convoke::SdKConfig &config) -> convoke::Error {
        try {
            convoke::Client client(id, config, [&](TIMLogLevel, const std::string &line) { log.add(line); });
        } catch (const convoke::Error &error) {
            return error;
        }
        throw std::runtime_error("it began");
    };
    const auto zero = begin(0, {});
    REQUIRE_EQ(zero.code(), static_cast<int>(TIM_ERR_PARAM));
    REQUIRE_EQ(zero.function(), "Init");
    REQUIRE(zero.desc().find("sdk_app_id") != std::string::npos);
    REQUIRE_EQ(log.next(), zero.desc());
    convoke::SdKConfig config;
    config.convoke_store = "paper";
    REQUIRE_EQ(begin(app_id, config).code(), static_cast<int>(TIM_ERR_JSON));
    const auto nowhere = begin(app_id, config_in("/proc/nowhere"));
    REQUIRE_EQ(nowhere.code(), static_cast<int>(TIM_ERR_PARAM));
    REQUIRE(nowhere.desc().find("sdk_config_config_file_path") != std::string::npos);
    REQUIRE_EQ(begin(app_id, config_in("\xff")).code(), static_cast<int>(TIM_ERR_PARAM));
}

TEST_CASE("what is pending at the end is answered") {
    std::vector<std::future<std::vector<std::string>>> futures;
    std::atomic<int> callbacks{0};
    {
        LoggedIn alice;
        Told<int> told;
        // A callback that lasts until the end has begun, when no new life can begin, keeps what is behind it pending.
        alice.client.ConvGetConversationGroupList([&](const auto &) {
            told.add(1);
            while (::Init(app_id, "{}") == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        });
        told.next();
        for (int i = 0; i < 50; i++) {
            futures.push_back(alice.client.ConvGetConversationGroupList());
            alice.client.ConvGetConvList([&](const auto &) { callbacks++; });
        }
    }
    REQUIRE_EQ(callbacks.load(), 50);
    int interrupted = 0;
    for (auto &future : futures) {
        REQUIRE(future.wait_for(std::chrono::seconds(0)) == std::future_status::ready);
        const int code = code_of(std::move(future));
        REQUIRE((code == 0 || code == ERR_SDK_COMM_INTERRUPT));
        interrupted += code != 0;
    }
    REQUIRE(interrupted > 0);
}

TEST_CASE("nothing runs after the end") {
    std::atomic<bool> ended{false}, late{false};
    const Counted counted;
    {
        LoggedIn alice;
        alice.client.SetConvEventCallback([&, counted](auto, const auto &) { late = late || ended; });
        alice.client.AddRecvNewMsgCallback([&, counted](const auto &) { late = late || ended; });
        for (int i = 0; i < 100; i++)
            alice.client.ConvCreate("user" + std::to_string(i), kTIMConv_C2C, [&, counted](const auto &) {
                late = late || ended;
            });
    }
    ended = true;
    REQUIRE_EQ(Counted::count.load(), 1);  // nothing of the program is kept
    convoke::Client client(app_id, in_memory());
    get(client.Login("bob", "any text"));
    REQUIRE(!late);
}

TEST_CASE("a client may end inside a callback") {
    Directory directory;
    auto client = std::make_unique<convoke::Client>(app_id, config_in(directory.path()));
    get(client->Login("alice", "any text"));
    Told<std::string> told;
    std::promise<void> go_promise;
    std::shared_future<void> go(go_promise.get_future());
    const Counted counted;
    std::atomic<bool> listening{true};
    client->SetConvEventCallback([&, counted](auto, const auto &) {
        if (!listening) told.add("too late");
    });
    client->ConvGetConversationGroupList([&, counted](const auto &) {
        told.add("inside");
        go.wait();
        client.reset();
        listening = false;
        // Until this callback has returned, there is no other.
        try {
            convoke::Client another(app_id, in_memory());
            told.add("there is another");
        } catch (const convoke::Error &error) {
            told.add("no other: " + std::to_string(error.code()));
        }
    });
    REQUIRE_EQ(told.next(), "inside");
    auto pending = client->ConvCreate("bob", kTIMConv_C2C);
    client->ConvCreate("carol", kTIMConv_C2C, [&, counted](const auto &answer) {
        told.add("carol " + std::to_string(answer.code));
    });
    go_promise.set_value();
    REQUIRE_EQ(told.next(), "no other: 7014");
    REQUIRE_EQ(told.next(), "carol 7009");
    REQUIRE_CODE(std::move(pending), ERR_SDK_COMM_INTERRUPT);

    convoke::Client next(app_id, config_in(directory.path()));
    get(next.Login("alice", "any text"));
    REQUIRE_EQ(told.size(), 3u);
    REQUIRE_EQ(Counted::count.load(), 1);
}

TEST_CASE("a listener may change and clear itself") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    const auto created = [&](std::string who) {
        return [&told, who](const std::string &name, const auto &) { told.add(who + " " + name); };
    };
    client.SetConvConversationGroupCreatedCallback([&](const std::string &name, const auto &) {
        told.add("first " + name);
        client.SetConvConversationGroupCreatedCallback(created("second"));
    });
    for (const std::string name : {"a", "b"}) get(client.ConvCreateConversationGroup(name, {"c2c_bob"}));
    REQUIRE_EQ(told.next(), "first a");
    REQUIRE_EQ(told.next(), "second b");
    client.SetConvConversationGroupCreatedCallback(nullptr);
    get(client.ConvCreateConversationGroup("c", {"c2c_bob"}));
    client.SetConvConversationGroupCreatedCallback(created("third"));
    get(client.ConvCreateConversationGroup("d", {"c2c_bob"}));
    REQUIRE_EQ(told.next(), "third d");
}

TEST_CASE("calls from callbacks and from many threads") {
    Told<std::string> told;
    LoggedIn alice;
    auto &client = alice.client;
    client.ConvCreateConversationGroup("one", {"c2c_bob"}, [&](const auto &) {
        client.ConvGetConversationGroupList([&](const auto &answer) { told.add(shown(answer.value)); });
    });
    REQUIRE_EQ(told.next(), "[ one ]");
    std::vector<std::thread> threads;
    std::atomic<int> succeeded{0};
    for (int t = 0; t < 4; t++)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 50; i++) {
                const std::string user = "user" + std::to_string(t) + "-" + std::to_string(i);
                succeeded += get(client.ConvCreate(user, kTIMConv_C2C)).conv_id == user;
                client.SetConvEventCallback([](auto, const auto &) {});
            }
        });
    for (auto &thread : threads) thread.join();
    REQUIRE_EQ(succeeded.load(), 200);
    REQUIRE_EQ(get(client.ConvGetConvList()).size(), 200u);
}

TEST_CASE("in poll mode callbacks run inside the poll") {
    auto config = in_memory();
    config.convoke_delivery = "poll";
    const auto me = std::this_thread::get_id();
    bool elsewhere = false;
    int answered = 0;
    Told<bool> ready;
    {
        convoke::Client client(app_id, config);
        client.SetConvEventCallback([&](auto, const auto &) { elsewhere |= std::this_thread::get_id() != me; });
        auto login = client.Login("alice", "any text");
        std::this_thread::sleep_for(std::chrono::milliseconds(200));  // so that something waits already
        client.ConvokeSetReadyCallback([&] { ready.add(true); });
        const auto end = std::chrono::steady_clock::now() + patience;
        while (login.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            ready.next();
            client.ConvokePoll(0);
            REQUIRE(std::chrono::steady_clock::now() < end);
        }
        login.get();
        client.ConvGetConversationGroupList([&](const auto &) {
            answered++;
            elsewhere |= std::this_thread::get_id() != me;
        });
    }
    REQUIRE_EQ(answered, 1);  // the end has polled what was left
    REQUIRE(!elsewhere);
}

TEST_CASE("ten thousand calls leave nothing behind") {
    convoke::Client client(app_id, in_memory());
    get(client.Login("alice", "any text"));
    get(client.ConvCreate("bob", kTIMConv_C2C));
    const auto many_calls = [&] {
        for (int i = 0; i < 10000; i++) {
            const Counted counted;
            client.SetConvTotalUnreadMessageCountChangedCallback([counted](int) {});
            switch (i % 4) {
                case 0: REQUIRE_EQ(get(client.ConvGetConvList()).size(), 1u); break;
                case 1:
                    REQUIRE_CODE(client.ConvDeleteConversationGroup("none"), ERR_SVR_CONV_CONV_GROUP_NOT_EXIST);
                    break;
                case 2: REQUIRE_CODE(client.ConvDeleteConversationGroup(""), TIM_ERR_PARAM); break;
                default: {
                    std::promise<void> promise;
                    auto done = promise.get_future();
                    client.ConvPinConversation("bob", kTIMConv_C2C, i % 8 == 3, [&promise, counted](const auto &) {
                        promise.set_value();
                    });
                    get(std::move(done));
                }
            }
        }
        client.SetConvTotalUnreadMessageCountChangedCallback(nullptr);
        get(client.ConvGetConvList());
        REQUIRE_EQ(Counted::count.load(), 0);
    };
    many_calls();
    const long before = resident();
    many_calls();
    const long after = resident();
    REQUIRE_LE(after, before + before / 2);
}

TEST_CASE("numbers of 64 bits and texts of all kinds") {
    LoggedIn alice;
    auto &client = alice.client;
    const std::string text = "你好，世界 👩‍👩‍👧 \"quoted\" \\ \n\t\x01 ü";
    const std::int64_t past_double = (std::int64_t{1} << 53) + 1;

    // An attribute of a message, as a document both ways.
    auto message = text_message(text);
    message.message_cloud_custom_str = text;
    message.message_custom_int = 4294967295u;
    auto &elems = *message.message_elem_array;
    elems.emplace_back().elem_type = kTIMElem_Location;
    elems.back().location_elem_longitude = 0.1 + 0.2;
    elems.back().location_elem_latitude = -89.999999999999986;
    const auto sent = get(client.MsgSendMessage("bob", kTIMConv_C2C, message));
    REQUIRE_EQ(text_of(sent), text);
    REQUIRE_EQ(sent.message_cloud_custom_str, text);
    const auto found = get(client.MsgFindMessages({sent.message_msg_id})).at(0);
    REQUIRE_EQ(text_of(found), text);
    REQUIRE_EQ(found.message_elem_array.at(1).location_elem_longitude, 0.1 + 0.2);
    REQUIRE_EQ(found.message_elem_array.at(1).location_elem_latitude, -89.999999999999986);

    // A counter.
    convoke::CreateGroupParam param;
    param.create_group_param_group_name = text.substr(0, 40);
    param.create_group_param_group_id = "team";
    get(client.GroupCreate(param));
    convoke::GroupCounter counter;
    counter.group_counter_key = "键";
    counter.group_counter_value = past_double;
    REQUIRE_EQ(get(client.GroupSetGroupCounters("team", {counter})).at(0).group_counter_value, past_double);
    counter.group_counter_value = std::numeric_limits<std::int64_t>::min();
    REQUIRE_EQ(
        get(client.GroupSetGroupCounters("team", {counter})).at(0).group_counter_value,
        std::numeric_limits<std::int64_t>::min());
    REQUIRE_EQ(
        get(client.GroupIncreaseGroupCounter("team", "键", past_double)).at(0).group_counter_value,
        std::numeric_limits<std::int64_t>::min() + past_double);

    // The highest mark and the permissions are beyond what a double or a signed number holds.
    const std::uint64_t highest = std::uint64_t{1} << 63;
    get(client.ConvMarkConversation({"c2c_bob"}, highest, true));
    convoke::GetConversationListParam bob;
    bob.get_conversation_list_param_conv_id = "bob";
    bob.get_conversation_list_param_conv_type = kTIMConv_C2C;
    REQUIRE_EQ(get(client.ConvGetConvInfo({bob})).at(0).conv_mark_array, std::vector<std::uint64_t>{highest});
}

TEST_CASE("documents are read and written key by key") {
    namespace detail = convoke::detail;
    // What is not set is not written; what is set is, be it 0.
    convoke::TIMConversationListFilter filter;
    REQUIRE_EQ(detail::to_json(filter), "{}");
    filter.conversation_list_filter_conversation_group = "";
    filter.conversation_list_filter_has_unread_count = false;
    REQUIRE_EQ(
        detail::to_json(filter),
        R"({"conversation_list_filter_conversation_group":"","conversation_list_filter_has_unread_count":false})");

    // Whatever comes, reading does not fail: not with unknown keys, missing ones, wrong types, or no JSON at all.
    using Page = convoke::TIMConversationListResult;
    const auto page = detail::from_json<Page>(
        R"({"conversation_list_result_next_seq":18446744073709551615,"new":[{}],"conversation_list_result_is_finished":1,
            "conversation_list_result_conv_list":[{"conv_id":"bob","conv_unread_num":9007199254740993,"conv_type":"?"}]})");
    REQUIRE_EQ(page.conversation_list_result_next_seq, 18446744073709551615u);
    REQUIRE_EQ(page.conversation_list_result_is_finished, false);
    const auto &conversation = page.conversation_list_result_conv_list.at(0);
    REQUIRE_EQ(conversation.conv_id, "bob");
    REQUIRE_EQ(conversation.conv_unread_num, 9007199254740993u);
    REQUIRE_EQ(conversation.conv_type, kTIMConv_Invalid);
    REQUIRE_EQ(conversation.conv_show_name, "");
    for (const char *text : {"", "[]", "null", "{", "7", "\"text\"", "[{\"conv_id\":1}]"}) {
        REQUIRE_EQ(detail::from_json<Page>(text).conversation_list_result_conv_list.size(), 0u);
        detail::from_json<std::vector<convoke::ConvInfo>>(text);
        detail::from_json<std::vector<std::string>>(text);
    }

    // 2^64-1 both ways.
    convoke::MsgLocator locator;
    locator.message_locator_unique_id = 18446744073709551615u;
    locator.message_locator_seq = 9007199254740993u;
    const auto again = detail::from_json<convoke::MsgLocator>(detail::to_json(locator).c_str());
    REQUIRE_EQ(again.message_locator_unique_id, 18446744073709551615u);
    REQUIRE_EQ(again.message_locator_seq, 9007199254740993u);
    REQUIRE(!again.message_locator_time.has_value());
    REQUIRE_EQ(again.message_locator_time, 0u);
}

TEST_CASE("a member that may be left out is read as what it holds, and knows whether it is there") {
    namespace detail = convoke::detail;
    convoke::Message message;
    REQUIRE_EQ(message.message_sender, "");
    REQUIRE_EQ(message.message_seq, 0u);
    REQUIRE(!message.message_is_read);
    REQUIRE(!message.message_sender_profile.has_value());
    for (const auto &elem : message.message_elem_array) FAIL("there is an element of type ", elem.elem_type);
    REQUIRE_EQ(detail::to_json(message), "{}");

    message = detail::from_json<convoke::Message>(
        R"({"message_sender":"bob","message_seq":7,"message_is_read":false,"message_status":2,"message_custom_str":null,
            "message_elem_array":[{"elem_type":0,"text_elem_content":"hello"}],
            "message_sender_profile":{"user_profile_nick_name":"Bob"}})");
    const std::string who = message.message_sender_profile.user_profile_nick_name + " (" + message.message_sender + ")";
    REQUIRE_EQ(who, "Bob (bob)");
    REQUIRE_EQ(message.message_elem_array.size(), 1u);
    REQUIRE_EQ(message.message_elem_array[0].text_elem_content.size(), 5u);
    switch (message.message_status) {
        case kTIMMsg_SendSucc: break;
        default: FAIL("another status");
    }
    const std::uint64_t next = message.message_seq + 1;
    REQUIRE_EQ(next, 8u);
    REQUIRE(message.message_is_read.has_value());
    REQUIRE(!message.message_is_read);
    REQUIRE(!message.message_custom_str.has_value());
    REQUIRE_EQ(message.message_custom_str.value_or("none"), "none");
    REQUIRE_EQ(message.message_sender.value_or("none"), "bob");

    // As a std::optional is used.
    REQUIRE_EQ(*message.message_seq, 7u);
    REQUIRE_EQ(message.message_elem_array->at(0).text_elem_content.value(), "hello");
    message.message_sender = std::nullopt;
    message.message_seq.reset();
    message.message_elem_array = {};
    message.message_sender_profile = {};
    REQUIRE(!message.message_sender.has_value());
    REQUIRE_EQ(detail::to_json(message), R"({"message_is_read":false,"message_status":2})");
    message.message_group_at_user_array.emplace();
    REQUIRE_EQ(detail::to_json(message), R"({"message_group_at_user_array":[],"message_is_read":false,"message_status":2})");

    // What is put into a text, an array or a document is there, too.
    convoke::Message written;
    written.message_group_at_user_array.push_back("carol");
    written.message_cloud_custom_str += "more";
    written.message_offline_push_config.offline_push_config_desc = "";
    const auto copy = written;
    REQUIRE(copy.message_offline_push_config.has_value());
    REQUIRE_EQ(
        detail::to_json(copy),
        R"({"message_cloud_custom_str":"more","message_group_at_user_array":["carol"],)"
        R"("message_offline_push_config":{"offline_push_config_desc":""}})");
    written = {};
    written.message_offline_push_config.emplace();
    REQUIRE_EQ(detail::to_json(written), R"({"message_offline_push_config":{}})");
}
