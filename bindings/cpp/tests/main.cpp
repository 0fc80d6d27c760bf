// Runs the tests; doctest's arguments select some of them.

#define DOCTEST_CONFIG_IMPLEMENT
#include "support.hpp"

#include <csignal>

int main(int argc, char **argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a device that has gone is found out by what it no longer says
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 3 && arguments[0] == "--device") return run_device(arguments[1], arguments[2]);
    return doctest::Context(argc, argv).run();
}
