// Clients by handle: users beside the one of the Client, each with calls by their names and one listener for all events.

#ifndef CONVOKE_CLIENTS_HPP
#define CONVOKE_CLIENTS_HPP

#include "answers.hpp"
#include "documents.hpp"

#include <cstdint>
#include <functional>
#include <future>
#include <string>
#include <vector>

namespace convoke {

/// A user of its own in this process: the constructor is ConvokeOpen, the destructor ConvokeClose. There may be many, with a
/// Client or without.
///
///     convoke::ConvokeClient bob(1400000001, config);
///     bob.ConvokeCall("Login", {"bob", "any text"}).get();
///     bob.ConvokeCall("MsgSendMessage", {"alice", kTIMConv_C2C, convoke::Json::of(message)}).get();
///
/// Callbacks of one run one after the other, on a thread of its own, in poll mode inside its ConvokePollClient. Never wait inside
/// of one for a future of the same client: its answer comes behind.
class ConvokeClient {
public:
    /// Is told of events: by the name of the type of C's listener, such as `TIMRecvNewMsgCallback`, and with what that is
    /// called with.
    using Listener = std::function<void(const std::string &listener, const std::vector<Json> &arguments)>;

    /// Opens it. sdk_app_id, config: as for the Client; those of the same application and directory meet. Throws an Error where
    /// it is refused.
    explicit ConvokeClient(std::uint64_t sdk_app_id, const SdKConfig &config = {});

    /// Closes it: what is pending is answered 7009, and once that is done, none of its callbacks runs any more. It waits for the
    /// callback that is running.
    ///
    /// Inside a callback, be it of another client, it does not wait: the other calls are answered when that callback has
    /// returned. One in poll mode is not to be ended inside a callback of another, since nobody polls it any more.
    ~ConvokeClient();

    ConvokeClient(const ConvokeClient &) = delete;
    ConvokeClient &operator=(const ConvokeClient &) = delete;

    /// Makes a call. name: any function of convoke.h that answers, with or without `TIM`. arguments: all that it takes before
    /// its callback, documents as Json::of has them, and nullptr for NULL. The answer is what the function answers:
    /// value.text() is the text as it is, value.as<Message>() reads it.
    ///
    /// Returns what the function returns; -3 also where the arguments are not what it takes, -4 also where there is no such
    /// function.
    int ConvokeCall(const std::string &name, const std::vector<Json> &arguments, Callback<Json> cb);
    std::future<Json> ConvokeCall(const std::string &name, const std::vector<Json> &arguments = {});

    /// Sets what is told of all that happens to it, or clears it with nullptr.
    void ConvokeListen(Listener cb);

    /// Calls the callbacks that wait, in poll mode, on the calling thread. max: how many at the most, 0 for all that wait.
    /// milliseconds: how long to wait for the first. Returns how many were called. Client::ConvokeSetReadyCallback tells of what waits
    /// here, too, but only until the Client ends; without one, wait here.
    std::uint32_t ConvokePollClient(std::uint32_t max, std::uint32_t milliseconds = 0);

private:
    std::uint64_t client_;
};

}  // namespace convoke

#endif
