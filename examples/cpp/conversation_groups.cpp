// Conversation groups, from the first call to the last: alice sorts her conversations into groups of her own.
//
//     c++ -std=c++17 conversation_groups.cpp -lconvoke -pthread -o conversation_groups
//     ./conversation_groups [data directory]
//
// Run it twice: the second run finds the groups that the first one left, and begins anew. This is the story of
// examples/c/conversation_groups.c in the same words and with the same header.
//
// What an answer or an event says is printed by the callback that is told of it. Callbacks run one after the other on
// one thread of the SDK, so the lines come in the order of what happened.

#include <convoke.h>

#include <algorithm>
#include <cstdint>
#include <future>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::uint64_t app_id = 1400000001;  // the same number in all programs that are to share data
constexpr std::uint32_t page_size = 2;        // conversations in a page: few, so that there are several pages

// ---- JSON: just enough for the documents of this story. A real program uses a JSON library. ----

// Takes a string, number or bool off the front. A string loses its quotes, and keeps its escapes as they are.
std::string take_value(std::string_view &json) {
    std::size_t length = json.find_first_of(",]}");
    if (json.substr(0, 1) == "\"") {
        json.remove_prefix(1);
        for (length = 0; length < json.size() && json[length] != '"'; length++)
            if (json[length] == '\\') length++;
    }
    length = std::min(length, json.size());
    const std::string value{json.substr(0, length)};
    json.remove_prefix(length);
    if (json.substr(0, 1) == "\"") json.remove_prefix(1);
    return value;
}

// Goes to the next `"key":` and takes its value; none if there is no such key any more.
std::optional<std::string> next_value(std::string_view &json, std::string_view key) {
    const std::string quoted = '"' + std::string{key} + "\":";
    const auto at = json.find(quoted);
    if (at == json.npos) return std::nullopt;
    json.remove_prefix(at + quoted.size());
    return take_value(json);
}

// The first value of the key in the document.
std::string value_of(std::string_view json, std::string_view key) { return next_value(json, key).value_or(""); }

// All the values of the key, from all the documents of an array.
std::vector<std::string> values_of(std::string_view json, std::string_view key) {
    std::vector<std::string> values;
    while (auto value = next_value(json, key)) values.push_back(std::move(*value));
    return values;
}

// The strings of an array of strings.
std::vector<std::string> strings_of(std::string_view json) {
    std::vector<std::string> strings;
    for (auto at = json.find('"'); at != json.npos; at = json.find('"')) {
        json.remove_prefix(at);
        strings.push_back(take_value(json));
    }
    return strings;
}

// ---- Calls: one returns at once; its answer comes by callback, on another thread. ----

// What the story does not expect.
struct Unexpected : std::runtime_error {
    Unexpected(const std::string &step, int code, const std::string &desc)
        : runtime_error("unexpected: " + step + ": code " + std::to_string(code) + ", " + desc) {}
};

struct Answer {
    int code;
    std::string desc;
    std::string json;
};

// A call on its way. Its callback owns it, since it is called exactly once.
struct Pending {
    std::string step;
    std::promise<Answer> promise;
};

// The callback of every call here. The texts are gone when it returns: it copies them. No exception may leave it, since
// the caller is no C++: noexcept ends the program instead.
void on_answer(std::int32_t code, const char *desc, const char *json, const void *user_data) noexcept {
    const std::unique_ptr<Pending> pending{static_cast<Pending *>(const_cast<void *>(user_data))};

    if (code == ERR_SUCC)
        std::cout << pending->step << ": ok\n";
    else
        std::cout << pending->step << ": code " << code << ", " << desc << '\n';

    // Some calls answer for each conversation on its own: tell which were left out, and why.
    std::string_view rest = json;
    while (const auto id = next_value(rest, kTIMConversationOperationResultConversationID)) {
        const auto item_code = next_value(rest, kTIMConversationOperationResultResultCode).value_or("");
        const auto info = next_value(rest, kTIMConversationOperationResultResultInfo).value_or("");
        if (item_code != "0")
            std::cout << "  left out: \"" << *id << "\", code " << item_code << ", " << info << '\n';
    }
    pending->promise.set_value({code, desc, json});
}

// Makes a call, waits for its answer, which must have this code, and returns its JSON. `call` is given the callback and
// the user data to pass on, and returns what the function returned.
template <class Call>
std::string expect(int code, const std::string &step, Call call) {
    auto pending = std::make_unique<Pending>(Pending{step, {}});
    auto answer = pending->promise.get_future();
    // From here on the callback may run at any moment, and ends the life of what it owns.
    Pending *const handed_over = pending.release();
    const int returned = call(&on_answer, handed_over);
    if (returned != TIM_SUCC) {
        pending.reset(handed_over);  // a call that is refused is never answered
        throw Unexpected(step, returned, "refused at once");
    }
    auto [answered, desc, json] = answer.get();
    if (answered != code) throw Unexpected(step, answered, desc);
    return json;
}

// ---- Listeners: they are told what happens, whoever caused it: this program, or alice's other devices. ----

// Ends a line with the conversations of an array.
void print_ids(std::string_view conversations) {
    const char *before = " ";
    for (const auto &id : values_of(conversations, kTIMConvId)) std::cout << std::exchange(before, ", ") << id;
    std::cout << '\n';
}

void set_listeners() {
    SetLogCallback(
        [](TIMLogLevel level, const char *line, const void *) noexcept {
            if (level >= kTIMLog_Warn) std::cerr << "log: " << line << '\n';
        },
        nullptr);
    SetConvEventCallback(
        [](TIMConvEvent event, const char *conversations, const void *) noexcept {
            const char *what = "something of a later version:";
            switch (event) {
                case kTIMConvEvent_Add: what = "in the list:"; break;
                case kTIMConvEvent_Del: what = "no longer in the list:"; break;
                case kTIMConvEvent_Update: what = "changed:"; break;
                case kTIMConvEvent_Start: what = "the conversation list follows"; break;
                case kTIMConvEvent_Finish: what = "the conversation list is complete"; break;
            }
            std::cout << "  event: " << what;
            print_ids(conversations);
        },
        nullptr);
    SetConvConversationGroupCreatedCallback(
        [](const char *group, const char *conversations, const void *) noexcept {
            std::cout << "  event: group \"" << group << "\" was created with";
            print_ids(conversations);
        },
        nullptr);
    SetConvConversationGroupDeletedCallback(
        [](const char *group, const void *) noexcept {
            std::cout << "  event: group \"" << group << "\" was deleted\n";
        },
        nullptr);
    SetConvConversationGroupNameChangedCallback(
        [](const char *old_name, const char *new_name, const void *) noexcept {
            std::cout << "  event: group \"" << old_name << "\" is now called \"" << new_name << "\"\n";
        },
        nullptr);
    SetConvConversationsAddedToGroupCallback(
        [](const char *group, const char *conversations, const void *) noexcept {
            std::cout << "  event: added to group \"" << group << "\":";
            print_ids(conversations);
        },
        nullptr);
    SetConvConversationsDeletedFromGroupCallback(
        [](const char *group, const char *conversations, std::uint32_t reason, const void *) noexcept {
            const char *what = reason == 0 ? "removed from" : "no more room in";
            std::cout << "  event: " << what << " group \"" << group << "\":";
            print_ids(conversations);
        },
        nullptr);
}

// A life of the SDK. When it has ended, no callback runs any more.
class Sdk {
public:
    explicit Sdk(const std::string &directory) {
        if (directory.find_first_of("\"\\") != directory.npos)
            throw Unexpected("Init", TIM_ERR_PARAM,
                             "the data directory has a name that this example cannot write as JSON");
        const std::string config = "{\"" kTIMSdkConfigConfigFilePath "\":\"" + directory + "\"}";
        if (const int returned = Init(app_id, config.c_str()); returned != TIM_SUCC)
            throw Unexpected("Init", returned, "the log says why");
    }
    ~Sdk() { Uninit(); }
    Sdk(const Sdk &) = delete;
    Sdk &operator=(const Sdk &) = delete;
};

// ---- Questions. They change nothing, so no event comes between the answer and what main prints of it. ----

// Prints the conversations that a filter lets through, page by page.
void print_conversations(const std::string &which, const std::string &filter) {
    std::uint64_t next_seq = 0;  // the first page; from then on what the page before says
    bool is_finished = false;
    for (int number = 1; !is_finished; number++) {
        const auto page = expect(ERR_SUCC, which + ", page " + std::to_string(number), [&](auto cb, auto user_data) {
            return ConvGetConversationListByFilter(filter.c_str(), next_seq, page_size, cb, user_data);
        });
        for (const auto &id : values_of(page, kTIMConvId)) std::cout << "  " << id << '\n';
        is_finished = value_of(page, TIMConversationListResultIsFinished) == "true";
        next_seq = std::stoull(value_of(page, TIMConversationListResultNextSeq));
    }
}

void print_group(const std::string &group) {
    print_conversations("Conversations of \"" + group + "\"",
                        "{\"" kTIMConversationListFilterConversationGroup "\":\"" + group + "\"}");
}

std::vector<std::string> list_groups() {
    auto groups = strings_of(expect(ERR_SUCC, "List the groups", ConvGetConversationGroupList));
    for (const auto &group : groups) std::cout << "  \"" << group << "\"\n";
    return groups;
}

// ---- The story. ----

void delete_group(const std::string &group) {
    expect(ERR_SUCC, "Delete \"" + group + "\"", [&](auto cb, auto user_data) {
        return ConvDeleteConversationGroup(group.c_str(), cb, user_data);
    });
}

// Shows what an earlier run has left in the data directory, and deletes it.
void clear_away() {
    const auto groups = list_groups();
    std::cout << (groups.empty() ? "There are none yet: this is a first run.\n"
                                 : "An earlier run left these. They are shown, then deleted.\n");
    for (const auto &group : groups) print_group(group);
    for (const auto &group : groups) delete_group(group);
}

void tell_story() {
    // In the list, the newest come first, and those of the same second by id. From the last id to the first, both give
    // the same order.
    for (const std::string name : {"erin", "dave", "carol", "bob"})
        expect(ERR_SUCC, "Put " + name + " into the conversation list", [&](auto cb, auto user_data) {
            return ConvCreate(name.c_str(), kTIMConv_C2C, cb, user_data);
        });

    // Ids in an array begin with c2c_ or group_. One does not: it is left out, and the call succeeds for the other.
    expect(ERR_SUCC, "Create \"work\" with bob and a malformed id", [](auto cb, auto user_data) {
        return ConvCreateConversationGroup("work", R"(["c2c_bob","carol"])", cb, user_data);
    });
    expect(ERR_SUCC, "Create \"family\" with carol and dave", [](auto cb, auto user_data) {
        return ConvCreateConversationGroup("family", R"(["c2c_carol","c2c_dave"])", cb, user_data);
    });
    expect(ERR_SUCC, "Create \"travel\" with erin", [](auto cb, auto user_data) {
        return ConvCreateConversationGroup("travel", R"(["c2c_erin"])", cb, user_data);
    });
    list_groups();

    // When a call fails, desc says why.
    expect(ERR_SDK_INVALID_OPERATION, "Create \"family\" once more", [](auto cb, auto user_data) {
        return ConvCreateConversationGroup("family", R"(["c2c_bob"])", cb, user_data);
    });

    // A conversation may be in several groups: carol and dave are in "family" too.
    expect(ERR_SUCC, "Add carol, dave and erin to \"work\"", [](auto cb, auto user_data) {
        return ConvAddConversationsToGroup("work", R"(["c2c_carol","c2c_dave","c2c_erin"])", cb, user_data);
    });
    expect(ERR_SUCC, "Remove carol from \"work\"", [](auto cb, auto user_data) {
        return ConvDeleteConversationsFromGroup("work", R"(["c2c_carol"])", cb, user_data);
    });
    expect(ERR_SUCC, "Rename \"work\" to \"projects\"", [](auto cb, auto user_data) {
        return ConvRenameConversationGroup("work", "projects", cb, user_data);
    });
    expect(ERR_SUCC, "Put \"family\" first", [](auto cb, auto user_data) {
        return ConvReorderConversationGroups(R"(["family","projects","travel"])", cb, user_data);
    });
    list_groups();

    // In a second run both are so already: the answer is the same, and there is no event.
    expect(ERR_SUCC, "Pin erin to the top", [](auto cb, auto user_data) {
        return ConvPinConversation("erin", kTIMConv_C2C, true, cb, user_data);
    });
    expect(ERR_SUCC, "Mark bob with a star", [](auto cb, auto user_data) {
        return ConvMarkConversation(R"(["c2c_bob"])", kTIMConversationMarkTypeStar, true, cb, user_data);
    });
    print_group("projects");
    print_conversations("Conversations with a star", "{\"" kTIMConversationListFilterMarkType "\":" +
                                                         std::to_string(kTIMConversationMarkTypeStar) + "}");

    delete_group("travel");
    list_groups();
}

}  // namespace

int main(int argc, char **argv) try {
    set_listeners();  // before Init, so that the log can say why Init fails
    {
        const Sdk sdk{argc > 1 ? argv[1] : "convoke-demo"};
        // Any text is taken as the UserSig, unless Init was given a secret key.
        expect(ERR_SUCC, "Log in as alice",
               [](auto cb, auto user_data) { return Login("alice", "any text", cb, user_data); });
        clear_away();
        tell_story();
    }
    std::cout << "The end. Run it again: it finds \"family\" and \"projects\".\n";
} catch (const std::exception &error) {
    std::cout << error.what() << '\n';
    return 1;
}
