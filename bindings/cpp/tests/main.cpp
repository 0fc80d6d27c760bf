// Runs the tests, or those whose names are given.

#include "check.hpp"

#include <algorithm>
#include <csignal>

int main(int argc, char **argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a device that has gone is found out by what it no longer says
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 3 && arguments[0] == "--device") return run_device(arguments[1], arguments[2]);
    int failed = 0, ran = 0;
    for (const auto &test : tests()) {
        if (!arguments.empty() && std::find(arguments.begin(), arguments.end(), test.name) == arguments.end()) continue;
        ran++;
        try {
            test.run();
            std::cout << "ok      " << test.name << std::endl;
        } catch (const std::exception &error) {
            failed++;
            std::cout << "FAILED  " << test.name << ": " << error.what() << std::endl;
        }
    }
    std::cout << ran - failed << " of " << ran << " tests passed" << std::endl;
    return failed == 0 && ran != 0 ? 0 : 1;
}
