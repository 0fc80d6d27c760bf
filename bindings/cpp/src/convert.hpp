// Documents to JSON and back, and texts to C and back.
//
// Reading takes what it finds: a key that is missing, unknown or of another type changes nothing, so the member stays 0 or empty.

#ifndef CONVOKE_CONVERT_HPP
#define CONVOKE_CONVERT_HPP

#include "keys.hpp"

#include <convoke/documents.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace convoke::detail {

using Tree = nlohmann::json;

// ---- Reading ----

inline void read(const Tree &json, std::string &value) {
    if (json.is_string()) value = json.get_ref<const std::string &>();
}

inline void read(const Tree &json, bool &value) {
    if (json.is_boolean()) value = json.get<bool>();
}

inline void read(const Tree &json, double &value) {
    if (json.is_number()) value = json.get<double>();
}

inline void read(const Tree &json, Json &value) { value = Json::parse(json.dump()); }

template <class T>
void read(const Tree &json, T &value);

template <class T>
void read(const Tree &json, std::vector<T> &values);

template <class T>
void read(const Tree &json, std::map<std::string, T> &values);

template <class T>
void read(const Tree &json, Field<T> &field);

/// Reads one key after the other of a document.
struct KeyReader {
    const Tree &json;

    template <class T>
    void operator()(const char *key, T &member) const {
        const auto found = json.find(key);
        if (found != json.end()) read(*found, member);
    }
};

// Integers, of which the parser loses no bit; enums; documents.
template <class T>
void read(const Tree &json, T &value) {
    if constexpr (std::is_integral_v<T>) {
        if (json.is_number_integer()) value = json.get<T>();
    } else if constexpr (std::is_enum_v<T>) {
        if (json.is_number_integer()) value = static_cast<T>(json.get<std::int32_t>());
    } else {
        if (json.is_object()) Keys<T>::each(value, KeyReader{json});
    }
}

template <class T>
void read(const Tree &json, std::vector<T> &values) {
    if (!json.is_array()) return;
    values.reserve(json.size());
    for (const Tree &item : json) read(item, values.emplace_back());
}

template <class T>
void read(const Tree &json, std::map<std::string, T> &values) {
    if (!json.is_object()) return;
    for (const auto &[key, item] : json.items()) read(item, values[key]);
}

template <class T>
void read(const Tree &json, Field<T> &field) {
    if (json.is_null()) return;
    T value{};
    read(json, value);
    field = std::move(value);
}

/// What a callback was given. A text that is not JSON reads as an empty document.
template <class T>
T from_json(const char *text) {
    T value{};
    read(Tree::parse(text, nullptr, false), value);
    return value;
}

// ---- Writing ----

inline Tree write(const std::string &value) { return value; }
inline Tree write(bool value) { return value; }
inline Tree write(const Json &value) { return value.is_string() ? Tree(value.text()) : Tree::parse(value.text()); }

template <class T>
Tree write(const T &value);

template <class T>
Tree write(const std::vector<T> &values);

template <class T>
Tree write(const std::map<std::string, T> &values) {
    return values;
}

/// Writes one key after the other of a document. A member that is not set is a key that is not there.
struct KeyWriter {
    Tree &json;

    template <class T>
    void operator()(const char *key, const T &member) const {
        json[key] = write(member);
    }
    template <class T>
    void operator()(const char *key, const Field<T> &member) const {
        if (member.has_value()) json[key] = write(*member);
    }
};

template <class T>
Tree write(const T &value) {
    if constexpr (std::is_arithmetic_v<T>) {
        return value;
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<std::int32_t>(value);
    } else {
        Tree json = Tree::object();
        Keys<T>::each(value, KeyWriter{json});
        return json;
    }
}

template <class T>
Tree write(const std::vector<T> &values) {
    Tree json = Tree::array();
    for (const auto &value : values) json.push_back(write(static_cast<const T &>(value)));
    return json;
}

template <class T>
std::string to_json(const T &value) {
    return write(value).dump();
}

// ---- Whether anything is there to be written ----

/// Looks whether all members are 0 or empty.
struct Emptiness {
    bool &is_empty;

    template <class T>
    void operator()(const char *, const T &member) const {
        if constexpr (std::is_class_v<T>)
            is_empty = is_empty && detail::is_empty(member);
        else
            is_empty = is_empty && member == T{};
    }
    template <class T>
    void operator()(const char *, const Field<T> &member) const {
        is_empty = is_empty && !member.has_value();
    }
};

template <class Document>
bool is_empty(const Document &document) {
    bool is_empty = true;
    Keys<Document>::each(document, Emptiness{is_empty});
    return is_empty;
}

}  // namespace convoke::detail

namespace convoke {

template <class T>
Json Json::of(const T &value) {
    try {
        return parse(detail::to_json(value));
    } catch (const detail::Tree::exception &) {
        return parse("");  // no JSON, as what is in it: the call that is given it is refused
    }
}

template <class T>
T Json::as() const {
    T value{};
    detail::read(is_string_ ? detail::Tree(text_) : detail::Tree::parse(text_, nullptr, false), value);
    return value;
}

}  // namespace convoke

#endif
