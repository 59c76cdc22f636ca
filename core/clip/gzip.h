// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace clipscope::clip {

/// Expands one gzip member; what follows it is ignored.
/// \return nothing where the data is damaged, ends early, or would expand to more than `most` bytes
[[nodiscard]] std::optional<std::string> gunzip(std::string_view bytes, std::size_t most);

}  // namespace clipscope::clip
