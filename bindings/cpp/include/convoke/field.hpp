// What may be set in a document and may not.

#ifndef CONVOKE_FIELD_HPP
#define CONVOKE_FIELD_HPP

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace convoke {

/// A JSON value of any shape, where the API takes such: a string, or what a JSON text says; null in the beginning.
class Json {
    template <class T>
    using Number = std::enable_if_t<std::is_integral_v<T> || std::is_enum_v<T>>;

public:
    Json() = default;
    Json(std::nullptr_t) {}
    Json(std::string string) : text_(std::move(string)), is_string_(true) {}
    Json(const char *string) : Json(std::string(string)) {}
    Json(bool value) : text_(value ? "true" : "false") {}
    template <class T, class = Number<T>>
    Json(T number) {
        if constexpr (std::is_enum_v<T>)
            text_ = std::to_string(static_cast<std::underlying_type_t<T>>(number));
        else
            text_ = std::to_string(number);
    }
    /// The value that `text` says. Where it is no JSON, the call that is given it is refused (TIM_ERR_PARAM).
    static Json parse(std::string text) {
        Json json(std::move(text));
        json.is_string_ = false;
        return json;
    }

    /// What a document, an array of documents or an array of texts is in JSON.
    template <class T>
    static Json of(const T &value);
    /// Reads a document, an array of documents, a text or an array of texts. What is of another shape is read as empty.
    template <class T>
    T as() const;

    /// The string, or the JSON text.
    const std::string &text() const { return text_; }
    bool is_string() const { return is_string_; }

private:
    std::string text_ = "null";
    bool is_string_ = false;
};

namespace detail {

/// Whether nothing is set in a document.
template <class Document>
bool is_empty(const Document &document);

inline bool is_empty(const std::string &text) { return text.empty(); }

inline bool is_empty(const Json &json) { return !json.is_string() && json.text() == "null"; }

template <class T>
bool is_empty(const std::vector<T> &items) {
    return items.empty();
}

template <class T>
bool is_empty(const std::map<std::string, T> &items) {
    return items.empty();
}

/// A number, a bool or an enum, which is changed by giving it another one.
template <class T, bool is_class = std::is_class_v<T>>
class Value {
public:
    Value() = default;
    explicit Value(T value) : value_(value) {}

    operator const T &() const { return value_; }
    const T &operator*() const { return value_; }

protected:
    void put(T value) { value_ = value; }
    bool holds() const { return false; }

private:
    T value_{};
};

/// A text, an array, a map or a document, which is changed as such.
template <class T>
class Value<T, true> : public T {
public:
    Value() = default;
    explicit Value(T value) : T(std::move(value)) {}

    const T &operator*() const { return *this; }
    T &operator*() { return *this; }
    const T *operator->() const { return this; }
    T *operator->() { return this; }

protected:
    void put(T value) { T::operator=(std::move(value)); }
    bool holds() const { return !is_empty(static_cast<const T &>(*this)); }
};

}  // namespace detail

/// A member of a document whose key may be left out. It is a T (a number, an enum or a bool is read as one), and 0 or empty where
/// the key is not there. What is assigned is written, be it 0 or empty, and so is what is not empty; `= {}` takes it back.
template <class T>
class Field : public detail::Value<T> {
    template <class U>
    using Given = std::enable_if_t<
        std::is_convertible_v<U &&, T> && !std::is_same_v<std::decay_t<U>, Field> &&
        !std::is_same_v<std::decay_t<U>, std::nullopt_t>>;

public:
    Field() = default;
    Field(std::nullopt_t) {}
    template <class U = T, class = Given<U>>
    Field(U &&value) : detail::Value<T>(static_cast<T>(std::forward<U>(value))), is_set_(true) {}

    template <class U = T, class = Given<U>, class = std::enable_if_t<!std::is_same_v<U, T> || std::is_class_v<T>>>
    Field &operator=(U &&value) {
        this->put(static_cast<T>(std::forward<U>(value)));
        is_set_ = true;
        return *this;
    }

    /// Whether the key is there, or will be.
    bool has_value() const { return is_set_ || this->holds(); }
    const T &value() const { return **this; }
    template <class U>
    T value_or(U &&otherwise) const {
        return has_value() ? **this : static_cast<T>(std::forward<U>(otherwise));
    }
    /// Sets it anew.
    template <class... Arguments>
    Field &emplace(Arguments &&...arguments) {
        return *this = T(std::forward<Arguments>(arguments)...);
    }
    void reset() { *this = Field(); }

private:
    bool is_set_ = false;
};

}  // namespace convoke

#endif
