// Clients by handle.

#include <convoke/clients.hpp>

#include "runtime.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace convoke {

namespace {

/// Who listens to each client. C is given the number of the client as user data, which it may hand over at any time: nothing is
/// found where nobody listens any more.
class ClientListeners {
public:
    using Listener = std::shared_ptr<const ConvokeClient::Listener>;

    static ClientListeners &all() {
        static auto &all = *new ClientListeners;
        return all;
    }
    static const void *user_data(std::uint64_t client) {
        return reinterpret_cast<const void *>(static_cast<std::uintptr_t>(client));
    }
    /// The old one ends outside the lock, since that may run code of the program.
    void set(std::uint64_t client, Listener listener) {
        const std::lock_guard<std::mutex> lock(mutex_);
        listeners_[user_data(client)].swap(listener);
    }
    void remove(std::uint64_t client) {
        Listener removed;
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = listeners_.find(user_data(client));
        if (found == listeners_.end()) return;
        removed.swap(found->second);
        listeners_.erase(found);
    }
    static void told(const char *listener, const char *json_arguments, const void *user_data) noexcept {
        const auto cb = all().get(user_data);
        if (!cb) return;
        detail::guarded("ConvokeListen", [&] { (*cb)(listener, detail::from_json<std::vector<Json>>(json_arguments)); });
    }

private:
    Listener get(const void *user_data) {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = listeners_.find(user_data);
        return found == listeners_.end() ? nullptr : found->second;
    }

    std::mutex mutex_;
    std::map<const void *, Listener> listeners_;
};

}  // namespace

ConvokeClient::ConvokeClient(std::uint64_t sdk_app_id, const SdKConfig &config)
    : client_(::ConvokeOpen(sdk_app_id, detail::json(config))) {
    if (client_ == 0) throw Error("ConvokeOpen", TIM_ERR_PARAM, ::ConvokeLastError());
}

ConvokeClient::~ConvokeClient() {
    ::ConvokeClose(client_);
    ClientListeners::all().remove(client_);
}

int ConvokeClient::ConvokeCall(const std::string &name, const std::vector<Json> &arguments, Callback<Json> cb) {
    detail::Call<Json> call(__func__, std::move(cb));
    return call.returned(::ConvokeCall(
        client_, detail::text(name), detail::json(arguments), call.answered(), call.pending()));
}
std::future<Json> ConvokeClient::ConvokeCall(const std::string &name, const std::vector<Json> &arguments) {
    const detail::Promised<Json> promised(name);
    return promised.future(ConvokeCall(name, arguments, promised.callback()));
}

void ConvokeClient::ConvokeListen(Listener cb) {
    if (!cb) {
        ::ConvokeListen(client_, nullptr, nullptr);
        return ClientListeners::all().remove(client_);
    }
    ClientListeners::all().set(client_, std::make_shared<const Listener>(std::move(cb)));
    ::ConvokeListen(client_, &ClientListeners::told, ClientListeners::user_data(client_));
}

std::uint32_t ConvokeClient::ConvokePollClient(std::uint32_t max, std::uint32_t milliseconds) {
    return ::ConvokePollClient(client_, max, milliseconds);
}

}  // namespace convoke
