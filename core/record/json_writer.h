// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace clipscope::record {

/// Appends compact JSON to a text: the one place where events and results become characters.
///
/// Numbers are written so that reading them gives the same bits; a number that is not finite becomes null.
/// Commas are placed by the writer, nesting is the caller's affair.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : m_out(out) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool isTrue);
    void value(double number);
    template <std::integral T>
    void value(T number) {
        integer(static_cast<std::int64_t>(number));
    }
    void value(std::uint64_t number);
    /// A number that keeps its point, so that it is read back as a real one.
    void realValue(double number);
    void null();
    /// Text that is JSON already.
    void raw(std::string_view json);

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void integer(std::int64_t number);

    std::string& m_out;
    bool m_needsComma = false;
};

}  // namespace clipscope::record
