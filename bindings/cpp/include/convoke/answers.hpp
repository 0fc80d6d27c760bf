// What calls are answered: values and errors.

#ifndef CONVOKE_ANSWERS_HPP
#define CONVOKE_ANSWERS_HPP

#include <convoke.h>

#include <cstdint>
#include <exception>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>

namespace convoke {

/// What a call is answered: `code` is 0 or an ERR_..., `desc` says why it failed. A call that fails may have a `value` all
/// the same, such as what became of each conversation.
template <class T>
struct Answer {
    std::int32_t code = 0;
    std::string desc;
    T value{};

    bool ok() const { return code == ERR_SUCC; }
};

template <>
struct Answer<void> {
    std::int32_t code = 0;
    std::string desc;

    bool ok() const { return code == ERR_SUCC; }
};

/// Takes an answer, on the SDK's thread. An empty one (nullptr) is not told.
template <class T>
using Callback = std::function<void(const Answer<T> &)>;

/// Why a future has no value, or why there is no Client.
class Error : public std::runtime_error {
public:
    Error(std::string function, std::int32_t code, std::string desc)
        : runtime_error(function + ": " + std::to_string(code) + ", " + desc),
          function_(std::move(function)),
          code_(code),
          desc_(std::move(desc)) {}

    /// The function that was called, such as "Login".
    const std::string &function() const { return function_; }
    /// An ERR_... where the call was answered; a TIM_ERR_... where it was refused.
    std::int32_t code() const { return code_; }
    /// An English sentence.
    const std::string &desc() const { return desc_; }

private:
    std::string function_;
    std::int32_t code_;
    std::string desc_;
};

/// The error of a call that was answered with a code, and with a value all the same: of each conversation what became of it,
/// the message that was not sent. Every future throws this one; catch it as an Error where the value does not matter.
template <class T>
class Failure : public Error {
public:
    Failure(std::string function, const Answer<T> &answer)
        : Error(std::move(function), answer.code, answer.desc), value_(answer.value) {}

    const T &value() const { return value_; }

private:
    T value_;
};

template <>
class Failure<void> : public Error {
public:
    Failure(std::string function, const Answer<void> &answer)
        : Error(std::move(function), answer.code, answer.desc) {}
};

/// Takes what a callback or listener of the program has thrown; `function` is what it was given to.
using ExceptionHandler = std::function<void(const char *function, std::exception_ptr thrown)>;

/// Sets what is done with an exception that a callback or listener of the program lets out; nullptr, as in the beginning,
/// prints it to the standard error stream. It runs where the callback ran, and holds for the whole process.
void SetExceptionHandler(ExceptionHandler handler);

}  // namespace convoke

#endif
