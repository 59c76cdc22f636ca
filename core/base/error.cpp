// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <system_error>
#include <utility>

namespace clipscope {

Error::Error(ErrorCode code, Message message)
    : std::runtime_error(message.english()), m_code(code), m_message(std::move(message)) {}

Error::Error(ErrorCode code, MessageId id, std::vector<MessageArg> args) : Error(code, Message(id, std::move(args))) {}

std::string errnoText(int error) {
    return std::generic_category().message(error);
}

}  // namespace clipscope
