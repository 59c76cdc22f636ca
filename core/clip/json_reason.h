// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace clipscope::clip {

/// What an exception of the JSON library says is wrong, as part of a sentence and without bytes of the text that are no
/// UTF-8.
[[nodiscard]] std::string jsonReason(const std::exception& error);

}  // namespace clipscope::clip
