/*
 * What the chat examples share: a text that grows, and just enough JSON to write a string and to find one in a document
 * of the SDK, which is always well-formed. A real program uses a JSON library.
 */

#ifndef EXAMPLES_JSON_H
#define EXAMPLES_JSON_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- A text that grows. ---- */

struct text {
    char *bytes; /* NULL as long as it is empty */
    size_t length, room;
};

static inline void add_bytes(struct text *text, const char *bytes, size_t length) {
    if (text->room - text->length <= length) {
        text->room = 2 * text->room + length + 1;
        text->bytes = realloc(text->bytes, text->room);
        if (text->bytes == NULL)
            abort();
    }
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

static inline void add(struct text *text, const char *more) {
    add_bytes(text, more, strlen(more));
}

/* Adds a character as UTF-8. */
static inline void add_character(struct text *text, unsigned long code) {
    char bytes[4];
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char first[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        bytes[i] = (char)(0x80 | (code & 0x3F));
    bytes[0] = (char)(first[length] | code);
    add_bytes(text, bytes, length);
}

/* ---- JSON. ---- */

/* Adds a text as a JSON string. It must be UTF-8; if it is not, the SDK refuses the document. */
static inline void add_string(struct text *json, const char *bytes, size_t length) {
    add(json, "\"");
    for (size_t i = 0; i < length; i++) {
        char escaped[8];
        if (bytes[i] == '"' || bytes[i] == '\\')
            snprintf(escaped, sizeof escaped, "\\%c", bytes[i]);
        else if ((unsigned char)bytes[i] < 0x20)
            snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned)bytes[i]);
        else
            snprintf(escaped, sizeof escaped, "%c", bytes[i]);
        add(json, escaped);
    }
    add(json, "\"");
}

static inline const char *skip_space(const char *json) {
    return json + strspn(json, " \t\r\n");
}

/* Where the string that begins here has ended. */
static inline const char *skip_string(const char *json) {
    for (json++; *json != '"' && *json != '\0'; json++)
        if (*json == '\\' && json[1] != '\0')
            json++;
    return *json == '"' ? json + 1 : json;
}

/* Where the value that begins here has ended. */
static inline const char *skip_value(const char *json) {
    if (*json == '"')
        return skip_string(json);
    if (*json != '{' && *json != '[')
        return json + strcspn(json, ",]} \t\r\n");
    int depth = 0;
    do {
        if (*json == '"') {
            json = skip_string(json);
            continue;
        }
        depth += (*json == '{' || *json == '[') - (*json == '}' || *json == ']');
        json++;
    } while (depth > 0 && *json != '\0');
    return json;
}

/* The value of a key of the object that begins here, or NULL. What is inside the object's values is not looked into. */
static inline const char *member(const char *json, const char *key) {
    size_t length = strlen(key);
    if (json == NULL || *json != '{')
        return NULL;
    json = skip_space(json + 1);
    while (*json == '"') {
        const char *name = json + 1;
        const char *end = skip_string(json);
        json = skip_space(end);
        if (*json != ':')
            return NULL;
        json = skip_space(json + 1);
        if ((size_t)(end - name) == length + 1 && memcmp(name, key, length) == 0)
            return json;
        json = skip_space(skip_value(json));
        if (*json == ',')
            json = skip_space(json + 1);
    }
    return NULL;
}

/* The first element of the array that begins here, or NULL. */
static inline const char *first_element(const char *json) {
    if (json == NULL || *json != '[')
        return NULL;
    json = skip_space(json + 1);
    return *json == ']' || *json == '\0' ? NULL : json;
}

/* The element behind this one, or NULL. */
static inline const char *next_element(const char *element) {
    element = skip_space(skip_value(element));
    return *element == ',' ? skip_space(element + 1) : NULL;
}

/* The number here; 0 where there is none. */
static inline unsigned long long number(const char *json) {
    return json == NULL ? 0 : strtoull(json, NULL, 10);
}

static inline unsigned long hex4(const char *digits) {
    char copy[5] = "";
    for (int i = 0; i < 4 && digits[i] != '\0'; i++)
        copy[i] = digits[i];
    return strtoul(copy, NULL, 16);
}

/* Adds the string here as it is meant. Characters that could disturb a terminal become spaces. */
static inline void add_meaning(struct text *text, const char *json) {
    if (json == NULL || *json != '"')
        return;
    for (const char *at = json + 1, *end = skip_string(json) - 1; at < end; at++) {
        unsigned long code = (unsigned char)*at;
        if (code == 0xC2 && (unsigned char)at[1] < 0xA0) {
            code = ' '; /* U+0080 to U+009F, in two bytes */
            at++;
        } else if (code >= 0x80) {
            add_bytes(text, at, 1); /* a part of another character */
            continue;
        }
        if (code == '\\') {
            at++;
            switch (*at) {
            case 'b':
            case 'f':
            case 'n':
            case 'r':
            case 't':
                code = ' ';
                break;
            case 'u':
                code = hex4(at + 1);
                at += 4;
                /* A character beyond U+FFFF is written as two. */
                if (code >= 0xD800 && code < 0xDC00 && at[1] == '\\' && at[2] == 'u') {
                    unsigned long low = hex4(at + 3);
                    if (low >= 0xDC00 && low < 0xE000) {
                        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                        at += 6;
                    }
                }
                if (code >= 0xD800 && code < 0xE000)
                    code = 0xFFFD; /* half a character */
                break;
            default:
                code = (unsigned char)*at;
            }
        }
        add_character(text, code < 0x20 || (code >= 0x7F && code < 0xA0) ? ' ' : code);
    }
}

/* Whether the string here means this. */
static inline bool means(const char *json, const char *expected) {
    struct text text = {0};
    add_meaning(&text, json);
    bool same = strcmp(text.bytes == NULL ? "" : text.bytes, expected) == 0;
    free(text.bytes);
    return same;
}

#endif
