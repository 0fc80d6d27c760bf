// What every call and every listener needs: the callbacks that C is given.
//
// The one rule here: whatever is handed to C as user_data stays where it is until C cannot use it any more. A call's is
// freed by its callback, which runs exactly once, or at once where the call is refused. A listener's is never freed.

#ifndef CONVOKE_RUNTIME_HPP
#define CONVOKE_RUNTIME_HPP

#include <convoke/answers.hpp>

#include "convert.hpp"

#include <convoke.h>

#include <cstdint>
#include <cstdio>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace convoke::detail {

// ---- Exceptions: none passes through C. ----

inline void print(const char *function, std::exception_ptr thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "convoke: a callback of %s has thrown: %s\n", function, error.what());
    } catch (...) {
        std::fprintf(stderr, "convoke: a callback of %s has thrown\n", function);
    }
}

/// A value that one thread changes while others use it: they go on with the one that they have got.
template <class T>
class Shared {
public:
    std::shared_ptr<const T> get() const {
        const std::lock_guard<std::mutex> lock(mutex_);
        return value_;
    }
    /// The old value ends outside the lock, since that may run code of the program.
    void set(std::shared_ptr<const T> value) {
        const std::lock_guard<std::mutex> lock(mutex_);
        value_.swap(value);
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const T> value_;
};

// What is told while a process exits must still find its place, so this and the listeners are never destroyed.
inline Shared<ExceptionHandler> &exception_handler() {
    static auto &handler = *new Shared<ExceptionHandler>;
    return handler;
}

/// Runs code of the program, and what converts its arguments.
template <class Code>
void guarded(const char *function, Code &&code) noexcept {
    try {
        code();
    } catch (...) {
        const auto thrown = std::current_exception();
        try {
            const auto handler = exception_handler().get();
            handler ? (*handler)(function, thrown) : print(function, thrown);
        } catch (...) {
            print(function, std::current_exception());
        }
    }
}

// ---- Arguments ----

/// What cannot be handed to C. It is no UTF-8, so that C refuses it (TIM_ERR_PARAM).
constexpr const char *unfit = "\xff";

/// A text as C takes it: without a NUL inside.
inline const char *text(const std::string &value) {
    return value.find('\0') == std::string::npos ? value.c_str() : unfit;
}

/// The JSON of an argument, for as long as the call takes; NULL where there is none.
class JsonText {
public:
    explicit JsonText(std::optional<std::string> text) : text_(std::move(text)) {}
    operator const char *() const { return text_ ? text_->c_str() : nullptr; }

private:
    std::optional<std::string> text_;
};

template <class T>
JsonText json(const T &value) {
    try {
        return JsonText(to_json(value));
    } catch (const Tree::exception &) {  // a text in it is no UTF-8, or is to be JSON and is none
        return JsonText(unfit);
    }
}

template <class T>
JsonText json(const std::optional<T> &value) {
    return value ? json(*value) : JsonText(std::nullopt);
}

// ---- Calls ----

/// What an answer holds, from the text that C gives. A text is given as it is, and as a Json too; all else is read.
template <class T>
Answer<T> answer(std::int32_t code, const char *desc, const char *json) {
    if constexpr (std::is_void_v<T>)
        return {code, desc};
    else if constexpr (std::is_same_v<T, std::string>)
        return {code, desc, json};
    else if constexpr (std::is_same_v<T, Json>)
        return {code, desc, Json::parse(json)};
    else
        return {code, desc, from_json<T>(json)};
}

/// A call that C has, or is about to get.
template <class T>
struct Pending {
    const char *function;
    Callback<T> callback;
};

/// The callback that C is given: it runs once, and ends what it owns.
template <class T>
void on_answer(std::int32_t code, const char *desc, const char *json, const void *user_data) noexcept {
    const std::unique_ptr<const Pending<T>> pending(static_cast<const Pending<T> *>(user_data));
    guarded(pending->function, [&] { pending->callback(answer<T>(code, desc, json)); });
}

/// A call with a callback while it is made.
template <class T>
class Call {
public:
    Call(const char *function, Callback<T> callback) {
        if (callback) pending_.reset(new Pending<T>{function, std::move(callback)});
    }
    /// C's callback and user data: NULL where nobody is to be told.
    TIMCommCallback answered() const { return pending_ ? &on_answer<T> : nullptr; }
    const void *pending() const { return pending_.get(); }
    /// Passes on what C has returned. A call that is refused is never answered; otherwise the callback owns what is pending, and
    /// may have run and freed it already.
    int returned(int returned) {
        if (returned == TIM_SUCC) static_cast<void>(pending_.release());
        return returned;
    }

private:
    std::unique_ptr<const Pending<T>> pending_;
};

/// The future form of a call, by its callback form.
template <class T>
class Promised {
public:
    explicit Promised(std::string function)
        : function_(std::move(function)), promise_(std::make_shared<std::promise<T>>()) {}
    Callback<T> callback() const {
        return [function = function_, promise = promise_](const Answer<T> &answer) {
            if (!answer.ok())
                promise->set_exception(std::make_exception_ptr(Failure<T>(function, answer)));
            else if constexpr (std::is_void_v<T>)
                promise->set_value();
            else
                promise->set_value(answer.value);
        };
    }
    /// `returned`: by the callback form.
    std::future<T> future(int returned) const {
        if (returned != TIM_SUCC)
            promise_->set_exception(std::make_exception_ptr(Error(function_, returned, ::ConvokeLastError())));
        return promise_->get_future();
    }

private:
    std::string function_;
    std::shared_ptr<std::promise<T>> promise_;
};

// ---- Listeners ----

/// The listeners that are set, so that the end of a Client can clear them.
class Listeners {
public:
    static Listeners &all() {
        static auto &listeners = *new Listeners;
        return listeners;
    }
    void add(void (*stop)()) {
        const std::lock_guard<std::mutex> lock(mutex_);
        stop_.insert(stop);
    }
    void clear() {
        std::set<void (*)()> stops;
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            stop_.swap(stops);
        }
        for (const auto stop : stops) stop();
    }

private:
    std::mutex mutex_;
    std::set<void (*)()> stop_;
};

/// Where C's callback finds the function of the program that listens to what `set` sets.
template <auto set, class Function>
Shared<Function> &place() {
    static auto &place = *new Shared<Function>;
    return place;
}

template <auto set, class Function>
void stop_listening() {
    set(nullptr, nullptr);
    place<set, Function>().set(nullptr);
}

/// Sets or clears a listener. `told` is the callback for C.
template <auto set, class Function, class Told>
void listen(Function function, Told told) {
    if (!function) return stop_listening<set, Function>();
    Listeners::all().add(&stop_listening<set, Function>);
    auto &here = place<set, Function>();
    here.set(std::make_shared<const Function>(std::move(function)));
    set(told, &here);
}

/// Tells a listener; `give` hands it its arguments.
template <class Function, class Give>
void tell(const char *function, const void *place, Give &&give) noexcept {
    const auto told = static_cast<const Shared<Function> *>(place)->get();
    if (told) guarded(function, [&] { give(*told); });
}

}  // namespace convoke::detail

#endif
