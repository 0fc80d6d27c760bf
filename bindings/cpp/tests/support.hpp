// What every test here uses beside doctest: waiting with an end, a data directory, and a second process.

#ifndef SUPPORT_HPP
#define SUPPORT_HPP

#include <convoke/convoke.hpp>

// A signal is for the sanitizers, which say more of it.
#define DOCTEST_CONFIG_NO_POSIX_SIGNALS
#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

constexpr std::uint64_t app_id = 1400000001;
constexpr auto patience = std::chrono::seconds(300);

// The code of a future that fails.
#define REQUIRE_CODE(future, expected) REQUIRE_EQ(code_of(future), static_cast<int>(expected))

// How a failed check shows them.
namespace doctest {

template <class T>
struct StringMaker<std::vector<T>> {
    static String convert(const std::vector<T> &values) {
        String text = "[";
        for (const auto &value : values) text += " " + toString(value);
        return text + " ]";
    }
};

template <class T>
struct StringMaker<std::optional<T>> {
    static String convert(const std::optional<T> &value) { return value ? toString(*value) : "nothing"; }
};

}  // namespace doctest

inline std::string shown(const std::vector<std::string> &values) { return doctest::toString(values).c_str(); }

// ---- Waiting ----

template <class T>
T get(std::future<T> future) {
    if (future.wait_for(patience) != std::future_status::ready)
        throw std::runtime_error("a future is not ready in time");
    return future.get();
}

template <class T>
int code_of(std::future<T> future) {
    try {
        get(std::move(future));
        return 0;
    } catch (const convoke::Error &error) {
        if (error.desc().empty() || error.function().empty()) throw std::runtime_error("an error says nothing");
        return error.code();
    }
}

// What listeners were told, in order. It must outlive the Client.
template <class T>
class Told {
public:
    void add(T value) {
        const std::lock_guard<std::mutex> lock(mutex_);
        values_.push_back(std::move(value));
        changed_.notify_all();
    }
    // The next one that is so; those before it are passed over.
    T next(const std::function<bool(const T &)> &is = [](const T &) { return true; }) {
        std::unique_lock<std::mutex> lock(mutex_);
        const auto end = std::chrono::steady_clock::now() + patience;
        while (true) {
            while (at_ < values_.size()) {
                const T &value = values_[at_++];
                if (is(value)) return value;
            }
            if (changed_.wait_until(lock, end) == std::cv_status::timeout)
                throw std::runtime_error("a listener is not told in time");
        }
    }
    std::size_t size() {
        const std::lock_guard<std::mutex> lock(mutex_);
        return values_.size();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<T> values_;
    std::size_t at_ = 0;
};

// ---- Places and people ----

class Directory {
public:
    Directory() {
        std::string name = (std::filesystem::temp_directory_path() / "convoke-cpp-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary directory");
        path_ = name;
    }
    ~Directory() { std::filesystem::remove_all(path_); }
    Directory(const Directory &) = delete;
    Directory &operator=(const Directory &) = delete;
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

inline convoke::SdKConfig config_in(const std::string &directory) {
    convoke::SdKConfig config;
    config.sdk_config_config_file_path = directory;
    return config;
}

inline convoke::SdKConfig in_memory() {
    convoke::SdKConfig config;
    config.convoke_store = "memory";
    return config;
}

// A Client with a user who is logged in, whose data is gone afterwards.
struct LoggedIn {
    Directory directory;
    convoke::Client client;

    explicit LoggedIn(const std::string &user = "alice") : client(app_id, config_in(directory.path())) {
        get(client.Login(user, "any text"));
    }
};

inline convoke::Message text_message(const std::string &text) {
    convoke::Elem elem;
    elem.elem_type = kTIMElem_Text;
    elem.text_elem_content = text;
    convoke::Message message;
    message.message_elem_array = {elem};
    return message;
}

inline const std::string &text_of(const convoke::Message &message) {
    return message.message_elem_array.at(0).text_elem_content;
}

// Another process: this program again, as a device of a user (device.cpp). It does what it is told line by line, and prints
// what happens.
class Device {
public:
    Device(const std::string &directory, const std::string &user);
    ~Device();
    Device(const Device &) = delete;
    Device &operator=(const Device &) = delete;

    void tell(const std::string &line);
    // Waits for a line; others before it are passed over.
    void expect(const std::string &line);
    // Waits for a line that begins so, and returns the rest.
    std::string expect_rest(const std::string &begin);
    // Asks until it answers so: what another device has done without telling comes to it by and by.
    void ask(const std::string &question, const std::string &answer);
    // Lets it end by itself, and checks that it does.
    void quit();

private:
    std::string next_line();

    int pid_ = -1;
    int to_ = -1;
    int from_ = -1;
    std::string read_;
};

// What a Device does. Returns the exit code.
int run_device(const std::string &directory, const std::string &user);

#endif
