// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <stdexcept>
#include <string>

namespace clipscope {

/// What kind of failure it was; the programs turn it into their exit code (docs/exit-codes.md).
enum class ErrorCode {
    BadUsage,     ///< a flag, a plan or a value that makes no sense
    BadInput,     ///< a file the person gave cannot be used: weights, images, captions, vocabulary
    Unavailable,  ///< a device, backend or library that is not here
    Output,       ///< the results cannot be written: permissions, full disk
    Memory,       ///< it does not fit in memory
    Stopped,      ///< the person stopped it
    Internal,     ///< anything else: a defect of ours or of a library
};

/// The one exception of this project. Failures of other libraries become one of these at their wrapper.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, Message message);
    /// The same with a sentence's id and arguments.
    Error(ErrorCode code, MessageId id, std::vector<MessageArg> args = {});

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] const Message& message() const { return m_message; }

private:
    ErrorCode m_code;
    Message m_message;
};

/// The text of an errno value, thread-safe.
[[nodiscard]] std::string errnoText(int error);

}  // namespace clipscope
