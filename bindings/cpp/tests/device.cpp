// The second process of the tests.

#include "support.hpp"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <iostream>
#include <sstream>

// ---- In the test ----

Device::Device(const std::string &directory, const std::string &user) {
    int to[2], from[2];
    if (pipe(to) != 0 || pipe(from) != 0) throw std::runtime_error("no pipe");
    // Everything that allocates happens before fork: between fork and exec the child may do next to nothing.
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
    const char *const arguments[] = {program.c_str(), "--device", directory.c_str(), user.c_str(), nullptr};
    pid_ = fork();
    if (pid_ < 0) throw std::runtime_error("no fork");
    if (pid_ == 0) {
        dup2(to[0], 0);
        dup2(from[1], 1);
        for (const int fd : {to[0], to[1], from[0], from[1]}) close(fd);
        execv(program.c_str(), const_cast<char *const *>(arguments));
        _exit(127);
    }
    close(to[0]);
    close(from[1]);
    to_ = to[1];
    from_ = from[0];
    expect("ready");
}

Device::~Device() {
    close(to_);
    close(from_);
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
}

void Device::tell(const std::string &line) {
    const std::string text = line + "\n";
    if (write(to_, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        throw std::runtime_error("the device has gone");
}

void Device::expect(const std::string &line) {
    std::string before;
    try {
        for (std::string next = next_line(); next != line; next = next_line()) before += "\n    " + next;
    } catch (const std::runtime_error &error) {
        throw std::runtime_error("the device did not say `" + line + "`: " + error.what() + "; it said" + before);
    }
}

std::string Device::expect_rest(const std::string &begin) {
    std::string next = next_line();
    while (next.compare(0, begin.size(), begin) != 0) next = next_line();
    return next.substr(begin.size());
}

void Device::ask(const std::string &question, const std::string &answer) {
    const auto until = std::chrono::steady_clock::now() + patience;
    const auto begin = answer.substr(0, answer.find(' '));
    std::string rest;
    do {
        tell(question);
        rest = expect_rest(begin);
    } while (begin + rest != answer && std::chrono::steady_clock::now() < until);
    if (begin + rest != answer) throw std::runtime_error("the device said `" + begin + rest + "` to the end");
}

void Device::quit() {
    tell("quit");
    expect("bye");
    for (auto waited = std::chrono::milliseconds(0); waited < patience; waited += std::chrono::milliseconds(10)) {
        int status = 0;
        if (waitpid(pid_, &status, WNOHANG) == pid_) {
            pid_ = -1;
            if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error("the device did not end well");
            return;
        }
        usleep(10000);
    }
    throw std::runtime_error("the device does not end by itself");
}

std::string Device::next_line() {
    while (true) {
        const auto end = read_.find('\n');
        if (end != std::string::npos) {
            std::string line = read_.substr(0, end);
            read_.erase(0, end + 1);
            return line;
        }
        pollfd ready{from_, POLLIN, 0};
        const int milliseconds = static_cast<int>(std::chrono::milliseconds(patience).count());
        if (poll(&ready, 1, milliseconds) != 1) throw std::runtime_error("it said nothing more");
        char buffer[4096];
        const ssize_t count = read(from_, buffer, sizeof buffer);
        if (count <= 0) throw std::runtime_error("it has gone");
        read_.append(buffer, static_cast<std::size_t>(count));
    }
}

// ---- In the device ----

namespace {

std::mutex printing;

void print(const std::string &line) {
    const std::lock_guard<std::mutex> lock(printing);
    std::cout << line << std::endl;
}

std::string ids(const std::vector<convoke::ConvInfo> &conversations) {
    std::string text;
    for (const auto &conversation : conversations) text += " " + conversation.conv_id;
    return text;
}

void listen(convoke::Client &client) {
    using Conversations = std::vector<convoke::ConvInfo>;
    client.AddRecvNewMsgCallback([](const std::vector<convoke::Message> &messages) {
        for (const auto &message : messages)
            if (message.message_elem_array.at(0).elem_type == kTIMElem_Text)
                print("message " + message.message_sender + " " + text_of(message));
    });
    client.SetConvConversationGroupCreatedCallback([](const std::string &name, const Conversations &conversations) {
        print("created " + name + ids(conversations));
    });
    client.SetConvConversationGroupDeletedCallback([](const std::string &name) { print("deleted " + name); });
    client.SetConvConversationGroupNameChangedCallback([](const std::string &old_name, const std::string &new_name) {
        print("renamed " + old_name + " " + new_name);
    });
    client.SetConvConversationsAddedToGroupCallback([](const std::string &name, const Conversations &conversations) {
        print("added " + name + ids(conversations));
    });
    client.SetConvConversationsDeletedFromGroupCallback(
        [](const std::string &name, const Conversations &conversations, std::uint32_t reason) {
            print("removed " + name + " " + std::to_string(reason) + ids(conversations));
        });
}

void obey(convoke::Client &client, const std::string &line) {
    std::istringstream words(line);
    std::string verb, whom, rest;
    words >> verb >> whom >> std::ws;
    std::getline(words, rest);
    if (verb == "say") {  // say <user> <text>
        const auto sent = get(client.MsgSendMessage(whom, kTIMConv_C2C, text_message(rest)));
        print("sent " + sent.message_msg_id);
    } else if (verb == "say-in") {  // say-in <chat group> <text>
        get(client.MsgSendMessage(whom, kTIMConv_Group, text_message(rest)));
        print("sent");
    } else if (verb == "read") {  // read <user>
        get(client.MsgReportReaded(whom, kTIMConv_C2C, std::nullopt));
        print("read");
    } else if (verb == "join") {  // join <chat group> <words>
        print("join " + std::to_string(code_of(client.GroupJoin(whom, rest))));
    } else if (verb == "groups") {
        print("groups " + shown(get(client.ConvGetConversationGroupList())));
    } else {
        print("what is " + verb + "?");
    }
}

}  // namespace

int run_device(const std::string &directory, const std::string &user) {
    try {
        convoke::Client client(app_id, config_in(directory));
        listen(client);
        get(client.Login(user, "any text"));
        print("ready");
        for (std::string line; std::getline(std::cin, line) && line != "quit";) obey(client, line);
    } catch (const std::exception &error) {
        print(std::string("failed: ") + error.what());
        return 1;
    }
    print("bye");
    return 0;
}
