// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clip/safetensors_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace clipscope::clip {

/// The safetensors of one model: a single file, or the shards that an index names.
struct WeightFiles {
    std::filesystem::path given;   ///< what the person named
    std::filesystem::path opened;  ///< the file or index that it stands for; a configuration would lie beside it
    std::vector<SafetensorsFile> files;

    /// A tensor with the file that holds it; null where there is none.
    struct Found {
        const SafetensorsFile* file = nullptr;
        const StoredTensor* tensor = nullptr;
    };
    [[nodiscard]] Found find(const std::string& name) const;
    /// All names, sorted.
    [[nodiscard]] std::vector<std::string> names() const;
};

/// Opens a .safetensors file, a `*.safetensors.index.json` with its shards, or a folder that holds either.
/// \throws Error BadInput that names the file and the remedy; a pickle (.pt, .bin) is refused with the command that
/// converts it
[[nodiscard]] WeightFiles openWeightFiles(const std::filesystem::path& given);

}  // namespace clipscope::clip
