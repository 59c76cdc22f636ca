// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/torch/common/torch_errors.h"

#include <c10/util/Exception.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <string>

namespace clipscope::backend {

Error translate(const std::exception& exception) {
    const auto* const ofTorch = dynamic_cast<const c10::Error*>(&exception);
    const std::string said = ofTorch == nullptr ? exception.what() : ofTorch->what_without_backtrace();
    // The CPU allocator throws a plain c10::Error; its text is all that tells it apart.
    const bool isMemory = dynamic_cast<const std::bad_alloc*>(&exception) != nullptr ||
                          dynamic_cast<const c10::OutOfMemoryError*>(&exception) != nullptr ||
                          said.find("can't allocate memory") != std::string::npos ||
                          said.find("not enough memory") != std::string::npos;
    if (isMemory) {
        return {ErrorCode::Memory, MessageId::engine_out_of_memory};
    }
    return {ErrorCode::Internal, MessageId::engine_failed, {said.substr(0, said.find('\n'))}};
}

bool isOfTheSystem(const std::exception& exception) {
    if (translate(exception).code() == ErrorCode::Memory) {
        return true;
    }
    const std::string said = exception.what();
    constexpr std::array refusals{ENOMEM, ENOSPC, EDQUOT, EMFILE, ENFILE, EACCES, EPERM, EROFS};
    return std::ranges::any_of(refusals, [&](int error) { return said.find(errnoText(error)) != std::string::npos; });
}

}  // namespace clipscope::backend
