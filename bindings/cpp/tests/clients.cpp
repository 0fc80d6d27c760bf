// Clients by handle: several users in one process.

#include "support.hpp"

#include <atomic>
#include <thread>

namespace {

using convoke::Json;

// A client by handle with a user who is logged in, and what it is told.
struct User {
    struct Event {
        std::string listener;
        std::vector<Json> arguments;
    };
    Told<Event> told;
    convoke::ConvokeClient client;

    User(const std::string &directory, const std::string &user) : client(app_id, config_in(directory)) {
        client.ConvokeListen([this](const std::string &listener, const std::vector<Json> &arguments) {
            told.add({listener, arguments});
        });
        get(client.ConvokeCall("Login", {user, "any text"}));
    }
    Event next(const std::string &listener) {
        return told.next([&](const Event &event) { return event.listener == listener; });
    }
    // The next text that comes from that user.
    std::string next_text(const std::string &sender) {
        while (true) {
            for (const auto &message : next("TIMRecvNewMsgCallback").arguments.at(0).as<std::vector<convoke::Message>>())
                if (message.message_sender == sender) return text_of(message);
        }
    }
    std::future<Json> send(const std::string &to, const std::string &text) {
        return client.ConvokeCall("MsgSendMessage", {to, kTIMConv_C2C, Json::of(text_message(text))});
    }
};

}  // namespace

static_assert(!std::is_copy_constructible_v<convoke::ConvokeClient>);
static_assert(!std::is_move_constructible_v<convoke::ConvokeClient>);

TEST_CASE("two users in one process talk") {
    Told<std::string> heard;
    LoggedIn alice;
    User bob(alice.directory.path(), "bob");
    REQUIRE_EQ(get(bob.client.ConvokeCall("GetLoginUserID")).text(), "bob");
    alice.client.AddRecvNewMsgCallback([&](const std::vector<convoke::Message> &messages) {
        for (const auto &message : messages) heard.add(message.message_sender + ": " + text_of(message));
    });
    const auto sent = get(alice.client.MsgSendMessage("bob", kTIMConv_C2C, text_message("Tea at five? 🍵")));
    const auto event = bob.next("TIMRecvNewMsgCallback");
    REQUIRE_EQ(event.arguments.size(), 1u);
    const auto received = event.arguments[0].as<std::vector<convoke::Message>>();
    REQUIRE_EQ(text_of(received.at(0)), "Tea at five? 🍵");
    REQUIRE_EQ(std::string(received[0].message_msg_id), std::string(sent.message_msg_id));
    REQUIRE_EQ(text_of(get(bob.send("alice", "Gladly \"好的\"")).as<convoke::Message>()), "Gladly \"好的\"");
    REQUIRE_EQ(heard.next(), "bob: Gladly \"好的\"");
    // And two by handle.
    User carol(alice.directory.path(), "carol");
    get(bob.send("carol", "And you?"));
    REQUIRE_EQ(carol.next_text("bob"), "And you?");
}

TEST_CASE("each client is told its own events, and the end of one leaves the others") {
    Directory directory;
    User bob(directory.path(), "bob");
    {
        User alice(directory.path(), "alice");
        const auto results = get(alice.client.ConvokeCall(
            "TIMConvCreateConversationGroup", {"hers", Json::of(std::vector<std::string>{"c2c_bob"})}));
        REQUIRE_EQ(results.as<std::vector<convoke::TIMConversationOperationResult>>().size(), 1u);
        REQUIRE_EQ(alice.next("TIMConvConversationGroupCreatedCallback").arguments.at(0).as<std::string>(), "hers");
    }
    get(bob.client.ConvokeCall("ConvCreateConversationGroup", {"his", Json::parse(R"(["c2c_alice"])")}));
    REQUIRE_EQ(bob.next("TIMConvConversationGroupCreatedCallback").arguments.at(0).as<std::string>(), "his");
    const auto groups = get(bob.client.ConvokeCall("ConvGetConversationGroupList"));
    REQUIRE_EQ(groups.as<std::vector<std::string>>(), std::vector<std::string>{"his"});
}

TEST_CASE("a client by handle that is refused says why") {
    const auto refused = [](std::uint64_t id, const convoke::SdKConfig &config) -> convoke::Error {
        try {
            convoke::ConvokeClient client(id, config);
        } catch (const convoke::Error &error) {
            return error;
        }
        throw std::runtime_error("it opened");
    };
    const auto zero = refused(0, in_memory());
    REQUIRE_EQ(zero.function(), "ConvokeOpen");
    REQUIRE_EQ(zero.code(), static_cast<int>(TIM_ERR_PARAM));
    REQUIRE(zero.desc().find("sdk_app_id") != std::string::npos);
    convoke::SdKConfig paper;
    paper.convoke_store = "paper";
    REQUIRE(refused(app_id, paper).desc().find("convoke_store") != std::string::npos);
    REQUIRE(refused(app_id, config_in("/proc/nowhere")).desc().find("sdk_config_config_file_path") != std::string::npos);
    REQUIRE_EQ(refused(app_id, config_in("\xff")).code(), static_cast<int>(TIM_ERR_PARAM));
}

TEST_CASE("calls of a client by handle that are refused or fail say so") {
    convoke::ConvokeClient client(app_id, in_memory());
    REQUIRE_CODE(client.ConvokeCall("ConvGetConvList"), ERR_SDK_NOT_LOGGED_IN);
    get(client.ConvokeCall("Login", {"alice", "any text"}));
    bool called = false;
    const auto callback = [&](const auto &) { called = true; };
    REQUIRE_EQ(client.ConvokeCall("ConvNoSuch", {}, callback), static_cast<int>(TIM_ERR_PARAM));
    REQUIRE_EQ(client.ConvokeCall("ConvDeleteConversationGroup", {7}, callback), static_cast<int>(TIM_ERR_JSON));
    REQUIRE_EQ(client.ConvokeCall("ConvDeleteConversationGroup", {""}, callback), static_cast<int>(TIM_ERR_PARAM));
    REQUIRE_EQ(
        client.ConvokeCall("MsgSendMessage", {"bob", kTIMConv_C2C, Json::of(text_message("\xff"))}, callback),
        static_cast<int>(TIM_ERR_PARAM));
    REQUIRE_EQ(client.ConvokeCall("Logout", {Json::parse("no JSON")}, callback), static_cast<int>(TIM_ERR_PARAM));
    try {
        get(client.ConvokeCall("ConvCreateConversationGruop", {"work", nullptr}));
        FAIL("there is such a call");
    } catch (const convoke::Error &error) {
        REQUIRE_EQ(error.function(), "ConvCreateConversationGruop");
        REQUIRE_EQ(error.code(), static_cast<int>(TIM_ERR_PARAM));
        REQUIRE(error.desc().find("is ConvCreateConversationGroup meant?") != std::string::npos);
    }
    // Of each conversation what became of it, though the call has failed.
    try {
        get(client.ConvokeCall("ConvCreateConversationGroup", {"work", Json::of(std::vector<std::string>{"bob"})}));
        FAIL("it is no id");
    } catch (const convoke::Failure<Json> &failure) {
        const auto results = failure.value().as<std::vector<convoke::TIMConversationOperationResult>>();
        REQUIRE_EQ(results.at(0).conversation_operation_result_conversation_id, "bob");
    }
    // Nobody is told, and it is done.
    REQUIRE_EQ(client.ConvokeCall("ConvCreate", {"bob", kTIMConv_C2C}, nullptr), 0);
    const auto list = get(client.ConvokeCall("ConvGetConvList")).as<std::vector<convoke::ConvInfo>>();
    REQUIRE_EQ(list.at(0).conv_id, "bob");
    REQUIRE(!called);
}

TEST_CASE("the end of a client by handle answers what is pending") {
    std::vector<std::future<Json>> futures;
    std::atomic<int> callbacks{0}, told{0};
    {
        convoke::ConvokeClient client(app_id, in_memory());
        get(client.ConvokeCall("Login", {"alice", "any text"}));
        client.ConvokeListen([&](const auto &, const auto &) { told++; });
        std::promise<void> inside;
        // A callback that lasts until the end has begun, when calls are refused for another reason, keeps what is behind it
        // pending.
        client.ConvokeCall("ConvGetConversationGroupList", {}, [&](const auto &) {
            inside.set_value();
            while (client.ConvokeCall("Logout", {"too much"}, nullptr) == TIM_ERR_JSON)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
        });
        get(inside.get_future());
        for (int i = 0; i < 50; i++) {
            futures.push_back(client.ConvokeCall("ConvGetConversationGroupList"));
            client.ConvokeCall("ConvGetConvList", {}, [&](const auto &) { callbacks++; });
        }
    }
    REQUIRE_EQ(callbacks.load(), 50);
    const int behind = told;
    int interrupted = 0;
    for (auto &future : futures) {
        REQUIRE(future.wait_for(std::chrono::seconds(0)) == std::future_status::ready);
        const int code = code_of(std::move(future));
        REQUIRE((code == 0 || code == ERR_SDK_COMM_INTERRUPT));
        interrupted += code != 0;
    }
    REQUIRE(interrupted > 0);
    REQUIRE_EQ(told.load(), behind);
}

TEST_CASE("a client by handle may end in its own callback") {
    auto bob = std::make_unique<convoke::ConvokeClient>(app_id, in_memory());
    get(bob->ConvokeCall("Login", {"bob", "any text"}));
    // Nobody waits for its thread, which may be about to end when this test has.
    const auto ended = std::make_shared<std::promise<void>>(), answered = std::make_shared<std::promise<void>>();
    bob->ConvokeListen([&bob, ended, answered](const std::string &listener, const auto &) {
        if (listener != "TIMConvConversationGroupCreatedCallback") return;
        bob->ConvokeCall("ConvGetConvList", {}, [answered](const auto &) { answered->set_value(); });
        bob.reset();
        ended->set_value();  // what it holds lives as long as it runs
    });
    bob->ConvokeCall("ConvCreateConversationGroup", {"work", Json::of(std::vector<std::string>{"c2c_alice"})}, nullptr);
    get(ended->get_future());
    get(answered->get_future());
    REQUIRE(bob == nullptr);
}

TEST_CASE("listeners of a client by handle are replaced and cleared") {
    Directory directory;
    User alice(directory.path(), "alice");
    Told<std::string> second;
    const auto created = [&](Told<std::string> &to) {
        return [&to](const std::string &listener, const std::vector<Json> &arguments) {
            if (listener == "TIMConvConversationGroupCreatedCallback") to.add(arguments.at(0).as<std::string>());
        };
    };
    const auto create = [&](const std::string &name) {
        get(alice.client.ConvokeCall(
            "ConvCreateConversationGroup", {name, Json::of(std::vector<std::string>{"c2c_bob"})}));
        // It is told behind the answer, and before the next one.
        get(alice.client.ConvokeCall("ConvGetConversationGroupList"));
    };
    // Its answer comes behind what a login tells.
    get(alice.client.ConvokeCall("ConvGetConversationGroupList"));
    alice.client.ConvokeListen(created(second));
    const auto before = alice.told.size();
    create("one");
    REQUIRE_EQ(second.next(), "one");
    REQUIRE_EQ(alice.told.size(), before);
    alice.client.ConvokeListen(nullptr);
    create("two");
    REQUIRE_EQ(second.size(), 1u);
}

TEST_CASE("a client by handle can be polled") {
    convoke::SdKConfig config = in_memory();
    config.convoke_delivery = "poll";
    convoke::ConvokeClient client(app_id, config);
    const auto here = std::this_thread::get_id();
    int answered = 0;
    client.ConvokeCall("Login", {"alice", "any text"}, [&](const auto &answer) {
        REQUIRE_EQ(answer.code, 0);
        REQUIRE(std::this_thread::get_id() == here);
        answered++;
    });
    const auto milliseconds = static_cast<std::uint32_t>(std::chrono::milliseconds(patience).count());
    while (answered == 0) REQUIRE_EQ(client.ConvokePollClient(1, milliseconds), 1u);
    auto list = client.ConvokeCall("ConvGetConvList");
    while (list.wait_for(std::chrono::seconds(0)) != std::future_status::ready) client.ConvokePollClient(0, milliseconds);
    REQUIRE_EQ(list.get().text(), "[]");
}

TEST_CASE("values of JSON") {
    REQUIRE_EQ(Json(nullptr).text(), "null");
    REQUIRE_EQ(Json(true).text(), "true");
    REQUIRE_EQ(Json(18446744073709551615u).text(), "18446744073709551615");
    REQUIRE_EQ(Json(-1).text(), "-1");
    REQUIRE_EQ(Json(kTIMConv_Group).text(), "2");
    REQUIRE(Json("7").is_string());
    REQUIRE_EQ(Json("7").as<std::string>(), "7");
    REQUIRE_EQ(Json::of(std::vector<std::string>{"a\"b", "茶"}).text(), R"(["a\"b","茶"])");
    REQUIRE_EQ(Json::parse(R"(["a\"b","茶"])").as<std::vector<std::string>>(), std::vector<std::string>{"a\"b", "茶"});
    // What is of another shape, or no JSON, reads as empty.
    REQUIRE_EQ(Json("x").as<std::vector<std::string>>().size(), 0u);
    REQUIRE_EQ(Json::parse("no JSON").as<std::string>(), "");
    REQUIRE(!Json::parse("[]").as<convoke::Message>().message_sender.has_value());
    const auto message = Json::of(text_message("hi")).as<convoke::Message>();
    REQUIRE_EQ(text_of(message), "hi");
}
