// Documents to JSON and back, and texts to C and back.
//
// A document is a struct with `static void keys(self, each)`, which calls each(key, member) for all its keys. Reading takes
// what it finds: a key that is missing, unknown or of another type changes nothing, so the member stays 0 or empty.

#ifndef CONVOKE_CONVERT_HPP
#define CONVOKE_CONVERT_HPP

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace convoke {

/// JSON of any shape, where the API takes such.
using Json = nlohmann::json;

namespace detail {

// ---- Reading ----

inline void read(const Json &json, std::string &value) {
    if (json.is_string()) value = json.get_ref<const std::string &>();
}

inline void read(const Json &json, bool &value) {
    if (json.is_boolean()) value = json.get<bool>();
}

inline void read(const Json &json, double &value) {
    if (json.is_number()) value = json.get<double>();
}

inline void read(const Json &json, Json &value) { value = json; }

template <class T>
void read(const Json &json, T &value);

template <class T>
void read(const Json &json, std::vector<T> &values);

template <class T>
void read(const Json &json, std::map<std::string, T> &values);

template <class T>
void read(const Json &json, std::optional<T> &value);

/// Reads one key after the other of a document.
struct KeyReader {
    const Json &json;

    template <class T>
    void operator()(const char *key, T &member) const {
        const auto found = json.find(key);
        if (found != json.end()) read(*found, member);
    }
};

// Integers, of which the parser loses no bit; enums; documents.
template <class T>
void read(const Json &json, T &value) {
    if constexpr (std::is_integral_v<T>) {
        if (json.is_number_integer()) value = json.get<T>();
    } else if constexpr (std::is_enum_v<T>) {
        if (json.is_number_integer()) value = static_cast<T>(json.get<std::int32_t>());
    } else {
        if (json.is_object()) T::keys(value, KeyReader{json});
    }
}

template <class T>
void read(const Json &json, std::vector<T> &values) {
    if (!json.is_array()) return;
    values.reserve(json.size());
    for (const Json &item : json) read(item, values.emplace_back());
}

template <class T>
void read(const Json &json, std::map<std::string, T> &values) {
    if (!json.is_object()) return;
    for (const auto &[key, item] : json.items()) read(item, values[key]);
}

template <class T>
void read(const Json &json, std::optional<T> &value) {
    if (!json.is_null()) read(json, value.emplace());
}

/// What a callback was given. A text that is not JSON reads as an empty document.
template <class T>
T from_json(const char *text) {
    T value{};
    read(Json::parse(text, nullptr, false), value);
    return value;
}

// ---- Writing ----

inline Json write(const std::string &value) { return value; }
inline Json write(bool value) { return value; }
inline Json write(const Json &value) { return value; }

template <class T>
Json write(const T &value);

template <class T>
Json write(const std::vector<T> &values);

template <class T>
Json write(const std::map<std::string, T> &values) {
    return values;
}

/// Writes one key after the other of a document. A member that is not set is a key that is not there.
struct KeyWriter {
    Json &json;

    template <class T>
    void operator()(const char *key, const T &member) const {
        json[key] = write(member);
    }
    template <class T>
    void operator()(const char *key, const std::optional<T> &member) const {
        if (member) json[key] = write(*member);
    }
};

template <class T>
Json write(const T &value) {
    if constexpr (std::is_arithmetic_v<T>) {
        return value;
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<std::int32_t>(value);
    } else {
        Json json = Json::object();
        T::keys(value, KeyWriter{json});
        return json;
    }
}

template <class T>
Json write(const std::vector<T> &values) {
    Json json = Json::array();
    for (const auto &value : values) json.push_back(write(static_cast<const T &>(value)));
    return json;
}

template <class T>
std::string to_json(const T &value) {
    return write(value).dump();
}

}  // namespace detail
}  // namespace convoke

#endif
