/*
 * Convoke: an open instant-messaging SDK. A file on disk is the whole service; several processes chat through it.
 *
 * This file is generated from the source. It declares every function under its plain name, unless CONVOKE_NO_PLAIN_NAMES is
 * defined, and includes TIMCloud.h, which declares them under TIM + name, all but Convoke's own, and all types, codes and keys. Link
 * with -lconvoke (pkg-config convoke).
 *
 * CALLS. A function that does something checks its arguments, copies them, and returns at once:
 *   0      accepted. The callback, if one is given, is called exactly once, with a code of its own.
 *   -3     refused: an argument is not JSON, or not the document that the function takes.
 *   -4     refused: an argument is NULL or empty and the function does not say that it may be, is not UTF-8, is longer than
 *          16 MiB, or is out of range.
 *   -5     refused: an argument names no conversation (ConvCleanConversationUnreadMessageCount alone).
 *   7012, 7014 (of enum TIMErrCode): a defect of Convoke; a child made by fork, or what Init says of it.
 * Where it is refused nothing happened, and the callback is never called. ConvokeLastError()
 * says which argument it was, where in its JSON, and why; so does the log callback, soon after and without the value.
 * ConvokeErrorName(code) and ConvokeErrorText(code) say what a code means. What is taken, but can hardly be meant, is a
 * warning in the log.
 * A callback may be NULL: the work is done, and nobody is told.
 * At most 1000 calls may be unanswered, those without a callback included; the next ones are answered 9507.
 * What is not built yet is declared all the same, and answered 7013; its listeners are never called.
 *
 * ANSWERS. What a function answers is the json_params of its callback. Code 0 means: done, and on disk. With another code
 * (enum TIMErrCode) nothing was changed, desc says why, and json_params is [] where the function answers an array, the
 * document without values where it answers a document, and else empty, unless the function says otherwise.
 *
 * CODES. Each function says which codes are its own. Every call that has a callback can be answered these, too:
 *   6005   stored data cannot be read
 *   6013   the call came before Init or after Uninit; SetConfig and callExperimentalAPI may
 *   6014   nobody is logged in; Login, Logout, SetConfig and callExperimentalAPI need no login
 *   6019   the store refused, or another process has kept it for thirty seconds
 *   6022   the disk refused a read, a write or a sync, or is full
 *   7009   Uninit came before the call was carried out
 *   7012   a defect of Convoke; it has been logged
 *   9507   1000 calls are unanswered
 *
 * DOCUMENTS (JSON). A document has a name, such as ConvInfo; its keys stand under that name in the headers.
 * docs/DOCUMENTS.md shows a call of every function that takes or answers one and works, and what every listener is told.
 *
 * THREADS. Functions may be called from any thread, also from inside callbacks. Callbacks run one after the other on one
 * thread of the SDK, never on the caller's, and possibly before the call has returned: first the answer of a call, then
 * the events it led to, then the answer of the next call. A callback that takes long delays the ones behind it. In poll
 * mode (convoke_delivery: "poll") they run inside ConvokePoll, on the thread that calls it; ConvokeSetReadyCallback says when
 * to. Only what is called before Init or after Uninit is answered (6013) on a thread made for that.
 *
 * CLIENTS. Init begins the one SDK of which most functions speak. A program that has several users opens a client for each:
 * ConvokeOpen; ConvokeCall makes any call for it, by its name and with its arguments as JSON; ConvokeListen tells of all that
 * happens to it; ConvokeClose. Each client has a thread of its own for its callbacks, and limits of its own.
 *
 * IDS. A user id is 1 to 32 bytes of printable ASCII, a chat group id 1 to 48. Where a call takes an array of
 * conversation ids, they carry a prefix: c2c_<user id>, group_<chat group id>; everywhere else, and in documents, they
 * do not.
 *
 * MEMORY. Texts given to a function are copied; the caller keeps its own. Texts given to a callback are never NULL, and
 * valid until the callback returns: copy what is to last. user_data is handed back as it was given, and never looked into;
 * cast it to what it was, the const is only a habit of this API.
 *
 * TEXT is UTF-8, NUL-terminated, at most 16 MiB. JSON keys are constants. 64-bit numbers are JSON numbers;
 * as input they may also be decimal strings. Unknown keys are ignored, and no value is ever null.
 *
 * LISTENERS (Set...Callback) are told of events: of what other users and the user's other devices do, and, behind the
 * answer, of what a call has led to. They may be set, changed and cleared (NULL) at any time, before Init too; they outlive
 * Uninit.
 *
 * THE END. Uninit answers what is pending with 7009 and waits; when it has returned, no callback runs any more, and user
 * data may be freed. A process may also just exit: what was answered 0 is kept. Do not wait in a callback for a thread that
 * is in Uninit or Init: they wait for the callback. A callback must not throw. In a child made by fork after Init, only exit
 * and exec: every call returns 7014, and Uninit does nothing.
 *
 *   Init(1400000001, NULL);                                    the same number in all processes that are to meet
 *   Login("alice", "any text", on_login, NULL);                in on_login:
 *   ConvCreateConversationGroup("work", "[\"c2c_bob\"]", on_created, NULL);
 *   ...
 *   Uninit();
 *
 * A whole program, which waits for its answers: examples/c/conversation_groups.c.
 */
