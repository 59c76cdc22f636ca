// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace clipscope::clip {

/// One entry of a safetensors header.
struct StoredTensor {
    std::string type;  ///< as the file has it: "F32", "BF16", "I64" …
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;  ///< bytes from the start of the data
    std::uint64_t end = 0;
};

/// Why a header is refused: part of a sentence. The reader of the file turns it into an Error that names the file.
class HeaderRefusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads the JSON of a safetensors header in one go, without a tree in memory: a hostile one cannot take more than a
/// few times its own size. Names that stand twice, numbers that are no sizes, more than 100,000 tensors or 64
/// dimensions are refused; fields that are unknown are passed over. Data are not looked at.
/// \throws HeaderRefusal
[[nodiscard]] std::map<std::string, StoredTensor> readSafetensorsHeader(std::string_view text);

}  // namespace clipscope::clip
