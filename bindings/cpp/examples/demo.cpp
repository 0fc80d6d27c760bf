// Alice and bob: conversation groups, a chat group, messages. `make demo-cpp` runs it.
//
//     demo [data directory]
//
// Two users in one program: alice is the Client, whose calls are methods; bob is a client beside her, with calls by their names.
// Run it twice: the second run finds what the first one left.

#include <convoke/convoke.hpp>

#include <chrono>
#include <future>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr std::uint64_t app_id = 1400000001;  // the same number in all programs that are to share data
const std::string garden = "gardeners";       // the chat group

// Prints a line. Listeners speak on the clients' threads, the story on this one.
void say(const std::string &line) {
    static std::mutex mutex;
    const std::lock_guard<std::mutex> lock(mutex);
    std::cout << line << std::endl;
}

// Waits for what a listener is told.
void wait(std::promise<void> &promise, const std::string &what) {
    if (promise.get_future().wait_for(std::chrono::seconds(20)) != std::future_status::ready)
        throw std::runtime_error("waited in vain for " + what);
}

convoke::Message text(const std::string &words) {
    convoke::Elem elem;
    elem.elem_type = kTIMElem_Text;
    elem.text_elem_content = words;
    convoke::Message message;
    message.message_elem_array = {elem};
    return message;
}

// Prints who has said what, and returns it; of what is no text, nothing.
std::string print(const convoke::Message &message) {
    const auto &elem = message.message_elem_array.at(0);
    if (elem.elem_type != kTIMElem_Text) return "";
    say("    " + message.message_sender + ": " + elem.text_elem_content);
    return elem.text_elem_content;
}

// Calls that may find their work done by an earlier run.
template <class T>
void unless(int expected, const std::string &so, std::future<T> future) {
    try {
        future.get();
    } catch (const convoke::Error &error) {
        if (error.code() != expected) throw;
        say("  (" + so + ")");
    }
}

// ---- Bob: he joins the gardeners, and answers there what he is asked. ----

const std::string question = "Who has seeds to swap?";

class Bob {
public:
    explicit Bob(const convoke::SdKConfig &config) : client_(app_id, config) {
        client_.ConvokeListen([this](const std::string &listener, const std::vector<convoke::Json> &arguments) {
            if (listener == "TIMRecvNewMsgCallback") answer(arguments.at(0).as<std::vector<convoke::Message>>());
        });
        client_.ConvokeCall("Login", {"bob", "any text"}).get();
    }
    void join() {
        unless(
            ERR_SVR_GROUP_ALLREADY_MEMBER, "bob is a gardener already",
            client_.ConvokeCall("GroupJoin", {garden, "I grow tomatoes"}));
        client_.ConvokeCall("MsgSendMessage", {"alice", kTIMConv_C2C, convoke::Json::of(text("I am in 🌻"))}).get();
    }

private:
    // In a callback nothing may be waited for: the answers of calls come behind it.
    void answer(const std::vector<convoke::Message> &messages) {
        for (const auto &message : messages) {
            const auto &elem = message.message_elem_array.at(0);
            if (message.message_conv_type != kTIMConv_Group || elem.text_elem_content != question) continue;
            const auto words = convoke::Json::of(text("I do! Tomatoes, \"San Marzano\"."));
            client_.ConvokeCall("MsgSendMessage", {garden, kTIMConv_Group, words}, nullptr);
        }
    }

    convoke::ConvokeClient client_;
};

// ---- Alice ----

void sort_conversations(convoke::Client &client) {
    say("Alice sorts her conversations.");
    for (const std::string user : {"erin", "dave", "carol", "bob"}) client.ConvCreate(user, kTIMConv_C2C).get();
    for (const auto &name : client.ConvGetConversationGroupList().get()) {
        say("  An earlier run left \"" + name + "\".");
        client.ConvDeleteConversationGroup(name).get();
    }
    // Some may fail while others succeed: each conversation has its own result.
    for (const auto &result : client.ConvCreateConversationGroup("work", {"c2c_bob", "c2c_carol", "dave"}).get())
        if (result.conversation_operation_result_result_code != 0)
            say("  Left out: " + result.conversation_operation_result_conversation_id + ", " +
                result.conversation_operation_result_result_info);
    client.ConvCreateConversationGroup("家人", {"c2c_dave"}).get();
    client.ConvAddConversationsToGroup("work", {"c2c_dave", "c2c_erin"}).get();
    try {
        client.ConvRenameConversationGroup("work", "家人").get();
    } catch (const convoke::Error &error) {
        say(std::string("  No: ") + error.what());
    }
    client.ConvRenameConversationGroup("work", "projects").get();

    convoke::TIMConversationListFilter filter;
    filter.conversation_list_filter_conversation_group = "projects";
    convoke::TIMConversationListResult page;
    do {
        page = client.ConvGetConversationListByFilter(filter, page.conversation_list_result_next_seq, 3).get();
        std::string line = "  A page of \"projects\":";
        for (const auto &conversation : page.conversation_list_result_conv_list) line += " " + conversation.conv_id;
        say(line);
    } while (!page.conversation_list_result_is_finished);
}

void make_garden(convoke::Client &client) {
    say("She makes a chat group.");
    convoke::CreateGroupParam param;
    param.create_group_param_group_id = garden;
    param.create_group_param_group_name = "The gardeners";
    param.create_group_param_group_type = kTIMGroup_Public;
    param.create_group_param_add_option = kTIMGroupAddOpt_Any;
    unless(ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER, "it is there from an earlier run", client.GroupCreate(param));
}

void play(const convoke::SdKConfig &config) {
    std::promise<void> joined, answered;
    convoke::Client client(app_id, config);
    client.SetConvConversationGroupCreatedCallback([](const std::string &name, const auto &conversations) {
        say("  Created: \"" + name + "\" with " + std::to_string(conversations.size()));
    });
    client.SetConvConversationGroupNameChangedCallback([](const std::string &old_name, const std::string &new_name) {
        say("  Renamed: \"" + old_name + "\" is \"" + new_name + "\" now");
    });
    client.Login("alice", "any text").get();
    sort_conversations(client);
    make_garden(client);

    client.AddRecvNewMsgCallback([&](const std::vector<convoke::Message> &messages) {
        for (const auto &message : messages) {
            const std::string words = print(message);
            if (words == "I am in 🌻") joined.set_value();
            if (words == "I do! Tomatoes, \"San Marzano\".") answered.set_value();
        }
    });
    say("Bob comes.");
    Bob bob(config);
    bob.join();
    wait(joined, "bob");
    print(client.MsgSendMessage(garden, kTIMConv_Group, text(question)).get());
    wait(answered, "an answer");

    say("What the chat group has heard so far:");
    convoke::MsgGetMsgListParam param;
    param.msg_getmsglist_param_is_forward = true;
    for (const auto &message : client.MsgGetMsgList(garden, kTIMConv_Group, param).get()) print(message);
    say("The end. Run it again: it goes on where it stopped.");
}

}  // namespace

int main(int argc, char **argv) {
    convoke::SdKConfig config;
    config.sdk_config_config_file_path = argc > 1 ? argv[1] : "convoke-demo";
    try {
        play(config);
    } catch (const std::exception &error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
    return 0;
}
