// What convoke.hpp has that is like nothing else in calls.hpp, and the life of a Client.

#include <convoke/convoke.hpp>

#include "runtime.hpp"

#include <atomic>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace convoke {

void SetExceptionHandler(ExceptionHandler handler) {
    detail::exception_handler().set(handler ? std::make_shared<const ExceptionHandler>(std::move(handler)) : nullptr);
}

namespace {

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
        detail::guarded("AddRecvNewMsgCallback", [&] {
            const auto messages = detail::from_json<std::vector<Message>>(msg_array);
            // Not those that are added meanwhile, nor those that one before has removed, or the end of the Client.
            const auto last = all().last();
            std::uint64_t id = 0;
            while (const auto listener = all().next(id, last))
                detail::guarded("AddRecvNewMsgCallback", [&] { (*listener)(messages); });
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

std::atomic<bool> exists{false};

/// Nothing of the Client is told any more.
void end() {
    detail::Listeners::all().clear();
    NewMessages::all().clear();
    exists = false;
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

void on_read_members(
    const char *group_member_array, std::uint64_t next_seq, bool is_finished, const void *user_data) noexcept {
    using Pending = detail::Pending<GroupMessageReadMemberList>;
    const std::unique_ptr<const Pending> pending(static_cast<const Pending *>(user_data));
    detail::guarded(pending->function, [&] {
        auto members = detail::from_json<std::vector<GroupMemberInfo>>(group_member_array);
        pending->callback({ERR_SUCC, "", {std::move(members), next_seq, is_finished}});
    });
}

bool is_unanswered(const ExperimentalRequest &param) {
    const std::string prefix = "internal_operation_";
    std::string operation = param.request_internal_operation.value_or(param.request_operation);
    if (operation.compare(0, prefix.size(), prefix) == 0) operation.erase(0, prefix.size());
    for (const char *one :
         {"write_log", "set_ui_platform", "set_env", "set_ipv6_prior", "set_max_retry_count",
          "set_packet_request_timeout", "init_local_storage", "update_proxy_info", "set_application_id",
          "set_ignore_repeat_login"})
        if (operation == one) return true;
    return false;
}

}  // namespace

Client::Client(std::uint64_t sdk_app_id, const SdKConfig &config, Log log) {
    if (exists.exchange(true)) throw Error("Init", ERR_SDK_INVALID_OPERATION, "there is a Client already");
    try {
        SetLogCallback(std::move(log));
        const int returned = ::Init(sdk_app_id, detail::json(config));
        if (returned != TIM_SUCC) throw Error("Init", returned, ::ConvokeLastError());
    } catch (...) {
        end();
        throw;
    }
}

Client::~Client() {
    ::Uninit();
    end();
}

void Client::ConvokeSetReadyCallback(std::function<void()> cb) {
    using Listener = decltype(cb);
    const auto now = cb;
    detail::listen<&::ConvokeSetReadyCallback>(std::move(cb), [](const void *place) {
        detail::tell<Listener>("ConvokeSetReadyCallback", place, [](const Listener &listener) { listener(); });
    });
    if (now) detail::guarded("ConvokeSetReadyCallback", now);
}

std::uint64_t Client::AddRecvNewMsgCallback(std::function<void(const std::vector<Message> &msg_array)> cb) {
    if (!cb) return 0;
    const auto id = NewMessages::all().add(std::move(cb));
    ::AddRecvNewMsgCallback(&NewMessages::told, nullptr);
    return id;
}

void Client::RemoveRecvNewMsgCallback(std::uint64_t cb) { NewMessages::all().remove(cb); }

int Client::MsgSendNewMsgEx(
    const std::string &conv_id, TIMConvType conv_type, const Message &msg_param, Callback<std::string> msgid_cb,
    Callback<Message> res_cb) {
    auto send = std::make_unique<Send>(Send{std::move(msgid_cb), std::move(res_cb)});
    const int returned = ::MsgSendNewMsgEx(
        detail::text(conv_id), conv_type, detail::json(msg_param), &Send::on_id, &Send::on_result, send.get());
    if (returned == TIM_SUCC) static_cast<void>(send.release());
    return returned;
}
std::future<Message> Client::MsgSendNewMsgEx(
    const std::string &conv_id, TIMConvType conv_type, const Message &msg_param, Callback<std::string> msgid_cb) {
    const detail::Promised<Message> promised(__func__);
    return promised.future(MsgSendNewMsgEx(conv_id, conv_type, msg_param, std::move(msgid_cb), promised.callback()));
}

int Client::MsgGetGroupMessageReadMemberList(
    const Message &msg, TIMGroupMessageReadMembersFilter filter, std::uint64_t next_seq, std::uint32_t count,
    Callback<GroupMessageReadMemberList> cb) {
    detail::Call<GroupMessageReadMemberList> call(__func__, std::move(cb));
    return call.returned(::MsgGetGroupMessageReadMemberList(
        detail::json(msg), filter, next_seq, count, call.pending() ? &on_read_members : nullptr, call.pending()));
}
std::future<GroupMessageReadMemberList> Client::MsgGetGroupMessageReadMemberList(
    const Message &msg, TIMGroupMessageReadMembersFilter filter, std::uint64_t next_seq, std::uint32_t count) {
    const detail::Promised<GroupMessageReadMemberList> promised(__func__);
    return promised.future(MsgGetGroupMessageReadMemberList(msg, filter, next_seq, count, promised.callback()));
}

int Client::callExperimentalAPI(const ExperimentalRequest &param, Callback<void> cb) {
    if (is_unanswered(param)) cb = nullptr;
    detail::Call<void> call(__func__, std::move(cb));
    return call.returned(::callExperimentalAPI(detail::json(param), call.answered(), call.pending()));
}
std::future<void> Client::callExperimentalAPI(const ExperimentalRequest &param) {
    const detail::Promised<void> promised(__func__);
    const int returned = callExperimentalAPI(param, promised.callback());
    if (returned == TIM_SUCC && is_unanswered(param)) promised.callback()({});
    return promised.future(returned);
}

}  // namespace convoke
