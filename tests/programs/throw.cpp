// A callback that throws; arguments: the data directory, "answer", "listener" or "poll". It prints "answered" before.
#include <convoke.h>
#include <cstdio>
#include <cstring>
#include <stdexcept>
#include <string>
#include <unistd.h>

static bool armed;

static void say(const char *line) {
    std::puts(line);
    std::fflush(stdout);
}

extern "C" void on_created(const char *, const char *, const void *) { throw std::runtime_error("from a listener"); }

extern "C" void on_answer(int32_t code, const char *, const char *, const void *) {
    if (code == 0) say("answered");
    if (armed) throw std::runtime_error("from an answer");
}

int main(int argc, char **argv) {
    if (argc != 3) return 1;
    bool poll = std::strcmp(argv[2], "poll") == 0;
    std::string config = std::string("{\"" kTIMSdkConfigConfigFilePath "\":\"") + argv[1] + "\",\"" kConvokeDelivery "\":\"" +
                         (poll ? "poll" : "thread") + "\"}";
    if (Init(1400000001, config.c_str()) != 0) return 2;
    Login("alice", "any text", nullptr, nullptr);
    if (std::strcmp(argv[2], "listener") == 0) SetConvConversationGroupCreatedCallback(on_created, nullptr);
    else armed = true;
    ConvCreateConversationGroup("work", "[\"c2c_bob\"]", on_answer, nullptr);
    for (int i = 0; i < 20000; i++) {
        try {
            if (poll) ConvokePoll(0);
        } catch (const std::exception &e) {
            std::printf("caught %s\n", e.what());
            return 3;
        }
        usleep(1000);
    }
    say("nothing happened");
    return 4;
}
