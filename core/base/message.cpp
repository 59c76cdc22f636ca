// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace clipscope {
namespace {

struct Entry {
    std::string_view key;
    std::string_view text;
};

constexpr Entry entries[] = {
#define CLIPSCOPE_MESSAGE(id, text) {#id, text},
#include "core/base/messages.def"
#undef CLIPSCOPE_MESSAGE
};

/// Names of tensors and files may hold anything; a sentence stays one line, and a terminal hears no commands.
std::string withoutControls(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < ' ' || c == 0x7F; }, '?');
    return text;
}

std::string renderArg(const MessageArg& arg) {
    if (const auto* whole = std::get_if<std::int64_t>(&arg)) {
        return std::to_string(*whole);
    }
    if (const auto* number = std::get_if<double>(&arg)) {
        std::array<char, 64> digits{};
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), *number, std::chars_format::general, 4).ptr;
        return {digits.data(), end};
    }
    return withoutControls(std::get<std::string>(arg));
}

}  // namespace

Message::Message(MessageId id, std::vector<MessageArg> args) : m_id(messageKey(id)), m_args(std::move(args)) {}

Message::Message(std::string id, std::vector<MessageArg> args) : m_id(std::move(id)), m_args(std::move(args)) {}

bool Message::is(MessageId id) const {
    return m_id == messageKey(id);
}

std::string Message::english() const {
    const std::string_view text = messageTemplate(m_id);
    if (!text.empty()) {
        return fillPlaces(text, m_args);
    }
    std::string shown = m_id;
    for (const MessageArg& arg : m_args) {
        shown += ' ' + renderArg(arg);
    }
    return shown;
}

std::string_view messageKey(MessageId id) {
    return entries[static_cast<std::size_t>(id)].key;
}

std::string_view messageTemplate(std::string_view key) {
    const auto* const found = std::ranges::find(entries, key, &Entry::key);
    return found == std::end(entries) ? std::string_view{} : found->text;
}

std::vector<std::string_view> allMessageKeys() {
    std::vector<std::string_view> keys;
    std::ranges::transform(entries, std::back_inserter(keys), &Entry::key);
    return keys;
}

std::string fillPlaces(std::string_view text, const std::vector<MessageArg>& args) {
    std::string filled;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isPlace = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}' && text[at + 1] >= '0' &&
                             text[at + 1] <= '9';
        const auto index = isPlace ? static_cast<std::size_t>(text[at + 1] - '0') : args.size();
        if (index < args.size()) {
            filled += renderArg(args[index]);
            at += 2;
        } else {
            filled += text[at];
        }
    }
    return filled;
}

}  // namespace clipscope
