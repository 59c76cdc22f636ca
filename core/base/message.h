// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace clipscope {

/// Every sentence that core has for a person; the texts stand in messages.def.
enum class MessageId : std::uint16_t {
#define CLIPSCOPE_MESSAGE(id, text) id,
#include "core/base/messages.def"
#undef CLIPSCOPE_MESSAGE
};

/// One argument of a sentence. Numbers are rendered with at most four significant digits, integers whole.
using MessageArg = std::variant<std::int64_t, double, std::string>;

/// A sentence for a person, kept apart from its language: an id and typed arguments.
///
/// The id is held as text, as journals store it, so that a sentence of a newer version survives being
/// read and written by this one.
class Message {
public:
    Message() = default;
    Message(MessageId id, std::vector<MessageArg> args = {});
    /// From a journal: `id` may be unknown to this version.
    Message(std::string id, std::vector<MessageArg> args);

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] const std::vector<MessageArg>& args() const { return m_args; }
    [[nodiscard]] bool isEmpty() const { return m_id.empty(); }
    [[nodiscard]] bool is(MessageId id) const;

    /// The sentence in English. An unknown id is shown as itself with its arguments.
    [[nodiscard]] std::string english() const;

    bool operator==(const Message&) const = default;

private:
    std::string m_id;
    std::vector<MessageArg> m_args;
};

/// The id as it stands in journals and in translations.
[[nodiscard]] std::string_view messageKey(MessageId id);

/// The English text with its {0}, {1} … places; empty for an id that this version does not know.
[[nodiscard]] std::string_view messageTemplate(std::string_view key);

/// Every id that this version knows, for tests and translators.
[[nodiscard]] std::vector<std::string_view> allMessageKeys();

/// Fills the {0}, {1} … places of `text`. A place without an argument is left as it is.
[[nodiscard]] std::string fillPlaces(std::string_view text, const std::vector<MessageArg>& args);

}  // namespace clipscope
