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

#include "answers.hpp"
#include "calls.hpp"
#include "clients.hpp"
#include "documents.hpp"

#include <cstdint>
#include <functional>
#include <future>
#include <string>
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

/// A life of the SDK: the constructor is Init, the destructor Uninit. There is one at a time in a process; each other user beside
/// it is a ConvokeClient.
class Client : public Calls {
public:
    /// Takes log lines.
    using Log = std::function<void(TIMLogLevel level, const std::string &log)>;

    /// Begins it. sdk_app_id: the application, not 0; the same number in all processes that are to meet. config: nothing set
    /// means the defaults. log: as SetLogCallback would set it, but in time to be told why this fails.
    ///
    /// Throws an Error: what Init returned and why; 7014 where there is a Client already, or the callback is still running in
    /// which the one before has ended.
    explicit Client(std::uint64_t sdk_app_id, const SdKConfig &config = {}, Log log = nullptr);

    /// Ends it: what is pending is answered 7009, and once that is done, no callback and no listener runs any more. It waits
    /// for the callback that is running.
    ///
    /// Inside a callback it does not wait. The other calls are answered when that callback has returned, which is also when a
    /// new Client can be made; listeners are told nothing more.
    ~Client();

    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Sets what is called, in poll mode, when something begins to wait for ConvokePoll, or clears it with nullptr. A host
    /// that has an event loop wakes it so, and then calls ConvokePoll until it returns 0.
    ///
    /// It is called once before this returns, for what waits already; and then, unlike all other callbacks, on whatever
    /// thread has something to say, at any time, also while another callback runs. It should only wake another thread;
    /// ConvokePoll does nothing inside it. It may be called when nothing waits any more.
    void ConvokeSetReadyCallback(std::function<void()> cb);

    /// Adds a listener for new messages. Returns what RemoveRecvNewMsgCallback knows it by; 0 where it is nullptr, which is
    /// none.
    std::uint64_t AddRecvNewMsgCallback(std::function<void(const std::vector<Message> &msg_array)> cb);

    /// Removes a listener for new messages.
    void RemoveRecvNewMsgCallback(std::uint64_t cb);

    /// As MsgSendMessage, with the id through a callback of its own, which runs before res_cb.
    int MsgSendNewMsgEx(
        const std::string &conv_id, TIMConvType conv_type, const Message &msg_param, Callback<std::string> msgid_cb,
        Callback<Message> res_cb);
    std::future<Message> MsgSendNewMsgEx(
        const std::string &conv_id, TIMConvType conv_type, const Message &msg_param, Callback<std::string> msgid_cb);

    /// The members of a chat group who have sent a receipt for a message, or those who have not.
    ///
    /// msg: a Message document that names it. next_seq: 0 for the first page, then what the page before answered. count: how
    /// many at the most, not 0.
    ///
    /// The code is always 0: a call that failed answers an empty page, which is the last; why is in the log. Returns 0, -3 or
    /// -4.
    int MsgGetGroupMessageReadMemberList(
        const Message &msg, TIMGroupMessageReadMembersFilter filter, std::uint64_t next_seq, std::uint32_t count,
        Callback<GroupMessageReadMemberList> cb);
    std::future<GroupMessageReadMemberList> MsgGetGroupMessageReadMemberList(
        const Message &msg, TIMGroupMessageReadMembersFilter filter, std::uint64_t next_seq, std::uint32_t count);

    /// Operations outside the API; convoke.h says which, what they take, and which are taken without ever being answered: then
    /// the callback is dropped uncalled, and the future is ready at once.
    ///
    /// Returns 0, -3 or -4.
    int callExperimentalAPI(const ExperimentalRequest &param, Callback<void> cb);
    std::future<void> callExperimentalAPI(const ExperimentalRequest &param);
};

}  // namespace convoke

#endif
