// Convoke in C++17: the C API of convoke.h with structs for its documents, and functions and futures for its callbacks.
//
//     convoke::Client client(1400000001);
//     client.Login("alice", "any text").get();
//     client.ConvCreateConversationGroup("work", {"c2c_bob"}, [](const auto &answer) { ... });
//
// All names are those of convoke.h, which comes with this header: functions, documents and their keys, enums, codes. Each call
// has two forms:
//
//   int Call(..., callback)       0: accepted, and the callback (if it is not nullptr) is called exactly once, with an Answer.
//                                 Not 0: refused (TIMResult), nothing happened, and the callback is dropped uncalled.
//   std::future<T> Call(...)      the answer's value. Where the answer's code is not 0, or the call was refused, get() throws
//                                 an Error.
//
// THREADS. Functions may be called from any thread, also from inside callbacks. Callbacks and listeners run one after the
// other on one thread of the SDK, in poll mode inside ConvokePoll. So never wait for a future inside of them: its answer
// comes behind. In poll mode, poll until it is there.
//
// EXCEPTIONS that a callback lets out do not reach C; see SetExceptionHandler.
//
// THE END of the Client answers what is pending with 7009 and waits; then nothing runs any more.

#ifndef CONVOKE_HPP
#define CONVOKE_HPP

#include "calls.hpp"
#include "documents.hpp"
#include "runtime.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace convoke {

/// A page of those who have read a message, or have not: what MsgGetGroupMessageReadMemberList answers.
struct GroupMessageReadMemberList {
    std::vector<GroupMemberInfo> group_member_array;
    /// That of the next page; 0 on the last one.
    std::uint64_t next_seq = 0;
    /// Whether this is the last page.
    bool is_finished = false;
};

namespace detail {

/// Those who are told of new messages. C knows its listeners by their functions; it gets one that tells all of these.
class NewMessages {
public:
    using Listener = std::function<void(const std::vector<Message> &)>;

    static NewMessages &all() {
        static auto &all = *new NewMessages;
        return all;
    }
    std::uint64_t add(Listener listener) {
        const std::lock_guard<std::mutex> lock(mutex_);
        listeners_[++last_] = std::make_shared<const Listener>(std::move(listener));
        return last_;
    }
    void remove(std::uint64_t id) {
        Listeners removed;
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = listeners_.find(id);
        if (found != listeners_.end()) removed.insert(listeners_.extract(found));
    }
    void clear() {
        ::RemoveRecvNewMsgCallback(&told);
        Listeners removed;
        const std::lock_guard<std::mutex> lock(mutex_);
        removed.swap(listeners_);
    }
    static void told(const char *msg_array, const void *) noexcept {
        guarded("AddRecvNewMsgCallback", [&] {
            const auto messages = from_json<std::vector<Message>>(msg_array);
            // Not those that are added meanwhile, nor those that one before has removed, or the end of the Client.
            const auto last = all().last();
            std::uint64_t id = 0;
            while (const auto listener = all().next(id, last))
                guarded("AddRecvNewMsgCallback", [&] { (*listener)(messages); });
        });
    }

private:
    using Listeners = std::map<std::uint64_t, std::shared_ptr<const Listener>>;

    std::uint64_t last() {
        const std::lock_guard<std::mutex> lock(mutex_);
        return last_;
    }
    /// The one behind `id`, which becomes its own; none behind `last`.
    std::shared_ptr<const Listener> next(std::uint64_t &id, std::uint64_t last) {
        const std::lock_guard<std::mutex> lock(mutex_);
        const auto found = listeners_.upper_bound(id);
        if (found == listeners_.end() || found->first > last) return nullptr;
        id = found->first;
        return found->second;
    }

    std::mutex mutex_;
    Listeners listeners_;
    std::uint64_t last_ = 0;
};

}  // namespace detail

/// A life of the SDK: the constructor is Init, the destructor Uninit. There is one at a time in a process.
class Client : public Calls<Client> {
public:
    /// Takes log lines.
    using Log = std::function<void(TIMLogLevel level, const std::string &log)>;

    /// Begins it. sdk_app_id: the application, not 0; the same number in all processes that are to meet. config: nothing set
    /// means the defaults. log: as SetLogCallback would set it, but in time to be told why this fails.
    ///
    /// Throws an Error: what Init returned and why; 7014 where there is a Client already, or the callback is still running in
    /// which the one before has ended.
    explicit Client(std::uint64_t sdk_app_id, const SdKConfig &config = {}, Log log = nullptr) {
        if (exists().exchange(true)) throw Error("Init", ERR_SDK_INVALID_OPERATION, "there is a Client already");
        try {
            SetLogCallback(std::move(log));
            const int returned = ::Init(sdk_app_id, detail::json(config));
            if (returned != TIM_SUCC) throw Error("Init", returned, ::ConvokeLastError());
        } catch (...) {
            end();
            throw;
        }
    }

    /// Ends it: what is pending is answered 7009, and once that is done, no callback and no listener runs any more. It waits
    /// for the callback that is running.
    ///
    /// Inside a callback it does not wait. The other calls are answered when that callback has returned, which is also when a
    /// new Client can be made; listeners are told nothing more.
    ~Client() {
        ::Uninit();
        end();
    }

    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Sets what is called, in poll mode, when something begins to wait for ConvokePoll, or clears it with nullptr. A host
    /// that has an event loop wakes it so, and then calls ConvokePoll until it returns 0.
    ///
    /// It is called once before this returns, for what waits already; and then, unlike all other callbacks, on whatever
    /// thread has something to say, at any time, also while another callback runs. It should only wake another thread;
    /// ConvokePoll does nothing inside it. It may be called when nothing waits any more.
    void ConvokeSetReadyCallback(std::function<void()> cb) {
        using Listener = decltype(cb);
        const auto now = cb;
        detail::listen<&::ConvokeSetReadyCallback>(std::move(cb), [](const void *place) {
            detail::tell<Listener>("ConvokeSetReadyCallback", place, [](const Listener &listener) { listener(); });
        });
        if (now) detail::guarded("ConvokeSetReadyCallback", now);
    }

    /// Adds a listener for new messages. Returns what RemoveRecvNewMsgCallback knows it by; 0 where it is nullptr, which is
    /// none.
    std::uint64_t AddRecvNewMsgCallback(std::function<void(const std::vector<Message> &msg_array)> cb) {
        if (!cb) return 0;
        const auto id = detail::NewMessages::all().add(std::move(cb));
        ::AddRecvNewMsgCallback(&detail::NewMessages::told, nullptr);
        return id;
    }

    /// Removes a listener for new messages.
    void RemoveRecvNewMsgCallback(std::uint64_t cb) { detail::NewMessages::all().remove(cb); }

    /// As MsgSendMessage, with the id through a callback of its own, which runs before res_cb.
    int MsgSendNewMsgEx(
        const std::string &conv_id, TIMConvType conv_type, const Message &msg_param, Callback<std::string> msgid_cb,
        Callback<Message> res_cb) {
        auto send = std::make_unique<Send>(Send{std::move(msgid_cb), std::move(res_cb)});
        const int returned = ::MsgSendNewMsgEx(
            detail::text(conv_id), conv_type, detail::json(msg_param), &Send::on_id, &Send::on_result, send.get());
        if (returned == TIM_SUCC) static_cast<void>(send.release());
        return returned;
    }
    std::future<Message> MsgSendNewMsgEx(
        const std::string &conv_id, TIMConvType conv_type, const Message &msg_param, Callback<std::string> msgid_cb) {
        const detail::Promised<Message> promised(__func__);
        return promised.future(MsgSendNewMsgEx(conv_id, conv_type, msg_param, std::move(msgid_cb), promised.callback()));
    }

    /// The members of a chat group who have sent a receipt for a message, or those who have not.
    ///
    /// msg: a Message document that names it. next_seq: 0 for the first page, then what the page before answered. count: how
    /// many at the most, not 0.
    ///
    /// The code is always 0: a call that failed answers an empty page, which is the last; why is in the log. Returns 0, -3 or
    /// -4.
    int MsgGetGroupMessageReadMemberList(
        const Message &msg, TIMGroupMessageReadMembersFilter filter, std::uint64_t next_seq, std::uint32_t count,
        Callback<GroupMessageReadMemberList> cb) {
        detail::Call<GroupMessageReadMemberList> call(__func__, std::move(cb));
        return call.returned(::MsgGetGroupMessageReadMemberList(
            detail::json(msg), filter, next_seq, count, call.pending() ? &on_read_members : nullptr, call.pending()));
    }
    std::future<GroupMessageReadMemberList> MsgGetGroupMessageReadMemberList(
        const Message &msg, TIMGroupMessageReadMembersFilter filter, std::uint64_t next_seq, std::uint32_t count) {
        const detail::Promised<GroupMessageReadMemberList> promised(__func__);
        return promised.future(MsgGetGroupMessageReadMemberList(msg, filter, next_seq, count, promised.callback()));
    }

    /// Operations outside the API; convoke.h says which, what they take, and which are taken without ever being answered: then
    /// the callback is dropped uncalled, and the future is ready at once.
    ///
    /// Returns 0, -3 or -4.
    int callExperimentalAPI(const ExperimentalRequest &param, Callback<void> cb) {
        if (is_unanswered(param)) cb = nullptr;
        detail::Call<void> call(__func__, std::move(cb));
        return call.returned(::callExperimentalAPI(detail::json(param), call.answered(), call.pending()));
    }
    std::future<void> callExperimentalAPI(const ExperimentalRequest &param) {
        const detail::Promised<void> promised(__func__);
        const int returned = callExperimentalAPI(param, promised.callback());
        if (returned == TIM_SUCC && is_unanswered(param)) promised.callback()({});
        return promised.future(returned);
    }

private:
    static bool is_unanswered(const ExperimentalRequest &param) {
        const std::string prefix = "internal_operation_";
        std::string operation = param.request_internal_operation.value_or(param.request_operation.value_or(""));
        if (operation.compare(0, prefix.size(), prefix) == 0) operation.erase(0, prefix.size());
        for (const char *one :
             {"write_log", "set_ui_platform", "set_env", "set_ipv6_prior", "set_max_retry_count",
              "set_packet_request_timeout", "init_local_storage", "update_proxy_info", "set_application_id",
              "set_ignore_repeat_login"})
            if (operation == one) return true;
        return false;
    }

    /// The two callbacks of a MsgSendNewMsgEx on its way. Each runs exactly once, on_result as the second.
    struct Send {
        Callback<std::string> msgid_cb;
        Callback<Message> res_cb;

        static void on_id(std::int32_t code, const char *desc, const char *id, const void *user_data) noexcept {
            const auto send = static_cast<const Send *>(user_data);
            if (send->msgid_cb) detail::guarded(NAME, [&] { send->msgid_cb(detail::answer<std::string>(code, desc, id)); });
        }
        static void on_result(std::int32_t code, const char *desc, const char *json, const void *user_data) noexcept {
            const std::unique_ptr<const Send> send(static_cast<const Send *>(user_data));
            if (send->res_cb) detail::guarded(NAME, [&] { send->res_cb(detail::answer<Message>(code, desc, json)); });
        }
        static constexpr auto NAME = "MsgSendNewMsgEx";
    };

    static void on_read_members(
        const char *group_member_array, std::uint64_t next_seq, bool is_finished, const void *user_data) noexcept {
        using Pending = detail::Pending<GroupMessageReadMemberList>;
        const std::unique_ptr<const Pending> pending(static_cast<const Pending *>(user_data));
        detail::guarded(pending->function, [&] {
            auto members = detail::from_json<std::vector<GroupMemberInfo>>(group_member_array);
            pending->callback({ERR_SUCC, "", {std::move(members), next_seq, is_finished}});
        });
    }

    /// Nothing of this Client is told any more.
    void end() {
        detail::Listeners::all().clear();
        detail::NewMessages::all().clear();
        exists() = false;
    }

    static std::atomic<bool> &exists() {
        static std::atomic<bool> exists{false};
        return exists;
    }
};

}  // namespace convoke

#endif
